package org.menshen.wire.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Refusal;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.work.ChainStep;
import org.menshen.domain.work.ClockMove;
import org.menshen.domain.work.ClockRun;
import org.menshen.domain.work.FieldKind;
import org.menshen.domain.work.FieldMask;
import org.menshen.domain.work.WorkCommand;
import org.menshen.domain.work.WorkFact;
import org.menshen.domain.work.WorkItem;
import org.menshen.domain.work.WorkProof;
import org.menshen.domain.work.WorkStep;
import org.menshen.domain.work.WorkValue;
import org.menshen.domain.work.WorkflowCommand;
import org.menshen.domain.work.WorkflowRef;

class WorkItemTest {

    private static final Map<String, String> LITTER = Map.of("description", "演练：暴露垃圾", "source", "SUPERVISOR", "class", "E0102",
        "committee", "310115010002");
    private static final WorkProof PHOTO = new WorkProof("photo", "p.jpg", "0".repeat(64), null, null);

    private final Desk desk = new Desk();

    @Test
    void aGridCaseGoesItsWholeWayWithActorTimeAndRemark() {
        toHandled("C-1");
        desk.act("CHECKER", "k", "C-1", "rework", "没有清干净", Map.of());
        assertThat(desk.at("C-1").field("reworks")).isEqualTo("1");
        assertThat(desk.act("FIELD_UNIT", "h", "C-1", "finish", "", Map.of("result", "已清"))).isEmpty();
        assertThat(desk.act("CHECKER", "k", "C-1", "pass")).isEmpty();
        assertThat(desk.act("DISPATCHER", "d", "C-1", "close")).isEmpty();
        WorkItem item = desk.at("C-1");
        assertThat(item.at()).isEqualTo("CLOSED");
        assertThat(item.steps()).extracting(WorkStep::act).containsExactly("open", "accept", "propose", "file", "dispatch", "assign", "finish",
            "rework", "finish", "pass", "close");
        assertThat(item.clocks()).noneMatch(ClockRun::open);
        assertThat(item.number()).matches("AJ-261105-[2-9A-Z]{5}");
    }

    @Test
    void theOneWhoHandledACaseCannotCheckIt() {
        toHandled("C-2");
        assertThat(desk.act("CHECKER", "h", "C-2", "pass")).get().extracting(Refusal::code).isEqualTo("work.same-person");
        assertThat(desk.act("DISPATCHER", "d", "C-2", "pass")).get().extracting(Refusal::code).isEqualTo("work.not-your-role");
    }

    @Test
    void aLateCaseIsClosedOnlyWhenItsSupervisionHasAReply() {
        toFiled("C-3");
        desk.act("DISPATCHER", "d", "C-3", "dispatch", "", Map.of("department", "GRID_TEAM", "basis", "rule"));
        desk.act("FIELD_UNIT", "h", "C-3", "assign");
        desk.now = desk.now.plus(Duration.ofDays(5));
        assertThat(desk.give("SYSTEM", "system", Desk.item("C-3"), new WorkCommand.Lapse("handle"))).isEmpty();
        assertThat(desk.at("C-3").offers()).hasSize(1);
        desk.act("FIELD_UNIT", "h", "C-3", "finish", "", Map.of("result", "已清"));
        desk.act("CHECKER", "k", "C-3", "pass");
        assertThat(desk.act("DISPATCHER", "d", "C-3", "close")).as("whatever is filled in: the act is named").get().satisfies(no -> {
            assertThat(no.code()).isEqualTo("work.barred");
            assertThat(no.details()).containsEntry("act.zh", "结案").containsKey("zh");
        });
        assertThat(desk.act("FIELD_UNIT", "h", "C-3", "reply", "人手不足", Map.of())).as("nothing is supervised").isPresent();
        assertThat(desk.act("WATCH_COMMANDER", "w", "C-3", "supervise", "说明原因", Map.of())).isEmpty();
        assertThat(desk.act("FIELD_UNIT", "h", "C-3", "reply", "人手不足", Map.of())).isEmpty();
        assertThat(desk.act("DISPATCHER", "d", "C-3", "close")).isEmpty();
    }

