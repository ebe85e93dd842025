package org.menshen.wire.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.menshen.domain.fact.Refusal;
import org.menshen.domain.work.ImportOrigin;
import org.menshen.domain.work.WorkCommand;
import org.menshen.domain.work.WorkItem;

/// The lock of a month for each body (B-14): 草稿→公示→申诉→裁定→归档. An appeal stops the lock of the body that appeals, and of no other.
class AssessmentLockTest {

    private final Desk desk = new Desk();

    private static Map<String, String> card(String body, String month) {
        return new HashMap<>(Map.of("subject", "演练居委", "kind", "committee", "key", body, "month", month, "score", "91.5", "figures", "span MONTH",
            "fingerprint", "f"));
    }

    /// Where the card of a body and month lies.
    private String place(String body, String month) {
        var flow = Desk.SHIPPED.stream().filter(each -> each.ref().workflowId().equals("assessment")).findFirst().orElseThrow().content();
        return Objects.requireNonNull(flow.key()).place("assessment", card(body, month), false, other -> desk.world.find(other)
            .map(found -> (WorkItem) found.state())).id();
    }

    @Test
    void oneBodyAndMonthHasOneCardHoweverItIsOpened() {
        String first = place("310115010001", "2026-10-01");
        assertThat(desk.open("ASSESSOR", "a", "K-9", "assessment", card("310115010001", "2026-10-01"))).as("under another id").get()
            .satisfies(no -> assertThat(no.code()).isEqualTo("work.key-elsewhere")).extracting(no -> no.details().get("id")).isEqualTo(first);
        assertThat(desk.open("ASSESSOR", "a", first, "assessment", card("310115010001", "2026-10-01"))).isEmpty();
        for (String id : new String[] {first, "K-9"}) {
            assertThat(desk.open("ASSESSOR", "b", id, "assessment", card("310115010001", "2026-10-01"))).get().extracting(Refusal::code)
                .isEqualTo("work.key-taken");
        }
        assertThat(imported("K-9", "310115010001")).get().extracting(Refusal::code).isEqualTo("work.key-taken");
        assertThat(desk.open("ASSESSOR", "a", place("310115010001", "2026-09-01"), "assessment", card("310115010001", "2026-09-01"))).isEmpty();
        assertThat(desk.open("ASSESSOR", "a", place("310115010001", "2026-09-02"), "assessment", card("310115010001", "2026-09-02")))
            .as("a month by its first day").get().extracting(Refusal::code).isEqualTo("work.guarded");
        assertThat(desk.act("ASSESSOR", "a", first, "drop", "重算", Map.of())).isEmpty();
        String second = place("310115010001", "2026-10-01");
        assertThat(second).isNotEqualTo(first);
        assertThat(imported(second, "310115010001")).as("what was dropped makes room").isEmpty();
        assertThat(imported("K-9", "310115010001")).get().extracting(Refusal::code).isEqualTo("work.key-taken");
    }

    private Optional<Refusal> imported(String id, String body) {
        var flow = Desk.SHIPPED.stream().filter(each -> each.ref().workflowId().equals("assessment")).findFirst().orElseThrow();
        return desk.give("ASSESSOR", "a", Desk.item(id), new WorkCommand.Import(flow.ref(), Desk.values(card(body, "2026-10-01")), null, List.of(),
            "", List.of(), new ImportOrigin("cards.csv", 2)));
    }

    private String published(String body) {
        String id = place(body, "2026-10-01");
        assertThat(desk.open("ASSESSOR", "a", id, "assessment", card(body, "2026-10-01"))).isEmpty();
        assertThat(desk.act("ASSESSOR", "a", id, "publish")).isEmpty();
        return id;
    }

    private String refused(String id, String act) {
        return desk.act("ASSESSOR", "b", id, act).map(Refusal::code).orElse("");
    }

    @Test
    void itIsLockedAfterFiveWorkingDaysOfNoticeHoweverLongItLayAsADraft() {
        String k1 = published("310115010001");
        desk.now = desk.now.plus(Duration.ofDays(6));
        assertThat(refused(k1, "archive")).as("the weekend does not count").isEqualTo("work.barred");
        desk.now = desk.now.plus(Duration.ofDays(4));
        assertThat(desk.give("SYSTEM", "system", Desk.item(k1), new WorkCommand.Lapse("notice"))).isEmpty();
        assertThat(refused(k1, "archive")).isEmpty();
        assertThat(desk.at(k1).at()).isEqualTo("ARCHIVED");
        for (String act : new String[] {"publish", "appeal", "decide", "archive", "drop"}) {
            assertThat(refused(k1, act)).as("locked: %s", act).isNotEmpty();
        }
        assertThat(desk.open("ASSESSOR", "a", k1, "assessment", Map.of("subject", "演练居委", "kind", "committee", "key", "310115010001", "month",
            "2026-10-01", "figures", "x", "fingerprint", "x"))).as("one card a body and month").isPresent();
    }

    @Test
    void anAppealStopsTheLockOfItsBodyAloneUntilSomebodyElseDecides() {
        String k2 = published("310115010002");
        String k3 = published("310115010003");
        assertThat(desk.act("FIELD_UNIT", "f", k2, "appeal", "有一件不属本居委", Map.of("disputed", "闭环率"))).isEmpty();
        desk.now = desk.now.plus(Duration.ofDays(20));
        desk.give("SYSTEM", "system", Desk.item(k3), new WorkCommand.Lapse("notice"));
        assertThat(refused(k3, "archive")).isEmpty();
        assertThat(refused(k2, "archive")).isNotEmpty();
        assertThat(desk.act("ASSESSOR", "a", k2, "decide", "", Map.of("decision", "改判"))).as("not who published it").get()
            .extracting(Refusal::code).isEqualTo("work.same-person");
        assertThat(desk.act("LEADER", "l", k2, "decide", "", Map.of("decision", "维持", "score", "91.5"))).isEmpty();
        assertThat(refused(k2, "archive")).isEmpty();
    }
}
