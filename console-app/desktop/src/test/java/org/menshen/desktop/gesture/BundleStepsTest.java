package org.menshen.desktop.gesture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.menshen.desktop.fixture.FakePorts;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.alert.AlertStatus;

class BundleStepsTest {

    private static final Instant NOON = Instant.parse("2026-11-05T12:00:00Z");

    private static Alert alert(String id, int severity, int second, @Nullable String leadId, List<String> members) {
        Alert.Origin origin = new Alert.Origin("iot", id, "PERIMETER", severity, null, null, null, null, null, id, "",
                NOON.plusSeconds(second), Map.of());
        return new Alert(id, AlertStatus.NEW, NOON, origin, severity, NOON.plusSeconds(second), null, null, null, null, 0, null, List.of(), leadId,
                members, 0, null, null);
    }

    @Test
    void allJoinTheWorstAtOnceAndBringAlongWhatTheyStoodFor() {
        try (FakePorts fake = new FakePorts(Clock.systemUTC())) {
            Alert worst = alert("A-1", 2, 3, null, List.of());
            Alert lead = alert("A-2", 3, 1, null, List.of("A-3"));
            Alert member = alert("A-3", 4, 2, "A-2", List.of());
            Alert other = alert("A-4", 3, 2, null, List.of());
            List.of(worst, lead, member, other).forEach(fake.workspace::put);

            List<Step> steps = BundleSteps.merge(List.of(lead, worst, other), new BundleMembers(fake.workspace));

            assertThat(steps).containsExactly(new Step(member.subject(), new AlertCommand.Unbundle()),
                    new Step(member.subject(), new AlertCommand.Bundle("A-1")), new Step(lead.subject(), new AlertCommand.Bundle("A-1")),
                    new Step(other.subject(), new AlertCommand.Bundle("A-1")),
                    new Step(worst.subject(), new AlertCommand.AddMembers(List.of("A-3", "A-2", "A-4"))));
        }
    }
}
