package org.menshen.centre.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.menshen.centre.site.Registration;
import org.menshen.domain.fact.Command;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.message.MessageCommand;
import org.menshen.domain.order.Order;
import org.menshen.domain.order.OrderCommand;
import org.menshen.domain.patrol.PatrolCommand;
import org.menshen.domain.police.PoliceCommand;
import org.menshen.domain.police.PoliceStatus;
import org.menshen.domain.reading.Reading;
import org.menshen.domain.rollcall.RollcallCommand;
import org.menshen.domain.shift.ShiftCommand;
import org.menshen.domain.unit.UnitCommand;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// Orders, roll calls, messages and patrols on a real store, with the centre's own timers.
class FieldTest extends LiveCentre {

    private static final LatLon MIDDLE = new LatLon(31.2, 121.5);
    private String crews;
    private String other;

    @BeforeEach
    void start() {
        centre.centre().register(List.of(unit("U-1"), unit("U-2"), unit("U-3")));
        crews = centre.signIn("crews");
        other = centre.signIn("dispatcher");
    }

    private static Registration unit(String id) {
        return new Registration(new Subject(SubjectKind.UNIT, id), new UnitCommand.Register("甲" + id, "GRID_TEAM", null, MIDDLE));
    }

    private JsonNode state(Subject subject) {
        JsonNode line = centre.snapshot(officer).get(subject.toString());
        return line == null ? MissingNode.getInstance() : line.path("state");
    }

    private HttpResponse<String> give(String who, Subject subject, Command command) {
        JsonNode line = centre.snapshot(officer).get(subject.toString());
        return centre.command(who, subject, line == null ? 0 : line.path("version").asLong(), command);
    }

