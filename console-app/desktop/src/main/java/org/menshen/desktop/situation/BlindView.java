package org.menshen.desktop.situation;

import java.util.List;

import org.menshen.map.fx.layer.area.HatchLayer;
import org.menshen.map.fx.layer.camera.Proposal;

/// What the map and the panel show of the blind spots. Immutable; made off the FX thread.
///
/// @param summary the share of all streets
/// @param hatched the streets that no camera sees
/// @param committees the worst first
/// @param places for new cameras, the best first
/// @param proposals the same places on the map
/// @param csv all of it as a table
record BlindView(String summary, HatchLayer.Boxes hatched, List<BlindRow> committees, List<BlindRow> places, List<Proposal> proposals,
                 String csv) {
}
