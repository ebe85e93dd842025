package org.menshen.wire.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.menshen.domain.fact.Refusal;
import org.menshen.domain.work.WorkCommand;

/// The lock of a month for each body (B-14): 草稿→公示→申诉→裁定→归档. An appeal stops the lock of the body that appeals, and of no other.
class AssessmentLockTest {

    private final Desk desk = new Desk();

    private String published(String body) {
        Map<String, String> card = new TreeMap<>(Map.of("subject", "演练居委", "kind", "committee", "key", body, "month", "2026-10-01",
            "score", "91.5", "figures", "span MONTH", "fingerprint", "f"));
        String id = Desk.keyed("assessment", card);
        assertThat(desk.open("ASSESSOR", "a", id, "assessment", card)).isEmpty();
        assertThat(desk.act("ASSESSOR", "a", id, "publish")).isEmpty();
        return id;
    }

    private String refused(String id, String act) {
        return desk.act("ASSESSOR", "b", id, act).map(Refusal::code).orElse("");
    }

    @Test
    void itIsLockedAfterFiveWorkingDaysOfNoticeHoweverLongItLayAsADraft() {
        String card = published("310115010001");
        desk.now = desk.now.plus(Duration.ofDays(6));
        assertThat(refused(card, "archive")).as("the weekend does not count").isEqualTo("work.barred");
        desk.now = desk.now.plus(Duration.ofDays(4));
        assertThat(desk.give("SYSTEM", "system", Desk.item(card), new WorkCommand.Lapse("notice"))).isEmpty();
        assertThat(refused(card, "archive")).isEmpty();
        assertThat(desk.at(card).at()).isEqualTo("ARCHIVED");
        for (String act : new String[] {"publish", "appeal", "decide", "archive", "drop"}) {
            assertThat(refused(card, act)).as("locked: %s", act).isNotEmpty();
        }
        assertThat(desk.open("ASSESSOR", "a", card, "assessment", Map.of("subject", "演练居委", "kind", "committee", "key", "310115010001", "month",
            "2026-10-01", "figures", "x", "fingerprint", "x"))).as("one card a body and month").isPresent();
    }

    @Test
    void anAppealStopsTheLockOfItsBodyAloneUntilSomebodyElseDecides() {
        String appealed = published("310115010002");
        String other = published("310115010003");
        assertThat(desk.act("FIELD_UNIT", "f", appealed, "appeal", "有一件不属本居委", Map.of("disputed", "闭环率"))).isEmpty();
        desk.now = desk.now.plus(Duration.ofDays(20));
        desk.give("SYSTEM", "system", Desk.item(other), new WorkCommand.Lapse("notice"));
        assertThat(refused(other, "archive")).isEmpty();
        assertThat(refused(appealed, "archive")).isNotEmpty();
        assertThat(desk.act("ASSESSOR", "a", appealed, "decide", "", Map.of("decision", "改判"))).as("not who published it").get()
            .extracting(Refusal::code).isEqualTo("work.same-person");
        assertThat(desk.act("LEADER", "l", appealed, "decide", "", Map.of("decision", "维持", "score", "91.5"))).isEmpty();
        assertThat(refused(appealed, "archive")).isEmpty();
    }
}
