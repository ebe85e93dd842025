package org.menshen.domain.quality;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.alert.Alert;

/// Keeps the alarm quality of a stretch of time count by count: an alert that changes costs the same however many there are, and so does time that
/// passes. Deterministic: whatever the order of the changes, the same alerts give the same figures. One thread at a time.
public final class QualityBook {

    private final QualityRules rules;
    private final @Nullable Instant to;
    private final Map<String, Entry> entries = new HashMap<>();
    private final TreeSet<Came> inOrder = new TreeSet<>(Comparator.comparing(Came::at).thenComparing(Came::id));
    private final TreeMap<Long, int[]> slots = new TreeMap<>();
    private final Map<String, AnswerTally> answers = new HashMap<>();
    private final AnswerTally allAnswers = new AnswerTally();
    private final Map<Source, SourceTally> sources = new HashMap<>();
    private final Map<Source, JudgedTally> judged = new HashMap<>();
    private final Standings standings = new Standings();
    private final int[] priority = new int[3];
    private Instant from;
    private long again;
    private int chattered;

    private record Came(Instant at, String id) {
    }

    /// A book without alerts.
    ///
    /// @param from when the stretch begins
    /// @param to when it ends, itself not in it; `null` for one that goes on
    public QualityBook(QualityRules rules, Instant from, @Nullable Instant to) {
        this.rules = rules;
        this.from = from;
        this.to = to;
    }

    /// The rules it counts by.
    public QualityRules rules() {
        return rules;
    }

    /// When its stretch begins.
    public Instant from() {
        return from;
    }

    /// Enters an alert or replaces it.
    public void put(Alert alert) {
        remove(alert.id());
        standings.put(alert, rules);
        if (QualityRules.counts(alert) && !alert.raisedAt().isBefore(from) && (to == null || alert.raisedAt().isBefore(to))) {
            Entry entry = Entry.of(alert, rules);
            entries.put(alert.id(), entry);
            inOrder.add(new Came(entry.occurred(), alert.id()));
            count(alert.id(), entry, 1);
        }
    }

    /// Forgets an alert.
    public void remove(String id) {
        standings.remove(id);
        drop(id);
    }

    /// Moves the beginning of the stretch forward; what came before is forgotten. Moving it back does nothing: what was forgotten is not here.
    public void slide(Instant next) {
        if (next.isAfter(from)) {
            from = next;
            while (!inOrder.isEmpty() && inOrder.first().at().isBefore(from)) {
                drop(inOrder.first().id());
            }
        }
    }

    private void drop(String id) {
        Entry before = entries.remove(id);
        if (before != null) {
            inOrder.remove(new Came(before.occurred(), id));
            count(id, before, -1);
        }
    }

    private void count(String id, Entry entry, int by) {
        int[] slot = slots.computeIfAbsent(slot(entry.occurred()), any -> new int[3]);
        slot[entry.priority()] += by;
        if (slot[0] + slot[1] + slot[2] == 0) {
            slots.remove(slot(entry.occurred()));
        }
        priority[entry.priority()] += by;
        again += (long) by * entry.again();
        chattered += entry.chattered() ? by : 0;
        boolean limited = rules.within().apply(entry.type()).isPresent();
        allAnswers.count(entry, limited, by);
        AnswerTally type = answers.computeIfAbsent(entry.type(), any -> new AnswerTally());
        type.count(entry, limited, by);
        if (type.alerts() == 0) {
            answers.remove(entry.type());
        }
        SourceTally source = sources.computeIfAbsent(entry.source(), any -> new SourceTally());
        source.count(id, entry, by);
        if (source.alerts() == 0) {
            sources.remove(entry.source());
        }
        if (entry.finding() != QualityRules.Finding.NONE) {
            entry.judged().forEach(each -> verdict(each, id, entry, by));
        }
    }

