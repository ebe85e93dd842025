package org.menshen.domain.shift;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.menshen.domain.Samples;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.incident.DataDisposal;
import org.menshen.domain.incident.IncidentCommand;
import org.menshen.domain.rules.Desk;

class ShiftRulesTest {

    private static final Actor LEAVER = Samples.officer(1);
    private static final Actor RELIEF = Samples.officer(2);
    private final Desk desk = new Desk();
    private final Subject shift = new Subject(SubjectKind.SHIFT, "S-1");

    private Shift state() {
        return desk.state(shift, Shift.class);
    }

    private void fill() {
        desk.accepted(LEAVER, shift, new ShiftCommand.FillSheet(List.of()));
    }

    private void readBack() {
        state().sheet().points().stream().filter(point -> !state().sheet().ticked(point.number()))
            .forEach(point -> desk.accepted(RELIEF, shift, new ShiftCommand.Tick(point.number(), "")));
    }

    @Test
    void nobodyGoesHomeWhileAGraveIncidentWouldBeAlone() {
        desk.accepted(LEAVER, shift, new ShiftCommand.SignOn(null, "接班"));
        Subject incident = desk.incident("I-1", 2, LEAVER);
        desk.incident("I-2", 4, LEAVER);
        fill();
        readBack();
        desk.accepted(RELIEF, shift, new ShiftCommand.TakeSheet());
        var refusal = desk.refused(LEAVER, shift, new ShiftCommand.SignOff(""));
        assertThat(refusal.code()).isEqualTo("shift.major-incidents-unowned");
        assertThat(refusal.details()).containsEntry("count", "1").containsEntry("incidents", "疑似入室盗窃 (I-1)");
        desk.accepted(LEAVER, incident, new IncidentCommand.HandOver(RELIEF.userId(), RELIEF.name(), RELIEF.role(), RELIEF.seat()));
        assertThat(desk.refused(LEAVER, shift, new ShiftCommand.SignOff("")).code()).as("offered is not handed over")
            .isEqualTo("shift.major-incidents-unowned");
        desk.accepted(RELIEF, incident, new IncidentCommand.AcceptHandOver());
        desk.accepted(LEAVER, shift, new ShiftCommand.SignOff("一件在办"));
        assertThat(state().onDuty()).isFalse();
        assertThat(state().relievedBy()).isEqualTo(RELIEF.name());
        assertThat(state().sheet().signed()).isTrue();
        assertThat(state().sheet().given().name()).isEqualTo(LEAVER.name());
    }

    @Test
    void theSheetFillsItselfAndEveryPointIsReadBackByTheOneWhoComes() {
        desk.accepted(LEAVER, shift, new ShiftCommand.SignOn(null, ""));
        Subject alert = Subject.parse("alert/A-1");
        desk.accepted(Actor.SYSTEM, alert, new AlertCommand.Raise(Samples.origin("PERIMETER", 3)));
        desk.accepted(Actor.SYSTEM, Subject.parse("alert/A-2"), new AlertCommand.Raise(Samples.origin("LOITER", 5)));
        desk.accepted(LEAVER, Subject.parse("alert/A-2"), new AlertCommand.Shelve(desk.now.plusSeconds(900), "施工"));
        desk.incident("I-1", 3, LEAVER);
        desk.accepted(LEAVER, shift, new ShiftCommand.AddNote("东门钥匙在物业"));
        desk.accepted(LEAVER, shift, new ShiftCommand.Pin(alert));
        assertThat(desk.refused(LEAVER, shift, new ShiftCommand.SignOff("")).code()).isEqualTo("shift.needs-sheet");
        desk.accepted(LEAVER, shift, new ShiftCommand.FillSheet(List.of(new ShiftCommand.Feed("物联感知", "INTERRUPTED", desk.now))));

        assertThat(state().sheet().points()).extracting(Point::kind).containsExactly(Point.Kind.INCIDENT, Point.Kind.OPEN_ALERTS, Point.Kind.SHELVED,
            Point.Kind.FEEDS, Point.Kind.NOTES, Point.Kind.PINNED);
        assertThat(state().sheet().points().get(2).items().getFirst().words()).contains("施工");
        assertThat(state().sheet().figures().alerts()).isEqualTo(2);

        assertThat(desk.refused(LEAVER, shift, new ShiftCommand.Tick(1, "")).code()).as("not by the one who goes")
            .isEqualTo("shift.read-by-the-other");
        assertThat(desk.refused(RELIEF, shift, new ShiftCommand.TakeSheet()).details()).containsEntry("count", "6");
        desk.accepted(RELIEF, shift, new ShiftCommand.Tick(1, "谁在现场?"));
        assertThat(desk.refused(RELIEF, shift, new ShiftCommand.Tick(1, "")).code()).isEqualTo("shift.ticked-already");
        assertThat(desk.refused(Samples.officer(3), shift, new ShiftCommand.Tick(2, "")).details()).containsEntry("by", RELIEF.name());
        assertThat(desk.refused(RELIEF, shift, new ShiftCommand.Tick(7, "")).code()).isEqualTo("shift.no-such-point");
        assertThat(desk.refused(LEAVER, shift, new ShiftCommand.SignOff("")).code()).isEqualTo("shift.needs-relief");
    }

