package org.menshen.domain.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import org.menshen.domain.Samples;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.code.AlertType;
import org.menshen.domain.code.Code;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.rules.Desk;

/// Whoever has signed on, and whatever nobody answers: it comes to somebody on shift or to the last seat, and never down.
class EscalationProperties {

    private static final Ladder LADDER = new Ladder(Samples.CODES, () -> "NORMAL");
    private static final Subject ALERT = Subject.parse("alert/A-1");

    @Provide
    Arbitrary<String> types() {
        return Arbitraries.of(Samples.CODES.list("alert-types").all().stream().map(Code::code).toList());
    }

    @Provide
    Arbitrary<Set<String>> watches() {
        return Arbitraries.of(Samples.CODES.list("roles").all().stream().map(Code::code).toList()).set().ofMaxSize(8);
    }

    private static String last(int severity) {
        return Samples.CODES.find("escalations", String.valueOf(severity)).flatMap(code -> code.attribute("last")).orElseThrow();
    }

    private static List<String> above(String role) {
        return Ladder.above(role, each -> Samples.CODES.find("roles", each).flatMap(code -> code.attribute("up")));
    }

    @Property
    void itComesToSomebodyOnShiftOrToTheLastSeatAndNeverDown(@ForAll("types") String type, @ForAll @IntRange(min = 1, max = 5) int severity,
                                                             @ForAll("watches") Set<String> onShift) {
        String first = Samples.CODES.alertType(type).orElseThrow().firstActor();
        List<String> seats = new ArrayList<>(List.of(first));
        Optional<String> next = LADDER.next(first, severity, onShift);
        while (next.isPresent()) {
            assertThat(above(seats.getLast())).as("one seat up").contains(next.get());
            assertThat(onShift.contains(next.get()) || next.get().equals(seats(first, severity).getLast())).as("%s of %s", next, onShift).isTrue();
            seats.add(next.get());
            next = LADDER.next(seats.getLast(), severity, onShift);
        }
        assertThat(seats).doesNotHaveDuplicates();
        assertThat(seats(first, severity)).as("no seat that has signed on is passed over").filteredOn(onShift::contains)
            .allMatch(seats::contains);
    }

    /// The first seat and all above it up to the last.
    private static List<String> seats(String first, int severity) {
        List<String> all = new ArrayList<>(List.of(first));
        if (!first.equals(last(severity))) {
            List<String> above = above(first);
            all.addAll(above.contains(last(severity)) ? above.subList(0, above.indexOf(last(severity)) + 1) : above);
        }
        return all;
    }

    @Property
    void whoHasItIsOnShiftWheneverAnybodyUpToTheLastSeatIs(@ForAll("types") String type, @ForAll @IntRange(min = 1, max = 5) int severity,
                                                           @ForAll("watches") Set<String> onShift) {
        String first = Samples.CODES.alertType(type).orElseThrow().firstActor();
        String holder = LADDER.holder(first, severity, onShift);
        boolean anybody = seats(first, severity).stream().anyMatch(onShift::contains);
        assertThat(onShift.contains(holder)).isEqualTo(anybody);
        assertThat(anybody || holder.equals(first)).isTrue();
    }

    @Property
    void aGraverAlertNeverWaitsLonger(@ForAll("types") String type, @ForAll @IntRange(min = 1, max = 4) int severity,
                                      @ForAll @IntRange(min = 0, max = 4) int times) {
        AlertType known = Samples.CODES.alertType(type).orElseThrow();
        assertThat(LADDER.answerWithin(known, severity, times)).isLessThanOrEqualTo(LADDER.answerWithin(known, severity + 1, times));
        assertThat(LADDER.readWithin(severity)).isLessThanOrEqualTo(LADDER.readWithin(severity + 1));
    }

    @Property(tries = 200)
    void theRulesThemselvesTakeNoEscalationDown(@ForAll("types") String type, @ForAll List<@IntRange(min = 0, max = 30) Integer> whims) {
        Desk desk = new Desk();
        desk.accepted(Actor.SYSTEM, ALERT, new AlertCommand.Raise(Samples.origin(type, 3)));
        List<String> roles = Samples.CODES.list("roles").all().stream().map(Code::code).toList();
        Set<String> had = new HashSet<>(Set.of(Samples.CODES.alertType(type).orElseThrow().firstActor()));
        for (int whim : whims) {
            String role = roles.get(whim % roles.size());
            String before = desk.state(ALERT, Alert.class).escalatedTo();
            desk.give(Actor.SYSTEM, ALERT, new AlertCommand.Escalate(role));
            String now = desk.state(ALERT, Alert.class).escalatedTo();
            if (now != null && !now.equals(before)) {
                assertThat(had).as("never back to a seat that had it").doesNotContain(now);
                had.add(now);
            }
        }
    }
}