    @Test
    void litterIsDueInFourWorkingHoursAndRestsOnAccount() {
        toFiled("C-4");
        // Thursday 10:00 in Shanghai
        assertThat(due("C-4")).isEqualTo(Instant.parse("2026-11-05T06:00:00Z"));
        desk.now = desk.now.plus(Duration.ofHours(1));
        assertThat(desk.give("WATCH_COMMANDER", "w", Desk.item("C-4"), new WorkCommand.Raise("hung", "等材料"))).isEmpty();
        desk.now = desk.now.plus(Duration.ofHours(2));
        assertThat(desk.at("C-4").lateAt(desk.now.plus(Duration.ofDays(9)))).as("it rests").isFalse();
        assertThat(desk.give("WATCH_COMMANDER", "w", Desk.item("C-4"), new WorkCommand.Lower("hung", "材料到了"))).isEmpty();
        assertThat(due("C-4")).as("two working hours later").isEqualTo(Instant.parse("2026-11-05T08:00:00Z"));
        assertThat(desk.at("C-4").clocks().getLast().rests()).hasSize(1);
    }

    @Test
    void moreTimeIsAskedByOneAndGivenByAnother() {
        toFiled("C-5");
        WorkCommand.AskExtension ask = new WorkCommand.AskExtension("handle", 4, "下雨");
        assertThat(desk.give("DISPATCHER", "d", Desk.item("C-5"), ask)).isEmpty();
        assertThat(desk.give("WATCH_COMMANDER", "d", Desk.item("C-5"), new WorkCommand.AnswerExtension(true, ""))).get()
            .extracting(Refusal::code).isEqualTo("work.same-person");
        assertThat(desk.give("WATCH_COMMANDER", "w", Desk.item("C-5"), new WorkCommand.AnswerExtension(true, "同意"))).isEmpty();
        assertThat(due("C-5")).isEqualTo(Instant.parse("2026-11-06T02:00:00Z"));
        assertThat(desk.give("DISPATCHER", "d", Desk.item("C-5"), new WorkCommand.AskExtension("handle", 12, "还下雨"))).get()
            .extracting(Refusal::code).isEqualTo("work.extension-too-long");
    }

    @Test
    void aTransferBetweenCentresKeepsItsClockAndLapsesAfterHalfAnHour() {
        desk.open("DUTY_OFFICER", "o", "C-6", "case", LITTER);
        desk.act("DISPATCHER", "d", "C-6", "accept", "", Map.of("owner", "governance"));
        assertThat(desk.act("DISPATCHER", "d", "C-6", "transfer", "属城运", Map.of("toOwner", "grid"))).isEmpty();
        assertThat(desk.at("C-6").open("transfer")).get().extracting(ClockRun::due).isEqualTo(desk.now.plus(Duration.ofMinutes(30)));
        assertThat(desk.act("DISPATCHER", "d", "C-6", "take-over")).as("not by who sent it").isPresent();
        assertThat(desk.act("DISPATCHER", "e", "C-6", "take-over")).isEmpty();
        assertThat(desk.at("C-6").field("owner")).isEqualTo("grid");
        assertThat(desk.at("C-6").open("transfer")).isEmpty();
    }

