package org.menshen.map.core.geojson;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A feature of a GeoJSON file.
///
/// @param id its id as text, absent when it has none
/// @param geometry absent when the file says null, when it is empty, or when a position lies outside the earth
/// @param lost what left the geometry out; absent when there is one, or when the file says null or gives an empty one
/// @param properties values are String, Double, Boolean, null, or Lists and Maps of those
/// @param line where it starts in the file, 1 = first
/// @param column where it starts in the line, 1 = first
public record GeoFeature(Optional<String> id, Optional<Geometry> geometry, Optional<Finding> lost,
                         Map<String, @Nullable Object> properties, int line, int column) {

    /// Copies the properties, keeping their order.
    public GeoFeature {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    /// A property as text, empty when it is absent or null.
    public String text(String key) {
        Object value = properties.get(key);
        return value == null ? "" : value.toString();
    }
}
