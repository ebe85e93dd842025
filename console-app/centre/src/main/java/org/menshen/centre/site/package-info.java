/// Sites: what a subdistrict looks like on the map and what stands in it. A site directory holds `site.yaml` and, after an
/// import, a base map; a seeded generator lays out compounds, cameras, sensors, units and zones from it.
@org.jspecify.annotations.NullMarked
package org.menshen.centre.site;
