package org.menshen.wire.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.menshen.domain.gate.SeededDraw;
import org.menshen.domain.site.Building;
import org.menshen.domain.site.Gate;
import org.menshen.domain.site.Site;
import org.menshen.domain.survey.Accuracy;
import org.menshen.domain.survey.FilledShare;
import org.menshen.domain.survey.Flaw;
import org.menshen.domain.survey.Survey;
import org.menshen.domain.work.WorkCommand;
import org.menshen.domain.work.WorkItem;
import org.menshen.domain.work.WorkProof;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;

/// The quality rules on the thirty records of SC-12, of which four are defective.
class SurveyTest {

    private static final LatLon MIDDLE = new LatLon(31.195, 121.505);
    private static final List<LatLon> RING = List.of(Geodesy.destination(MIDDLE, 315, 100), Geodesy.destination(MIDDLE, 45, 100),
        Geodesy.destination(MIDDLE, 135, 100), Geodesy.destination(MIDDLE, 225, 100));
    private static final Gate NORTH = new Gate("G-N", "1号门(北门)", Geodesy.destination(MIDDLE, 0, 70));
    private static final Gate SOUTH = new Gate("G-S", "2号门(南门)", Geodesy.destination(MIDDLE, 180, 70));
    private static final Site SITE = new Site("NMT-O-001", "演练小区O-01", "OLD_RESIDENTIAL", "310115010003", RING,
        List.of(new Building("B-1", "1号楼", 6, RING), new Building("B-2", "2号楼", 6, RING)), List.of(NORTH, SOUTH), true);

    private final Desk desk = new Desk();
    private final Survey survey = new Survey(Desk.CODES, List.of(SITE));

    /// A record by one of five collectors, in order but for what is given.
    private WorkItem record(int number, LatLon at, Gate photographed, Map<String, String> wrong) {
        String id = String.format("CJ-%02d", number);
        Map<String, String> values = new HashMap<>(Map.of("object", "house", "label", "演练" + number, "qr", "QR-" + number, "committee",
            "310115010003", "site", "site/NMT-O-001", "building", "1号楼", "gate", NORTH.name(), "house", "H-" + number));
        values.putAll(wrong);
        String collector = "c" + number % 5;
        var flow = Desk.SHIPPED.stream().filter(each -> each.ref().workflowId().equals("collect")).findFirst().orElseThrow();
        assertThat(desk.give("FIELD_UNIT", collector, Desk.item(id), new WorkCommand.Open(flow.ref(), Desk.values(values), at, List.of()))).isEmpty();
        desk.act("FIELD_UNIT", collector, id, "collect");
        assertThat(desk.act("FIELD_UNIT", collector, id, "submit", "", Map.of(), new WorkProof("photo", "门岗.jpg", "a".repeat(64), null,
            Geodesy.destination(photographed.position(), 90, 5)))).isEmpty();
        return desk.at(id);
    }

    @Test
    void exactlyTheFourDefectiveRecordsOfThirtyAreFlagged() {
        List<WorkItem> all = new ArrayList<>();
        for (int i = 1; i <= 30; i++) {
            all.add(switch (i) {
                case 7 -> record(i, MIDDLE, NORTH, Map.of("building", "9号楼"));
                case 13 -> record(i, MIDDLE, NORTH, Map.of("qr", "QR-2"));
                case 19 -> record(i, MIDDLE, SOUTH, Map.of());
                case 25 -> record(i, Geodesy.destination(MIDDLE, 0, 190.7), NORTH, Map.of());
                case 28 -> record(i, MIDDLE, NORTH, Map.of("building", "1"));
                default -> record(i, Geodesy.destination(MIDDLE, i * 12, i * 2), NORTH, Map.of());
            });
        }
        assertThat(survey.flaws(all)).containsExactly(new Flaw("CJ-07", "WRONG_BUILDING", "9号楼"),
            new Flaw("CJ-13", "SAME_ID", desk.at("CJ-02").number()), new Flaw("CJ-19", "WRONG_PHOTO", SOUTH.name()),
            new Flaw("CJ-25", "OUT_OF_GRID", "120 m"));
        Desk.CODES.list("quality-rules").keys().forEach(rule -> assertThat(Desk.SHIPPED).anySatisfy(flow ->
            assertThat(flow.content().field("rule").map(field -> field.codes()).orElse("")).isEqualTo("quality-rules")));
    }

