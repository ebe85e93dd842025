/// Streets as a graph: the nearest point on a street, the shortest way, walking along it.
@NullMarked
package org.menshen.map.core.route;

import org.jspecify.annotations.NullMarked;
