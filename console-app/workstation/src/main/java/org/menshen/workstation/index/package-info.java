/// What the console keeps on its disk beside the cache: encrypted Lucene files that are filled from the centre's log, know of which stretches of it
/// they hold all, and can be made again from it at any time.
@NullMarked
package org.menshen.workstation.index;

import org.jspecify.annotations.NullMarked;
