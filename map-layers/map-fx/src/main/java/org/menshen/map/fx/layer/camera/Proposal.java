package org.menshen.map.fx.layer.camera;

/// A place where a new camera would show much.
///
/// @param number its rank, written on the map
/// @param camera where it would stand and look
/// @param label what it would gain; written below; empty for none
public record Proposal(int number, Camera camera, String label) {
}
