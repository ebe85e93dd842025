package org.menshen.desktop.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.code.Code;
import org.menshen.domain.plan.Bilingual;
import org.menshen.domain.work.WorkItem;

/// The six precisions (B-12): as the newest edition that the assessor wrote says, else as placeholders of the configuration. Every edition stays in
/// the register `goal`.
final class GoalBoard {

    /// The register of their editions.
    static final String REGISTER = "goal";
    private static final String GOALS = "goals";
    private static final List<String> STATES = List.of("IN_FORCE", "CONFIRMED");

    private final FiguresRoom room;

    GoalBoard(FiguresRoom room) {
        this.room = room;
    }

    /// One of the six.
    ///
    /// @param id its tile
    /// @param name what it is called
    /// @param indicator the indicator that measures it
    /// @param formula how it is counted, in words of the assessor; empty for those of the indicator
    /// @param target in percent; `null` for none
    /// @param confirmed whether the street office has confirmed the name
    /// @param item the item that says so; empty for a placeholder
    record Goal(String id, Bilingual name, String indicator, String formula, @Nullable Double target, boolean confirmed, String item) {
    }

    List<Goal> all() {
        Map<String, WorkItem> newest = new HashMap<>();
        STATES.stream().flatMap(state -> room.ports().works().registers().published(REGISTER, state).stream())
                .sorted(Comparator.comparing(WorkItem::opened).thenComparing(WorkItem::id)).forEach(item -> newest.put(item.field("slot"), item));
        List<Goal> all = new ArrayList<>();
        for (Code code : room.ports().codes().list(GOALS).all()) {
            String id = "goal:" + code.code();
            WorkItem item = newest.get(code.code());
            String indicator = code.attribute("indicator").orElse("");
            if (item == null) {
                all.add(new Goal(id, new Bilingual(code.zh(), code.en()), indicator, "",
                        room.indicator(indicator).map(each -> each.target()).orElse(null), false, ""));
            } else {
                Double target = item.field("target").isEmpty() ? null : Double.valueOf(item.field("target"));
                all.add(new Goal(id, new Bilingual(item.field("name"), item.field("nameEn")), item.field("indicator"), item.field("formula"), target,
                        "CONFIRMED".equals(item.at()), item.id()));
            }
        }
        return all;
    }
}
