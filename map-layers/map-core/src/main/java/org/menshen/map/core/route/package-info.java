/// Streets as a graph, kept and searched by GraphHopper: the quickest way by foot, electric bicycle or car, times from many places to one,
/// the area reached in some minutes, walking along a way.
@NullMarked
package org.menshen.map.core.route;

import org.jspecify.annotations.NullMarked;
