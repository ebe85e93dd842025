package org.menshen.desktop.queue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.alert.Bundles;

/// Decides which alerts the row of a lead stands for, and makes that row; the rest stand for themselves. Only what changed is looked at again.
/// One thread at a time.
final class Folding {

    private final QueueModel model;
    private final RowWords words;
    private final Map<String, Entry> own = new HashMap<>();
    /// Those that name a lead, whether its row stands for them or not.
    private final Map<String, Map<String, Entry>> named = new HashMap<>();
    /// What those come to that a lead's row stands for, by the id of the lead; and who is counted there, as it was when it was counted.
    private final Map<String, Together> sums = new HashMap<>();
    private final Map<String, Entry> counted = new HashMap<>();
    private final Set<String> dirty = new HashSet<>();

    Folding(QueueModel model, RowWords words) {
        this.model = model;
        this.words = words;
    }

    private record Entry(AlertRow row, QueueModel.Times times) {

        Bundles.Standing standing() {
            return new Bundles.Standing(row.status(), row.severity(), row.group().leadId());
        }
    }

    /// Enters the row of an alert by itself, or replaces it.
    void put(AlertRow row, QueueModel.Times times) {
        Entry now = new Entry(row, times);
        Entry before = own.put(row.id(), now);
        if (before != null) {
            unname(before);
        }
        String lead = row.group().leadId();
        if (lead != null) {
            named.computeIfAbsent(lead, any -> new LinkedHashMap<>()).put(row.id(), now);
            dirty.add(lead);
        }
        place(now);
        if (named.containsKey(row.id()) && (before == null || !before.standing().equals(now.standing()))) {
            named.get(row.id()).values().forEach(this::place);
        }
    }

    /// Forgets an alert.
    void remove(String id) {
        Entry gone = own.remove(id);
        if (gone != null) {
            unname(gone);
        }
        uncount(id);
        dirty.remove(id);
        model.remove(id);
        named.getOrDefault(id, Map.of()).values().forEach(this::place);
    }

    private void unname(Entry entry) {
        String lead = entry.row.group().leadId();
        Map<String, Entry> all = lead == null ? null : named.get(lead);
        if (all != null) {
            all.remove(entry.row.id());
            dirty.add(lead);
            if (all.isEmpty()) {
                named.remove(lead);
            }
        }
    }

    private boolean folded(Entry entry) {
        @Nullable String leadId = entry.row.group().leadId();
        Entry lead = leadId == null ? null : own.get(leadId);
        return lead != null && Bundles.standsFor(lead.standing(), entry.standing());
    }

    private void place(Entry entry) {
        String id = entry.row.id();
        uncount(id);
        if (folded(entry)) {
            count(entry, 1);
            counted.put(id, entry);
            model.fold(entry.row.group().leadId(), entry.row, entry.times);
        } else if (named.containsKey(id)) {
            dirty.add(id);
        } else {
            model.put(entry.row, entry.times);
        }
    }

    private void uncount(String id) {
        Entry before = counted.remove(id);
        if (before != null) {
            count(before, -1);
        }
    }

    private void count(Entry member, int by) {
        String lead = member.row.group().leadId();
        Together sum = sums.computeIfAbsent(lead, any -> new Together());
        sum.count(member.row.group(), member.row.group().cause(), 1, by);
        if (sum.isEmpty()) {
            sums.remove(lead);
        }
        dirty.add(lead);
    }

    /// Makes the rows of leads whose bundle has changed.
    void flush() {
        for (String id : dirty) {
            Entry lead = own.get(id);
            if (lead != null && !folded(lead)) {
                model.put(together(lead), lead.times);
            }
        }
        dirty.clear();
    }

    private AlertRow together(Entry lead) {
        Together sum = sums.get(lead.row.id());
        if (sum == null) {
            return lead.row;
        }
        String cause = sum.words().entrySet().stream().max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey).orElse(null);
        return words.bundle(lead.row, sum.beside(lead.row.group()), cause);
    }
}
