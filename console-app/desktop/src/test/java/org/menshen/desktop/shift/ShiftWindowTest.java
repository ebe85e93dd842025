package org.menshen.desktop.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.menshen.desktop.fixture.OneWindow.soon;

import java.util.List;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.menshen.desktop.fixture.Fx;
import org.menshen.desktop.fixture.OneWindow;
import org.menshen.desktop.fixture.Town;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.theme.Theme;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.incident.IncidentCommand;
import org.menshen.domain.level.Level;
import org.menshen.domain.port.Paper;
import org.menshen.domain.port.WatchLog;
import org.menshen.domain.roster.DutyCommand;
import org.menshen.domain.shift.Shift;

/// A whole hand-over by keys alone: signing on, the sheet, reading it back, both signatures, the next sign-on.
class ShiftWindowTest {

    private static final Actor RELIEF = new Actor("li", "演练-李＊", "DUTY_OFFICER", "duty-02");
    private static final Subject GRAVE = new Subject(SubjectKind.INCIDENT, "DR-I-1");

    private final OneWindow window = new OneWindow(new ShiftFeature(WatchLog.none(), leaf -> new byte[0]));
    private final Actor officer = window.fake.workspace.actor;

    @BeforeEach
    void open() {
        window.fake.workspace.submit(GRAVE, new IncidentCommand.Report(
                new Incident.Details("FIRE", "火警 3号楼", null, null, Town.MIDDLE, "3号楼", "CALL"), 2, null, "冒烟"));
        window.fake.workspace.actor = new Actor("c", "演练-班长", "WATCH_COMMANDER", "command-01");
        window.fake.workspace.submit(new Subject(SubjectKind.DUTY, "DT-1"), new DutyCommand.Plan("li", "演练-李＊", "DUTY_OFFICER", "duty-02",
                window.fake.clock.instant().minusSeconds(600), window.fake.clock.instant().plusSeconds(40_000), List.of("英语")));
        window.fake.workspace.actor = officer;
        window.open(1366, 768, Lang.ZH);
        soon().until(() -> window.shows("演练-李＊ · 值班员"));
    }

    @AfterEach
    void close() {
        window.close();
    }

    private List<Shift> shifts() {
        return window.fake.workspace.all(SubjectKind.SHIFT).stream().map(Versioned::state).map(Shift.class::cast).toList();
    }

    private Shift mine() {
        return shifts().stream().filter(shift -> shift.signedOn().userId().equals(officer.userId())).findFirst().orElseThrow();
    }

    private String level() {
        return Level.inForce(window.fake.workspace::find, window.fake.codes);
    }

    /// One asks, another approves, and it is taken back: by keys alone, in every window.
    @Test
    void theDutyLevelIsSwitchedByTwoPersons() {
        window.fake.workspace.actor = new Actor("c", "演练-班长", "WATCH_COMMANDER", "command-01");
        window.press(KeyCode.OPEN_BRACKET);
        soon().until(() -> window.shows("申请哪一级勤务"));
        window.press(KeyCode.DIGIT2);
        window.write("原因", "进博会");
        soon().until(() -> window.fake.workspace.find(Level.THE).isPresent());
        assertThat(level()).as("asked for is not in force").isEqualTo("NORMAL");

        window.fake.workspace.actor = new Actor("l", "演练-领导", "LEADER", "lead-01");
        window.press(KeyCode.OPEN_BRACKET);
        soon().until(() -> window.shows("批准哪一级"));
        window.press(KeyCode.DIGIT1);
        soon().until(() -> level().equals("LEVEL_1"));

        window.fake.workspace.actor = new Actor("c", "演练-班长", "WATCH_COMMANDER", "command-01");
        window.press(KeyCode.CLOSE_BRACKET);
        window.write("原因", "结束");
        soon().until(() -> level().equals("NORMAL"));
    }