    /// A review that waits, and what is left to do after it, also when the review itself is done; late when its day is over.
    @Test
    void whatIsLeftToDoAfterAReviewStandsOnTheSheetWithItsDay() {
        desk.accepted(LEAVER, shift, new ShiftCommand.SignOn(null, ""));
        Subject incident = desk.incident("I-1", 4, LEAVER);
        for (IncidentCommand command : List.of(new IncidentCommand.Verify(""), new IncidentCommand.Grade(4, "x"), new IncidentCommand.Respond(),
            new IncidentCommand.Control(""), new IncidentCommand.StartClosing(""), new IncidentCommand.Close("完", DataDisposal.NONE, null),
            new IncidentCommand.OpenReview("流程", null),
            new IncidentCommand.AddFollowUp("DISPATCHER", "补装照明", desk.now.plus(Duration.ofHours(2))))) {
            desk.accepted(Desk.COMMANDER, incident, command);
        }
        fill();
        assertThat(reviews()).extracting(Point.Item::state).as("the first due first").containsExactly("FOLLOW_UP", "IN_TIME");
        assertThat(reviews().getFirst().words()).contains("补装照明");
        assertThat(reviews().getFirst().who()).isEqualTo("DISPATCHER");
        assertThat(reviews().getFirst().since()).isEqualTo(desk.now.plus(Duration.ofHours(2)));
        desk.accepted(Desk.COMMANDER, incident, new IncidentCommand.Review("照明不足"));
        desk.pass(Duration.ofHours(3));
        fill();
        assertThat(reviews()).extracting(Point.Item::state).containsExactly("FOLLOW_UP_LATE");
        desk.accepted(Samples.actor("DISPATCHER"), incident, new IncidentCommand.FinishFollowUp(1, "已装"));
        fill();
        assertThat(state().sheet().points()).extracting(Point::kind).doesNotContain(Point.Kind.REVIEWS);
    }

    private List<Point.Item> reviews() {
        return state().sheet().points().stream().filter(point -> point.kind() == Point.Kind.REVIEWS).findFirst().orElseThrow().items();
    }

    @Test
    void filledAgainItKeepsTheTicksOfWhatSaysTheSame() {
        desk.accepted(LEAVER, shift, new ShiftCommand.SignOn(null, ""));
        desk.incident("I-1", 3, LEAVER);
        desk.accepted(LEAVER, shift, new ShiftCommand.AddNote("一"));
        fill();
        readBack();
        desk.incident("I-0", 2, LEAVER);
        fill();
        assertThat(state().sheet().points()).hasSize(3);
        assertThat(state().sheet().ticks()).extracting(HandOverSheet.Tick::point).as("the new one comes first and is to be read")
            .containsExactlyInAnyOrder(2, 3);
        readBack();
        desk.accepted(RELIEF, shift, new ShiftCommand.TakeSheet());
        assertThat(desk.refused(LEAVER, shift, new ShiftCommand.FillSheet(List.of())).code()).isEqualTo("shift.sheet-taken");
        desk.pass(Duration.ofMinutes(31));
        assertThat(desk.refused(LEAVER, shift, new ShiftCommand.SignOff("")).code()).isEqualTo("shift.sheet-old");
        fill();
        assertThat(state().sheet().taken()).as("it is signed anew").isNull();
    }

    @Test
    void theSecondSignatureIsTheSignOnOfTheOneWhoReadIt() {
        desk.accepted(LEAVER, shift, new ShiftCommand.SignOn(null, ""));
        fill();
        desk.accepted(RELIEF, shift, new ShiftCommand.TakeSheet());
        desk.accepted(LEAVER, shift, new ShiftCommand.SignOff(""));
        Subject next = new Subject(SubjectKind.SHIFT, "S-2");
        assertThat(desk.refused(Samples.officer(3), next, new ShiftCommand.SignOn("S-1", "")).code()).isEqualTo("shift.taken-by-other");
        assertThat(desk.refused(RELIEF, next, new ShiftCommand.SignOn("S-9", "")).code()).isEqualTo("shift.unknown");
        desk.accepted(RELIEF, next, new ShiftCommand.SignOn("S-1", ""));
        assertThat(desk.refused(LEAVER, shift, new ShiftCommand.AddNote("x")).code()).isEqualTo("shift.already-off");
    }

    @Test
    void aSeatHasOnePersonAndAPersonOneSeat() {
        desk.accepted(LEAVER, shift, new ShiftCommand.SignOn(null, ""));
        Subject second = new Subject(SubjectKind.SHIFT, "S-2");
        Actor sameSeat = new Actor("someone", "演练-9", "DUTY_OFFICER", LEAVER.seat());
        assertThat(desk.refused(sameSeat, second, new ShiftCommand.SignOn(null, "")).details()).containsEntry("by", LEAVER.name());
        Actor elsewhere = new Actor(LEAVER.userId(), LEAVER.name(), LEAVER.role(), "duty-09");
        assertThat(desk.refused(elsewhere, second, new ShiftCommand.SignOn(null, "")).code()).isEqualTo("shift.seat-taken");
        desk.accepted(RELIEF, second, new ShiftCommand.SignOn("S-1", ""));
        assertThat(desk.refused(RELIEF, shift, new ShiftCommand.SignOff("")).code()).isEqualTo("shift.not-yours");
        assertThat(desk.refused(LEAVER, shift, new ShiftCommand.Pin(Subject.parse("alert/none"))).code()).isEqualTo("shift.nothing-to-pin");
    }
}
