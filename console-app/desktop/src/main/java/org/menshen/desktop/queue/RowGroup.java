package org.menshen.desktop.queue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.SeverityIcon;

/// What a row stands for beside its own alert, and what may stand for it. Immutable.
///
/// @param leadId the alert that leads the bundle it is in; `null` when it is in none
/// @param cause why it is in that bundle, a key of `alert-causes`; `null` for place and time
/// @param belowId the open row that it stands below; `null` when it stands for itself
/// @param tally the alerts it stands for, its own included
/// @param waiting how many of them nobody has answered
/// @param calling the worst severity of those that nobody has answered; [#NOBODY] when all are
/// @param mine whether the person at this desk has one of them
/// @param open whether those it stands for are listed below it
/// @param pile where a flood sums it up
record RowGroup(@Nullable String leadId, @Nullable String cause, @Nullable String belowId, Tally tally, int waiting, int calling, boolean mine,
                boolean open, Pile pile) {

    /// Less than any severity: nobody waits.
    static final int NOBODY = 6;

    /// That of one alert.
    static RowGroup single(int severity, boolean unanswered, boolean mine, Pile pile) {
        return new RowGroup(null, null, null, Tally.of(severity), unanswered ? 1 : 0, unanswered ? severity : NOBODY, mine, false, pile);
    }

    /// The same in a bundle.
    RowGroup in(@Nullable String lead, @Nullable String why) {
        return new RowGroup(lead, why, belowId, tally, waiting, calling, mine, open, pile);
    }

    /// Both together.
    RowGroup plus(RowGroup other) {
        return new RowGroup(leadId, cause, belowId, tally.plus(other.tally), waiting + other.waiting, Math.min(calling, other.calling),
                mine || other.mine, open, pile);
    }

    /// What a row that sums a flood up stands for, in words; empty when none such has that id.
    static Optional<String> said(List<AlertRow> rows, @Nullable String id, Texts texts) {
        return rows.stream().filter(row -> row.pile() && row.id().equals(id)).findFirst().map(row -> said(row, texts));
    }

    private static String said(AlertRow row, Texts texts) {
        int[] numbers = row.group().tally().numbers();
        String severities = IntStream.range(0, numbers.length).filter(i -> numbers[i] > 0)
                .mapToObj(i -> texts.get("summed.severity", SeverityIcon.numeral(i + 1), numbers[i])).collect(Collectors.joining(" · "));
        return texts.get("summed", row.title(), row.place(), severities, row.group().waiting());
    }

    RowGroup under(String openId) {
        return new RowGroup(leadId, cause, openId, tally, waiting, calling, mine, open, pile);
    }

    RowGroup opened(boolean now) {
        return now == open ? this : new RowGroup(leadId, cause, belowId, tally, waiting, calling, mine, now, pile);
    }
}
