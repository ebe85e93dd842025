package org.menshen.desktop.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.menshen.desktop.fixture.OneWindow.soon;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.menshen.desktop.fixture.FakePorts;
import org.menshen.desktop.fixture.OneWindow;
import org.menshen.desktop.fixture.WorkStages;
import org.menshen.desktop.text.Lang;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Command;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.port.Drill;
import org.menshen.domain.port.WatchLog;
import org.menshen.domain.work.WorkItem;
import org.menshen.domain.work.WorkValue;
import org.menshen.wire.code.CodeFolder;
import org.menshen.wire.indicator.IndicatorFolder;

/// Figures by keys alone: what they are made of, statistics as they may be told, a brief whose figures are pinned, scorecards of a month.
class FiguresWindowTest {

    private static final Path CONFIG = Path.of(System.getProperty("menshen.root"), "config");
    private static final CodeBook CODES = CodeFolder.read(CONFIG.resolve("codes"));
    private final OneWindow window = new OneWindow(new FiguresFeature(IndicatorFolder.read(CONFIG.resolve("indicators"), CODES, null),
            WatchLog.none(), leaf -> new byte[0]));
    private final WorkStages stages = new WorkStages(window.fake);

    @BeforeEach
    void publish() {
        stages.publish(CONFIG.resolve("workflows"));
        // what the fakes make is made in a drill
        Instant now = window.fake.clock.instant();
        window.fake.setDrill(Optional.of(new Drill.Status("day", true, 1, now, now, now.plusSeconds(60))));
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void as(String role) {
        window.fake.workspace.actor = new Actor("u-" + role, "演练-" + role, role, role.toLowerCase(java.util.Locale.ROOT) + "-01");
    }

    private Subject item(String register, List<WorkValue> values, Command... acts) {
        return stages.item(register, values, acts);
    }

    private static WorkValue value(String field, String value) {
        return new WorkValue(field, value);
    }

    private void cases(int closed, int open) {
        as("DISPATCHER");
        for (int i = 0; i < closed + open; i++) {
            Subject item = item("case", List.of(value("description", "案件" + i), value("source", i % 4 == 0 ? "HOTLINE_12345" : "VIDEO"),
                    value("class", "E0102"), value("committee", "31011501000" + (1 + i % 2))), WorkStages.act("accept"), WorkStages.act("propose"),
                    WorkStages.act("file"), WorkStages.act("dispatch", value("department", "GRID_TEAM"), value("basis", "rule")),
                    WorkStages.act("assign"), WorkStages.act("finish", value("result", "已清理")));
            if (i < closed) {
                as("CHECKER");
                stages.give(item, WorkStages.act("pass"));
                as("DISPATCHER");
                stages.give(item, WorkStages.act("close"));
            }
        }
    }

    @Test
    void theRowsBehindAFigureAreAsManyAsItSays() {
        cases(3, 2);
        window.open(1366, 768, Lang.ZH);
        soon().until(() -> window.shows("闭环率") && window.shows("60%") && window.shows("3 ÷ 5") && window.shows("未达标 · 目标 ≥95%"));
        soon().until(() -> window.shows("演练数据") || window.shows("演练除外"));
        soon().until(() -> window.shows("按居委会拆分") && window.shows("西三里桥居委会"));
        window.press(KeyCode.G);
        soon().until(() -> window.shows("差额：2 行") && window.shows("案件4"));
        window.press(KeyCode.N);
        soon().until(() -> window.shows("分子：3 行") && window.shows("已结案"));
        window.press(KeyCode.ESCAPE);
        soon().until(() -> window.shows("按居委会拆分"));
        window.press(KeyCode.TAB);
        window.press(KeyCode.D);
        soon().until(() -> window.shows("分母：3 行 西三里桥居委会"));
        window.press(KeyCode.ESCAPE);
        window.press(KeyCode.PAGE_UP);
        soon().until(() -> window.shows("—"));
        window.press(KeyCode.DIGIT2);
        soon().until(() -> window.shows("名称待街道确认") && window.shows("精准服务") && window.shows("主动发现率"));
    }

    private void count(String series, String committee, String from, String to, int count) {
        window.fake.workspace.actor = Actor.SYSTEM;
        List<WorkValue> values = new ArrayList<>(List.of(value("series", series), value("from", from), value("to", to),
                value("count", String.valueOf(count)), value("source", "报载"), value("derived", String.valueOf(from.startsWith("2019")))));
        if (!committee.isEmpty()) {
            values.add(value("committee", committee));
        }
        item(committee.isEmpty() ? "statistic-total" : "statistic", values, WorkStages.act("receive"));
    }

    @Test
    void statisticsAreToldAsTheyMayBe() {
        count("DETAINED", "", "2020-01-01", "2020-10-31", 177);
        count("CALLS", "", "2020-01-01", "2020-10-31", 1715);
        count("CALLS", "", "2019-01-01", "2019-10-31", 1885);
        for (int i = 1; i < 5; i++) {
            count("BIKE_THEFT", "31011501000" + i, "2020-01-01", "2020-10-31", List.of(1, 4, 9, 20).get(i - 1));
        }
        as("DUTY_OFFICER");
        window.open(1366, 768, Lang.ZH);
        window.press(KeyCode.DIGIT4);
        soon().until(() -> window.shows("1715") && window.shows("同比 −9.02%") && window.shows("上年同期 1885（推算）") && window.shows("177"));
        soon().until(() -> window.shows("同比 —"));
        window.press(KeyCode.RIGHT);
        window.press(KeyCode.RIGHT);
        soon().until(() -> window.shows("<3") && window.shows("隐") && window.shows("34"));
        window.press(KeyCode.ENTER);
        soon().until(() -> window.shows("逐条统计数只对联勤民警席和考核员开放"));
    }

    private WorkItem first(String register) {
        return window.fake.workspace.all(SubjectKind.WORK).stream().map(each -> (WorkItem) each.state())
                .filter(item -> item.flow().workflowId().equals(register)).findFirst().orElse(null);
    }

    @Test
    void aBriefPinsItsFiguresAndAScorecardOpensItsRows() {
        cases(2, 1);
        as("WATCH_COMMANDER");
        window.open(1920, 1080, Lang.ZH);
        window.press(KeyCode.DIGIT5);
        soon().until(() -> window.shows("还没有简报"));
        window.press(KeyCode.B);
        window.answer("生成哪一份简报", KeyCode.DIGIT2);
        soon().until(() -> first("brief") != null && window.shows("治安研判日报") && window.shows("与固定数据一致"));
        assertThat(first("brief").field("figures")).contains("indicator|closed|闭环率|Closed|SHARE|2|3|");
        as("ASSESSOR");
        window.press(KeyCode.DIGIT6);
        soon().until(() -> window.shows("未生成"));
        window.press(KeyCode.B);
        window.answer("的考核", KeyCode.DIGIT1);
        soon().until(() -> first("assessment") != null && window.shows("西三里桥居委会"));
        assertThat(first("assessment").field("month")).isEqualTo(LocalDate.ofInstant(window.fake.clock.instant(), FakePorts.ZONE)
                .withDayOfMonth(1).toString());
        window.press(KeyCode.TAB);
        window.press(KeyCode.D);
        soon().until(() -> window.shows("分母："));
        window.expectNothingLeftBehind();
    }
}
