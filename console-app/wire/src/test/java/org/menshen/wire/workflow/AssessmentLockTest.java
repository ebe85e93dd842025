package org.menshen.wire.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.menshen.domain.fact.Refusal;
import org.menshen.domain.work.WorkCommand;

/// The lock of a month for each body (B-14): 草稿→公示→申诉→裁定→归档. An appeal stops the lock of the body that appeals, and of no other.
class AssessmentLockTest {

    private final Desk desk = new Desk();

    private void published(String id) {
        Map<String, String> card = new HashMap<>(Map.of("subject", "演练居委", "kind", "committee", "key", "310115010001", "month", "2026-10-01",
            "score", "91.5", "figures", "span MONTH", "fingerprint", "f"));
        assertThat(desk.open("ASSESSOR", "a", id, "assessment", card)).isEmpty();
        assertThat(desk.act("ASSESSOR", "a", id, "publish")).isEmpty();
    }

    private String refused(String id, String act) {
        return desk.act("ASSESSOR", "b", id, act).map(Refusal::code).orElse("");
    }

    @Test
    void itIsLockedAfterFiveWorkingDaysOfNoticeHoweverLongItLayAsADraft() {
        published("K-1");
        desk.now = desk.now.plus(Duration.ofDays(6));
        assertThat(refused("K-1", "archive")).as("the weekend does not count").isEqualTo("work.barred");
        desk.now = desk.now.plus(Duration.ofDays(4));
        assertThat(desk.give("SYSTEM", "system", Desk.item("K-1"), new WorkCommand.Lapse("notice"))).isEmpty();
        assertThat(refused("K-1", "archive")).isEmpty();
        assertThat(desk.at("K-1").at()).isEqualTo("ARCHIVED");
        for (String act : new String[] {"publish", "appeal", "decide", "archive", "drop"}) {
            assertThat(refused("K-1", act)).as("locked: %s", act).isNotEmpty();
        }
        assertThat(desk.open("ASSESSOR", "a", "K-1", "assessment", Map.of("subject", "演练居委", "kind", "committee", "key", "310115010001", "month",
            "2026-10-01", "figures", "x", "fingerprint", "x"))).as("one card a body and month").isPresent();
    }

    @Test
    void anAppealStopsTheLockOfItsBodyAloneUntilSomebodyElseDecides() {
        published("K-2");
        published("K-3");
        assertThat(desk.act("FIELD_UNIT", "f", "K-2", "appeal", "有一件不属本居委", Map.of("disputed", "闭环率"))).isEmpty();
        desk.now = desk.now.plus(Duration.ofDays(20));
        desk.give("SYSTEM", "system", Desk.item("K-3"), new WorkCommand.Lapse("notice"));
        assertThat(refused("K-3", "archive")).isEmpty();
        assertThat(refused("K-2", "archive")).isNotEmpty();
        assertThat(desk.act("ASSESSOR", "a", "K-2", "decide", "", Map.of("decision", "改判"))).as("not who published it").get()
            .extracting(Refusal::code).isEqualTo("work.same-person");
        assertThat(desk.act("LEADER", "l", "K-2", "decide", "", Map.of("decision", "维持", "score", "91.5"))).isEmpty();
        assertThat(refused("K-2", "archive")).isEmpty();
    }
}