    @Test
    void aStarLetsNothingThroughTheMasks() {
        Map.of("13812345678 13987654321", "138****", "13812345678****", "138****5678", "+86 138 1234 5678", "138****5678", "021-58881234",
            "021-5888****",
            "58881234 ****", "588****", "+44 20 7946 0958", "+44 20 7946 ****", "138****5678", "138****5678", "021-5888****", "021-5888****")
            .forEach((clear, masked) -> assertThat(FieldMask.PHONE.hide(clear)).isEqualTo(masked));
        Map.of("＊张伟", "＊＊伟", "张＊丰", "张＊丰", "张＊13812345678", "张＊8", "张", "张＊")
            .forEach((clear, masked) -> assertThat(FieldMask.NAME.hide(clear)).isEqualTo(masked));
        Map.of("演练路100号502室 隔壁8号", "演练路100号＊＊＊室", "502室5号楼", "＊", "＊演练路1号502室", "＊", "演练路1号3幢502室", "演练路1号3幢＊＊＊室",
            "演练路1号＊＊＊室", "演练路1号＊＊＊室", "演练路5号", "演练路5号")
            .forEach((clear, masked) -> assertThat(FieldMask.ADDRESS.hide(clear)).isEqualTo(masked));
        assertThat(FieldMask.PLATE.hide("沪A12345＊")).isEqualTo("沪A·＊＊＊5＊");
        assertThat(FieldMask.CARD.hide("310101199001011234****")).isEqualTo("3" + "*".repeat(20) + "*");
        assertThat(FieldMask.ALL.hide("＊ 310101199001011234")).isEqualTo("＊");
        for (FieldMask mask : FieldMask.values()) {
            for (String clear : List.of("张", "张伟", "欧阳娜", "13812345678", "021-58881234", "310101199001011234", "演练路1号502室", "沪A12345", "a b")) {
                assertThat(mask.hide(mask.hide(clear))).as("%s %s", mask, clear).isEqualTo(mask.hide(clear));
            }
        }
    }

    @Test
    void anActThatIsSaidToBeOldNeitherMovesADeadlineNorStandsBeforeIt() {
        desk.open("DUTY_OFFICER", "o", "C-61", "case", LITTER);
        Instant opened = desk.now;
        WorkItem before = desk.at("C-61");
        WorkItem after = WorkItem.class.cast(desk.rules.evolve(before, before.subject(), new WorkFact.Acted("accept", "ACCEPTED", List.of(), "",
            List.of(), List.of(new ClockMove("accept", ClockMove.What.END, null, null)), List.of(), List.of(), List.of(), List.of()),
            new Stamp(new Actor("d", "演练", "DISPATCHER", "seat"), opened.minusSeconds(86_400), opened.plusSeconds(3_600))));
        assertThat(after.clocks().getFirst().ended()).isEqualTo(opened.plusSeconds(3_600));
        assertThat(after.clocks().getFirst().late()).isTrue();
    }

    @Test
    void whatIsOutOfAllBoundsIsNoValue() {
        for (String time : List.of("+999999999-12-31T23:59:59Z", "-999999999-01-01T00:00:00Z", "+10000-01-01T00:00:00Z")) {
            assertThat(FieldKind.TIME.normal(time)).as(time).isEmpty();
        }
        assertThat(FieldKind.DATE.normal("+999999999-12-31")).isEmpty();
        assertThat(FieldKind.DATE.normal("2026-11-05")).contains("2026-11-05");
    }

    @Test
    void anEditionWithAnotherHashIsNotTheOneInForce() {
        WorkflowRef real = Desk.SHIPPED.stream().map(WorkflowCommand.Publish::ref).filter(ref -> ref.workflowId().equals("case"))
            .findFirst().orElseThrow();
        WorkflowRef forged = new WorkflowRef(real.workflowId(), real.version(), real.hash().substring(0, 12) + "f".repeat(52));
        assertThat(desk.give("DUTY_OFFICER", "o", new Subject(SubjectKind.WORK, "C-62"), new WorkCommand.Open(forged,
            List.of(new WorkValue("description", "x"), new WorkValue("source", "CALL")), null, List.of())))
            .get().extracting(Refusal::code).isEqualTo("workflow.unknown");
    }

    @Test
    void personalFieldsAreOnRecordMaskedOnly() {
        desk.open("DUTY_OFFICER", "o", "C-7", "case", Map.of("description", "请回电 13912345678", "source", "HOTLINE_12345", "caller", "欧阳娜",
            "phone", "139-1234-5678", "address", "临沂路演练弄12号301室"));
        WorkItem item = desk.at("C-7");
        assertThat(item.fields()).containsEntry("caller", "欧＊娜").containsEntry("phone", "139****5678")
            .containsEntry("address", "临沂路演练弄12号＊＊＊室").containsEntry("description", "请回电 139****5678");
    }

