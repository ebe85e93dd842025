/// The map control of a control room.
///
/// ```java
/// MapPane map = new MapPane(background);                    // an executor for painting tiles
/// map.fontFamilyProperty().set(family);
/// map.attributionProperty().set(base.attribution());
/// map.setBaseMap(base);
/// MarkerLayer alerts = new MarkerLayer("alerts");
/// map.addLayer(alerts);
/// alerts.setMarkers(List.of(new Marker("A-1", new LatLon(31.19, 121.51), 1, true, 1)));
/// map.setOnPick(picks -> map.selectedItems().setAll(picks.stream().limit(1).toList()));
/// map.setOnOpen(pick -> open(pick.id()));
/// map.home();                                               // show everything; also the key Home
/// ```
///
/// Colours: every [org.menshen.map.fx.paint.Role] is a style property on `.map-pane`, dark by default, light with the
/// class `light` on the pane or a parent. Layers are in `org.menshen.map.fx.layer`; all of them are told from the FX
/// thread and never paint outside a pulse.
@NullMarked
package org.menshen.map.fx;

import org.jspecify.annotations.NullMarked;
