/// The guarded sites: how all of them stand, and everything about one of them.
@NullMarked
package org.menshen.desktop.sites;

import org.jspecify.annotations.NullMarked;
