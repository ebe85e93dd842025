package org.menshen.domain.work;

import java.util.Map;

/// An item that an act opens.
///
/// @param workflow id of its workflow
/// @param values fields of the new item, by expression over the old one
public record FlowNext(String workflow, Map<String, String> values) {

    /// Copies the map.
    public FlowNext {
        values = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(values));
    }
}
