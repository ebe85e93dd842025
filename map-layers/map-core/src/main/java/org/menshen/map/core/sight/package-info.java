/// What a camera can see, as far as direction and range tell.
@NullMarked
package org.menshen.map.core.sight;

import org.jspecify.annotations.NullMarked;
