package org.menshen.domain.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.menshen.domain.Samples;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertStatus;
import org.menshen.domain.plan.Bilingual;

/// However values swing: it is over exactly when each device has said good values, and no other, for as long as the rule asks.
class RuleEaseProperties {

    private static final RulePart GAS = new RulePart(List.of(), List.of("A6"), 10.0, null, 0, 0, Map.of(), List.of(), 1, true);
    private static final RuleContent RULE = rule(new RuleEnd(null, 5.0, Duration.ofSeconds(60)));

    private static RuleContent rule(RuleEnd end) {
        return new RuleContent("gas", 1, new Bilingual("气", "gas"), Bilingual.NONE, Standing.ENABLED, List.of(GAS),
            new RulePlace(RulePlace.Kind.DEVICE, 0), Duration.ofMinutes(10), new RuleResult("GAS_LEAK", 1, ""),
            new RulePlace(RulePlace.Kind.BUILDING, 0), end);
    }

    private static Signal value(String device, int second, double value) {
        Instant at = Samples.NOW.plusSeconds(second);
        return new Signal(device + "@" + second, "", "A6", "S", "B", device, null, Samples.PLACE, "", at, at, 0, null, value, Map.of(), "");
    }

    @Property(tries = 500)
    void overWhenEachHasBeenGoodForLongEnough(@ForAll Random random) {
        RuleEase ease = new RuleEase(RULE);
        Map<String, List<Signal>> said = new HashMap<>();
        for (int second = 0; second < 400; second += 1 + random.nextInt(25)) {
            String device = random.nextBoolean() ? "D-1" : "D-2";
            Signal signal = value(device, second, random.nextInt(4) == 0 ? 3 + random.nextInt(12) : random.nextInt(6));
            said.computeIfAbsent(device, id -> new ArrayList<>()).add(signal);
            ease.heard(signal);
            for (Set<String> ids : List.of(Set.of("D-1"), Set.of("D-1", "D-2"))) {
                boolean good = ids.stream().allMatch(id -> good(said.getOrDefault(id, List.of())));
                assertThat(ease.over(ids).isPresent()).as("%s of %s", ids, said).isEqualTo(good);
            }
        }
    }

    /// Counted anew from the end: the newest values are all good, and the first of them is so old by the newest.
    private static boolean good(List<Signal> values) {
        int first = values.size();
        while (first > 0 && values.get(first - 1).value() <= 5) {
            first--;
        }
        return first < values.size() && Duration.between(values.get(first).at(), values.getLast().at()).toSeconds() >= 60;
    }

    @Example
    void silenceEndsNothingAndAValueThatCameLateIsPassedOver() {
        RuleEase ease = new RuleEase(RULE);
        ease.heard(value("D-1", 0, 12));
        ease.heard(value("D-1", 10, 0));
        assertThat(ease.over(List.of("D-1"))).isEmpty();
        ease.heard(value("D-1", 5, 30));
        ease.heard(value("D-1", 70, 0));
        assertThat(ease.over(List.of("D-1"))).contains(Samples.NOW.plusSeconds(70));
        assertThat(ease.over(List.of("D-1", "D-9"))).as("one of which nothing is known").isEmpty();
        assertThat(ease.over(List.of())).isEmpty();
        assertThat(new RuleEase(rule(null)).over(List.of("D-1"))).isEmpty();
    }

    @Example
    void whatIsOverIsFoundAnewWithinItsWindow() {
        RuleWatch watch = new RuleWatch(RULE);
        assertThat(watch.heard(value("D-1", 0, 12))).isPresent();
        watch.heard(value("D-1", 60, 1));
        watch.over(value("D-1", 120, 1), Samples.NOW.plusSeconds(120));
        assertThat(watch.heard(value("D-1", 180, 14))).as("gas again").isPresent();
    }

    @Example
    void theLineToEndAtLiesOnTheGoodSide() {
        assertThat(RuleChecks.check(RULE, Samples.CODES, List.of())).extracting(RuleFault::field).doesNotContain("ends");
        for (RuleEnd bad : List.of(new RuleEnd(null, 10.0, Duration.ofMinutes(1)), new RuleEnd(5.0, null, Duration.ofMinutes(1)),
            new RuleEnd(null, null, Duration.ofMinutes(1)), new RuleEnd(null, 5.0, Duration.ofMinutes(-1)))) {
            assertThat(RuleChecks.check(rule(bad), Samples.CODES, List.of())).as("%s", bad).extracting(RuleFault::field).contains("ends");
        }
    }

    @Example
    void aCallCountsByItsWords() {
        RulePart calls = new RulePart(List.of("EMERGENCY_CALL"), List.of(), null, null, 0, 0, Map.of(), List.of("煤气", "GAS"), 2, false);
        Instant at = Samples.NOW;
        for (String words : List.of("来电：楼道有煤气味", "a smell of gas")) {
            assertThat(calls.takes(new Signal("A", "EMERGENCY_CALL", "", "S", "B", null, null, null, "", at, at, 2, null, null, Map.of(), words)))
                .isTrue();
        }
        assertThat(calls.takes(new Signal("A", "EMERGENCY_CALL", "", "S", "B", null, null, null, "", at, at, 2, null, null, Map.of(), "吵架")))
            .isFalse();
    }

    @Example
    void oneCauseIsOneAlertAndTwoPlacesAreTwo() {
        Signal sensor = value("D-1", 0, 12);
        Signal sameHouse = new Signal("A-1", "GAS_LEAK", "", "S", "B", null, null, null, "", sensor.at(), sensor.at(), 1, null, null, Map.of(), "");
        Signal other = new Signal("A-2", "GAS_LEAK", "", "S", "C", null, null, null, "", sensor.at(), sensor.at(), 1, null, null, Map.of(), "");
        assertThat(RULE.joins(sensor, sameHouse, List.of(), List.of())).isTrue();
        assertThat(RULE.joins(sensor, other, List.of(), List.of())).isFalse();
        assertThat(RULE.joins(sensor, other, List.of("A-7", "A-8"), List.of("A-8"))).as("they rest on the same alert").isTrue();
    }

    private static Alert alert(Alert.Origin origin) {
        return new Alert("A-9", AlertStatus.NEW, Samples.NOW, origin, 1, Samples.NOW, null, null, null, null, 0, null, List.of(), null, List.of(), 0,
            null, null);
    }

    @Example
    void theDevicesOfWhatJoinedStandInTheAlert() {
        Alert.Origin origin = new Alert.Origin("rule", "x", "GAS_LEAK", 1, "S", "B", null, null, null, "2号楼", "来电 2 次", Samples.NOW,
            new Explanation("calls@1", new Bilingual("来电", "calls"), List.of("A-1"), List.of(), "", Samples.NOW).attributes());
        Alert alert = alert(origin);
        assertThat(Evidence.of(alert)).isEmpty();
        assertThat(Evidence.with(alert, "gas@1", List.of())).isEqualTo(alert.told());
        Alert with = alert(Evidence.with(alert(Evidence.with(alert, "gas@1", List.of("D-2"))), "gas@1",
            List.of("D-1")));
        assertThat(Evidence.of(with)).isEqualTo(Map.of("gas@1", Set.of("D-1", "D-2")));
        assertThat(Optional.of(with.origin().basis())).contains("来电 2 次");
    }
}
