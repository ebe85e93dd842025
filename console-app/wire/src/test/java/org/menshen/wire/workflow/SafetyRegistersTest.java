package org.menshen.wire.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.menshen.domain.fact.Refusal;
import org.menshen.domain.work.ClockRun;
import org.menshen.domain.work.WorkCommand;

/// Hazards and checks of sites (E-03, E-07), risk items (H-05), food-safety accidents (H-14) by the rules that are shipped.
class SafetyRegistersTest {

    private final Desk desk = new Desk();

    private String refused(String role, String user, String id, String act, Map<String, String> values) {
        return desk.act(role, user, id, act, "演练", values).map(Refusal::code).orElse("");
    }

    @Test
    void aMajorHazardIsListedBeforeItIsPutRightAndReviewedBySomebodyElse() {
        desk.open("FIRE_SAFETY", "f", "H-1", "hazard", Map.of("what", "演练：通道堆物", "kind", "fire"));
        assertThat(refused("FIRE_SAFETY", "f", "H-1", "grade", Map.of("grade", "major", "owner", "演练物业"))).isEmpty();
        assertThat(refused("FIRE_SAFETY", "f", "H-1", "notify", Map.of("measure", "清理"))).isEmpty();
        assertThat(refused("FIRE_SAFETY", "f", "H-1", "begin", Map.of())).as("not listed yet").isEqualTo("work.barred");
        assertThat(refused("WATCH_COMMANDER", "w", "H-1", "list", Map.of())).isEmpty();
        assertThat(desk.at("H-1").flags()).contains("listed");
        assertThat(refused("FIELD_UNIT", "g", "H-1", "begin", Map.of())).isEmpty();
        assertThat(refused("FIELD_UNIT", "g", "H-1", "report", Map.of())).isEmpty();
        assertThat(refused("CHECKER", "g", "H-1", "settle", Map.of())).isEqualTo("work.same-person");
        assertThat(refused("CHECKER", "k", "H-1", "fail", Map.of())).isEmpty();
        assertThat(refused("FIELD_UNIT", "g", "H-1", "report", Map.of())).isEmpty();
        assertThat(refused("CHECKER", "k", "H-1", "settle", Map.of())).isEmpty();
        assertThat(desk.at("H-1").field("failed")).isEqualTo("1");
        assertThat(desk.at("H-1").flags()).doesNotContain("listed");
    }

    @Test
    void aSiteThatFailsAPointIsPutRightAndReviewed() {
        desk.open("CHECKER", "k", "S-1", "site-check", Map.of("site", "site/NMT-O-001"));
        assertThat(refused("CHECKER", "k", "S-1", "score", Map.of("met", "guard,visitors,patrol,fire,ebike,video,signs"))).isEmpty();
        assertThat(desk.at("S-1").field("score")).isEqualTo("87");
        assertThat(refused("CHECKER", "k", "S-1", "accept", Map.of())).isEqualTo("work.barred");
        assertThat(refused("CHECKER", "k", "S-1", "order", Map.of())).isEmpty();
        assertThat(refused("FIELD_UNIT", "g", "S-1", "report", Map.of())).isEmpty();
        assertThat(refused("CHECKER", "k", "S-1", "settle", Map.of("met", "guard,visitors,patrol,fire,ebike,video,signs,plan"))).isEmpty();
        assertThat(desk.at("S-1").at()).isEqualTo("DONE");
    }

    @Test
    void aRiskThatWasResolvedIsLookedBackAtBySomebodyElse() {
        desk.open("WATCH_COMMANDER", "w", "R-1", "risk", Map.of("what", "演练：停车纠纷", "kind", "dispute"));
        assertThat(refused("WATCH_COMMANDER", "w", "R-1", "assess", Map.of("degree", "high"))).isEmpty();
        assertThat(refused("MEDIATION", "m", "R-1", "begin", Map.of("owner", "演练居委", "measure", "协商"))).isEmpty();
        assertThat(refused("WATCH_COMMANDER", "w", "R-1", "lower-degree", Map.of("degree", "low"))).isEmpty();
        assertThat(refused("MEDIATION", "m", "R-1", "resolve", Map.of())).isEmpty();
        assertThat(desk.at("R-1").open("look-back")).get().extracting(ClockRun::due).isNotNull();
        assertThat(refused("WATCH_COMMANDER", "m", "R-1", "look-back", Map.of())).isEqualTo("work.same-person");
        assertThat(refused("WATCH_COMMANDER", "w", "R-1", "look-back", Map.of())).isEmpty();
        assertThat(desk.at("R-1").at()).isEqualTo("LOOKED_BACK");
    }

    /// 上海市食品安全条例 art. 72: seal at once, report within two hours from the accident or from receiving patients.
    @Test
    void aFoodAccidentIsReportedWithinTwoHoursAndNotControlledUnsealed() {
        desk.open("DUTY_OFFICER", "o", "F-1", "food-incident", Map.of("premises", "演练饭店", "ill", "2"));
        assertThat(desk.at("F-1").open("report")).get().extracting(ClockRun::due).isEqualTo(desk.now.plus(Duration.ofHours(2)));
        desk.now = desk.now.plus(Duration.ofHours(2)).plusSeconds(1);
        assertThat(desk.at("F-1").lateAt(desk.now)).isTrue();
        assertThat(desk.give("SYSTEM", "system", Desk.item("F-1"), new WorkCommand.Lapse("report"))).isEmpty();
        assertThat(desk.at("F-1").offers()).as("the bodies it is due to are proposed").hasSize(1);
        assertThat(refused("MARKET_SUPERVISION", "m", "F-1", "verify", Map.of("sealed", "false"))).isEmpty();
        assertThat(refused("MARKET_SUPERVISION", "m", "F-1", "report", Map.of("reportedTo", "演练区市场监管"))).isEmpty();
        assertThat(refused("MARKET_SUPERVISION", "m", "F-1", "control", Map.of("sealed", "false"))).isEqualTo("work.guarded-act");
        assertThat(refused("MARKET_SUPERVISION", "m", "F-1", "control", Map.of("sealed", "true"))).isEmpty();
    }
}