    @Test
    void aFraudWarningThatIsNotReachedInFiveMinutesProposesAVisit() {
        desk.open("POLICE_LIAISON", "p", "F-1", "fraud", Map.of("degree", "high", "scheme", "service", "committee", "310115010028"));
        desk.act("POLICE_LIAISON", "p", "F-1", "call");
        desk.act("POLICE_LIAISON", "p", "F-1", "call");
        assertThat(desk.at("F-1").field("attempts")).isEqualTo("2");
        desk.now = desk.now.plus(Duration.ofSeconds(301));
        assertThat(desk.give("SYSTEM", "system", Desk.item("F-1"), new WorkCommand.Lapse("reach"))).isEmpty();
        assertThat(desk.at("F-1").at()).isEqualTo("NOT_REACHED");
        assertThat(desk.at("F-1").offers()).singleElement().satisfies(offer -> assertThat(offer.offer().to()).contains("NEIGHBOURHOOD"));
        assertThat(desk.give("POLICE_LIAISON", "p", Desk.item("F-1"), new WorkCommand.SettleOffer(1, "order/O-1", ""))).isEmpty();
        assertThat(desk.give("POLICE_LIAISON", "p", Desk.item("F-1"), new WorkCommand.SettleOffer(1, "order/O-2", ""))).isPresent();
    }

    @Test
    void aCollectorCannotVerifyAndAReturnedRecordKeepsItsHistory() {
        desk.open("FIELD_UNIT", "c", "R-1", "collect", Map.of("object", "house", "label", "演练12号", "qr", "QR-1", "committee", "310115010002",
            "card", "310115199001010013"));
        assertThat(desk.at("R-1").field("card")).as("what is sensitive is not kept").isEqualTo("＊");
        desk.act("FIELD_UNIT", "c", "R-1", "collect");
        assertThat(desk.act("FIELD_UNIT", "c", "R-1", "submit")).get().extracting(Refusal::code).isEqualTo("work.needs-evidence");
        assertThat(desk.act("FIELD_UNIT", "c", "R-1", "submit", "", Map.of(), PHOTO)).isEmpty();
        assertThat(desk.act("DATA_STEWARD", "c", "R-1", "verify")).get().extracting(Refusal::code).isEqualTo("work.same-person");
        assertThat(desk.act("DATA_STEWARD", "s", "R-1", "send-back", "楼栋不符", Map.of("defect", "wrong-building"))).isEmpty();
        assertThat(desk.act("FIELD_UNIT", "c", "R-1", "submit", "", Map.of("label", "演练13号"))).isEmpty();
        assertThat(desk.act("DATA_STEWARD", "s", "R-1", "verify")).isEmpty();
        assertThat(desk.at("R-1").steps()).extracting(WorkStep::act).containsExactly("open", "collect", "submit", "send-back", "submit", "verify");
    }

    /// B-03: an approved record updates the base object, whose version goes up; what is personal is taken over masked, as it is on record.
    @Test
    void anApprovedRecordUpdatesTheBaseObject() {
        assertThat(desk.open("DATA_STEWARD", "s", "B-1", "base-person", Map.of("label", "演练12号甲", "committee", "310115010002", "house", "H-12",
            "name", "赵一二", "edition", "3"))).isEmpty();
        desk.open("FIELD_UNIT", "c", "R-5", "collect", Map.of("object", "person", "label", "演练12号乙", "qr", "QR-5", "committee", "310115010002",
            "base", "work/B-1", "house", "H-12", "name", "钱三四", "phone", "13900000000"));
        desk.act("FIELD_UNIT", "c", "R-5", "collect");
        desk.act("FIELD_UNIT", "c", "R-5", "submit", "", Map.of(), PHOTO);
        assertThat(desk.act("DATA_STEWARD", "s", "R-5", "verify")).isEmpty();
        assertThat(desk.act("DATA_STEWARD", "s", "R-5", "enter-person")).as("it is on register").isPresent();
        assertThat(desk.act("DATA_STEWARD", "s", "R-5", "store")).isEmpty();
        WorkFact.NextItem next = desk.at("R-5").next().getFirst().item();
        assertThat(next.item()).isEqualTo("work/B-1");
        assertThat(desk.give("SYSTEM", "system", Desk.item("B-1"), new WorkCommand.Act(next.act(), next.values(), "CJ-1", List.of()))).isEmpty();
        WorkItem base = desk.at("B-1");
        assertThat(base.field("edition")).isEqualTo("4");
        assertThat(base.field("label")).isEqualTo("演练12号乙");
        assertThat(base.field("name")).isEqualTo(desk.at("R-5").field("name"));
        assertThat(base.field("phone")).isEqualTo(desk.at("R-5").field("phone")).doesNotContain("13900000000");
        assertThat(desk.act("DATA_STEWARD", "s", "B-1", "update")).as("by no person").isPresent();
    }