    private void verdict(Source each, String id, Entry entry, int by) {
        JudgedTally tally = judged.computeIfAbsent(each, any -> new JudgedTally());
        tally.count(id, entry.finding() == QualityRules.Finding.FALSE, by);
        if (tally.found() == 0) {
            judged.remove(each);
        }
    }

    private long slot(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), rules.slot().toSeconds());
    }

    /// The alerts of a source within the stretch, the newest first.
    public List<String> raisedBy(Source source) {
        SourceTally tally = sources.get(source);
        return tally == null ? List.of() : newestFirst(tally.ids());
    }

    /// The alerts with a verdict that a rate of false ones rests on, the newest first.
    public List<String> judgedOf(Source source) {
        JudgedTally tally = judged.get(source);
        return tally == null ? List.of() : newestFirst(tally.ids());
    }

    private List<String> newestFirst(java.util.Set<String> ids) {
        return ids.stream().sorted(Comparator.comparing((String id) -> entries.get(id).occurred()).reversed().thenComparing(id -> id)).toList();
    }

    /// The figures now. A stretch that has ended is told as it was; what stands and is stale is so now.
    ///
    /// @param now the time
    public Quality at(Instant now) {
        Instant end = to == null || now.isBefore(to) ? now : to;
        Instant until = end.isBefore(from) ? from : end;
        return new Quality(from, until, entries.size(), again, slots(until), standings.standing(), standings.stale(now), standings.open(), chattered,
            List.of(priority[0], priority[1], priority[2]), answers(until), worst(), judged());
    }

    /// Every ten minutes from the first to the last: a flood begins above its line and ends below a lower one, as in ISA-18.2.
    private List<Quality.Slot> slots(Instant until) {
        List<Quality.Slot> all = new ArrayList<>();
        boolean flood = false;
        long last = until.isAfter(from) ? slot(until.minusNanos(1)) : slot(from);
        // an alert may be ahead of this clock by a moment
        last = slots.isEmpty() ? last : Math.max(last, slots.lastKey());
        for (long at = slot(from); at <= last; at++) {
            int[] counts = slots.getOrDefault(at, new int[3]);
            int total = counts[0] + counts[1] + counts[2];
            flood = flood ? total >= rules.floodEnd() : total > rules.flood();
            all.add(new Quality.Slot(Instant.ofEpochSecond(at * rules.slot().toSeconds()), List.of(counts[0], counts[1], counts[2]), flood));
        }
        return all;
    }

    private List<Quality.Answers> answers(Instant now) {
        List<Quality.Answers> all = new ArrayList<>();
        answers.forEach((type, tally) -> all.add(tally.told(type, rules.limit(type, now))));
        all.sort(Comparator.comparingInt(Quality.Answers::alerts).reversed().thenComparing(Quality.Answers::type));
        all.addFirst(allAnswers.told("", Optional.<Duration>empty()));
        return all;
    }

    private List<Quality.Raiser> worst() {
        return sources.entrySet().stream().map(each -> each.getValue().told(each.getKey()))
            .sorted(Comparator.comparingLong(Quality.Raiser::raised).reversed()
                .thenComparing(Comparator.comparingInt(Quality.Raiser::alerts).reversed())
                .thenComparing(each -> each.source().kind()).thenComparing(each -> each.source().key()))
            .limit(rules.worst()).toList();
    }

    private List<Quality.Judged> judged() {
        return judged.entrySet().stream().map(each -> new Quality.Judged(each.getKey(), each.getValue().falseOnes(), each.getValue().found()))
            .sorted(Comparator.comparing((Quality.Judged each) -> each.found() < rules.least())
                .thenComparing(Comparator.comparingDouble((Quality.Judged each) -> each.found() < rules.least() ? 0 : each.share()).reversed())
                .thenComparing(Comparator.comparingInt(Quality.Judged::found).reversed())
                .thenComparing(each -> each.source().kind()).thenComparing(each -> each.source().key())).toList();
    }
}
