package org.menshen.desktop.shell;

import java.util.List;
import java.util.stream.Collectors;

import org.menshen.map.core.tile.TileSource;

/// A raster base map that a person may choose in place of the vector map.
///
/// @param id what the choice is remembered by
/// @param name in the console's language
/// @param sources tiles laid over each other, the lowest first; closed by whoever made them
public record RasterMap(String id, String name, List<TileSource> sources) {

    /// Copies the sources.
    public RasterMap {
        sources = List.copyOf(sources);
    }

    /// Whom to credit, with the review number; always shown with the map.
    public String attribution() {
        return sources.stream().map(TileSource::attribution).filter(credit -> !credit.isEmpty()).distinct().collect(Collectors.joining(" · "));
    }
}
