package org.menshen.desktop.responsibility;

import java.util.List;
import java.util.Map;

/// The quality of base objects and collected records, as shown.
///
/// @param entries a rule or a kind of object each, with how many or how complete
/// @param rows what stands behind each, by its id
/// @param sample seed and size of the sample that is shown; empty for none
/// @param note how many records were looked at
record QualityBoard(List<ResponsibilityPage.Entry> entries, Map<String, List<FlawRow>> rows, String sample, String note) {

    static final QualityBoard EMPTY = new QualityBoard(List.of(), Map.of(), "", "");

    /// A record that is not in order, or a committee with the share that is complete.
    ///
    /// @param id id of the work item; that of a committee begins with a hash and opens nothing
    record FlawRow(String id, String register, String name, String committee, String what) {
    }
}
