package org.menshen.domain.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.menshen.domain.Samples;
import org.menshen.domain.device.Device;
import org.menshen.domain.device.DeviceKind;
import org.menshen.domain.device.DeviceStatus;
import org.menshen.domain.reading.Reading;

class RuleWatchTest {

    private static final RuleContent SMOKE = RuleProperties.rule(new RulePlace(RulePlace.Kind.BUILDING, 0), 180,
        RuleProperties.part("FIRE_SMOKE", 2, true));

    @Test
    void twoPointsAreTwoDevicesAndSayWhy() {
        Signal first = RuleProperties.signal(1, "FIRE_SMOKE", 3, 1, 0);
        Signal same = RuleProperties.signal(2, "FIRE_SMOKE", 3, 1, 10);
        Signal other = RuleProperties.signal(3, "FIRE_SMOKE", 3, 2, 180);
        assertThat(RuleWatch.hits(SMOKE, List.of(first, same))).isEmpty();
        assertThat(RuleWatch.hits(SMOKE, List.of(other, same, first))).singleElement().satisfies(hit -> {
            assertThat(hit.alertIds()).containsExactly("A-1", "A-2", "A-3");
            assertThat(hit.at()).isEqualTo(other.at());
            assertThat(new RuleWords(Samples.CODES).of(SMOKE, hit, "3号楼").zh()).isEqualTo("烟感报警 2 点，3 分钟内，3号楼");
            assertThat(new RuleWords(Samples.CODES).of(SMOKE, hit, "3号楼").en()).isEqualTo("Smoke alarm 2 points, within 3 min, 3号楼");
        });
    }

    @Test
    void aSignalThatWasNothingCountsNoLongerUntilItIsHeardAgain() {
        RuleWatch watch = new RuleWatch(SMOKE);
        Signal first = RuleProperties.signal(1, "FIRE_SMOKE", 3, 1, 0);
        Signal other = RuleProperties.signal(3, "FIRE_SMOKE", 3, 2, 20);
        assertThat(watch.heard(first)).isEmpty();
        watch.nothing(first);
        assertThat(watch.heard(other)).isEmpty();
        assertThat(watch.heard(first)).isPresent();
    }

    @Test
    void aConfidenceThatIsNotSaidIsNotEnough() {
        RulePart sure = new RulePart(List.of("CLIMB"), List.of(), null, null, 0.7, 0, Map.of("ai", "CLIMB"), List.of(), 1, true);
        Signal plain = RuleProperties.signal(1, "CLIMB", 1, 1, 0);
        assertThat(sure.takes(plain)).isFalse();
        assertThat(sure.takes(saying(plain, 0.69, Map.of("ai", "CLIMB")))).isFalse();
        assertThat(sure.takes(saying(plain, 0.7, Map.of("ai", "OTHER")))).isFalse();
        assertThat(sure.takes(saying(plain, 0.7, Map.of("ai", "CLIMB")))).isTrue();
    }

    private static Signal saying(Signal s, double confidence, Map<String, String> said) {
        return new Signal(s.id(), s.alertType(), "", s.siteId(), s.buildingId(), s.deviceId(), null, s.position(), "", s.at(), s.heardAt(), 3,
            confidence, null, said, "");
    }

    @Test
    void aValueCountsFromItsLineOnAndKeepsOneFindingInItsWindow() {
        RulePart gas = new RulePart(List.of(), List.of("A6"), 10.0, null, 0, 0, Map.of(), List.of(), 1, true);
        RuleContent rule = RuleProperties.rule(new RulePlace(RulePlace.Kind.DEVICE, 0), 600, gas);
        Device sensor = new Device("D-1", DeviceKind.SENSOR, "A6", "演练-燃气", "S", "B", 1, Samples.PLACE, null, null, DeviceStatus.ONLINE,
            Samples.NOW, null);
        RuleWatch watch = new RuleWatch(rule);
        assertThat(watch.heard(value(sensor, 0, 9.9))).isEmpty();
        assertThat(watch.heard(value(sensor, 10, 12))).hasValueSatisfying(hit ->
            assertThat(new RuleWords(Samples.CODES).of(rule, hit, "12号楼").en()).isEqualTo("Gas sensor 12 ≥ 10 %, 12号楼"));
        assertThat(watch.heard(value(sensor, 300, 35))).as("the same finding").isEmpty();
        assertThat(watch.heard(value(sensor, 700, 35))).as("anew after its window").isPresent();
    }

    private static Signal value(Device device, int second, double value) {
        return Signal.of(device, new Reading.Telemetry(device.id(), Samples.NOW.plusSeconds(second), value, "%"), Samples.NOW.plusSeconds(second));
    }
}
