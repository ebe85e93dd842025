package org.menshen.desktop.queue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.alert.FloodRule;

/// Keeps one part of the queue arranged while rows come, change and go: what it does for a page is as much as what has changed since the last one,
/// not as much as there is. One thread at a time.
final class Arranging {

    private final RowWords words;
    private final Source source;
    private Asked asked = Asked.NOTHING;
    /// Rows that stand for themselves whatever a flood sums up.
    private Set<String> apart = Set.of();
    private Rows top = new Rows();
    private final Map<String, Here> here = new HashMap<>();
    private final Map<String, PileSum> piles = new HashMap<>();
    private final Set<String> dirty = new HashSet<>();
    private Map<String, List<AlertRow>> pileRows = Map.of();
    private int alerts;

    /// What is arranged.
    interface Source {

        /// Goes through all rows that are no others' members, in any order.
        void each(Consumer<AlertRow> visitor);

        /// The row of an alert; `null` when it has none.
        @Nullable AlertRow row(String id);

        /// The rows of alerts that a lead stands for, in any order.
        Map<String, AlertRow> members(String lead);

        /// The leads that stand for one of a severity that no flood sums up.
        Set<String> graveLeads();
    }

    /// What a person or a flood asks for that concerns every row.
    ///
    /// @param tab the part
    /// @param filter the words that rows must hold, in lower case
    /// @param flood whether the seat is flooded
    record Asked(QueueTab tab, List<String> filter, boolean flood) {

        static final Asked NOTHING = new Asked(QueueTab.OPEN, List.of(), false);

        private boolean sums() {
            return flood && tab == QueueTab.OPEN && filter.isEmpty();
        }
    }

    /// A row that belongs to the part.
    ///
    /// @param pile the key of the pile that it is in; `null` when it stands for itself
    private record Here(AlertRow row, @Nullable String pile) {
    }

    Arranging(RowWords words, Source source) {
        this.words = words;
        this.source = source;
    }

    /// The part as it ought to be shown now.
    ///
    /// @param now what is asked for; when it is not what was asked for before, every row is looked at again
    /// @param moved ids of rows that came, changed or went since the last call, or whose members did
    /// @param keep rows that stand for themselves whatever comes: those under the hand
    /// @param selected the row that is selected: it is summed up in an open pile only; `null` when none is
    /// @param open rows that are open
    Arrangement next(Asked now, Set<String> moved, Set<String> keep, @Nullable String selected, Set<String> open) {
        Set<String> alone = alone(keep, selected, open);
        if (now.equals(asked)) {
            moved.forEach(this::again);
            changed(apart, alone).forEach(id -> regroup(id, alone));
            apart = alone;
        } else {
            asked = now;
            apart = alone;
            anew();
        }
        flushPiles();
        List<Spread> spreads = spreads(open);
        return new Arrangement(lifted(spreads), pileRows, alerts);
    }

    private Set<String> alone(Set<String> keep, @Nullable String selected, Set<String> open) {
        if (selected == null || keep.contains(selected)) {
            return keep;
        }
        AlertRow row = source.row(selected);
        if (row == null || open.contains(row.group().pile().rowId())) {
            return keep;
        }
        Set<String> all = new HashSet<>(keep);
        all.add(selected);
        return all;
    }

    private static Set<String> changed(Set<String> before, Set<String> now) {
        if (before.equals(now)) {
            return Set.of();
        }
        Set<String> changed = new HashSet<>(before);
        changed.addAll(now);
        changed.removeIf(id -> before.contains(id) && now.contains(id));
        return changed;
    }

    private void anew() {
        here.clear();
        piles.clear();
        dirty.clear();
        pileRows = new HashMap<>();
        alerts = 0;
        List<AlertRow> singles = new ArrayList<>();
        source.each(row -> {
            AlertRow hit = hit(row);
            if (hit != null && !enter(hit)) {
                singles.add(hit);
            }
        });
        top = Rows.of(singles);
    }

    /// Looks at a row again.
    private void again(String id) {
        leave(id);
        AlertRow row = source.row(id);
        AlertRow hit = row == null ? null : hit(row);
        if (hit != null && !enter(hit)) {
            top.add(hit);
        }
    }

    /// Moves a row into its pile or out of it, because it stands for itself from now on, or no longer.
    private void regroup(String id, Set<String> alone) {
        Here there = here.get(id);
        if (there == null || sums(there.row, alone) == (there.pile != null)) {
            return;
        }
        leave(id);
        apart = alone;
        if (!enter(there.row)) {
            top.add(there.row);
        }
    }

    /// Notes that a row is here, in its pile when it is to be summed up.
    ///
    /// @return whether it is in a pile
    private boolean enter(AlertRow row) {
        String pile = sums(row, apart) ? row.group().pile().key() : null;
        here.put(row.id(), new Here(row, pile));
        alerts += row.count();
        if (pile != null) {
            touched(pile).add(row);
        }
        return pile != null;
    }

