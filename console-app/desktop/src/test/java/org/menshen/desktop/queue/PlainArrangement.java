package org.menshen.desktop.queue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.alert.FloodRule;

/// An arrangement worked out from all rows at once, the plain way: what [Arranging] keeps has to come to the same.
final class PlainArrangement {

    private PlainArrangement() {
    }

    /// What comes of it.
    record Made(List<AlertRow> rows, Map<String, List<AlertRow>> piles, int alerts) {
    }

    /// What it is made of.
    ///
    /// @param ordered all rows in the queue's order
    /// @param folded the rows of alerts that others stand for, by the id of the lead
    /// @param tab the part
    /// @param filter the words that rows must hold, in lower case
    /// @param flood whether the seat is flooded
    /// @param keep rows that stand for themselves whatever comes: those under the hand
    /// @param selected the row that is selected: it is summed up in an open pile only; `null` when none is
    /// @param open rows that are open
    record Of(List<AlertRow> ordered, Map<String, Map<String, AlertRow>> folded, QueueTab tab, String[] filter, boolean flood, Set<String> keep,
              @Nullable String selected, Set<String> open) {

        private boolean sums(AlertRow row) {
            return flood && tab == QueueTab.OPEN && filter.length == 0 && row.severity() > FloodRule.ALONE && !row.mine() && !keep.contains(row.id())
                    && row.group().pile() != Pile.NONE && (!row.id().equals(selected) || open.contains(row.group().pile().rowId()));
        }
    }

    static Made of(Of from, RowWords words) {
        List<AlertRow> top = new ArrayList<>(from.ordered().size());
        Map<String, List<AlertRow>> sums = new LinkedHashMap<>();
        int alerts = 0;
        for (AlertRow row : from.ordered()) {
            AlertRow hit = from.tab().holds(row) ? hit(row, from, words) : null;
            if (hit != null) {
                alerts += hit.count();
                if (from.sums(hit)) {
                    sums.computeIfAbsent(hit.group().pile().key(), key -> new ArrayList<>()).add(hit);
                } else {
                    top.add(hit);
                }
            }
        }
        Map<String, List<AlertRow>> piles = new HashMap<>();
        for (List<AlertRow> sum : sums.values()) {
            AlertRow row = sum.size() == 1 ? sum.getFirst() : pile(sum, words);
            top.add(row);
            if (sum.size() > 1) {
                piles.put(row.id(), sum);
            }
        }
        if (!sums.isEmpty()) {
            top.sort(AlertRow.ORDER);
        }
        return new Made(lifted(unfolded(top, piles, from)), piles, alerts);
    }

    /// The row when it holds the words, or one that it stands for does; `null` when none does.
    private static @Nullable AlertRow hit(AlertRow row, Of from, RowWords words) {
        if (from.filter().length == 0 || holds(row, from.filter())) {
            return row;
        }
        return from.folded().getOrDefault(row.id(), Map.of()).values().stream().filter(member -> holds(member, from.filter())).min(AlertRow.ORDER)
                .map(member -> words.matched(row, member)).orElse(null);
    }

    private static boolean holds(AlertRow row, String[] filter) {
        for (String word : filter) {
            if (!row.search().contains(word)) {
                return false;
            }
        }
        return true;
    }

    /// Below a row that is open stand those it stands for; in a flood those of severity 2 below every lead: they are never grouped away.
    private static List<AlertRow> unfolded(List<AlertRow> top, Map<String, List<AlertRow>> piles, Of from) {
        boolean any = !from.open().isEmpty() || from.flood() && !from.folded().isEmpty();
        if (!any) {
            return top;
        }
        List<AlertRow> out = new ArrayList<>(top.size());
        for (AlertRow row : top) {
            boolean open = from.open().contains(row.id());
            boolean alone = from.flood() && row.severity() <= FloodRule.ALONE;
            List<AlertRow> below = row.pile() ? piles.get(row.id()) : List.copyOf(from.folded().getOrDefault(row.id(), Map.of()).values());
            out.add(open && !below.isEmpty() ? row.with(row.group().opened(true)) : row);
            if (open || alone) {
                below.stream().filter(each -> open || each.severity() <= FloodRule.ALONE).sorted(AlertRow.ORDER)
                        .forEach(each -> out.add(each.under(row.id())));
            }
        }
        return out;
    }

    /// However many are being dealt with above it, the worst that nobody has answered is seen without scrolling.
    private static List<AlertRow> lifted(List<AlertRow> rows) {
        int worst = -1;
        for (int i = 0; i < rows.size(); i++) {
            AlertRow row = rows.get(i);
            if (worst >= 0 && row.belowId() == null && row.severity() >= rows.get(worst).group().calling()) {
                // none that follows is worse
                break;
            }
            if (row.belowId() == null && row.calls() && (worst < 0 || row.group().calling() < rows.get(worst).group().calling())) {
                worst = i;
            }
        }
        if (worst <= Arrangement.FIRST) {
            return rows;
        }
        int to = Arrangement.FIRST;
        while (rows.get(to).belowId() != null) {
            to--;
        }
        int end = worst + 1;
        while (end < rows.size() && rows.get(worst).id().equals(rows.get(end).belowId())) {
            end++;
        }
        Collections.rotate(rows.subList(to, end), end - worst);
        return rows;
    }

    private static AlertRow pile(List<AlertRow> rows, RowWords words) {
        RowGroup all = rows.getFirst().group();
        Map<String, Integer> types = new TreeMap<>();
        for (AlertRow row : rows) {
            all = row == rows.getFirst() ? all : all.plus(row.group());
            types.merge(row.group().pile().type(), row.count(), Integer::sum);
        }
        return words.pile(rows.getFirst(), all.in(null, null), types);
    }
}
