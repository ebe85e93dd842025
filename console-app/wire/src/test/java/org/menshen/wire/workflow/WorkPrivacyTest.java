package org.menshen.wire.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.Refusal;
import org.menshen.domain.work.ImportOrigin;
import org.menshen.domain.work.WorkCommand;
import org.menshen.domain.work.WorkFact;
import org.menshen.domain.work.WorkSecrets;
import org.menshen.domain.work.WorkSight;
import org.menshen.domain.work.WorkflowContent;

/// What becomes of personal values, who may see them in clear, and what a role gets of an item (domain.md §5.3).
class WorkPrivacyTest {

    private static final String COMMITTEE = "310115010002";
    private static final Map<String, String> FRAUD = Map.of("degree", "high", "scheme", "police", "committee", COMMITTEE, "name", "欧阳演示娜",
        "phone", "13900001234", "address", "临沂路演练弄12号604室");

    private final Desk desk = new Desk();

    private static WorkflowContent flow(String id) {
        return Desk.SHIPPED.stream().map(each -> each.content()).filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    private static List<String> secrets(WorkCommand command, Map<String, String> before) {
        return WorkSecrets.of(flow("fraud"), command, before).stream().map(secret -> secret.field().id() + "=" + secret.clear()).sorted().toList();
    }

    private static WorkCommand correct(String field, String text) {
        return new WorkCommand.Correct(Desk.values(Map.of(field, text)), null, "-");
    }

    @Test
    void theLogGetsTheMaskAndTheVaultTheValue() {
        desk.open("POLICE_LIAISON", "p", "F-1", "fraud", FRAUD);
        Map<String, String> fields = desk.at("F-1").fields();
        assertThat(fields).containsEntry("name", "欧＊娜").containsEntry("phone", "139****1234").containsEntry("address", "临沂路演练弄12号＊＊＊室");
        assertThat(secrets(new WorkCommand.Open(Desk.SHIPPED.getFirst().ref(), Desk.values(FRAUD), null, List.of()), Map.of()))
            .containsExactly("address=临沂路演练弄12号604室", "name=欧阳演示娜", "phone=13900001234");
        assertThat(secrets(correct("name", "欧＊娜"), fields)).as("the form was left as it is").isEmpty();
        assertThat(secrets(correct("name", "李＊"), fields)).as("a mask that does not fit what is kept").containsExactly("name=");
        assertThat(secrets(correct("name", ""), fields)).containsExactly("name=");
        assertThat(secrets(correct("name", "欧丽娜"), fields)).containsExactly("name=欧丽娜");
        assertThat(desk.give("POLICE_LIAISON", "p", Desk.item("F-1"), correct("name", "欧丽娜"))).as("another name with the same mask").isEmpty();
        assertThat(desk.give("POLICE_LIAISON", "p", Desk.item("F-1"), correct("name", "欧＊娜"))).get().extracting(Refusal::code)
            .isEqualTo("work.nothing-changed");
    }

    @Test
    void masksTakeThePlaceOfAllThatIsPersonalInACommand() {
        WorkCommand open = new WorkCommand.Open(Desk.SHIPPED.getFirst().ref(), Desk.values(FRAUD), null, List.of());
        assertThat(WorkSecrets.any(flow("fraud"), open)).isTrue();
        assertThat(WorkSecrets.sensitive(flow("fraud"), open)).as("nothing of it is S3").isFalse();
        WorkCommand masked = WorkSecrets.masked(flow("fraud"), open);
        assertThat(WorkSecrets.any(flow("fraud"), masked)).isFalse();
        assertThat(masked.toString()).contains("欧＊娜", "high").doesNotContain("演示娜", "0000", "604");
        assertThat(WorkSecrets.sensitive(flow("collect"), correct("card", "31011519900101001X"))).isTrue();
        assertThat(WorkSecrets.sensitive(flow("collect"), correct("card", "＊"))).isFalse();
    }

    private String reveal(String role, String user, String id, String field) {
        return desk.give(role, user, Desk.item(id), new WorkCommand.Reveal(field, "CALL_BACK")).map(Refusal::code).orElse("");
    }

    @Test
    void whoSeesTheFieldMayHaveItShownAndThatStaysOnTheItem() {
        desk.open("POLICE_LIAISON", "p", "F-2", "fraud", FRAUD);
        assertThat(reveal("POLICE_LIAISON", "p", "F-2", "phone")).isEmpty();
        assertThat(reveal("DUTY_OFFICER", "o", "F-2", "phone")).isEqualTo("work.may-not-reveal");
        assertThat(reveal("DUTY_OFFICER", "o", "F-2", "address")).as("everybody sees it, and the officer sends somebody there").isEmpty();
        assertThat(reveal("LEADER", "l", "F-2", "address")).as("no part in the register").isEqualTo("work.may-not-reveal");
        assertThat(reveal("POLICE_LIAISON", "p", "F-2", "script")).isEqualTo("work.not-personal");
        assertThat(desk.at("F-2").reveals()).hasSize(2).allMatch(reveal -> reveal.shown() != null && reveal.purpose().equals("CALL_BACK"));
    }

    @Test
    void aConsentIsOfASecondPersonForOneLookAndSoon() {
        desk.open("DATA_STEWARD", "a", "K-1", "collect", Map.of("object", "person", "label", "x", "qr", "q", "committee", COMMITTEE, "card",
            "31011519900101001X"));
        assertThat(desk.at("K-1").field("card")).isEqualTo("＊");
        assertThat(reveal("DATA_STEWARD", "a", "K-1", "card")).isEmpty();
        assertThat(allow("DATA_STEWARD", "a", 1)).isEqualTo("work.same-person");
        assertThat(allow("DATA_STEWARD", "b", 1)).isEmpty();
        assertThat(allow("DATA_STEWARD", "c", 1)).as("given already").isEqualTo("work.no-reveal-open");
        desk.now = desk.now.plus(Duration.ofMinutes(11));
        assertThat(reveal("DATA_STEWARD", "a", "K-1", "card")).isEmpty();
        assertThat(desk.at("K-1").reveals()).as("the consent was too old, so it is asked for again").hasSize(2)
            .noneMatch(each -> each.shown() != null);
        assertThat(allow("DATA_STEWARD", "b", 2)).isEmpty();
        assertThat(reveal("DATA_STEWARD", "a", "K-1", "card")).isEmpty();
        assertThat(desk.at("K-1").reveals().getLast().shown()).isNotNull();
    }

    private String allow(String role, String user, int reveal) {
        return desk.give(role, user, Desk.item("K-1"), new WorkCommand.AllowReveal(reveal)).map(Refusal::code).orElse("");
    }

    @Test
    void aRoleGetsAllOrAPartOrNothing() {
        assertThat(WorkSight.of(flow("case"), "WALL")).isEqualTo(WorkSight.Extent.ALL);
        assertThat(WorkSight.of(flow("fraud"), "DUTY_OFFICER")).isEqualTo(WorkSight.Extent.PART);
        assertThat(WorkSight.of(flow("clue"), "LEADER")).isEqualTo(WorkSight.Extent.NONE);
        List<WorkflowContent> all = Desk.SHIPPED.stream().map(each -> each.content()).toList();
        assertThat(WorkSight.alike(all, "DUTY_OFFICER", "WATCH_COMMANDER")).isTrue();
        assertThat(WorkSight.alike(all, "DUTY_OFFICER", "POLICE_LIAISON")).isFalse();
        desk.open("POLICE_LIAISON", "p", "F-3", "fraud", FRAUD);
        assertThat(WorkSight.of(desk.at("F-3"), flow("fraud"), "DUTY_OFFICER").fields()).containsEntry("name", "＊").containsEntry("phone", "＊")
            .containsEntry("address", "临沂路演练弄12号＊＊＊室");
        Change change = new Change(7, Desk.item("F-3"), 1, new WorkFact.Raised("x", "y", List.of()), null, null, "before", "mine");
        assertThat(WorkSight.of(change, flow("fraud"), "DUTY_OFFICER")).isEqualTo(change);
    }

    @Test
    void whatIsHandedOnIsHiddenWithTheFieldItComesFrom() {
        WorkFact.NextItem next = new WorkFact.NextItem("base-person", Desk.values(Map.of("card", "3*1", "house", "H-1")), "", "");
        WorkFact acted = new WorkFact.Acted("store", "STORED", List.of(), "", List.of(), List.of(), List.of(), List.of(), List.of(), List.of(next));
        Change change = new Change(7, Desk.item("K-9"), 2, acted, null, null, "before", "mine");
        assertThat(WorkSight.of(change, flow("collect"), "DUTY_OFFICER").toString()).contains("H-1").doesNotContain("3*1");
        assertThat(WorkSight.of(change, flow("collect"), "DATA_STEWARD")).isEqualTo(change);
    }

    @Test
    void whoIsNoReaderIsToldNothingByAnImportEither() {
        desk.open("POLICE_LIAISON", "p", "X-2", "clue", Map.of("kind", "debt", "what", "演练", "source", "found"));
        WorkCommand row = new WorkCommand.Import(Desk.SHIPPED.stream().filter(each -> each.content().id().equals("case"))
            .findFirst().orElseThrow().ref(), List.of(), null, List.of(), "", List.of(), new ImportOrigin("f.csv", 2));
        assertThat(desk.give("DISPATCHER", "d", Desk.item("X-2"), row)).get().extracting(Refusal::code).isEqualTo("work.not-a-reader");
    }

    @Test
    void whoIsNoReaderIsRefusedWhateverHeAsks() {
        desk.open("POLICE_LIAISON", "p", "X-1", "clue", Map.of("kind", "debt", "what", "演练", "source", "found"));
        assertThat(desk.give("DUTY_OFFICER", "o", Desk.item("X-1"), new WorkCommand.Raise("x", "-"))).get().extracting(Refusal::code)
            .isEqualTo("work.not-a-reader");
        assertThat(desk.act("POLICE_LIAISON", "p", "X-1", "hand", "", Map.of("body", "branch"))).isEmpty();
        assertThat(desk.act("POLICE_LIAISON", "p", "X-1", "answer")).isEmpty();
        assertThat(desk.at("X-1").at()).isEqualTo("ANSWERED");
        assertThat(desk.at("X-1").field("feedback")).isEqualTo("true");
        assertThat(flow("clue").fields()).as("nobody is a field").noneMatch(field -> field.kind().written().equals("person") || field.mask() != null);
    }
}
