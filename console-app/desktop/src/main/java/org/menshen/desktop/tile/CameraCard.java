package org.menshen.desktop.tile;

import org.jspecify.annotations.Nullable;

/// What a tile needs to know about a camera. Immutable.
///
/// @param id the device id
/// @param name shown name
/// @param tail last four digits of the id; empty when the id is not of GB/T 28181
/// @param network network identifier, digit 14 of the id; -1 when unknown
/// @param networkName the network in words
/// @param state how it stands
/// @param address what to open; `null` when nothing may or can be opened
/// @param barred why nothing is opened, in words; `null` when there is an address
public record CameraCard(String id, String name, String tail, int network, String networkName, CameraState state,
                         @Nullable String address, @Nullable String barred) {

    /// Name and id tail in one line.
    public String title() {
        return tail.isEmpty() ? name : name + " ··" + tail;
    }
}
