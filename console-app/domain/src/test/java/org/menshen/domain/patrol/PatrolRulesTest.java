package org.menshen.domain.patrol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.menshen.domain.Samples;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.rules.Desk;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;

class PatrolRulesTest {

    private static final Actor DISPATCHER = Samples.actor("DISPATCHER");
    private static final List<LatLon> POINTS = List.of(Samples.PLACE, Geodesy.destination(Samples.PLACE, 90, 300),
        Geodesy.destination(Samples.PLACE, 0, 300));

    private final Desk desk = new Desk();
    private final Subject route = new Subject(SubjectKind.PATROL, "PT-1");

    private Patrol patrol() {
        return desk.state(route, Patrol.class);
    }

    private void planned() {
        desk.unit("U-1", "JOINT_PATROL");
        desk.accepted(DISPATCHER, route, new PatrolCommand.Draw("滨江一线", POINTS));
        desk.accepted(DISPATCHER, route, new PatrolCommand.Assign("U-1", desk.now, desk.now.plusSeconds(3_600)));
        desk.accepted(Actor.SYSTEM, route, new PatrolCommand.Start(1));
    }

    private void visit(int point) {
        Instant since = desk.now;
        desk.pass(Duration.ofSeconds(70));
        desk.accepted(Actor.SYSTEM, route, new PatrolCommand.Visit(1, point, since, desk.now));
    }

    @Test
    void aTourIsPlannedWalkedAndCounted() {
        planned();
        visit(0);
        visit(2);
        Tour tour = patrol().tour(1).orElseThrow();
        assertThat(tour.status()).isEqualTo(Tour.Status.RUNNING);
        assertThat(tour.coverage(3)).isCloseTo(0.667, org.assertj.core.data.Offset.offset(0.001));
        assertThat(desk.refused(Actor.SYSTEM, route, new PatrolCommand.End(1)).code()).isEqualTo("patrol.not-over");
        visit(1);
        assertThat(desk.accepted(Actor.SYSTEM, route, new PatrolCommand.End(1))).containsExactly(new PatrolFact.Ended(1, true, 1));
        assertThat(patrol().current().orElseThrow().status()).isEqualTo(Tour.Status.DONE);
    }

    @Test
    void tooLittleOfItIsADeviation() {
        planned();
        visit(0);
        desk.pass(Duration.ofHours(1));
        assertThat(desk.accepted(Actor.SYSTEM, route, new PatrolCommand.End(1))).first().isInstanceOfSatisfying(PatrolFact.Ended.class,
            ended -> assertThat(ended.done()).isFalse());
        assertThat(patrol().tour(1).orElseThrow().status()).isEqualTo(Tour.Status.DEVIATED);
    }

    @Test
    void aVisitThatIsTooShortOrToldTwiceIsNone() {
        planned();
        Instant since = desk.now;
        desk.pass(Duration.ofSeconds(59));
        assertThat(desk.refused(Actor.SYSTEM, route, new PatrolCommand.Visit(1, 0, since, desk.now)).code()).isEqualTo("patrol.not-a-visit");
        visit(0);
        assertThat(desk.refused(Actor.SYSTEM, route, new PatrolCommand.Visit(1, 0, since, desk.now)).code()).isEqualTo("patrol.visited-already");
        assertThat(desk.refused(Actor.SYSTEM, route, new PatrolCommand.Visit(1, 9, since, desk.now)).code()).isEqualTo("patrol.no-such-point");
        assertThat(desk.refused(DISPATCHER, route, new PatrolCommand.Draw("x", POINTS)).code()).isEqualTo("patrol.exists");
    }

    @Test
    void nobodyIsOnTwoToursAndNoPoliceOnAny() {
        planned();
        desk.unit("P-1", "POLICE");
        Subject other = new Subject(SubjectKind.PATROL, "PT-2");
        desk.accepted(DISPATCHER, other, new PatrolCommand.Draw("另一条", POINTS));
        Instant now = desk.now;
        assertThat(desk.refused(DISPATCHER, other, new PatrolCommand.Assign("U-1", now.plusSeconds(60), now.plusSeconds(600))).code())
            .isEqualTo("patrol.unit-busy");
        desk.accepted(DISPATCHER, other, new PatrolCommand.Assign("U-1", now.plusSeconds(3_600), now.plusSeconds(7_200)));
        assertThat(desk.refused(DISPATCHER, other, new PatrolCommand.Assign("P-1", now, now.plusSeconds(600))).code()).isEqualTo("unit.mirror-only");
        desk.accepted(DISPATCHER, route, new PatrolCommand.Cancel(1, "增援"));
        desk.accepted(DISPATCHER, other, new PatrolCommand.Assign("U-1", now.plusSeconds(60), now.plusSeconds(600)));
    }

    @Test
    void aRouteIsNotChangedUnderTheFeetOfWhoWalksIt() {
        planned();
        assertThat(desk.refused(DISPATCHER, route, new PatrolCommand.Redraw("新", POINTS.subList(0, 2))).code()).isEqualTo("patrol.tour-runs");
        assertThat(desk.refused(DISPATCHER, route, new PatrolCommand.Erase()).code()).isEqualTo("patrol.tour-runs");
        desk.accepted(DISPATCHER, route, new PatrolCommand.Cancel(1, "取消"));
        desk.accepted(DISPATCHER, route, new PatrolCommand.Redraw("新", POINTS.subList(0, 2)));
        assertThat(patrol().tours()).isEmpty();
        assertThat(patrol().nextNumber()).as("a number is given once").isEqualTo(2);
        desk.accepted(DISPATCHER, route, new PatrolCommand.Erase());
    }

    @Test
    void timesAreChecked() {
        planned();
        Instant now = desk.now;
        assertThat(desk.refused(DISPATCHER, route, new PatrolCommand.Assign("U-1", now, now)).code()).isEqualTo("patrol.bad-time");
        assertThat(desk.refused(DISPATCHER, route, new PatrolCommand.Assign("U-1", now, now.plusSeconds(13 * 3_600))).code())
            .isEqualTo("patrol.too-long");
        desk.accepted(DISPATCHER, route, new PatrolCommand.Assign("U-1", now.plusSeconds(7_200), now.plusSeconds(9_000)));
        assertThat(desk.refused(Actor.SYSTEM, route, new PatrolCommand.Start(2)).code()).isEqualTo("patrol.not-yet");
    }
}
