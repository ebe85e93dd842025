package org.menshen.domain.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.menshen.domain.Samples;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertStatus;
import org.menshen.domain.fact.Mark;

/// What is kept of an alert that is over, and what is not: nothing of a person.
class PastAlertTest {

    private static final PastRules RULES = PastRules.of(Samples.CODES);

    private static Alert alert(String type, AlertStatus status, String place, String basis, Map<String, String> attributes) {
        Alert.Origin origin = new Alert.Origin("iot", "ext-13912345678", type, 3, "NMT-O-011", "NMT-O-011-B12", "D-1", null, Samples.PLACE,
                place, basis, Samples.NOW, attributes);
        Mark by = new Mark("u", "演练-王＊", "DUTY_OFFICER", "duty-01", Samples.NOW);
        Alert.Verdict verdict = status == AlertStatus.FALSE ? new Alert.Verdict(by, "NORMAL_ACTIVITY", null, "家属 13912345678") : null;
        return new Alert("A-1", status, Samples.NOW.plusSeconds(90), origin, 3, Samples.NOW, by, verdict, null, null, 0, null, List.of(), null,
                List.of(), 2, null, null);
    }

    private static PastAlert kept(String type, String place, String basis) {
        return PastAlert.of(alert(type, AlertStatus.FALSE, place, basis, Map.of("caller", "张三")), RULES).orElseThrow();
    }

    @Test
    void whatIsOverIsKeptWithoutAnythingOfAPerson() {
        PastAlert kept = kept("BARRIER_FORCED", "东门 3号楼1402室", "沪A·B1234 冲卡，车主 139 1234 5678，证号 310115199001011234");
        assertThat(kept.place()).isEqualTo("东门 3号楼＊＊＊室");
        assertThat(kept.basis()).contains("沪A·＊＊＊34").contains("139****5678").contains("3****************4").doesNotContain("B1234")
                .doesNotContain("19900101");
        assertThat(kept.externalId()).as("an id is no free text, however it looks").isEqualTo("ext-13912345678");
        assertThat(kept.outcome()).isEqualTo(Outcome.FALSE);
        assertThat(kept.reasonCode()).isEqualTo("NORMAL_ACTIVITY");
        assertThat(kept.endedAt()).isEqualTo(Samples.NOW.plusSeconds(90));
        assertThat(kept.toString()).doesNotContain("张三").doesNotContain("王").doesNotContain("家属");
    }

    @Test
    void ofAlertsAboutPersonsOnlyTypeAndPlaceAreKept() {
        for (String type : List.of("ELDER_NO_ACTIVITY", "FALL", "SOS", "FRAUD_WARNING", "FOOD_ILLNESS", "EMERGENCY_CALL")) {
            PastAlert kept = kept(type, "12弄5号301", "独居老人 王奶奶 24 小时无活动");
            assertThat(kept.place() + kept.basis() + kept.externalId()).as(type).isEmpty();
            assertThat(kept.deviceId()).as(type).isNull();
            assertThat(kept.buildingId()).isEqualTo("NMT-O-011-B12");
        }
    }

    @Test
    void whatIsNotOverAndWhatIsOnTrialIsNotKept() {
        for (AlertStatus status : AlertStatus.values()) {
            boolean over = status.isFinal() || status == AlertStatus.LINKED;
            assertThat(PastAlert.of(alert("LOITER", status, "", "", Map.of()), RULES).isPresent()).as("%s", status).isEqualTo(over);
        }
        assertThat(PastAlert.of(alert("LOITER", AlertStatus.FALSE, "", "", Map.of(Alert.ON_TRIAL, "r")), RULES)).isEmpty();
        assertThat(PastAlert.of(alert("LOITER", AlertStatus.CLOSED, "", "", Map.of()), RULES).orElseThrow().outcome())
                .as("closed after the device had cleared, nothing found").isEqualTo(Outcome.CLEARED);
    }

    @Test
    void theFiguresStandInTheConfiguration() {
        assertThat(RULES.kept()).isEqualTo(Duration.ofDays(1095));
        assertThat(RULES.most()).isGreaterThanOrEqualTo(1_000_000);
        assertThat(RULES.worded()).contains("FIRE_SMOKE", "EBIKE_IN_LIFT").doesNotContain("SOS");
    }
}
