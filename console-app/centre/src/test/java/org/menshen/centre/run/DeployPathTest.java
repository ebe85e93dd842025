package org.menshen.centre.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.menshen.centre.site.Registration;
import org.menshen.domain.deploy.Deployment;
import org.menshen.domain.deploy.DeploymentCommand;
import org.menshen.domain.event.Assignment;
import org.menshen.domain.event.DayHours;
import org.menshen.domain.event.Event;
import org.menshen.domain.event.EventCommand;
import org.menshen.domain.event.EventPlan;
import org.menshen.domain.fact.Command;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.unit.UnitCommand;
import org.menshen.map.core.geo.LatLon;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// From a draft to the orders of its posts, on a real store and with the centre's own timers.
class DeployPathTest extends LiveCentre {

    private static final LatLon MIDDLE = new LatLon(31.2, 121.5);
    private static final Subject EVENT = Event.subject("expo");
    private static final Subject DRAFT = Deployment.subject("DEP-1");

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

    private String status(String post) {
        return state(new Subject(SubjectKind.ORDER, "O-DEP-1-" + post)).path("status").asString("");
    }

    /// Two shifts one after the other are both due when the centre looks late, and one unit is at both: it goes to the first, and to the second as
    /// soon as it is back.
    @Test
    void aUnitOfTwoShiftsGoesFromOneToTheNext() {
        centre.centre().register(List.of(new Registration(new Subject(SubjectKind.UNIT, "U-1"),
                new UnitCommand.Register("甲", "GRID_TEAM", null, MIDDLE))));
        String commander = centre.signIn("commander");
        String leader = centre.signIn("leader");
        Instant two = TestCentre.NOON.plus(Duration.ofHours(2));
        EventPlan bare = EventPlan.of("进博会", null, two, two.plus(Duration.ofHours(7)));
        List<EventPlan.Post> posts = Stream.of("P1", "P2").map(id -> new EventPlan.Post(id, id, "310115010001", null, "")).toList();
        accepted(commander, EVENT, new EventCommand.Plan(new EventPlan(bare.name(), null, bare.periods(), List.of(), posts, List.of(), List.of())));
        Subject next = Deployment.subject("DEP-0");
        accepted(commander, DRAFT, new DeploymentCommand.Draft("expo", "早", two, two.plus(Duration.ofHours(2)),
                List.of(new Assignment("P1", "U-1"))));
        accepted(commander, next, new DeploymentCommand.Draft("expo", "晚", two.plus(Duration.ofHours(2)), two.plus(Duration.ofHours(4)),
                List.of(new Assignment("P2", "U-1"))));
        for (Subject each : List.of(DRAFT, next)) {
            accepted(commander, each, new DeploymentCommand.Submit(""));
            accepted(leader, each, new DeploymentCommand.Approve());
        }
        Subject order = new Subject(SubjectKind.ORDER, "O-DEP-0-P2");
        await().until(() -> status("P1").equals("DRAFT") && state(order).path("status").asString("").equals("DRAFT"));
        clock.advance(Duration.ofMinutes(210));
        await().until(() -> status("P1").equals("ISSUED"));
        await().until(() -> state(new Subject(SubjectKind.UNIT, "U-1")).path("orderId").asString("").equals("O-DEP-1-P1"));
        assertThat(state(order).path("status").asString()).isEqualTo("DRAFT");
        assertThat(state(EVENT).path("plan").path("posts").get(1).path("unitId").asString("")).as("it is still at the first").isEmpty();

        accepted(leader, DRAFT, new DeploymentCommand.Withdraw("提前结束"));
        await().until(() -> state(order).path("status").asString().equals("ISSUED"));
        assertThat(state(EVENT).path("plan").path("posts").get(1).path("unitId").asString()).isEqualTo("U-1");
    }

    @Test
    void anApprovedDeploymentOrdersEveryPostOnceAndInTime() {
        centre.centre().register(Stream.of("U-1", "U-2").map(id -> new Registration(new Subject(SubjectKind.UNIT, id),
                new UnitCommand.Register("甲" + id, "GRID_TEAM", null, MIDDLE))).toList());
        String commander = centre.signIn("commander");
        String leader = centre.signIn("leader");
        // noon is the time of the test; the second post begins three hours after the first
        EventPlan bare = EventPlan.of("进博会", null, TestCentre.NOON.plus(Duration.ofHours(2)), TestCentre.NOON.plus(Duration.ofHours(9)));
        List<EventPlan.Post> posts = List.of(new EventPlan.Post("P1", "东门", "310115010001", "U-2", "查验出入", MIDDLE, null, null),
                new EventPlan.Post("P2", "西门", "310115010001", null, "", MIDDLE, null, DayHours.of(LocalTime.of(17, 0), LocalTime.of(19, 0))));
        accepted(commander, EVENT, new EventCommand.Plan(new EventPlan(bare.name(), null, bare.periods(), List.of(), posts, List.of(), List.of())));
        accepted(commander, DRAFT, new DeploymentCommand.Draft("expo", "下午班", bare.from().orElseThrow(), bare.to().orElseThrow(), List.of()));
        accepted(commander, DRAFT, new DeploymentCommand.Fill(List.of(new Assignment("P1", "U-1"), new Assignment("P2", "U-2"))));
        assertThat(give(commander, DRAFT, new DeploymentCommand.Assign("P2", "U-1")).body()).contains("deployment.unit-has-post");
        accepted(commander, DRAFT, new DeploymentCommand.Submit(""));
        assertThat(give(commander, DRAFT, new DeploymentCommand.Approve()).body()).contains("deployment.needs-other-person");
        accepted(leader, DRAFT, new DeploymentCommand.Approve());

        await().until(() -> status("P1").equals("DRAFT") && status("P2").equals("DRAFT"));
        assertThat(state(EVENT).path("plan").path("posts").get(0).path("unitId").asString()).as("its time has not come").isEqualTo("U-2");
        clock.advance(Duration.ofMinutes(60));
        await().until(() -> status("P1").equals("ISSUED"));
        await().until(() -> state(new Subject(SubjectKind.UNIT, "U-1")).path("orderId").asString("").equals("O-DEP-1-P1"));
        JsonNode held = state(EVENT).path("plan").path("posts");
        assertThat(held.get(0).path("unitId").asString()).isEqualTo("U-1");
        assertThat(held.get(1).path("unitId").asString("")).isEmpty();
        assertThat(status("P2")).as("it begins at five").isEqualTo("DRAFT");

        accepted(commander, EVENT, new EventCommand.Drop("P2"));
        await().until(() -> status("P2").equals("RECALLED"));
        assertThat(status("P1")).isEqualTo("ISSUED");

        accepted(leader, DRAFT, new DeploymentCommand.Withdraw("改期"));
        await().until(() -> status("P1").equals("RECALLED"));
        await().until(() -> state(EVENT).path("plan").path("posts").get(0).path("unitId").asString("").isEmpty());
        await().until(() -> state(new Subject(SubjectKind.UNIT, "U-1")).path("status").asString().equals("STANDBY"));
    }
}
