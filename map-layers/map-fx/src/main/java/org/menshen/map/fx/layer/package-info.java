/// The layers a control room needs, each fed with small immutable item records and knowing nothing of the domain.
@NullMarked
package org.menshen.map.fx.layer;

import org.jspecify.annotations.NullMarked;
