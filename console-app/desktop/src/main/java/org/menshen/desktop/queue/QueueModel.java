package org.menshen.desktop.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
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
    private static final QueueTab[] TABS = QueueTab.values();
    private static final int SEVERITIES = 5;

    private final Map<String, AlertRow> rows = new HashMap<>();
    private final Map<String, Times> times = new HashMap<>();
    private final int[] perTab = new int[TABS.length];
    private final int[] perSeverity = new int[SEVERITIES];
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
        AlertRow before = rows.put(row.id(), row);
        if (before != null) {
            count(before, -1);
        }
        count(row, 1);
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
        AlertRow gone = rows.remove(id);
        if (gone != null) {
            count(gone, -1);
            moved.add(id);
        }
    }

    /// Counted as they come and go: a page must not cost more the more rows there are.
    private void count(AlertRow row, int by) {
        for (QueueTab each : TABS) {
            if (each.holds(row)) {
                perTab[each.ordinal()] += by;
            }
        }
        if (QueueTab.OPEN.holds(row)) {
            perSeverity[row.severity() - 1] += by;
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
        Map<QueueTab, Integer> counts = new EnumMap<>(QueueTab.class);
        for (QueueTab each : TABS) {
            if (perTab[each.ordinal()] > 0) {
                counts.put(each, perTab[each.ordinal()]);
            }
        }
        return new QueuePage(tab, filter, still.rows(), still.fresh(), counts, Arrays.stream(perSeverity).boxed().toList(),
                perTab[tab.ordinal()] - sorted.size(), load(now));
    }

    private List<AlertRow> sorted() {
        order();
        String[] words = filter.isEmpty() ? new String[0] : filter.split("\\s+");
        List<AlertRow> sorted = new ArrayList<>(ordered.size());
        for (AlertRow row : ordered) {
            if (tab.holds(row) && matches(row, words)) {
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

    private static boolean matches(AlertRow row, String[] words) {
        for (String word : words) {
            if (!row.search().contains(word)) {
                return false;
            }
        }
        return true;
    }

    private QueueLoad load(Instant now) {
        Instant loadFrom = now.minus(LOAD_WINDOW);
        Instant answersFrom = now.minus(ANSWER_WINDOW);
        int recent = 0;
        List<Long> answers = new ArrayList<>();
        for (Times time : times.values()) {
            if (time.received().isAfter(loadFrom)) {
                recent++;
            }
            if (time.answered() != null && time.answered().isAfter(answersFrom)) {
                answers.add(Math.max(0, Duration.between(time.received(), time.answered()).toSeconds()));
            }
        }
        answers.sort(null);
        return new QueueLoad(recent, answers.isEmpty() ? -1 : answers.get((int) Math.ceil(answers.size() * 0.9) - 1));
    }
}
