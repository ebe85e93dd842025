/// The base map painted by ourselves: pictures of tiles off the FX thread, names on the slow canvas.
@NullMarked
package org.menshen.map.fx.base;

import org.jspecify.annotations.NullMarked;