    private void leave(String id) {
        Here there = here.remove(id);
        if (there == null) {
            return;
        }
        alerts -= there.row.count();
        if (there.pile == null) {
            top.remove(there.row);
        } else {
            touched(there.pile).remove(there.row);
        }
    }

    /// A pile that changes. What stood in the list for it goes first: a row that leaves it may stand there by itself, under the same id.
    private PileSum touched(String key) {
        PileSum pile = piles.computeIfAbsent(key, any -> new PileSum(words));
        if (dirty.add(key) && pile.shown() != null) {
            top.remove(pile.shown());
        }
        return pile;
    }

    private boolean sums(AlertRow row, Set<String> alone) {
        return asked.sums() && row.severity() > FloodRule.ALONE && !row.mine() && row.group().pile() != Pile.NONE && !alone.contains(row.id());
    }

    /// The row when it belongs here and holds the words, or one that it stands for does; `null` when not.
    private @Nullable AlertRow hit(AlertRow row) {
        if (!asked.tab.holds(row)) {
            return null;
        }
        if (holds(row)) {
            return row;
        }
        return source.members(row.id()).values().stream().filter(this::holds).min(AlertRow.ORDER)
                .map(member -> words.matched(row, member)).orElse(null);
    }

    private boolean holds(AlertRow row) {
        for (String word : asked.filter) {
            if (!row.search().contains(word)) {
                return false;
            }
        }
        return true;
    }

    private void flushPiles() {
        if (dirty.isEmpty()) {
            return;
        }
        // given away with the last page: that one never changes
        pileRows = new HashMap<>(pileRows);
        for (String key : dirty) {
            PileSum pile = piles.get(key);
            pileRows.remove(Pile.SIGN + key);
            AlertRow now = pile.next();
            if (now == null) {
                piles.remove(key);
            } else {
                top.add(now);
            }
            if (pile.sums()) {
                pileRows.put(now.id(), pile.rows());
            }
        }
        dirty.clear();
    }

    /// A row and what stands below it.
    private record Spread(int place, AlertRow row, List<AlertRow> below) {
    }

    /// Below a row that is open stand those it stands for; in a flood those of severity 2 below every lead: they are never grouped away. From
    /// the lowest up.
    private List<Spread> spreads(Set<String> open) {
        Set<String> ids = new LinkedHashSet<>(open);
        if (asked.flood) {
            ids.addAll(source.graveLeads());
        }
        List<Spread> all = new ArrayList<>();
        for (String id : ids) {
            AlertRow row = shown(id);
            int place = row == null ? -1 : top.place(row);
            if (place < 0) {
                continue;
            }
            boolean opened = open.contains(id);
            if (!opened && row.severity() > FloodRule.ALONE) {
                continue;
            }
            List<AlertRow> below = (row.pile() ? pileRows.get(id) : source.members(id).values()).stream()
                    .filter(each -> opened || each.severity() <= FloodRule.ALONE).sorted(AlertRow.ORDER).map(each -> each.under(id)).toList();
            if (!below.isEmpty()) {
                all.add(new Spread(place, opened ? row.with(row.group().opened(true)) : row, below));
            }
        }
        all.sort(Comparator.comparingInt(Spread::place).reversed());
        return all;
    }

    /// The row that stands in the list by itself under an id; `null` when none does.
    private @Nullable AlertRow shown(String id) {
        if (id.startsWith(Pile.SIGN)) {
            PileSum pile = piles.get(id.substring(Pile.SIGN.length()));
            return pile != null && pile.sums() ? pile.shown() : null;
        }
        Here there = here.get(id);
        return there == null || there.pile != null && piles.get(there.pile).sums() ? null : there.row;
    }

    /// However many are being dealt with above it, the worst that nobody has answered is seen without scrolling.
    private List<AlertRow> lifted(List<Spread> spreads) {
        AlertRow worst = worst();
        int place = worst == null ? 0 : top.place(worst);
        int count = 1;
        if (spreads.isEmpty() && place <= Arrangement.FIRST) {
            return top.view();
        }
        Rows out = top.copy();
        int shift = 0;
        for (Spread spread : spreads) {
            out.replace(spread.place, spread.row);
            out.insert(spread.place + 1, spread.below);
            shift += spread.place < place ? spread.below.size() : 0;
            count += spread.place == place ? spread.below.size() : 0;
        }
        if (place + shift > Arrangement.FIRST) {
            List<AlertRow> rows = out.view();
            int to = Arrangement.FIRST;
            while (rows.get(to).belowId() != null) {
                to--;
            }
            out.lift(place + shift, count, to);
        }
        return out.view();
    }

    /// The first of those that call the most; `null` when nobody has to answer anything. Within a severity those that call stand first.
    private @Nullable AlertRow worst() {
        AlertRow worst = null;
        AlertRow row = top.firstFrom(1);
        while (row != null && (worst == null || row.severity() < worst.group().calling())) {
            if (row.calls() && (worst == null || row.group().calling() < worst.group().calling())) {
                worst = row;
            }
            row = top.firstFrom(row.severity() + 1);
        }
        return worst;
    }
}