    @Test
    void aGuardWithoutACertificateStandsOnNoPostAndAnAgeIsABand() {
        desk.open("FIELD_UNIT", "p", "G-1", "guard", Map.of("badge", "BA-1", "name", "孙五六", "site", "site/NMT-O-001", "ageBand", "40-49"));
        assertThat(desk.open("FIELD_UNIT", "p", "G-2", "guard", Map.of("badge", "BA-2", "site", "site/NMT-O-001", "ageBand", "47"))).as("an age")
            .isPresent();
        assertThat(desk.act("FIELD_UNIT", "p", "G-1", "post")).get().extracting(Refusal::code).isEqualTo("work.guarded-act");
        assertThat(desk.act("WATCH_COMMANDER", "w", "G-1", "found", "夜查", Map.of())).as("who stands there all the same is an issue").isEmpty();
        assertThat(desk.at("G-1").next()).singleElement().satisfies(next -> assertThat(next.item().workflow()).isEqualTo("rectification"));
        assertThat(desk.act("FIELD_UNIT", "p", "G-1", "post", "", Map.of("certified", "true", "certificate", "BA-2026-1"))).isEmpty();
    }

    /// G-03: what counts for a step of the chain is an act that there is, and each step says who did it.
    @Test
    void theChainOfResponsibilitySaysWhoDidWhatForEachStep() {
        Desk.CODES.list("responsibility-chain").all().stream().flatMap(step -> step.items("acts").stream()).forEach(act -> {
            String[] at = act.split("\\.");
            assertThat(Desk.SHIPPED).as(act).anySatisfy(flow -> {
                assertThat(flow.content().id()).isEqualTo(at[0]);
                assertThat(at[1].equals("open") || flow.content().act(at[1]).isPresent()).isTrue();
            });
        });
        toHandled("C-9");
        List<ChainStep> chain = ChainStep.of(desk.at("C-9"), Desk.CODES);
        assertThat(chain).extracting(ChainStep::code).containsExactly("PLAN", "GUIDE", "CARRY_OUT", "CHECK", "IMPROVE");
        assertThat(chain).extracting(step -> step.last().map(WorkStep::act).orElse("")).containsExactly("file", "dispatch", "finish", "", "");
        desk.open("FIELD_UNIT", "c", "R-9", "collect", Map.of("object", "house", "label", "演练", "qr", "QR-9", "committee", "310115010002"));
        assertThat(ChainStep.of(desk.at("R-9"), Desk.CODES)).as("a register without a chain").isEmpty();
    }

    @Test
    void aBatchIsClosedOnlyWhenEveryUnitIsAccountedFor() {
        desk.open("MARKET_SUPERVISION", "m", "Z-1", "recall", Map.of("product", "演练糕点", "batch", "B1", "shop", "演练商店"));
        desk.act("MARKET_SUPERVISION", "m", "Z-1", "fail", "", Map.of("fault", "菌落"));
        desk.act("MARKET_SUPERVISION", "m", "Z-1", "tell");
        assertThat(desk.act("MARKET_SUPERVISION", "m", "Z-1", "seal", "", Map.of("received", "100", "stocked", "60", "sold", "39"))).isPresent();
        assertThat(desk.act("MARKET_SUPERVISION", "m", "Z-1", "seal", "", Map.of("received", "100", "stocked", "60", "sold", "40"))).isEmpty();
        desk.act("MARKET_SUPERVISION", "m", "Z-1", "recall");
        desk.act("MARKET_SUPERVISION", "m", "Z-1", "dispose", "", Map.of("recalled", "30", "unrecoverable", "10"));
        assertThat(desk.act("CHECKER", "k", "Z-1", "balance", "", Map.of("destroyed", "80", "passed", "9"))).get().extracting(Refusal::code)
            .isEqualTo("work.guarded-act");
        assertThat(desk.act("CHECKER", "k", "Z-1", "balance", "", Map.of("destroyed", "80", "passed", "10"))).isEmpty();
    }

