/// The tile ground: the only package that knows the tile library, which is used as a dumb, mouse-transparent painter.
@NullMarked
package org.menshen.map.fx.gluon;

import org.jspecify.annotations.NullMarked;
