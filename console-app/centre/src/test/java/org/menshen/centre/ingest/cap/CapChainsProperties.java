package org.menshen.centre.ingest.cap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.menshen.domain.alert.AlertEnd;

/// Whatever messages refer to each other: the order in which they come and how often changes nothing, and nothing ends that nobody ended.
class CapChainsProperties {

    private static final Instant START = Instant.parse("2026-11-23T00:00:00Z");
    private static final List<String> EVENTS = List.of("wind", "rain", "fog");

    /// How a message is made: by its number it can refer to any other.
    record Draft(int type, int sent, Set<Integer> references, Set<Integer> events, boolean allClear, boolean practice) {
    }

    @Provide
    Arbitrary<List<CapMessage>> feeds() {
        Arbitrary<Draft> draft = Combinators.combine(Arbitraries.integers().between(0, 2), Arbitraries.integers().between(0, 12),
                Arbitraries.integers().between(0, 7).set().ofMaxSize(3), Arbitraries.integers().between(0, 2).set().ofMinSize(1).ofMaxSize(3),
                Arbitraries.of(true, false, false, false, false), Arbitraries.of(true, false, false, false, false)).as(Draft::new);
        return draft.list().ofMinSize(1).ofMaxSize(8).map(drafts -> {
            List<CapMessage> messages = new ArrayList<>();
            for (int i = 0; i < drafts.size(); i++) {
                messages.add(message(i, drafts.get(i)));
            }
            return messages;
        });
    }

    private static CapMessage message(int number, Draft draft) {
        CapDocument.Type type = CapDocument.Type.values()[draft.type()];
        List<CapMessage.Part> parts = type == CapDocument.Type.CANCEL ? List.of()
                : draft.events().stream().sorted().map(event -> new CapMessage.Part(Set.of(EVENTS.get(event)), "", 2, draft.allClear(), null, null))
                        .toList();
        Set<String> references = type == CapDocument.Type.ALERT ? Set.of()
                : draft.references().stream().filter(other -> other != number).map(other -> "m" + other).collect(Collectors.toSet());
        return new CapMessage("m" + number, "d" + number, START.plusSeconds(60L * draft.sent()), type, draft.practice(), references, parts, START);
    }

    private static Set<String> picture(List<CapMessage> messages) {
        Set<String> picture = new TreeSet<>();
        for (CapChains.Line line : CapChains.of(messages)) {
            picture.add(line.steps().stream().map(step -> step.message().name() + ":" + step.part().events()).toList() + " "
                    + line.end().map(end -> end.kind() + " by " + end.by().name()).orElse("holds"));
        }
        return picture;
    }

    @Property(tries = 2_000)
    void theOrderOfArrivalChangesNothing(@ForAll("feeds") List<CapMessage> feed, @ForAll Random random) {
        Set<String> picture = picture(feed);
        List<CapMessage> shuffled = new ArrayList<>(feed);
        Collections.shuffle(shuffled, random);
        assertThat(picture(shuffled)).isEqualTo(picture);
    }

    @Property(tries = 2_000)
    void nothingEndsThatNobodyEnded(@ForAll("feeds") List<CapMessage> feed) {
        Set<String> told = new HashSet<>();
        for (CapChains.Line line : CapChains.of(feed)) {
            line.steps().forEach(step -> assertThat(told.add(step.message().name() + "#" + step.index())).as("each warning once").isTrue());
            line.end().ifPresent(end -> {
                assertThat(end.by().practice()).isEqualTo(line.last().message().practice());
                if (end.kind() == AlertEnd.ALL_CLEAR) {
                    assertThat(end.by()).isEqualTo(line.last().message());
                } else {
                    Set<String> named = new LinkedHashSet<>();
                    line.steps().forEach(step -> {
                        named.add(step.message().name());
                        named.addAll(step.message().references());
                    });
                    assertThat(reachable(end.by(), feed)).as("%s ends %s", end.by().name(), named).containsAnyElementsOf(named);
                }
            });
        }
        long warnings = feed.stream().mapToLong(message -> message.warnings().size()).sum();
        assertThat(told).as("no warning is lost").hasSize((int) warnings);
    }

    @Property(tries = 2_000)
    void whatACancellationNamesIsOverUnlessItWasTakenUpLater(@ForAll("feeds") List<CapMessage> feed) {
        for (CapChains.Line line : CapChains.of(feed)) {
            for (CapMessage cancel : feed) {
                boolean names = cancel.type() == CapDocument.Type.CANCEL && cancel.references().contains(line.last().message().name())
                        && cancel.practice() == line.last().message().practice();
                if (names) {
                    assertThat(line.end()).as("%s names %s", cancel.name(), line.last().message().name()).isPresent();
                }
            }
        }
    }

    private static Set<String> reachable(CapMessage from, List<CapMessage> feed) {
        Set<String> all = new HashSet<>();
        List<String> open = new ArrayList<>(from.references());
        open.add(from.name());
        while (!open.isEmpty()) {
            String name = open.removeLast();
            if (all.add(name)) {
                feed.stream().filter(message -> message.name().equals(name)).forEach(message -> open.addAll(message.references()));
            }
        }
        return all;
    }
}
