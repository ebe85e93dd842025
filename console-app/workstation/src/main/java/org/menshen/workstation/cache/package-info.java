/// What this console knows of the centre, on an encrypted disk, and what becomes of a damaged one.
@NullMarked
package org.menshen.workstation.cache;

import org.jspecify.annotations.NullMarked;
