package org.menshen.domain.correlation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// One rule at work. It hears signals in any order and says once when those that it waits for have come: as soon as there is a signal after which,
/// within the window and near enough, each part has its count. What comes later within that window belongs to the same finding; no signal
/// belongs to two. One thread.
public final class RuleWatch {

    private final RuleContent rule;
    private final Map<String, Shelf> shelves = new HashMap<>();
    private final Set<String> known = new HashSet<>();

    /// @param rule what to look for
    public RuleWatch(RuleContent rule) {
        this.rule = rule;
    }

    /// What is known of one place.
    private static final class Shelf {
        private final NavigableMap<Signal, Signal> free = new TreeMap<>(Signal.IN_TIME);
        private final List<Found> found = new ArrayList<>();
    }

    /// What was found before.
    ///
    /// @param first the signal that its window begins with
    /// @param ids of all its signals
    private record Found(Signal first, Set<String> ids) {
    }

    /// The rule.
    public RuleContent rule() {
        return rule;
    }

    /// What a rule finds in these signals, in the order of time, whatever their order.
    public static List<Hit> hits(RuleContent rule, Collection<Signal> signals) {
        RuleWatch watch = new RuleWatch(rule);
        return signals.stream().sorted(Signal.IN_TIME).flatMap(signal -> watch.heard(signal).stream()).toList();
    }

    /// A signal came in. One that was heard before is passed over.
    ///
    /// @return what is found with it; empty when nothing is
    public Optional<Hit> heard(Signal signal) {
        if (!rule.takes(signal) || !known.add(signal.id())) {
            return Optional.empty();
        }
        Shelf shelf = shelves.computeIfAbsent(rule.place().key(signal).orElseThrow(), key -> new Shelf());
        if (shelf.found.stream().anyMatch(found -> found.ids.contains(signal.id()) || covers(found.first, signal))) {
            return Optional.empty();
        }
        shelf.free.put(signal, signal);
        Instant from = signal.at().minus(rule.within());
        Collection<Signal> around = between(shelf, from, signal.at().plus(rule.within()));
        if (!rule.holds(around)) {
            return Optional.empty();
        }
        for (Signal first : around) {
            if (first.at().isAfter(signal.at())) {
                break;
            }
            List<Signal> members = covers(first, signal) ? members(shelf, first) : List.of();
            if (rule.holds(members)) {
                shelf.found.add(new Found(first, ids(members)));
                members.forEach(shelf.free::remove);
                return Optional.of(new Hit(first, members, completed(members)));
            }
        }
        return Optional.empty();
    }

    private static Set<String> ids(Collection<Signal> signals) {
        return signals.stream().map(Signal::id).collect(Collectors.toSet());
    }

    /// When the last of those came that were needed.
    private Instant completed(List<Signal> members) {
        int enough = 1;
        while (!rule.holds(members.subList(0, enough))) {
            enough++;
        }
        return members.get(enough - 1).at();
    }

    private boolean covers(Signal first, Signal signal) {
        return !signal.at().isBefore(first.at()) && !signal.at().isAfter(first.at().plus(rule.within())) && rule.place().together(first, signal);
    }

    private List<Signal> members(Shelf shelf, Signal first) {
        return between(shelf, first.at(), first.at().plus(rule.within())).stream().filter(other -> covers(first, other)).toList();
    }

    private static Collection<Signal> between(Shelf shelf, Instant from, Instant to) {
        List<Signal> all = new ArrayList<>();
        for (Signal signal : shelf.free.tailMap(edge(from), true).values()) {
            if (signal.at().isAfter(to)) {
                break;
            }
            all.add(signal);
        }
        return all;
    }

    /// Before all signals of that time.
    private static Signal edge(Instant at) {
        return new Signal("", "", "", null, null, null, null, null, "", at, at, 0, null, null, Map.of(), "");
    }

    /// Something was found before, by whoever watched then: what belongs to it is not found again.
    ///
    /// @param first the signal that its window begins with
    /// @param ids of all its signals
    public void found(Signal first, Collection<String> ids) {
        known.addAll(ids);
        rule.place().key(first).ifPresent(key -> shelves.computeIfAbsent(key, any -> new Shelf()).found.add(new Found(first, Set.copyOf(ids))));
    }

    /// What was found at a place is over: what comes after that is found anew, even within its window.
    ///
    /// @param at when it was over
    public void over(Signal place, Instant at) {
        rule.place().key(place).map(shelves::get).ifPresent(shelf -> {
            shelf.found.removeIf(found -> !found.first.at().isAfter(at) && rule.place().together(found.first, place));
            shelf.free.keySet().removeIf(signal -> !signal.at().isAfter(at));
        });
    }

    /// A signal counts no longer, such as a false alert, until it is heard again.
    public void nothing(Signal signal) {
        rule.place().key(signal).map(shelves::get).filter(shelf -> shelf.free.remove(signal) != null).ifPresent(shelf -> known.remove(signal.id()));
    }

    /// Forgets what came before a time.
    public void forget(Instant before) {
        shelves.values().forEach(shelf -> {
            List<Signal> old = List.copyOf(shelf.free.headMap(edge(before)).values());
            old.forEach(signal -> {
                shelf.free.remove(signal);
                known.remove(signal.id());
            });
            List<Found> past = shelf.found.stream().filter(found -> found.first.at().plus(rule.within()).isBefore(before)).toList();
            shelf.found.removeAll(past);
            past.forEach(found -> known.removeAll(found.ids));
        });
        shelves.values().removeIf(shelf -> shelf.free.isEmpty() && shelf.found.isEmpty());
    }
}
