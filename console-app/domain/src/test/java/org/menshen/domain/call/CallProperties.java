package org.menshen.domain.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.menshen.domain.Samples;
import org.menshen.domain.code.Code;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.incident.IncidentCommand;
import org.menshen.domain.rules.Desk;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;

/// What the words of a call mean, and what is at the place it speaks of.
class CallProperties {

    private static final PlaceHistory HISTORY = new PlaceHistory(Samples.CODES.figure("call.same-place-m"),
        (int) Samples.CODES.figure("call.past-days"));

    @Provide
    Arbitrary<Code> kinds() {
        return Arbitraries.of(Samples.CODES.list("incident-types").all().stream().filter(code -> !code.items("words").isEmpty()).toList());
    }

    @Property
    void everyWordOfAKindSuggestsIt(@ForAll("kinds") Code kind) {
        for (String word : kind.items("words")) {
            assertThat(new CallTypes(Samples.CODES).of("三楼那边" + word + "，快来")).as(word).extracting(spoken -> spoken.code().code())
                .contains(kind.code());
        }
    }

    @Example
    void moreWordsWeighMore() {
        CallTypes types = new CallTypes(Samples.CODES);
        assertThat(types.of("楼道里有燃气味，像臭鸡蛋").getFirst().code().code()).isEqualTo("GAS_LEAK");
        assertThat(types.of("电瓶车充电着火，冒烟很大，浓烟").getFirst().code().code()).isEqualTo("FIRE");
        assertThat(types.of("一切正常")).isEmpty();
    }

    /// One thing that lies somewhere.
    record Thing(int severity, boolean sameBuilding, boolean site, double metres, int daysAgo, boolean ended) {
    }

    @Provide
    Arbitrary<List<Thing>> things() {
        return Combinators.combine(Arbitraries.integers().between(1, 5), Arbitraries.of(true, false), Arbitraries.of(true, false),
            Arbitraries.doubles().between(0, 300), Arbitraries.integers().between(0, 60), Arbitraries.of(true, false)).as(Thing::new)
            .list().ofMaxSize(8);
    }

    @Property(tries = 200)
    void whatIsOpenHereIsOfferedAndNothingElse(@ForAll("things") List<Thing> things) {
        Desk desk = new Desk();
        Instant end = desk.now;
        for (int i = 0; i < things.size(); i++) {
            Thing thing = things.get(i);
            desk.now = end.minus(Duration.ofDays(thing.daysAgo())).minusSeconds(i);
            LatLon at = Geodesy.destination(Samples.PLACE, 40.0 * i, thing.metres());
            Subject subject = new Subject(SubjectKind.INCIDENT, "I-" + i);
            desk.accepted(Desk.COMMANDER, subject, new IncidentCommand.Report(new Incident.Details("FIRE", "x", thing.site() ? "S" : null,
                thing.sameBuilding() ? "B" : "C", at, "x", "CALL"), thing.severity(), null, ""));
            if (thing.ended()) {
                desk.accepted(Desk.COMMANDER, subject, new IncidentCommand.Cancel("x"));
            }
        }
        Spot building = new Spot("x", "S", "B", Samples.PLACE);
        Spot site = new Spot("x", "S", null, Samples.PLACE);
        List<PlaceHistory.Here> open = HISTORY.open(building, states(desk));
        List<PlaceHistory.Here> past = HISTORY.past(site, states(desk), end);
        for (int i = 0; i < things.size(); i++) {
            Thing thing = things.get(i);
            String id = "I-" + i;
            assertThat(open.stream().anyMatch(one -> one.state().subject().id().equals(id))).as(id).isEqualTo(!thing.ended() && thing.sameBuilding());
            boolean here = thing.site() || thing.metres() <= HISTORY.nearM() - 0.5;
            boolean nearTheLine = Math.abs(thing.metres() - HISTORY.nearM()) < 0.5 && !thing.site();
            boolean lately = thing.daysAgo() < HISTORY.days();
            if (!nearTheLine) {
                assertThat(past.stream().anyMatch(one -> one.state().subject().id().equals(id))).as(id).isEqualTo(thing.ended() && here && lately);
            }
        }
        assertThat(past).isSortedAccordingTo((a, b) -> b.since().compareTo(a.since()));
    }

    private static Stream<Incident> states(Desk desk) {
        return desk.world.all(SubjectKind.INCIDENT).stream().map(v -> (Incident) v.state());
    }
}
