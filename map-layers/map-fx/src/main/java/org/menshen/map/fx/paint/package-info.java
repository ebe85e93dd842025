/// What every layer and painter shares: the layer contract, what one paint is given, roles of colour, and picking.
@NullMarked
package org.menshen.map.fx.paint;

import org.jspecify.annotations.NullMarked;
