package org.menshen.wire.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.menshen.domain.fact.Refusal;
import org.menshen.domain.work.ClockRun;
import org.menshen.domain.work.WorkCommand;
import org.menshen.domain.work.WorkLink;
import org.menshen.domain.work.WorkProof;
import org.menshen.domain.work.WorkStep;

/// What an item does not take, and what counts from before the centre heard of it.
class WorkLimitsTest {

    private static final Map<String, String> WARNING = Map.of("degree", "high", "scheme", "service", "committee", "310115010028");
    private static final WorkProof PHOTO = new WorkProof("photo", "p.jpg", "0".repeat(64), null, null);

    private final Desk desk = new Desk();

    @Test
    void whatActsWorkOutIsNotCorrectedByHand() {
        warning("F-1");
        desk.act("POLICE_LIAISON", "p", "F-1", "call");
        assertThat(correct("F-1", Map.of("attempts", "7"))).isEqualTo("work.field-computed");
        assertThat(correct("F-1", Map.of("attempts", ""))).isEqualTo("work.field-computed");
        assertThat(correct("F-1", Map.of("attempts", "1", "scheme", "loan"))).as("a form sends what is unchanged, too").isEmpty();
        assertThat(desk.at("F-1").field("attempts")).isEqualTo("1");
        assertThat(desk.at("F-1").field("scheme")).isEqualTo("loan");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../x", "a b", "-a", "a-", "a--b", "中", "a/b", "a.b", "%2e"})
    void anIdThatIsNoneIsRefused(String id) {
        assertThat(desk.open("POLICE_LIAISON", "p", id, "fraud", WARNING)).get().extracting(Refusal::code).isEqualTo("work.bad-id");
    }

    @Test
    void anItemHoldsOnlySoMuch() {
        warning("F-2");
        for (int i = 0; i < Desk.CODES.figure("work.links-most"); i++) {
            assertThat(give("F-2", new WorkCommand.Link(new WorkLink("about", "site/S-" + i)))).isEmpty();
        }
        assertThat(give("F-2", new WorkCommand.Link(new WorkLink("about", "site/S-X")))).isEqualTo("work.too-many-links");
        for (int i = 0; i < Desk.CODES.figure("work.evidence-most"); i++) {
            assertThat(give("F-2", new WorkCommand.Attach(PHOTO))).isEmpty();
        }
        assertThat(give("F-2", new WorkCommand.Attach(PHOTO))).isEqualTo("work.too-much-evidence");
        while (desk.at("F-2").steps().size() < Desk.CODES.figure("work.steps-most")) {
            assertThat(correct("F-2", Map.of("lost", String.valueOf(desk.at("F-2").steps().size())))).isEmpty();
        }
        assertThat(correct("F-2", Map.of("lost", "1"))).isEqualTo("work.too-many-steps");
        assertThat(desk.act("POLICE_LIAISON", "p", "F-2", "call")).as("it can still be moved on").isEmpty();
    }

    @Test
    void remarksEndSomewhereAndAShortOneIsAlwaysTaken() {
        warning("F-3");
        String refused = "";
        for (int i = 0; refused.isEmpty() && i < 40; i++) {
            desk.act("POLICE_LIAISON", "p", "F-3", "call");
            refused = correct("F-3", Map.of("lost", String.valueOf(i)), "字".repeat(8_000));
        }
        assertThat(refused).isEqualTo("work.too-many-words");
        assertThat(correct("F-3", Map.of("lost", "99"), "短")).isEmpty();
    }

    @Test
    void whatCouldNotBeOpenedIsSaidOnce() {
        desk.open("FIELD_UNIT", "c", "C-1", "case", Map.of("description", "演练", "source", "SUPERVISOR", "class", "E0102", "committee",
            "310115010002"));
        for (String act : List.of("accept", "propose", "file")) {
            desk.act("DISPATCHER", "d", "C-1", act);
        }
        desk.act("DISPATCHER", "d", "C-1", "dispatch", "", Map.of("department", "GRID_TEAM", "basis", "rule"));
        desk.act("FIELD_UNIT", "h", "C-1", "assign");
        desk.act("FIELD_UNIT", "h", "C-1", "finish", "", Map.of("result", "已清"));
        assertThat(desk.act("CHECKER", "k", "C-1", "rectify", "屡次返工", Map.of())).isEmpty();
        WorkCommand failed = new WorkCommand.FailFollow(1, "rectification@1-x", Refusal.of("work.bad-value", "zh", "甲"));
        assertThat(desk.give("DISPATCHER", "d", Desk.item("C-1"), failed)).as("the centre alone says so").isPresent();
        assertThat(system("C-1", failed)).isEmpty();
        assertThat(system("C-1", failed)).isEqualTo("work.followed");
        assertThat(desk.at("C-1").asksForAnother()).isFalse();
        assertThat(desk.at("C-1").asksInVain()).isTrue();
        assertThat(system("C-1", new WorkCommand.Follow(1, "C-1-1"))).isEmpty();
        assertThat(desk.at("C-1").asksInVain()).isFalse();
    }

    /// 10:02 at a console that is cut off; the deadline passes at 10:05; the centre hears of it at 10:12.
    @Test
    void whatWasDoneInTimeWhileCutOffIsNotLate() {
        Instant ten = desk.now;
        warning("F-4");
        desk.now = ten.plus(Duration.ofMinutes(12));
        desk.done = ten.plus(Duration.ofMinutes(2));
        assertThat(desk.act("POLICE_LIAISON", "p", "F-4", "visit")).isEmpty();
        assertThat(run("F-4")).satisfies(run -> {
            assertThat(run.late()).isFalse();
            assertThat(run.ended()).isEqualTo(desk.done);
        });
        WorkStep step = desk.at("F-4").steps().getLast();
        assertThat(step.by().at()).as("both times are kept").isEqualTo(desk.done);
        assertThat(step.arrived()).isEqualTo(desk.now);
    }

    @Test
    void whatTheCentreCalledLateBeforeItHeardIsPutRight() {
        Instant ten = desk.now;
        desk.open("FIELD_UNIT", "c", "C-9", "case", Map.of("description", "演练", "source", "SUPERVISOR", "class", "E0102", "committee",
            "310115010002"));
        String clock = desk.at("C-9").clocks().getFirst().clock();
        Instant due = desk.at("C-9").clocks().getFirst().due();
        desk.now = due.plusSeconds(1);
        assertThat(system("C-9", new WorkCommand.Lapse(clock))).isEmpty();
        desk.done = ten.plusSeconds(60);
        assertThat(desk.act("DISPATCHER", "d", "C-9", "accept")).isEmpty();
        assertThat(desk.at("C-9").clocks().getFirst()).satisfies(run -> {
            assertThat(run.ended()).isEqualTo(desk.done);
            assertThat(run.late()).isFalse();
        });
        assertThat(desk.at("C-9").lateAt(desk.now)).isFalse();
    }

    @Test
    void whatWasDoneTooLateWhileCutOffStaysLate() {
        Instant ten = desk.now;
        warning("F-5");
        desk.now = ten.plus(Duration.ofMinutes(12));
        desk.done = ten.plus(Duration.ofMinutes(7));
        assertThat(desk.act("POLICE_LIAISON", "p", "F-5", "visit")).isEmpty();
        assertThat(run("F-5").late()).isTrue();
    }

    private ClockRun run(String id) {
        return desk.at(id).clocks().stream().filter(run -> run.clock().equals("reach")).findFirst().orElseThrow();
    }

    private void warning(String id) {
        assertThat(desk.open("POLICE_LIAISON", "p", id, "fraud", WARNING)).isEmpty();
    }

    private String correct(String id, Map<String, String> values) {
        return correct(id, values, "写错");
    }

    private String correct(String id, Map<String, String> values, String reason) {
        return give(id, new WorkCommand.Correct(Desk.values(values), null, reason));
    }

    private String give(String id, WorkCommand command) {
        return code(desk.give("POLICE_LIAISON", "p", Desk.item(id), command));
    }

    private String system(String id, WorkCommand command) {
        Instant before = desk.done;
        desk.done = null;
        String code = code(desk.give("SYSTEM", "system", Desk.item(id), command));
        desk.done = before;
        return code;
    }

    private static String code(Optional<Refusal> refusal) {
        return refusal.map(Refusal::code).orElse("");
    }
}