    private void accepted(String who, Subject subject, Command command) {
        HttpResponse<String> answer = give(who, subject, command);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static Order.Task task(String unit) {
        return new Order.Task(null, unit, "前往查看", MIDDLE, "北门");
    }

    @Test
    void whatNobodyTakesFreesTheUnitAndIsOfferedOnceToAnother() {
        Subject first = new Subject(SubjectKind.ORDER, "O-1");
        Subject unit = new Subject(SubjectKind.UNIT, "U-1");
        accepted(officer, first, new OrderCommand.Send(task("U-1")));
        accepted(officer, unit, new UnitCommand.Assign("O-1"));
        clock.advance(Duration.ofSeconds(121));
        await().until(() -> state(first).path("status").asString().equals("TIMEOUT"));
        await().until(() -> state(unit).path("orderId").isMissingNode());

        Subject second = new Subject(SubjectKind.ORDER, "O-2");
        accepted(officer, second, new OrderCommand.Send(task("U-2").after("O-1")));
        HttpResponse<String> late = centre.command(other, new Subject(SubjectKind.ORDER, "O-3"), 0, new OrderCommand.Send(task("U-3").after("O-1")));
        assertThat(late.statusCode()).as("two desks offer it: one is told who has it").isEqualTo(422);
        assertThat(late.body()).contains("order.followed-already").contains("甲U-2");
        accepted(crews, second, new OrderCommand.Decline("忙"));
        accepted(other, second, new OrderCommand.LetGo("自行处置"));
        assertThat(give(other, new Subject(SubjectKind.ORDER, "O-3"), new OrderCommand.Send(task("U-3").after("O-2"))).body())
                .contains("order.not-to-follow");
    }

    @Test
    void aRecalledUnitIsFreedByTheCentreWhoeverForgotTo() {
        Subject order = new Subject(SubjectKind.ORDER, "O-1");
        Subject unit = new Subject(SubjectKind.UNIT, "U-1");
        accepted(officer, order, new OrderCommand.Send(task("U-1")));
        accepted(officer, unit, new UnitCommand.Assign("O-1"));
        accepted(officer, order, new OrderCommand.Recall("误报"));
        await().until(() -> state(unit).path("orderId").isMissingNode());
        assertThat(state(unit).path("status").asString()).isEqualTo("STANDBY");
    }

    @Test
    void aPostThatDoesNotAnswerIsAskedAgainMissedAndToldOfAbove() {
        Subject call = new Subject(SubjectKind.ROLLCALL, "RC-1");
        String commander = centre.signIn("commander");
        accepted(commander, new Subject(SubjectKind.SHIFT, "S-1"), new ShiftCommand.SignOn(null, ""));
        accepted(officer, call, new RollcallCommand.Call(List.of("U-1", "U-2"), "各岗位报告"));
        accepted(crews, call, new RollcallCommand.Answer("U-1", "在岗"));
        clock.advance(Duration.ofSeconds(120));
        await().until(() -> state(call).path("posts").get(1).path("again").asInt() == 1);
        assertThat(state(call).path("posts").get(1).path("standing").asString()).isEqualTo("ASKED");
        assertThat(state(call).path("receipt").isMissingNode()).isTrue();
        clock.advance(Duration.ofSeconds(120));
        await().until(() -> state(call).path("escalatedTo").asString("").equals("WATCH_COMMANDER"));
        assertThat(state(call).path("posts").get(1).path("standing").asString()).isEqualTo("MISSED");
        accepted(commander, call, new RollcallCommand.MarkRead());
        accepted(crews, call, new RollcallCommand.Answer("U-2", "刚恢复联络"));
        accepted(officer, call, new RollcallCommand.Close(""));
    }

    @Test
    void aMessageThatIsNotReadGoesAgainAFewTimes() {
        Subject message = new Subject(SubjectKind.MESSAGE, "MS-1");
        accepted(officer, message, new MessageCommand.Send(List.of("U-1", "U-2"), "加强东门", null));
        accepted(crews, message, new MessageCommand.MarkDelivered("U-1"));
        accepted(crews, message, new MessageCommand.MarkRead("U-1"));
        for (int again = 1; again <= 2; again++) {
            clock.advance(Duration.ofSeconds(181));
            int times = again;
            await().until(() -> state(message).path("copies").get(1).path("receipt").path("again").asInt() == times);
        }
        clock.advance(Duration.ofSeconds(1_000));
        accepted(officer, message, new MessageCommand.MarkRead("U-2"));
        assertThat(state(message).path("copies").get(1).path("receipt").path("again").asInt()).isEqualTo(2);
        assertThat(state(message).path("copies").get(0).path("receipt").path("again").asInt()).as("who has read is left alone").isZero();
    }

    private record Posted(List<Reading> readings) {
    }

    private void stand(String unit, LatLon where, int times) {
        for (int i = 0; i < times; i++) {
            Reading position = new Reading.UnitPosition(unit, clock.instant(), where, 0, 0);
            HttpResponse<String> answer = centre.post(feed, "/v1/ingest/iot", new Posted(List.of(position)));
            assertThat(TestCentre.json(answer.body()).path("accepted").asInt()).as(answer.body()).isEqualTo(1);
            clock.advance(Duration.ofSeconds(6));
        }
    }

    @Test
    void aTourIsCountedFromTheUnitsPositionsAndGoesOnAfterARestart() {
        Subject route = new Subject(SubjectKind.PATROL, "PT-1");
        List<LatLon> points = List.of(MIDDLE, Geodesy.destination(MIDDLE, 90, 60), Geodesy.destination(MIDDLE, 0, 500));
        accepted(officer, route, new PatrolCommand.Draw("滨江一线", points));
        Instant begin = clock.instant();
        accepted(officer, route, new PatrolCommand.Assign("U-1", begin, begin.plusSeconds(1_800)));
        await().until(() -> state(route).path("tours").get(0).path("status").asString().equals("RUNNING"));
        stand("U-1", MIDDLE, 13);
        await().until(() -> state(route).path("tours").get(0).path("visits").size() == 1);

        centre.close();
        centre = TestCentre.live(dir, clock);
        officer = centre.signIn("officer");
        feed = centre.signIn("feed");
        stand("U-1", points.get(1), 13);
        await().until(() -> state(route).path("tours").get(0).path("visits").size() == 2);
        clock.advance(Duration.ofSeconds(1_800));
        await().until(() -> state(route).path("tours").get(0).path("status").asString().equals("DEVIATED"));
        assertThat(give(officer, route, new PatrolCommand.Cancel(1, "x")).body()).contains("patrol.wrong-status");
    }

    @Test
    void thePoliceMirrorTakesNoCommandFromAnybodyHere() {
        Subject mirror = new Subject(SubjectKind.POLICE, "PI-1");
        HttpResponse<String> answer = give(officer, mirror, new PoliceCommand.Advance(PoliceStatus.DONE, null));
        assertThat(answer.statusCode()).isIn(403, 422);
        assertThat(answer.body()).contains("police.mirror-only");
    }
}
