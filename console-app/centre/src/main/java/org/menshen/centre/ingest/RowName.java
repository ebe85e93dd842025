package org.menshen.centre.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.alert.Doubts;
import org.menshen.domain.alert.RawAlert;

/// What a row is known by when its message is delivered once more. Mostly what it says is enough. Not so when its sender gives its messages ids, nor
/// when one message tells of one thing several times at one time, as something that flaps does: there each row counts once for all that. An id alone
/// proves nothing: counters begin anew and some senders write the same one always, so a message is known by its id and by what it says.
///
/// @param ids ids of commands
/// @param group the feed and the rows that belong together
/// @param index its place among these
/// @param round how often it has been decided, from 1
record RowName(AlertIds ids, String group, int index, int round) {

    /// The id of a command that the row leads to.
    ///
    /// @param number which of them, from 0
    UUID command(int number) {
        return ids.command("row", group, index, round, number);
    }

    RowName at(int decided) {
        return new RowName(ids, group, index, decided);
    }

    /// The names of the rows of a message, `null` for those that need none.
    ///
    /// @param raws the rows
    /// @param messages the sender's ids of their messages, `null` where it gave none
    static List<@Nullable RowName> of(AlertIds ids, String source, List<RawAlert> raws, List<@Nullable String> messages) {
        Map<String, List<Integer>> byId = new HashMap<>();
        for (int i = 0; i < raws.size(); i++) {
            byId.computeIfAbsent(raws.get(i).externalId(), id -> new ArrayList<>(1)).add(i);
        }
        @Nullable RowName[] names = new RowName[raws.size()];
        byId.forEach((externalId, rows) -> {
            if (messages.get(rows.getFirst()) == null && (rows.size() == 1 || !flaps(raws, rows))) {
                return;
            }
            StringBuilder text = new StringBuilder(source).append('\n').append(externalId);
            rows.forEach(row -> text.append('\n').append(messages.get(row)).append('\n').append(said(raws.get(row))));
            for (int i = 0; i < rows.size(); i++) {
                names[rows.get(i)] = new RowName(ids, ids.command("rows", text).toString(), i, 1);
            }
        });
        return Arrays.asList(names);
    }

    /// All that it says. A time that is not believed is that of its arrival, another each time: what it claimed stands among the attributes.
    private static String said(RawAlert raw) {
        return (Doubts.time(raw.attributes()).isPresent() ? "" : raw.at()) + "\n" + raw.cleared() + "\n" + AlertPlan.words(raw);
    }

    private static boolean flaps(List<RawAlert> raws, List<Integer> rows) {
        return rows.stream().map(row -> raws.get(row).at()).distinct().count() < rows.size();
    }
}
