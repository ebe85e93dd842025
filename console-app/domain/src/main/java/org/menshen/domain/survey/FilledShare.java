package org.menshen.domain.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.menshen.domain.work.WorkItem;

/// How complete the objects of a kind are in a committee: mandatory fields that are filled in ÷ mandatory fields (B-05).
///
/// @param committee a key of `committees`; empty for those that name none
/// @param objects how many there are
/// @param filled mandatory fields that are filled in
/// @param mandatory mandatory fields in all
/// @param failing ids of those with an empty one
public record FilledShare(String committee, int objects, int filled, int mandatory, List<String> failing) {

    private static final double PERCENT = 100;

    /// Copies the list.
    public FilledShare {
        failing = List.copyOf(failing);
    }

    /// The share in percent; 100 when nothing is mandatory.
    public double percent() {
        return mandatory == 0 ? PERCENT : filled * PERCENT / mandatory;
    }

    /// All of these together.
    public static FilledShare whole(List<FilledShare> parts) {
        return new FilledShare("", parts.stream().mapToInt(FilledShare::objects).sum(), parts.stream().mapToInt(FilledShare::filled).sum(),
            parts.stream().mapToInt(FilledShare::mandatory).sum(), parts.stream().flatMap(part -> part.failing().stream()).toList());
    }

    /// By committee, in the order of their codes. Pure.
    public static List<FilledShare> of(List<WorkItem> items, List<String> fields) {
        Map<String, List<WorkItem>> committees = new TreeMap<>();
        items.forEach(item -> committees.computeIfAbsent(item.field("committee"), key -> new ArrayList<>()).add(item));
        List<FilledShare> all = new ArrayList<>();
        committees.forEach((committee, some) -> all.add(new FilledShare(committee, some.size(),
            some.stream().mapToInt(item -> fields.size() - missing(item, fields).size()).sum(), some.size() * fields.size(),
            some.stream().filter(item -> !missing(item, fields).isEmpty()).map(WorkItem::id).toList())));
        return List.copyOf(all);
    }

    /// The mandatory fields of an object that are empty.
    public static List<String> missing(WorkItem item, List<String> fields) {
        return fields.stream().filter(field -> item.field(field).isEmpty()).toList();
    }
}
