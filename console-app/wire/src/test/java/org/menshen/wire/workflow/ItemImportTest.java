package org.menshen.wire.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.menshen.domain.fact.Refusal;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.intake.ItemColumn;
import org.menshen.domain.intake.ItemColumns;
import org.menshen.domain.intake.ItemColumns.Heads;
import org.menshen.domain.intake.ItemMapping;
import org.menshen.domain.intake.ItemRowReader;
import org.menshen.domain.intake.ItemTable;
import org.menshen.domain.intake.ReadItem;
import org.menshen.domain.intake.CellFault;
import org.menshen.domain.intake.UsualTime;
import org.menshen.domain.work.ClockRun;
import org.menshen.domain.work.WorkItem;
import org.menshen.domain.work.WorkStep;
import org.menshen.domain.work.WorkflowCommand;

/// Grid cases of other systems come in by the names that the city's files use, with what was done to them there.
class ItemImportTest {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final WorkflowCommand.Publish CASE = Desk.SHIPPED.stream()
        .filter(flow -> flow.ref().workflowId().equals("case")).findFirst().orElseThrow();
    private static final String ROLE = "DISPATCHER";

    private final Desk desk = new Desk();

    static ItemRowReader reader(ItemMapping mapping) {
        return new ItemRowReader(new ItemRowReader.Table(CASE.ref(), CASE.content(), "案件.csv", ROLE), mapping, Desk.CODES, ZONE, false,
            (kind, name) -> Optional.empty());
    }

    static ItemMapping guessed(List<String> headings) {
        return new ItemMapping(new ItemColumns(CASE.content(), Desk.CODES, ROLE).guess(headings), "");
    }

    private static Map<String, String> city() {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("TASKID", "2011A0042");
        row.put("INFOSOURCENAME", "监督员上报");
        row.put("DISCOVERTIME", "2026/11/2 9:05");
        row.put("INFOBC", "市容环境");
        row.put("INFOSC", "暴露垃圾");
        row.put("COMMUNITYCODE", "塘南居委会");
        row.put("ADDRESS", "临沂路演练弄12号302室");
        row.put("DESCRIPTION", "垃圾桶边堆了三袋，\"满溢\"");
        row.put("DISPATCHTIME", "2026-11-02 09:40:00");
        row.put("EXECUTEDEPT", "GRID_TEAM");
        row.put("SOLVINGTIME", "20261102113000");
        row.put("ENDTIME", "2026年11月2日15时10分");
        row.put("KEEPERSN", "欧阳演");
        return row;
    }

    private Optional<Refusal> give(ReadItem row) {
        return desk.give(ROLE, "d", row.subject(), row.command());
    }

    @Test
    void aCaseOfTheCityArrivesClosedWithItsTimesAndMasked() {
        Map<String, String> row = city();
        ReadItem read = reader(guessed(List.copyOf(row.keySet()))).read(2, row);
        assertThat(read.faults()).isEmpty();
        assertThat(give(read)).isEmpty();
        WorkItem item = desk.at(read.subject().id());
        assertThat(item.at()).isEqualTo("CLOSED");
        assertThat(item.fields()).containsEntry("outside", "2011A0042").containsEntry("source", "SUPERVISOR").containsEntry("class", "E0102")
            .containsEntry("committee", "310115010002").containsEntry("address", "临沂路演练弄12号＊＊＊室").containsEntry("handler", "欧＊演");
        assertThat(item.steps()).extracting(WorkStep::act).containsExactly("open", "accept", "propose", "file", "dispatch", "assign", "finish",
            "pass", "close", "import");
        assertThat(item.opened()).isEqualTo(Instant.parse("2026-11-02T01:05:00Z"));
        assertThat(item.steps().get(6).by().at()).isEqualTo(Instant.parse("2026-11-02T03:30:00Z"));
        assertThat(item.steps().get(6).by().userId()).as("nobody whom this house knows").isEmpty();
        assertThat(item.steps().getLast().by().userId()).isEqualTo("d");
        assertThat(item.steps().getLast().remark()).isEqualTo("案件.csv : 2");
        assertThat(item.clocks()).noneMatch(ClockRun::open);
        assertThat(item.nextLapse()).as("a closed item calls nobody").isEmpty();
        assertThat(item.clocks().stream().filter(run -> run.clock().equals("handle")).findFirst().orElseThrow().late()).isFalse();
    }

    @Test
    void deadlinesRunFromTheTimesOfTheHistory() {
        Map<String, String> row = city();
        row.put("ENDTIME", "");
        row.put("SOLVINGTIME", "");
        ReadItem read = reader(guessed(List.copyOf(row.keySet()))).read(2, row);
        assertThat(give(read)).isEmpty();
        WorkItem item = desk.at(read.subject().id());
        assertThat(item.at()).isEqualTo("DISPATCHED");
        ClockRun handle = item.open("handle").orElseThrow();
        // litter: four working hours from 9:40
        assertThat(handle.due()).isEqualTo(Instant.parse("2026-11-02T05:40:00Z"));
        assertThat(item.lateAt(desk.now)).isTrue();
    }

    @Test
    void theSameRowAgainIsToldAsHereAndAnotherWordAsDiffering() {
        Map<String, String> row = city();
        ItemMapping mapping = guessed(List.copyOf(row.keySet()));
        assertThat(give(reader(mapping).read(2, row))).isEmpty();
        WorkItem before = desk.at(reader(mapping).read(2, row).subject().id());
        assertThat(give(reader(mapping).read(9, row))).get().extracting(Refusal::code).isEqualTo("work.import-known");
        row.put("DESCRIPTION", "两袋");
        Refusal differs = give(reader(mapping).read(2, row)).orElseThrow();
        assertThat(differs.code()).isEqualTo("work.import-differs");
        assertThat(differs.details()).containsEntry("fields", "description");
        assertThat(desk.at(before.id())).isEqualTo(before);
        ItemRowReader once = reader(mapping);
        once.read(2, row);
        assertThat(once.read(3, row).faults()).extracting(fault -> fault.why().code()).containsExactly("work.import-twice");
    }

