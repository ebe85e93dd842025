/// People and vehicles: where they are, where they came from, to whom they are sent.
@org.jspecify.annotations.NullMarked
package org.menshen.map.fx.layer.unit;
