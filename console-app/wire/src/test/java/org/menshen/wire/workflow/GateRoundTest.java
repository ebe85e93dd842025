package org.menshen.wire.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.menshen.domain.fact.Refusal;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.gate.RewardCommand;
import org.menshen.domain.gate.RewardLine;
import org.menshen.domain.gate.Round;
import org.menshen.domain.gate.RoundCommand;
import org.menshen.domain.gate.RoundStage;
import org.menshen.domain.site.SiteCommand;
import org.menshen.domain.work.WorkCommand;
import org.menshen.domain.work.WorkLink;
import org.menshen.domain.work.WorkProof;
import org.menshen.domain.work.WorkValue;
import org.menshen.domain.work.WorkflowCommand;
import org.menshen.domain.work.WorkflowRef;
import org.menshen.map.core.geo.LatLon;
import org.menshen.wire.reward.RewardFolder;

/// A round of gate checks to its end by the shipped register and the shipped rules (SC-12).
class GateRoundTest {

    private static final Subject ROUND = new Subject(SubjectKind.ROUND, "R-1");
    private static final Map<Subject, RewardCommand.Publish> RULES = RewardFolder.read(Desk.CONFIG.resolve("rewards"), Desk.JSON);
    private static final WorkProof PHOTO = new WorkProof("photo", "门岗.jpg", "a".repeat(64), null, null);
    private static final WorkProof SECOND = new WorkProof("photo", "监控截图.png", "b".repeat(64), null, null);

    private final Desk desk = new Desk();

    @BeforeEach
    void furnish() {
        RULES.forEach((subject, rule) -> assertThat(desk.give("SYSTEM", "system", subject, rule)).isEmpty());
        for (int i = 1; i <= 61; i++) {
            String id = String.format("NMT-O-%03d", i);
            LatLon corner = new LatLon(31.19 + i * 1e-4, 121.50);
            assertThat(desk.give("SYSTEM", "system", new Subject(SubjectKind.SITE, id), new SiteCommand.Register("演练小区" + i, "OLD_RESIDENTIAL",
                "310115010003", List.of(corner, new LatLon(31.2, 121.51), new LatLon(31.2, 121.50)), List.of(), List.of(), true))).isEmpty();
        }
    }

    private String rule(int version) {
        return RULES.keySet().stream().map(Subject::id).filter(id -> id.startsWith("gate@" + version + "-")).findFirst().orElseThrow();
    }

    private String refused(String role, String user, RoundCommand command) {
        return desk.give(role, user, ROUND, command).map(Refusal::code).orElse("");
    }

    private Round round() {
        return (Round) desk.world.find(ROUND).orElseThrow().state();
    }

    private static WorkflowRef edition() {
        return Desk.SHIPPED.stream().map(WorkflowCommand.Publish::ref).filter(ref -> ref.workflowId().equals(Round.REGISTER)).findFirst()
            .orElseThrow();
    }

    /// As the centre does it.
    private void open() {
        round().checks().forEach(check -> {
            assertThat(desk.open("SYSTEM", "system", check.id(), "gate-check", Map.of("site", "site/" + round().siteIds().getFirst(), "seed", "1")))
                .isEmpty();
            assertThat(desk.act("SYSTEM", "system", check.id(), "draw")).isEmpty();
        });
    }

    private void check(String id, boolean good) {
        desk.act("CHECKER", "k", id, "begin", "", Map.of("way", "video"));
        if (good) {
            assertThat(desk.act("CHECKER", "k", id, "pass")).isEmpty();
        } else {
            assertThat(desk.act("CHECKER", "k", id, "fault", "", Map.of("faults", "absent"), PHOTO)).isEmpty();
            assertThat(desk.act("CHECKER", "k", id, "rectify")).isEmpty();
            assertThat(desk.act("CHECKER", "k", id, "review", "已补岗", Map.of())).isEmpty();
        }
        assertThat(desk.act("CHECKER", "k", id, "score")).isEmpty();
    }

