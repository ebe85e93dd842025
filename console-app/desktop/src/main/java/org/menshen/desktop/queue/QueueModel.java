package org.menshen.desktop.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/// What the queue shows, as plain logic: all rows, the part and filter that are chosen, and the hand. One thread at a time.
final class QueueModel {

    private static final Duration LOAD_WINDOW = Duration.ofMinutes(10);
    private static final Duration ANSWER_WINDOW = Duration.ofHours(1);

    private final Map<String, AlertRow> rows = new HashMap<>();
    private final Map<String, Times> times = new HashMap<>();
    /// Rows that came, changed or went since [#ordered] was put in order.
    private final Set<String> moved = new HashSet<>();
    /// All rows in order. In a flood most stand as they stood: to put a few among thousands costs far less than to sort all.
    private List<AlertRow> ordered = new ArrayList<>();
    private QueueTab tab = QueueTab.OPEN;
    private String filter = "";
    private boolean held;
    private @Nullable String anchor;
    private List<AlertRow> shown = List.of();

    /// When an alert came and was answered.
    ///
    /// @param received when the centre recorded it
    /// @param answered when somebody answered it; `null` while nobody has
    record Times(Instant received, @Nullable Instant answered) {
    }

    /// Enters a row or replaces it.
    void put(AlertRow row, Times time) {
        rows.put(row.id(), row);
        times.put(row.id(), time);
        moved.add(row.id());
    }

    /// Enters only the times of an alert that another row stands for, so that bundles do not hide the desk's load.
    void fold(String id, Times time) {
        drop(id);
        times.put(id, time);
    }

    /// Forgets an alert.
    void remove(String id) {
        drop(id);
        times.remove(id);
    }

    private void drop(String id) {
        if (rows.remove(id) != null) {
            moved.add(id);
        }
    }

    /// Shows another part; the hand's hold ends, because the person asked for other rows.
    void choose(QueueTab next) {
        tab = next;
        shown = sorted();
    }

    /// Shows only rows that hold all these words.
    void filter(String words) {
        filter = words.strip().toLowerCase(Locale.ROOT);
        shown = sorted();
    }

    /// The hand came into the list, moved in it or left it.
    ///
    /// @param anchorId the row under it; `null` when there is none
    void hand(boolean inList, @Nullable String anchorId) {
        held = inList;
        anchor = anchorId;
    }

    /// Lets the waiting rows in.
    void showFresh() {
        shown = sorted();
    }

    /// The queue as it is to be painted now.
    QueuePage page(Instant now) {
        List<AlertRow> sorted = sorted();
        StillRows.Result still = StillRows.next(shown, sorted, held, anchor);
        shown = still.rows();
        Map<QueueTab, Integer> perTab = new EnumMap<>(QueueTab.class);
        int[] perSeverity = new int[5];
        int all = 0;
        for (AlertRow row : rows.values()) {
            for (QueueTab each : QueueTab.values()) {
                if (each.holds(row)) {
                    perTab.merge(each, 1, Integer::sum);
                }
            }
            if (QueueTab.OPEN.holds(row)) {
                perSeverity[row.severity() - 1]++;
            }
            all += tab.holds(row) ? 1 : 0;
        }
        List<Integer> counts = java.util.Arrays.stream(perSeverity).boxed().toList();
        return new QueuePage(tab, filter, still.rows(), still.fresh(), perTab, counts, all - sorted.size(), load(now));
    }

    private List<AlertRow> sorted() {
        order();
        List<AlertRow> sorted = new ArrayList<>(ordered.size());
        for (AlertRow row : ordered) {
            if (tab.holds(row) && matches(row)) {
                sorted.add(row);
            }
        }
        return sorted;
    }

    /// What stood keeps its order, so that the sort only merges what has moved.
    private void order() {
        if (moved.isEmpty()) {
            return;
        }
        List<AlertRow> next = new ArrayList<>(rows.size());
        for (AlertRow row : ordered) {
            if (!moved.contains(row.id())) {
                next.add(row);
            }
        }
        List<AlertRow> come = new ArrayList<>();
        for (String id : moved) {
            AlertRow row = rows.get(id);
            if (row != null) {
                come.add(row);
            }
        }
        come.sort(AlertRow.ORDER);
        next.addAll(come);
        next.sort(AlertRow.ORDER);
        ordered = next;
        moved.clear();
    }

    private boolean matches(AlertRow row) {
        if (filter.isEmpty()) {
            return true;
        }
        for (String word : filter.split("\\s+")) {
            if (!row.search().contains(word)) {
                return false;
            }
        }
        return true;
    }

    private QueueLoad load(Instant now) {
        int recent = 0;
        List<Long> answers = new ArrayList<>();
        for (Times time : times.values()) {
            if (time.received().isAfter(now.minus(LOAD_WINDOW))) {
                recent++;
            }
            if (time.answered() != null && time.answered().isAfter(now.minus(ANSWER_WINDOW))) {
                answers.add(Math.max(0, Duration.between(time.received(), time.answered()).toSeconds()));
            }
        }
        answers.sort(null);
        return new QueueLoad(recent, answers.isEmpty() ? -1 : answers.get((int) Math.ceil(answers.size() * 0.9) - 1));
    }
}
