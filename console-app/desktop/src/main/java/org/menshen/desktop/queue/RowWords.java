package org.menshen.desktop.queue;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.text.Counts;
import org.menshen.desktop.text.Names;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.alert.AlertStatus;

/// The words of rows that stand for several alerts. Any thread.
final class RowWords {

    private static final int TYPES = 3;
    private final Names names;
    private final Texts texts;

    RowWords(Names names, Texts texts) {
        this.names = names;
        this.texts = texts;
    }

    /// The row of a lead and those it stands for.
    ///
    /// @param cause what they have in common, a key of `alert-causes`; `null` for place and time
    AlertRow bundle(AlertRow lead, RowGroup all, @Nullable String cause) {
        return lead.saying(said -> {
            String title = cause == null ? texts.get("row.bundle", said.title(), count(all.tally().count()))
                    : texts.get("row.cause", names.of("alert-causes", cause), count(all.tally().count()), said.title());
            boolean late = all.waiting() > 0 && !lead.status().isUnanswered();
            String state = late ? texts.get("row.held", said.state(), texts.get("row.waiting", count(all.waiting()))) : said.state();
            return new RowText.Said(title, said.place(), state, said.basis(), said.search());
        }).with(all);
    }

    /// The row of what a flood sums up.
    ///
    /// @param first the first of the rows it stands for, in the queue's order
    /// @param all what they come to
    /// @param types how many alerts of each type there are, in the order of the types
    AlertRow pile(AlertRow first, RowGroup all, Map<String, Integer> types) {
        Pile pile = first.group().pile();
        List<Map.Entry<String, Integer>> most = types.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())).limit(TYPES).map(Map.Entry::copyOf).toList();
        RowText text = new RowText(() -> {
            String basis = most.stream().map(type -> type.getKey() + " " + count(type.getValue())).collect(Collectors.joining(" · "));
            String state = all.waiting() > 0 ? texts.get("row.waiting", count(all.waiting())) : texts.get("row.answered");
            return new RowText.Said(texts.get("row.pile", pile.cause(), count(all.tally().count())), pile.place(), state, basis, "");
        });
        AlertStatus status = all.waiting() > 0 ? AlertStatus.NEW : first.status();
        return new AlertRow(pile.rowId(), first.severity(), text, first.raisedAt(), status, false, false, false, all, RowHabit.NONE, null);
    }

    /// The same row, saying which of those it stands for holds the words of a filter.
    AlertRow matched(AlertRow row, AlertRow member) {
        return row.saying(said -> {
            String where = member.place().isBlank() ? member.id() : member.place() + " · " + member.id();
            return new RowText.Said(said.title(), said.place(), said.state(), texts.get("row.matched", member.title(), where), said.search());
        });
    }

    private String count(long n) {
        return Counts.of(n, texts.lang());
    }
}
