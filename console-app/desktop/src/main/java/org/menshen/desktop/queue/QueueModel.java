package org.menshen.desktop.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.alert.FloodRule;

/// What the queue shows, as plain logic: all rows, the part and filter that are chosen, the hand, and the flood. One thread at a time.
final class QueueModel implements Arranging.Source {

    private static final Duration LOAD_WINDOW = Duration.ofMinutes(10);
    private static final QueueTab[] TABS = QueueTab.values();
    private static final int SEVERITIES = 5;

    private final FloodRule floods;
    private final Map<String, Held> rows = new HashMap<>();
    /// Rows of alerts that others stand for, by the id of the lead, and the way back.
    private final Map<String, Map<String, AlertRow>> folded = new HashMap<>();
    private final Map<String, Led> leads = new HashMap<>();
    /// How many of those that a lead stands for no flood ever sums up, by the id of the lead.
    private final Map<String, Integer> graveLeads = new HashMap<>();
    private final LoadMeter load = new LoadMeter();
    private final HabitMeter habits = new HabitMeter();
    private final Set<String> open = new HashSet<>();
    private final int[] perTab = new int[TABS.length];
    private final int[] perSeverity = new int[SEVERITIES];
    /// Rows that came, changed or went since they were arranged last.
    private final Set<String> moved = new HashSet<>();
    private final Arranging arranging;
    private QueueTab tab = QueueTab.OPEN;
    private String filter = "";
    private boolean held;
    private @Nullable String anchor;
    private @Nullable String selected;
    private List<AlertRow> shown = List.of();
    private @Nullable Instant floodSince;
    private @Nullable QueueFlood lastFlood;

    QueueModel(RowWords words, FloodRule floods) {
        this.arranging = new Arranging(words, this);
        this.floods = floods;
    }

    /// When an alert came and was answered.
    ///
    /// @param occurred when it happened: what is caught up with later is no flood of that later time
    /// @param received when the centre recorded it
    /// @param answered when somebody answered it; `null` while nobody has
    /// @param asks whether it came to be answered here: what was suppressed or is for other ground is no load
    record Times(Instant occurred, Instant received, @Nullable Instant answered, boolean asks) {

        /// By hand: asked for each alert of a flood, and what Java makes for a record is slow on the first compiler.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Times that && asks == that.asks && occurred.equals(that.occurred) && received.equals(that.received)
                    && Objects.equals(answered, that.answered);
        }