    @Test
    void whatIsWrongIsRefusedWithColumnAndReason() {
        Map<String, String> row = city();
        row.put("COORDX", "1823.5");
        row.put("COORDY", "-2210.7");
        ItemMapping mapping = guessed(List.copyOf(row.keySet()));
        assertThat(mapping.lacksDatum()).isTrue();
        assertThat(reader(mapping).read(2, row).faults()).extracting(CellFault::column, fault -> fault.why().code())
            .containsExactly(org.assertj.core.groups.Tuple.tuple("COORDX", "work.import-no-datum"));
        ReadItem city = reader(mapping.in(ItemMapping.CITY)).read(2, row);
        assertThat(give(city)).isEmpty();
        assertThat(desk.at(city.subject().id()).location()).as("no transform is made up").isNull();
        assertThat(desk.at(city.subject().id()).field("cityEast")).isEqualTo("1823.5");
        row.put("COORDX", "121.512898");
        row.put("COORDY", "31.194940");
        ReadItem gcj = reader(mapping.in("GCJ02")).read(2, row);
        assertThat(gcj.command().location().lon()).isCloseTo(121.5085, org.assertj.core.data.Offset.offset(1e-4));
        row.put("SOLVINGTIME", "05/11/2026");
        assertThat(reader(mapping.in("GCJ02")).read(2, row).faults()).extracting(CellFault::column, CellFault::value)
            .containsExactly(org.assertj.core.groups.Tuple.tuple("SOLVINGTIME", "05/11/2026"));
        row.put("SOLVINGTIME", "2027-01-01 00:00");
        assertThat(give(reader(mapping.in("GCJ02")).read(2, row))).get().extracting(Refusal::code).isEqualTo("work.import-ahead");
        row.put("SOLVINGTIME", "");
        row.put("INFOSC", "没有的类");
        assertThat(give(reader(mapping.in("GCJ02")).read(2, row))).get().extracting(Refusal::code).isEqualTo("work.bad-value");
        row.put("DESCRIPTION", "");
        assertThat(give(reader(mapping.in("GCJ02")).read(2, row))).isPresent();
        assertThat(desk.give("CHECKER", "k", city.subject(), city.command())).get().extracting(Refusal::code).isEqualTo("command.not-permitted");
    }

    @Test
    void timesAreReadInOneWayOnly() {
        Instant noon = Instant.parse("2026-11-05T04:30:00Z");
        for (String written : List.of("2026-11-05 12:30", "2026/11/5 12:30:00", "2026年11月5日12时30分", "20261105123000", "202611051230",
            "2026-11-05T04:30:00Z", "2026-11-05 12:30:00+08:00", "2026.11.5 12:30")) {
            assertThat(UsualTime.instant(written, ZONE)).as(written).contains(noon);
        }
        for (String written : List.of("05/11/2026", "11/5/26", "2026-13-01", "12:30", "yesterday", "45965.5")) {
            assertThat(UsualTime.instant(written, ZONE)).as(written).isEmpty();
        }
        assertThat(UsualTime.instant(UsualTime.written(noon.plusNanos(5), ZONE), ZONE)).contains(noon.plusNanos(5));
    }

    @Test
    void aMappingIsRememberedForTheSameHeadings() {
        ItemMapping mapping = guessed(List.of("TASKID", "乱", "问题描述")).with("乱", ItemColumn.field("source")).in("GCJ02");
        assertThat(ItemMapping.read(mapping.written(), guessed(List.of("TASKID", "乱", "问题描述")).columns())).contains(mapping);
        assertThat(ItemMapping.read(mapping.written(), guessed(List.of("TASKID")).columns())).isEmpty();
        assertThat(mapping.with("TASKID", ItemColumn.field("source")).columns()).containsEntry("乱", ItemColumn.NONE);
    }

    @Test
    void whatWasOpenedHereGoesOutAndComesInAsTheSame() {
        desk.open("DUTY_OFFICER", "o", "C-1", "case", Map.of("description", "=1+1，\"引号\"\n第二行", "source", "HOTLINE_12345", "class", "E0102",
            "committee", "310115010002", "urgency", "urgent"));
        desk.act(ROLE, "d", "C-1", "accept");
        desk.now = desk.now.plus(Duration.ofMinutes(7));
        desk.act(ROLE, "d", "C-1", "propose");
        for (Heads heads : Heads.values()) {
            ItemTable table = new ItemTable(CASE.content(), Desk.CODES, ROLE, ZONE, heads);
            Map<String, String> cells = new LinkedHashMap<>();
            List<String> row = table.row(desk.at("C-1"));
            for (int i = 0; i < row.size(); i++) {
                cells.put(table.headings().get(i), row.get(i));
            }
            assertThat(table.headings().stream().map(String::toLowerCase)).as("each heading once").doesNotHaveDuplicates();
            ReadItem read = reader(guessed(table.headings())).read(2, cells);
            assertThat(read.subject()).isEqualTo(new Subject(org.menshen.domain.fact.SubjectKind.WORK, "C-1"));
            assertThat(give(read)).get().extracting(Refusal::code).as(heads.name()).isEqualTo("work.import-known");
            Desk other = new Desk();
            other.now = desk.now;
            assertThat(other.give(ROLE, "x", read.subject(), read.command())).isEmpty();
            assertThat(table.row(other.at("C-1"))).isEqualTo(row);
        }
    }
}