    private void judge(String id, String record, String seed, String verdict) {
        assertThat(desk.open("ASSESSOR", "a", id, "data-check", Map.of("item", "work/" + record, "seed", seed, "drawn", "20"))).isEmpty();
        assertThat(desk.act("ASSESSOR", "a", id, verdict, "", verdict.equals("wrong") ? Map.of("detail", "无此楼栋") : Map.of())).isEmpty();
        desk.now = desk.now.plusSeconds(60);
    }

    @Test
    void accuracyIsRightOverCheckedOfOneSample() {
        assertThat(Accuracy.latest(List.of())).isEmpty();
        judge("D-1", "P-1", "7", "right");
        judge("D-2", "P-2", "7", "wrong");
        judge("D-3", "P-3", "7", "right");
        judge("D-4", "P-9", "8", "wrong");
        judge("D-5", "P-3", "7", "wrong");
        desk.open("ASSESSOR", "a", "D-6", "data-check", Map.of("item", "work/P-4", "seed", "7", "drawn", "20"));
        List<WorkItem> checks = List.of(desk.at("D-6"), desk.at("D-5"), desk.at("D-4"), desk.at("D-3"), desk.at("D-2"), desk.at("D-1"));
        Accuracy seven = Accuracy.of(checks, 7, 20);
        assertThat(List.of(seven.right(), seven.checked())).as("the last verdict on a record counts").containsExactly(1, 3);
        assertThat(seven.percent()).isEqualTo(100.0 / 3);
        assertThat(Accuracy.latest(checks)).contains(seven);
        assertThat(Accuracy.of(checks, 7, 30).checked()).as("another sample").isZero();
        assertThat(desk.act("FIELD_UNIT", "f", "D-6", "right", "", Map.of())).isPresent();
    }

    @Test
    void completenessIsFilledMandatoryFieldsOverMandatoryOnesByCommittee() {
        desk.open("DATA_STEWARD", "s", "P-1", "base-place", Map.of("label", "一", "committee", "310115010003", "house", "H-1", "qr", "Q-1", "site",
            "site/NMT-O-001", "use", "home"));
        desk.open("DATA_STEWARD", "s", "P-2", "base-place", Map.of("label", "二", "committee", "310115010003", "house", "H-2"));
        desk.open("DATA_STEWARD", "s", "P-3", "base-place", Map.of("label", "三", "committee", "310115010001", "house", "H-3", "use", "rent"));
        List<String> mandatory = Desk.CODES.find("base-objects", "PLACE").orElseThrow().items("mandatory");
        List<FilledShare> rows = FilledShare.of(List.of(desk.at("P-1"), desk.at("P-2"), desk.at("P-3")), mandatory);
        assertThat(rows).containsExactly(new FilledShare("310115010001", 1, 4, 6, List.of("P-3")),
            new FilledShare("310115010003", 2, 9, 12, List.of("P-2")));
        assertThat(FilledShare.whole(rows).percent()).isEqualTo(1300.0 / 18);
        assertThat(survey.flaws(List.of(desk.at("P-2")))).containsExactly(new Flaw("P-2", "INCOMPLETE", "qr,site,use"));
        assertThat(SeededDraw.of(7, List.of("P-1", "P-2", "P-3"), 2)).as("a sample that anybody repeats")
            .isEqualTo(SeededDraw.of(7, List.of("P-3", "P-1", "P-2"), 2));
    }
}