        @Override
        public int hashCode() {
            return occurred.hashCode();
        }
    }

    /// An alert and its times.
    private record Held(AlertRow row, Times times) {
    }

    /// The lead that stands for an alert, and the alert's times.
    private record Led(String lead, Times times) {
    }

    /// Enters a row or replaces it.
    void put(AlertRow row, Times time) {
        Held led = unfold(row.id());
        Held before = rows.put(row.id(), new Held(row, time));
        if (before != null) {
            count(before.row, -1);
        }
        count(row, 1);
        meter(before == null ? led : before, row, time);
        moved.add(row.id());
    }

    /// Enters an alert that the row of another stands for: it is no row of its own, but counts for the desk's load and can be looked for.
    void fold(String lead, AlertRow row, Times time) {
        Held before = drop(row.id());
        Held led = unfold(row.id());
        folded.computeIfAbsent(lead, any -> new LinkedHashMap<>()).put(row.id(), row);
        leads.put(row.id(), new Led(lead, time));
        grave(lead, row, 1);
        moved.add(lead);
        meter(before == null ? led : before, row, time);
    }

    private void meter(@Nullable Held before, @Nullable AlertRow row, @Nullable Times time) {
        load.move(before == null ? null : before.times, time);
        habits.move(before == null ? null : before.row, row);
    }

    /// Forgets an alert.
    void remove(String id) {
        Held before = drop(id);
        Held led = unfold(id);
        meter(before == null ? led : before, null, null);
        open.remove(id);
    }

    /// @return how it was; `null` when no other stood for it
    private @Nullable Held unfold(String id) {
        Led led = leads.remove(id);
        if (led == null) {
            return null;
        }
        Map<String, AlertRow> all = folded.get(led.lead);
        AlertRow row = all.remove(id);
        grave(led.lead, row, -1);
        moved.add(led.lead);
        if (all.isEmpty()) {
            folded.remove(led.lead);
        }
        return new Held(row, led.times);
    }

    private void grave(String lead, AlertRow member, int by) {
        if (member.severity() <= FloodRule.ALONE) {
            graveLeads.merge(lead, by, (a, b) -> a + b == 0 ? null : a + b);
        }
    }

    /// @return how it was; `null` when it had no row of its own
    private @Nullable Held drop(String id) {
        Held gone = rows.remove(id);
        if (gone != null) {
            count(gone.row, -1);
            moved.add(id);
        }
        return gone;
    }

    /// Counted as they come and go, each alert for one: a page must not cost more the more rows there are.
    private void count(AlertRow row, int by) {
        for (QueueTab each : TABS) {
            if (each.holds(row)) {
                perTab[each.ordinal()] += by * row.count();
            }
        }
        if (QueueTab.OPEN.holds(row)) {
            int[] numbers = row.group().tally().numbers();
            for (int i = 0; i < SEVERITIES; i++) {
                perSeverity[i] += by * numbers[i];
            }
        }
    }

    /// Shows another part; the hand's hold ends, because the person asked for other rows.
    void choose(QueueTab next) {
        tab = next;
        shown = arranged().rows();
    }

    /// Shows only rows that hold all these words.
    void filter(String text) {
        filter = text.strip().toLowerCase(Locale.ROOT);
        shown = arranged().rows();
    }

    /// Lists those that a row stands for below it, or no longer.
    ///
    /// @param id the row, or one below it
    void open(String id, boolean now) {
        if (now) {
            open.add(id);
        } else {
            shown.stream().filter(row -> row.id().equals(id) && row.belowId() != null).findFirst()
                    .ifPresentOrElse(row -> open.remove(row.belowId()), () -> open.remove(id));
        }
        shown = arranged().rows();
    }

    /// The selected row: it stands for itself in every flood, and the row that stands for it opens.
    void select(@Nullable String id) {
        selected = id;
        if (id != null && leads.containsKey(id)) {
            shown = arranged().rows();
        }
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
        held = false;
        shown = arranged().rows();
    }

    /// The queue as it is to be painted now.
    QueuePage page(Instant now) {
        int recent = load.recent(now, floods.window());
        flood(now, recent);
        Arrangement next = arranged();
        StillRows.Result still = StillRows.next(shown, next.rows(), held, anchor);
        shown = still.rows();
        Map<QueueTab, Integer> counts = new EnumMap<>(QueueTab.class);
        for (QueueTab each : TABS) {
            if (perTab[each.ordinal()] > 0) {
                counts.put(each, perTab[each.ordinal()]);
            }
        }
        QueueLoad desk = new QueueLoad(load.recent(now, LOAD_WINDOW), load.answerSeconds(now), habits.chattering(now), habits.stale(now));
        return new QueuePage(tab, filter, still.rows(), still.fresh(), counts, Arrays.stream(perSeverity).boxed().toList(),
                perTab[tab.ordinal()] - next.alerts(), next.summed(), desk, lastFlood, next.piles());
    }

    private void flood(Instant now, int recent) {
        if (lastFlood != null && now.isBefore(lastFlood.until() == null ? lastFlood.since() : lastFlood.until())) {
            // the windows went back to before it: that flood has not been, or has not ended
            lastFlood = null;
            floodSince = null;
        }
        Instant next = floods.next(floodSince, recent, now);
        if (next != null) {
            lastFlood = new QueueFlood(next, null, recent);
        } else if (floodSince != null) {
            lastFlood = new QueueFlood(floodSince, now, recent);
        } else if (lastFlood != null && now.isAfter(lastFlood.until().plus(floods.window()))) {
            lastFlood = null;
        }
        floodSince = next;
    }

    private Arrangement arranged() {
        List<String> texts = filter.isEmpty() ? List.of() : List.of(filter.split("\\s+"));
        Set<String> keep = new HashSet<>();
        if (held && floodSince != null) {
            // what is listed below an open row stays there
            shown.stream().filter(row -> row.belowId() == null).forEach(row -> keep.add(row.id()));
        }
        Set<String> opened = open;
        Led led = selected == null ? null : leads.get(selected);
        if (led != null) {
            opened = new HashSet<>(open);
            opened.add(led.lead);
            // below a pile it could not be open
            keep.add(led.lead);
        }
        Arrangement next = arranging.next(new Arranging.Asked(tab, texts, floodSince != null), moved, keep, selected, opened);
        moved.clear();
        return next;
    }

    @Override
    public void each(Consumer<AlertRow> visitor) {
        rows.values().forEach(held -> visitor.accept(held.row));
    }

    @Override
    public @Nullable AlertRow row(String id) {
        Held held = rows.get(id);
        return held == null ? null : held.row;
    }

    @Override
    public Map<String, AlertRow> members(String lead) {
        return folded.getOrDefault(lead, Map.of());
    }

    @Override
    public Set<String> graveLeads() {
        return graveLeads.keySet();
    }
}
