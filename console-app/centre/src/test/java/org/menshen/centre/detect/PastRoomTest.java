package org.menshen.centre.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.menshen.centre.ingest.AlertIds;
import org.menshen.centre.run.TestCentre;
import org.menshen.centre.site.Registration;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.plan.PlanCommand;
import org.menshen.domain.reading.Reading;
import org.menshen.domain.register.ModelCommand;
import org.menshen.domain.zone.ZoneCommand;
import org.menshen.map.core.geo.LatLon;
import org.menshen.wire.DomainJson;
import org.menshen.wire.plan.PlanFolder;
import org.menshen.wire.rule.RuleFolder;

/// A day that is over, in which the centre raised what crowds and other rules gave it cause to: a rule that waits for those is tried on them, too.
class PastRoomTest {

    private static final Instant NOON = Scenes.NOON;
    private static final DomainJson JSON = new DomainJson();
    private static final List<ModelCommand.Publish> RULES = RuleFolder.read(TestCentre.config().resolve("rules"), Scenes.CODES,
            PlanFolder.read(TestCentre.config().resolve("plans"), Scenes.CODES, JSON).stream().map(PlanCommand.Publish::content).toList(), JSON);

    private static Registration square() {
        List<LatLon> ring = List.of(new LatLon(31.2, 121.5), new LatLon(31.2, 121.501), new LatLon(31.201, 121.501), new LatLon(31.201, 121.5));
        return new Registration(new Subject(SubjectKind.ZONE, "Z-1"), new ZoneCommand.Register("广场", "SQUARE", ring, 4_000, 8_000));
    }

    private static Alert.Origin smoke(String device, Instant at) {
        return new Alert.Origin("iot", device, "FIRE_SMOKE", 2, "S1", "B1", device, null, Scenes.HERE, "3号楼", "", at, Map.of());
    }

    @Test
    void whatTheOtherRulesRaiseIsHeard() {
        PastRoom room = new PastRoom(Scenes.CODES, new AlertIds(true), List.of(), RULES);
        List<Alert> own = new ArrayList<>();
        room.heard(new Subject(SubjectKind.ALERT, "DR-A-1"), smoke("D1", NOON), NOON);
        own.addAll(room.look(NOON));
        assertThat(own).isEmpty();
        room.heard(new Subject(SubjectKind.ALERT, "DR-A-2"), smoke("D2", NOON.plusSeconds(60)), NOON.plusSeconds(60));
        own.addAll(room.look(NOON.plusSeconds(60)));
        assertThat(own).extracting(Alert::typeCode).containsExactly("FIRE_CONFIRMED");
        assertThat(room.look(NOON.plusSeconds(61))).as("once").isEmpty();
    }

    @Test
    void aCrowdIsHeardAndHeardAgainWhenItGrowsWorse() {
        PastRoom room = new PastRoom(Scenes.CODES, new AlertIds(true), List.of(square()), RULES);
        List<Integer> severities = new ArrayList<>();
        for (int second = 0; second <= 600; second += 10) {
            Instant at = NOON.plusSeconds(second);
            room.heard(new Reading.CrowdSample("Z-1", at, second < 200 ? 5_200 : 8_400, 0.9, 1));
            room.look(at).forEach(alert -> severities.add(alert.severity()));
        }
        assertThat(severities).hasSizeGreaterThanOrEqualTo(2).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(severities.getLast()).isEqualTo(1);
    }
}