    @Test
    void aCameraAtAForbiddenPlaceIsNotEvenProposed() {
        for (String place : List.of("bath", "changing", "dormitory", "toilet", "hotel-room", "dwelling")) {
            assertThat(desk.open("VIDEO_PATROL", "v", "D-0", "camera-change", Map.of("why", "盲区", "change", "new", "place", place))).get()
                .extracting(Refusal::code).isEqualTo("work.guarded");
        }
        assertThat(desk.open("VIDEO_PATROL", "v", "D-1", "camera-change", Map.of("why", "盲区", "change", "new", "place", "road"))).isEmpty();
        assertThat(desk.give("VIDEO_PATROL", "v", Desk.item("D-1"), new WorkCommand.Correct(List.of(new WorkValue("place", "bath")), null, "看错")))
            .get().extracting(Refusal::code).isEqualTo("work.guarded");
        assertThat(desk.open("VIDEO_PATROL", "v", "D-2", "camera-change", Map.of("why", "违规点位", "change", "remove", "place", "bath"))).isEmpty();
        desk.act("VIDEO_PATROL", "v", "D-2", "survey", "", Map.of("finding", "应拆"));
        assertThat(desk.act("WATCH_COMMANDER", "w", "D-2", "approve")).isEmpty();
    }

    @Test
    void anActCanAskForAnotherItem() {
        toHandled("C-8");
        assertThat(desk.act("CHECKER", "k", "C-8", "rectify", "屡次返工", Map.of())).isEmpty();
        assertThat(desk.at("C-8").next()).singleElement().satisfies(next -> {
            assertThat(next.item()).isEqualTo(new WorkFact.NextItem("rectification", next.item().values()));
            assertThat(next.item().values()).extracting("text").contains("演练：暴露垃圾", "GRID_TEAM");
        });
        assertThat(desk.give("SYSTEM", "system", Desk.item("C-8"), new WorkCommand.Follow(1, "C-8-1"))).isEmpty();
        assertThat(desk.give("SYSTEM", "system", Desk.item("C-8"), new WorkCommand.Follow(1, "C-8-2"))).isPresent();
    }

    @Test
    void aSeatWithoutAPartInAWorkflowLeavesItsItemsAlone() {
        desk.open("POLICE_LIAISON", "p", "X-1", "fraud", Map.of("degree", "low", "scheme", "loan", "committee", "310115010028"));
        assertThat(desk.give("MARKET_SUPERVISION", "m", Desk.item("X-1"), new WorkCommand.Attach(PHOTO))).get().extracting(Refusal::code)
            .isEqualTo("work.may-not-attach");
    }

    private Instant due(String id) {
        return desk.at(id).open("handle").orElseThrow().due();
    }

    private void toFiled(String id) {
        desk.open("FIELD_UNIT", "c", id, "case", LITTER);
        desk.act("DISPATCHER", "d", id, "accept");
        desk.act("DISPATCHER", "d", id, "propose");
        assertThat(desk.act("DISPATCHER", "d", id, "file")).isEmpty();
    }

    private void toHandled(String id) {
        toFiled(id);
        desk.act("DISPATCHER", "d", id, "dispatch", "", Map.of("department", "GRID_TEAM", "basis", "rule"));
        desk.act("FIELD_UNIT", "h", id, "assign");
        assertThat(desk.act("FIELD_UNIT", "h", id, "finish", "", Map.of("result", "已清"))).isEmpty();
    }
}
