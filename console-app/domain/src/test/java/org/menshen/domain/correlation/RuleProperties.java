package org.menshen.domain.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.menshen.domain.Samples;
import org.menshen.domain.plan.Bilingual;
import org.menshen.map.core.geo.LatLon;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// What holds for every rule and every stream of signals.
class RuleProperties {

    private static final List<String> TYPES = List.of("FIRE_SMOKE", "CHARGE_OVERHEAT", "PERIMETER");

    static RuleContent rule(RulePlace place, int seconds, RulePart... parts) {
        return new RuleContent("made-up", 1, new Bilingual("规则", "rule"), Bilingual.NONE, Standing.ENABLED, List.of(parts), place,
            Duration.ofSeconds(seconds), new RuleResult("FIRE_CONFIRMED", 1, ""), null, null);
    }

    static RulePart part(String type, int count, boolean points) {
        return new RulePart(List.of(type), List.of(), null, null, 0, 0, Map.of(), List.of(), count, points);
    }

    static Signal signal(int number, String type, int building, int device, int second) {
        Instant at = Samples.NOW.plusSeconds(second);
        // buildings stand 40 m apart
        return new Signal("A-" + number, type, "", "S", "B" + building, "D" + device, null, new LatLon(31.2 + building * 0.00036, 121.5), "", at, at,
            2, null, null, Map.of(), "");
    }

    @Provide
    Arbitrary<RuleContent> rules() {
        Arbitrary<RulePlace> places = Arbitraries.of(new RulePlace(RulePlace.Kind.BUILDING, 0), new RulePlace(RulePlace.Kind.SITE, 0),
            new RulePlace(RulePlace.Kind.NEAR, 50), new RulePlace(RulePlace.Kind.ANYWHERE, 0));
        Arbitrary<RulePart> one = Combinators.combine(Arbitraries.integers().between(1, 3), Arbitraries.of(true, false))
            .as((count, points) -> part("FIRE_SMOKE", count, points));
        Arbitrary<Integer> seconds = Arbitraries.integers().between(5, 60);
        return Arbitraries.oneOf(Combinators.combine(places, seconds, one).as((place, s, a) -> rule(place, s, a)),
            Combinators.combine(places, seconds, one).as((place, s, a) -> rule(place, s, a, part("CHARGE_OVERHEAT", 1, true))));
    }

    @Provide
    Arbitrary<List<Signal>> streams() {
        Arbitrary<int[]> row = Arbitraries.integers().between(0, 200).array(int[].class).ofSize(4);
        return row.list().ofMaxSize(25).map(rows -> {
            List<Signal> signals = new ArrayList<>();
            for (int[] r : rows) {
                signals.add(signal(signals.size(), TYPES.get(r[0] % TYPES.size()), r[1] % 3, r[2] % 4, r[3]));
            }
            return signals;
        });
    }

    /// By the definition alone, without any order: some signal begins a window at its place in which each part has its count.
    private static boolean somewhere(RuleContent rule, List<Signal> signals) {
        return signals.stream().filter(rule::takes).anyMatch(first -> {
            List<Signal> members = signals.stream().filter(rule::takes)
                .filter(other -> !other.at().isBefore(first.at()) && !other.at().isAfter(first.at().plus(rule.within())))
                .filter(other -> rule.place().key(first).equals(rule.place().key(other)) && rule.place().together(first, other)).toList();
            return rule.holds(members);
        });
    }

    private static List<Hit> heard(RuleContent rule, List<Signal> signals) {
        RuleWatch watch = new RuleWatch(rule);
        return signals.stream().flatMap(signal -> watch.heard(signal).stream()).toList();
    }

    @Property
    void firesIfAndOnlyIfItsCountHoldsInTheWindow(@ForAll("rules") RuleContent rule, @ForAll("streams") List<Signal> signals) {
        assertThat(RuleWatch.hits(rule, signals).isEmpty()).isNotEqualTo(somewhere(rule, signals));
    }

    @Property
    void theOrderOfArrivalDoesNotMatter(@ForAll("rules") RuleContent rule, @ForAll("streams") List<Signal> signals, @ForAll Random random) {
        List<Signal> shuffled = new ArrayList<>(signals);
        Collections.shuffle(shuffled, random);
        assertThat(RuleWatch.hits(rule, shuffled)).isEqualTo(RuleWatch.hits(rule, signals));
        assertThat(heard(rule, shuffled).isEmpty()).as("heard one by one as they come").isNotEqualTo(somewhere(rule, signals));
    }

    @Property
    void neverFiresTwiceForTheSameSignalsAndOnlyForWhatHolds(@ForAll("rules") RuleContent rule, @ForAll("streams") List<Signal> signals,
                                                           @ForAll Random random) {
        List<Signal> shuffled = new ArrayList<>(signals);
        Collections.shuffle(shuffled, random);
        shuffled.addAll(signals);
        Set<Signal> used = new HashSet<>();
        for (Hit hit : heard(rule, shuffled)) {
            assertThat(rule.holds(hit.signals())).isTrue();
            assertThat(hit.signals()).allMatch(used::add).allMatch(s -> rule.place().together(hit.first(), s));
            assertThat(hit.signals()).allMatch(s -> !s.at().isBefore(hit.first().at()) && !s.at().isAfter(hit.first().at().plus(rule.within())));
            assertThat(hit.at()).isBetween(hit.first().at(), hit.first().at().plus(rule.within()));
        }
    }

    @Property
    void whoeverTakesOverFindsNothingAgain(@ForAll("rules") RuleContent rule, @ForAll("streams") List<Signal> signals) {
        RuleWatch next = new RuleWatch(rule);
        List<Hit> before = RuleWatch.hits(rule, signals);
        before.forEach(hit -> next.found(hit.first(), hit.signals().stream().map(Signal::id).toList()));
        assertThat(signals.stream().sorted(Signal.IN_TIME).flatMap(signal -> next.heard(signal).stream())).isEmpty();
    }
}
