/// Proposals for a point on the map: cameras and units. A person decides.
package org.menshen.domain.suggest;
