package org.menshen.desktop.cameras;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.tile.CameraCard;

/// The cameras window as it is to be painted. Immutable.
///
/// @param rows the cameras of the list
/// @param tiles the cameras of the grid, at most `size`
/// @param size places in the grid: 1, 4, 9 or 16
/// @param page page of the grid, from 0
/// @param pages number of pages, at least 1
/// @param total all cameras there are
/// @param heading whose cameras these are, such as an alert; `null` when the person looks at all
/// @param words the filter; empty for none
/// @param selectedId camera under the hand; `null` for none
/// @param enlarged whether the selected camera fills the grid
record CameraPage(List<CameraCard> rows, List<CameraCard> tiles, int size, int page, int pages, int total,
                  @Nullable String heading, String words, @Nullable String selectedId, boolean enlarged) {

    static final CameraPage EMPTY = new CameraPage(List.of(), List.of(), 9, 0, 1, 0, null, "", null, false);
}
