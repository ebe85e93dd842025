package org.menshen.domain.work;

import java.util.List;
import java.util.Map;

/// An item that an act opens, or one that there is and that is taken further with it.
///
/// @param workflow id of the workflow of the new item; empty when one that there is is taken further
/// @param values fields of the other item, by expression over this one
/// @param item the field that names the item that is taken further; empty when one is opened
/// @param act what SYSTEM does to that; empty when one is opened
/// @param copies fields of this one that the other has, too, and takes over as they are on record: personal ones masked
public record FlowNext(String workflow, Map<String, String> values, String item, String act, List<String> copies) {

    /// Copies the collections; one that was written before items were taken further opens one.
    public FlowNext {
        values = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(values));
        item = item == null ? "" : item;
        act = act == null ? "" : act;
        copies = copies == null ? List.of() : List.copyOf(copies);
    }

    /// One that is opened.
    public FlowNext(String workflow, Map<String, String> values) {
        this(workflow, values, "", "", List.of());
    }

    /// Whether an item that there is is taken further.
    public boolean further() {
        return !item.isEmpty();
    }
}