    @Test
    void aShiftIsHandedOverByKeysAlone() {
        // the roster says who is missing, and one sentence stands instead of empty headings
        soon().until(() -> window.shows("未签到") && window.shows("您尚未接班：按 Enter 接班，之后这里是交接单。"));
        window.press(KeyCode.Z);
        window.write("接班说明", "");
        soon().until(() -> !shifts().isEmpty() && window.shows("在岗 1 人"));
        window.press(KeyCode.DIGIT0);
        soon().until(() -> window.shows("没有可选的"));
        window.press(KeyCode.PERIOD);
        soon().until(() -> window.shows("可做的操作"));
        window.press(KeyCode.N, true, false);
        window.write("记事内容", "东门钥匙在物业");
        soon().until(() -> mine().notes().size() == 1);
        window.press(KeyCode.Z);
        soon().until(() -> mine().sheet() != null && window.shows("火警 3号楼"));

        window.fake.workspace.actor = RELIEF;
        soon().until(() -> window.shows("复述要点"));
        window.press(KeyCode.RIGHT);
        int points = mine().sheet().points().size();
        for (int read = 1; read <= points; read++) {
            int now = read;
            window.press(KeyCode.SPACE);
            soon().until(() -> mine().sheet().ticks().size() == now && window.shows("已复述 " + now + "/" + points));
        }
        soon().until(() -> window.shows("签收交接单"));
        window.press(KeyCode.T);
        soon().until(() -> mine().sheet().taken() != null && window.shows("已签，待交班人签"));

        window.fake.workspace.actor = officer;
        window.press(KeyCode.Z);
        soon().until(() -> window.shows("还有 1 起重大事件没有其他责任人，不能交班：火警 3号楼 (DR-I-1)"));
        assertThat(mine().onDuty()).isTrue();
        window.fake.workspace.submit(GRAVE, new IncidentCommand.HandOver("li", "演练-李＊", "DUTY_OFFICER", "duty-02"));
        window.fake.workspace.actor = new Actor("li", "演练-李＊", "DUTY_OFFICER", "duty-02");
        window.fake.workspace.submit(GRAVE, new IncidentCommand.AcceptHandOver());
        window.fake.workspace.actor = officer;
        window.press(KeyCode.Z);
        window.write("交班说明", "一件在办");
        soon().until(() -> !mine().onDuty() && window.shows("双方已签"));
        assertThat(mine().sheet().given().userId()).isEqualTo(officer.userId());

        window.fake.workspace.actor = new Actor("li", "演练-李＊", "DUTY_OFFICER", officer.seat());
        window.press(KeyCode.Z);
        window.write("接班说明", "");
        soon().until(() -> shifts().size() == 2);
        assertThat(shifts()).anyMatch(shift -> mine().id().equals(shift.previousId()) && shift.openingNotes().isEmpty()
                && shift.signedOn().userId().equals("li"));
    }

    @Test
    void aSheetThatIsKeptIsFoundAndPrinted() {
        window.press(KeyCode.Z);
        window.write("接班说明", "");
        soon().until(() -> !shifts().isEmpty() && window.shows("在岗 1 人"));
        window.press(KeyCode.Z);
        soon().until(() -> mine().sheet() != null && window.shows("火警 3号楼"));
        window.press(KeyCode.F);
        window.type("3号楼");
        soon().until(() -> Fx.call(() -> window.labels(".watch-row").stream().noneMatch(label -> label.getText().contains("演练-李＊"))));
        window.press(KeyCode.ENTER);
        assertThat(window.shows("火警 3号楼")).isTrue();

        ConsolePorts ports = window.fake.ports(Lang.ZH, Theme.DARK);
        Paper.Leaf leaf = new SheetPaper(Lang.ZH, ports.names(), ports.zone()).untied(mine(), "演练");
        assertThat(leaf.parts()).anyMatch(part -> part.lines().stream().anyMatch(line -> line.contains("火警 3号楼")));
        Paper.Part figures = leaf.parts().get(leaf.parts().size() - 2);
        assertThat(figures.heading()).isEqualTo("本班统计");
        assertThat(figures.lines().getFirst()).contains("事件 ");
        assertThat(leaf.parts().getLast().lines()).as("no log, and the paper says so").singleElement().asString().contains("未附指挥日志");
        assertThat(leaf.attachment()).isNull();
    }
}
