package org.menshen.centre.ingest.cap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.alert.AlertEnd;

/// What a set of messages comes to, by the rules of CAP 1.2 for references: an update takes the place of all it refers to, a cancellation ends
/// all it refers to, both over the whole chain. The answer depends on the messages alone, not on the order in which they came nor on how
/// often. Pure.
final class CapChains {

    private final Map<String, List<CapMessage>> byName = new HashMap<>();
    private final Map<CapMessage, Instant> places = new HashMap<>();
    private final Map<CapMessage, Integer> depths = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();

    private CapChains() {
    }

    /// A warning through all messages about it.
    static final class Line {
        private final List<Step> steps = new ArrayList<>();
        private final Set<String> names = new HashSet<>();
        private @Nullable End end;

        /// The messages about it, the one that holds last.
        List<Step> steps() {
            return steps;
        }

        /// The one that holds.
        Step last() {
            return steps.getLast();
        }

        /// How it ended; empty while it holds.
        Optional<End> end() {
            return Optional.ofNullable(end);
        }

        private void add(CapMessage message, int index) {
            steps.add(new Step(message, index));
            names.add(message.name());
            names.addAll(message.references());
            end = last().part().allClear() ? new End(AlertEnd.ALL_CLEAR, message) : null;
        }

        private boolean touches(Set<String> others) {
            return others.stream().anyMatch(names::contains);
        }
    }

    /// A warning of a message.
    ///
    /// @param message the message
    /// @param index its place among the warnings of the message
    record Step(CapMessage message, int index) {

        CapMessage.Part part() {
            return message.warnings().get(index);
        }
    }

    /// How a warning ended.
    ///
    /// @param kind why
    /// @param by the message that ended it
    record End(AlertEnd kind, CapMessage by) {
    }

    /// The warnings that messages come to.
    static List<Line> of(Collection<CapMessage> messages) {
        CapChains chains = new CapChains();
        messages.forEach(message -> chains.byName.computeIfAbsent(message.name(), name -> new ArrayList<>()).add(message));
        messages.forEach(chains::place);
        messages.stream().sorted(chains.order()).forEach(chains::take);
        return chains.lines;
    }

    /// By the time it was sent, but never before what it refers to; of those at one time what ends comes last, then the most severe.
    private Comparator<CapMessage> order() {
        return Comparator.<CapMessage, Instant>comparing(places::get).thenComparing(depths::get).thenComparing(CapMessage::type)
                .thenComparing(message -> -message.warnings().stream().mapToInt(CapMessage.Part::severity).min().orElse(0))
                .thenComparing(CapMessage::name).thenComparing(CapMessage::digest);
    }

    /// Its place among all: when the last of all that it refers to was sent, and how many these are. Messages that refer to each other in a
    /// circle have one place. A sender that uses a name anew means by it what it had sent until then; only when all of that name was sent later do
    /// its clocks disagree.
    private void place(CapMessage message) {
        Instant place = message.sent();
        int depth = 0;
        for (String name : replaced(message)) {
            List<CapMessage> named = byName.getOrDefault(name, List.of());
            List<CapMessage> before = named.stream().filter(each -> !each.sent().isAfter(message.sent())).toList();
            for (CapMessage earlier : before.isEmpty() ? named : before) {
                place = earlier.sent().isAfter(place) ? earlier.sent() : place;
                depth++;
            }
        }
        places.put(message, place);
        depths.put(message, depth);
    }

    private void take(CapMessage message) {
        List<Line> linked = lines.stream().filter(line -> line.last().message().practice() == message.practice()).toList();
        if (message.type() == CapDocument.Type.CANCEL) {
            linked.stream().filter(line -> line.touches(message.references()) && line.end == null)
                    .forEach(line -> line.end = new End(AlertEnd.CANCELLED, message));
            return;
        }
        if (message.warnings().isEmpty()) {
            return;
        }
        Set<String> names = new HashSet<>(message.references());
        names.add(message.name());
        continueLines(message, new ArrayList<>(linked.stream().filter(line -> line.touches(names)).toList()), replaced(message));
    }

    /// Names of all messages that a message takes the place of: those it refers to, and over these all before.
    private Set<String> replaced(CapMessage message) {
        Set<String> all = new HashSet<>();
        List<String> open = new ArrayList<>(message.references());
        open.add(message.name());
        while (!open.isEmpty()) {
            String name = open.removeLast();
            if (all.add(name)) {
                byName.getOrDefault(name, List.of()).forEach(earlier -> open.addAll(earlier.references()));
            }
        }
        return all;
    }

    /// Goes on with the warnings that the message tells of again, begins those that are new, and ends those it takes the place of without
    /// naming them. A warning of another branch, that the message does not refer to, goes on as it is unless the event is the same.
    private void continueLines(CapMessage message, List<Line> free, Set<String> replaced) {
        List<Line> goesOn = new ArrayList<>();
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < message.warnings().size(); i++) {
            CapMessage.Part part = message.warnings().get(i);
            Optional<Line> same = free.stream().filter(line -> shares(line.last().part().events(), part.events()))
                    .max(Comparator.comparing((Line line) -> line.last().part().place().equals(part.place()))
                            .thenComparing(line -> line.end == null).thenComparing(line -> replaced.contains(line.last().message().name()))
                            .thenComparing(line -> -lines.indexOf(line)));
            if (same.isPresent()) {
                free.remove(same.get());
                goesOn.add(same.get());
                same.get().add(message, i);
            } else {
                open.add(i);
            }
        }
        List<Line> direct = free.stream().filter(line -> line.end == null && replaced.contains(line.last().message().name())).toList();
        if (open.size() == 1 && direct.size() == 1) {
            direct.getFirst().add(message, open.getFirst());
            return;
        }
        for (int index : open) {
            Line line = new Line();
            line.add(message, index);
            lines.add(line);
        }
        direct.forEach(line -> line.end = new End(AlertEnd.SUPERSEDED, message));
    }

    private static boolean shares(Set<String> one, Set<String> other) {
        return one.stream().anyMatch(other::contains);
    }
}
