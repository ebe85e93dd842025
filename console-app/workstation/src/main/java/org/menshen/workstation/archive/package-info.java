/// The console's own store of past alerts: an encrypted Lucene index that is filled from the centre and can be made again from it at any time.
@NullMarked
package org.menshen.workstation.archive;

import org.jspecify.annotations.NullMarked;