    @Test
    void eightPostsAreDrawnScoredAppealedWorkedOutPublishedAndPaid() {
        assertThat(refused("ASSESSOR", "a", new RoundCommand.Draw("2026-10", 20201105, 62, "OLD_RESIDENTIAL"))).isEqualTo("round.bad-count");
        assertThat(refused("ASSESSOR", "a", new RoundCommand.Draw("2026-10", 20201105, 8, "OLD_RESIDENTIAL"))).isEmpty();
        assertThat(round().siteIds()).containsExactly("NMT-O-012", "NMT-O-032", "NMT-O-042", "NMT-O-048", "NMT-O-010", "NMT-O-040", "NMT-O-011",
            "NMT-O-006");
        assertThat(round().population()).isEqualTo(61);
        assertThat(desk.give("ASSESSOR", "a", new Subject(SubjectKind.ROUND, "R-2"), new RoundCommand.Draw("2026-10", 1, 8, "OLD_RESIDENTIAL")))
            .get().extracting(Refusal::code).isEqualTo("round.month-drawn");
        open();
        assertThat(refused("ASSESSOR", "a", new RoundCommand.Compute(rule(3)))).isEqualTo("round.not-scored");
        List<String> ids = round().checks().stream().map(Subject::id).toList();
        for (int i = 0; i < ids.size(); i++) {
            check(ids.get(i), i > 1);
        }
        assertThat(refused("ASSESSOR", "a", new RoundCommand.Cancel("改种子"))).isEqualTo("round.begun");
        assertThat(desk.act("FIELD_UNIT", "f", ids.getFirst(), "appeal", "当时在巡楼", Map.of())).isEmpty();
        assertThat(refused("ASSESSOR", "a", new RoundCommand.Compute(rule(3)))).as("an appeal keeps the month open").isEqualTo("round.appeal-open");
        assertThat(desk.act("ASSESSOR", "a", ids.getFirst(), "uphold", "监控可见脱岗", Map.of())).get().extracting(Refusal::code)
            .as("decided with a picture").isEqualTo("work.needs-evidence");
        assertThat(desk.act("ASSESSOR", "a", ids.getFirst(), "uphold", "监控可见脱岗", Map.of(), SECOND)).isEmpty();
        assertThat(refused("ASSESSOR", "a", new RoundCommand.Compute(rule(3)))).isEmpty();
        assertThat(round().lines()).extracting(RewardLine::amount).containsExactly(100, 100, 300, 300, 300, 300, 300, 300);
        assertThat(round().total()).isEqualTo(2000);
        assertThat(refused("ASSESSOR", "a", new RoundCommand.Notice())).isEmpty();
        assertThat(refused("ASSESSOR", "b", new RoundCommand.Pay())).isEqualTo("round.notice-runs");
        desk.now = desk.now.plus(Duration.ofDays(8));
        assertThat(refused("ASSESSOR", "a", new RoundCommand.Pay())).isEqualTo("round.same-person");
        assertThat(refused("ASSESSOR", "b", new RoundCommand.Pay())).isEmpty();
        assertThat(round().stage()).isEqualTo(RoundStage.PAID);
        assertThat(refused("ASSESSOR", "a", new RoundCommand.Compute(rule(2)))).isEqualTo("round.locked");
    }

    @Test
    void nobodyTypesAnAmountAndAnOlderRuleGivesOtherOnes() {
        desk.give("ASSESSOR", "a", ROUND, new RoundCommand.Draw("2026-03", 7, 1, "OLD_RESIDENTIAL"));
        open();
        String id = round().checks().getFirst().id();
        check(id, false);
        assertThat(desk.give("ASSESSOR", "a", Desk.item(id), new WorkCommand.Act("publish", List.of(new WorkValue("reward", "9999"),
            new WorkValue("rule", "3")), "", List.of()))).get().extracting(Refusal::code).isEqualTo("work.not-your-role");
        assertThat(refused("ASSESSOR", "a", new RoundCommand.Compute(rule(3)))).as("it holds from July on").isEqualTo("round.rule-later");
        assertThat(refused("ASSESSOR", "a", new RoundCommand.Compute("gate@9-x"))).isEqualTo("reward.unknown");
        assertThat(refused("ASSESSOR", "a", new RoundCommand.Compute(rule(1)))).isEmpty();
        assertThat(round().total()).as("version 1 pays only without a fault").isZero();
        assertThat(refused("ASSESSOR", "a", new RoundCommand.Compute(rule(2)))).isEmpty();
        assertThat(round().total()).isEqualTo(100);
        assertThat(desk.give("DUTY_OFFICER", "o", ROUND, new RoundCommand.Notice())).get().extracting(Refusal::code)
            .isEqualTo("command.not-permitted");
    }

    /// Without its link a check could be ended as one that was not drawn, while its round goes on to pay for it.
    @Test
    void nobodyTakesADrawnCheckOutOfItsRound() {
        desk.give("ASSESSOR", "a", ROUND, new RoundCommand.Draw("2026-10", 7, 1, "OLD_RESIDENTIAL"));
        Subject check = round().check(0);
        WorkLink drawn = new WorkLink(Round.LINK, ROUND.toString());
        assertThat(desk.give("SYSTEM", "system", check, new WorkCommand.Open(edition(), Desk.values(Map.of("site", "site/"
            + round().siteIds().getFirst(), "seed", "7")), null, List.of(drawn)))).isEmpty();
        assertThat(desk.act("SYSTEM", "system", check.id(), "draw")).isEmpty();
        check(check.id(), true);
        assertThat(desk.give("ASSESSOR", "a", check, new WorkCommand.Unlink(drawn, "不归本月"))).get().extracting(Refusal::code)
            .isEqualTo("round.link-stays");
        assertThat(desk.act("ASSESSOR", "a", check.id(), "leave-out", "不归本月", Map.of())).get().extracting(Refusal::code)
            .isEqualTo("work.barred");
    }
}
