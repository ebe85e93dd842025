package org.menshen.desktop.queue;

import java.util.Comparator;
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
        String title = cause == null ? texts.get("row.bundle", lead.title(), count(all.tally().count()))
                : texts.get("row.cause", names.of("alert-causes", cause), count(all.tally().count()), lead.title());
        boolean late = all.waiting() > 0 && !lead.status().isUnanswered();
        return lead.saying(title, late ? texts.get("row.held", lead.state(), texts.get("row.waiting", count(all.waiting()))) : lead.state(),
                lead.basis(), all);
    }

    /// The row of what a flood sums up.
    ///
    /// @param first the first of the rows it stands for, in the queue's order
    /// @param all what they come to
    /// @param types how many alerts of each type there are, in the order of the types
    AlertRow pile(AlertRow first, RowGroup all, Map<String, Integer> types) {
        Pile pile = first.group().pile();
        String basis = types.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())).limit(TYPES)
                .map(type -> type.getKey() + " " + count(type.getValue())).collect(Collectors.joining(" · "));
        String state = all.waiting() > 0 ? texts.get("row.waiting", count(all.waiting())) : texts.get("row.answered");
        AlertStatus status = all.waiting() > 0 ? AlertStatus.NEW : first.status();
        return new AlertRow(pile.rowId(), first.severity(), texts.get("row.pile", pile.cause(), count(all.tally().count())), pile.place(),
                first.raisedAt(), status, state, basis, false, false, false, "", all, RowHabit.NONE);
    }

    /// The same row, saying which of those it stands for holds the words of a filter.
    AlertRow matched(AlertRow row, AlertRow member) {
        String where = member.place().isBlank() ? member.id() : member.place() + " · " + member.id();
        return row.saying(row.title(), row.state(), texts.get("row.matched", member.title(), where), row.group());
    }

    private String count(long n) {
        return Counts.of(n, texts.lang());
    }
}
