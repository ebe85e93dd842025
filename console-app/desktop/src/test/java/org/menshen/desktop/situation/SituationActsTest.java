package org.menshen.desktop.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.menshen.desktop.fixture.OneWindow.soon;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import javafx.animation.AnimationTimer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.menshen.desktop.fixture.Fx;
import org.menshen.desktop.fixture.OneWindow;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.widget.RowList;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertStatus;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.shift.Point;
import org.menshen.domain.shift.Shift;
import org.menshen.domain.shift.ShiftCommand;

/// What can be done from the situation window by key, menu and command line, on a screen of 1366 by 768.
class SituationActsTest {

    private final OneWindow window = new OneWindow(new SituationFeature());

    @BeforeEach
    void open() {
        window.town.alert("DR-A-1", "EBIKE_IN_LIFT", 3, 10, "2号楼", "0.91", 42);
        window.town.alert("DR-A-2", "EBIKE_IN_LIFT", 4, 10, "2号楼", "0.90", 90);
        window.open(1366, 768, Lang.ZH);
        soon().until(() -> window.shows("建议力量") && !Fx.call(() -> window.labels(".force-row").isEmpty()));
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Alert alert(String id) {
        return (Alert) window.fake.workspace.find(new Subject(SubjectKind.ALERT, id)).orElseThrow().state();
    }

    @Test
    void theCommandLineCompletesSaysWhatEnterWillDoAndOnWhat() {
        window.press(KeyCode.SLASH);
        window.type("chongf");
        soon().until(() -> window.shows("判为重复") && window.shows("签收、开始核实、判为重复（先问：与哪一条重复）"));
        window.press(KeyCode.TAB);
        window.press(KeyCode.ENTER);
        // the words before Enter name the question too
        soon().until(() -> !window.shows("先问") && !Fx.call(() -> window.content().lookupAll(".sheet")).isEmpty());
        window.answer("与哪一条重复", KeyCode.DIGIT1);
        soon().until(() -> alert("DR-A-1").status() == AlertStatus.DUPLICATE);
        assertThat(alert("DR-A-1").verdict().targetId()).isEqualTo("DR-A-2");
    }

    /// Waits until the line has done what it was told. Its list names the question of an act, too, so the words alone do not tell.
    private void left() {
        soon().until(() -> !Fx.call(() -> window.content().lookup(".command-field").isFocused()));
    }

    /// Faster than the list: each key waits for what the line before it means.
    @Test
    void keysThatComeBeforeTheListWaitForIt() {
        window.press(KeyCode.SLASH);
        // the line has the keyboard only once the window has: no key of a person comes before
        soon().until(() -> Fx.call(() -> window.content().lookup(".command-field").isFocused()));
        window.type("chongf");
        window.press(KeyCode.TAB);
        window.press(KeyCode.ENTER);
        left();
        window.answer("与哪一条重复", KeyCode.DIGIT1);
        soon().until(() -> alert("DR-A-1").status() == AlertStatus.DUPLICATE);
    }

    @Test
    void wordsBehindTheCommandAnswerItsFirstQuestion() {
        window.press(KeyCode.SLASH);
        window.type("测试 季度检测");
        soon().until(() -> window.shows("判为测试"));
        window.press(KeyCode.ENTER);
        left();
        soon().until(() -> window.shows("测试说明"));
        window.press(KeyCode.ENTER);
        soon().until(() -> alert("DR-A-1").status() == AlertStatus.TEST);
        assertThat(alert("DR-A-1").verdict().remark()).isEqualTo("季度检测");
    }

    @Test
    void theAnswerIsCompletedBehindTheWordAndTheLineComesBackWithTheArrow() {
        window.press(KeyCode.SLASH);
        window.type("chongfu dr-a-2");
        soon().until(() -> window.shows("chongfu 电动自行车入梯"));
        window.press(KeyCode.ENTER);
        soon().until(() -> alert("DR-A-1").status() == AlertStatus.DUPLICATE);
        assertThat(alert("DR-A-1").verdict().targetId()).isEqualTo("DR-A-2");
        window.press(KeyCode.SLASH);
        window.press(KeyCode.UP);
        soon().until(() -> Fx.call(() -> ((TextField) window.content().lookup(".command-field")).getText().equals("chongfu dr-a-2")));
        window.press(KeyCode.DOWN);
        assertThat(Fx.call(() -> ((TextField) window.content().lookup(".command-field")).getText())).isEmpty();
    }

    @Test
    void whatWasDoneLastIsTakenBackWhereTheRulesHaveAWay() {
        window.press(KeyCode.Z, true, false);
        soon().until(() -> window.shows("没有可以撤销的操作"));
        window.press(KeyCode.S);
        window.answer("搁置到", KeyCode.DIGIT1);
        window.write("原因", "误按");
        soon().until(() -> alert("DR-A-1").status() == AlertStatus.SHELVED);
        soon().until(() -> {
            window.press(KeyCode.Z, true, false);
            return alert("DR-A-1").status() == AlertStatus.NEW;
        });
    }

    @Test
    void aToolOfAnyWindowIsUsedByItsWord() {
        window.press(KeyCode.SLASH);
        window.type("tuceng");
        soon().until(() -> window.shows("同按 Y"));
        window.press(KeyCode.ENTER);
        soon().until(() -> Fx.call(() -> window.content().lookup(".layer-panel").isVisible()));
    }

    @Test
    void anUnknownWordSaysWhatIsNearAndEscLeaves() {
        window.press(KeyCode.SLASH);
        window.type("shevle");
        soon().until(() -> window.shows("没有“shevle”，相近的有以上几个") && window.shows("搁置"));
        window.press(KeyCode.ESCAPE);
        assertThat(window.shows("相近")).isFalse();
        assertThat(alert("DR-A-1").status()).isEqualTo(AlertStatus.NEW);
    }

    @Test
    void aNameGoesThere() {
        window.press(KeyCode.SLASH);
        window.type("dw 小区O-7");
        soon().until(() -> window.shows("选中并移动地图"));
        window.press(KeyCode.ENTER);
        soon().until(() -> Fx.call(() -> window.shell().context().selection().get().kind() == SubjectKind.SITE));
    }

    @Test
    void whatASeatMayNotDoStandsInTheMenuWithItsReasonAndIsNotDone() {
        window.press(KeyCode.PERIOD);
        soon().until(() -> window.shows("可做的操作") && window.shows("您的席位无权做此操作"));
        window.press(KeyCode.K);
        assertThat(window.shows("可做的操作")).as("the menu still stands").isTrue();
        window.press(KeyCode.ESCAPE);
        window.press(KeyCode.K);
        soon().until(() -> window.shows("抑制：您的席位无权"));
        assertThat(alert("DR-A-1").status()).isEqualTo(AlertStatus.NEW);
    }

    @Test
    void aCommanderSuppressesTakesOutOfServiceAndBringsBackByKeys() {
        window.fake.workspace.actor = new Actor("cmd", "演练-值班长", "WATCH_COMMANDER", "command-01");
        window.press(KeyCode.K);
        window.answer("抑制到", KeyCode.DIGIT2);
        window.write("原因", "检修");
        soon().until(() -> alert("DR-A-1").status() == AlertStatus.SUPPRESSED);
        assertThat(alert("DR-A-1").aside().until()).isAfter(window.fake.clock.instant().plusSeconds(1700));
        soon().until(() -> window.shows("取消抑制"));
        window.press(KeyCode.K);
        soon().until(() -> alert("DR-A-1").status() == AlertStatus.NEW);
        soon().until(() -> window.shows("签收"));
        window.press(KeyCode.R);
        window.write("原因", "探头拆除");
        soon().until(() -> alert("DR-A-1").status() == AlertStatus.OOS);
    }

    @Test
    void aShiftIsBegunAndHandedOver() {
        window.press(KeyCode.Z);
        window.write("接班说明", "");
        soon().until(() -> window.fake.workspace.all(SubjectKind.SHIFT).size() == 1);
        Shift shift = (Shift) window.fake.workspace.all(SubjectKind.SHIFT).iterator().next().state();
        assertThat(shift.onDuty()).isTrue();
        window.press(KeyCode.Z);
        soon().until(() -> shift(shift.id()).sheet() != null);
        assertThat(shift(shift.id()).sheet().points()).extracting(Point::kind).contains(Point.Kind.OPEN_ALERTS);
        Actor me = window.fake.workspace.actor;
        window.fake.workspace.actor = new Actor("li", "演练-李＊", "DUTY_OFFICER", "duty-02");
        shift(shift.id()).sheet().points().forEach(point -> window.fake.workspace.submit(shift.subject(), new ShiftCommand.Tick(point.number(), "")));
        window.fake.workspace.submit(shift.subject(), new ShiftCommand.TakeSheet());
        window.fake.workspace.actor = me;
        window.press(KeyCode.Z);
        window.write("交班说明", "东门钥匙在物业");
        soon().until(() -> !shift(shift.id()).onDuty());
        Shift over = shift(shift.id());
        assertThat(over.relievedBy()).isEqualTo("演练-李＊");
        assertThat(over.sheet().signed()).isTrue();
        assertThat(over.closingNotes()).isEqualTo("东门钥匙在物业");
    }

    private Shift shift(String id) {
        return (Shift) window.fake.workspace.find(new Subject(SubjectKind.SHIFT, id)).orElseThrow().state();
    }

    @Test
    void aCallIsEnteredAtASpotThatIsTyped() {
        window.press(KeyCode.SLASH);
        window.type("接报");
        soon().until(() -> window.shows("人工接报"));
        window.press(KeyCode.ENTER);
        window.answer("来电反映的是什么", KeyCode.DIGIT1);
        window.answer("在地图上点选", KeyCode.DIGIT2);
        window.write("纬度, 经度", "31.1940, 121.5140");
        window.write("地点名称", "路口");
        window.write("来电内容", "有人呼救");
        soon().until(() -> window.fake.workspace.all(SubjectKind.ALERT).size() == 3);
    }

    @Test
    void noticesLeaveTheSwitchesFreeAndTheSwitchesLeaveTheMapFree() {
        Fx.run(() -> window.shell().context().notices().warn("接手：已由 演练-陈＊（duty-01）签收，您的操作未成立。请先接手再办理，或另选一条预警。"));
        soon().until(() -> window.shows("您的操作未成立"));
        Bounds banner = bounds(".banner");
        Bounds tools = bounds(".map-tools");
        Bounds map = bounds(".map-pane");
        assertThat(banner.intersects(tools)).as("%s over %s", banner, tools).isFalse();
        assertThat(map.intersects(tools.getMinX(), tools.getMinY(), tools.getWidth(), tools.getHeight() - 1)).as("switches over the map").isFalse();
        assertThat(map.contains(banner)).as("the notice lies over the map alone").isTrue();
    }

    private Bounds bounds(String selector) {
        return Fx.call(() -> {
            window.content().applyCss();
            window.content().layout();
            Node node = window.content().lookup(selector);
            return window.content().sceneToLocal(node.localToScene(node.getLayoutBounds()));
        });
    }

    @Test
    void fiveForcesAreInSightOnASmallScreen() {
        List<Bounds> rows = Fx.call(() -> {
            window.content().applyCss();
            window.content().layout();
            Node detail = window.content().lookup(".detail .scroll-pane");
            Bounds seen = detail.localToScene(detail.getLayoutBounds());
            return window.content().lookupAll(".force-row").stream().map(row -> row.localToScene(row.getLayoutBounds()))
                    .filter(row -> row.getMinY() >= seen.getMinY() - 1 && row.getMaxY() <= seen.getMaxY() + 1).toList();
        });
        assertThat(rows.size()).as("units that stand wholly in the pane").isGreaterThanOrEqualTo(5);
    }

    @Test
    void whatIsSelectedIsShownThroughAFloodThoughTheDiskDoesNotAnswer() {
        CountDownLatch disk = new CountDownLatch(1);
        List<String> apart = new CopyOnWriteArrayList<>();
        RowList<?> list = (RowList<?>) Fx.call(() -> window.content().lookup(".queue .row-list"));
        AnimationTimer watch = Fx.call(() -> new AnimationTimer() {
            @Override
            public void handle(long nanos) {
                boolean asks = window.labels(".detail").stream().anyMatch(label -> label.getText().startsWith("选择预警"));
                if (asks && list.selectedIdProperty().get() != null) {
                    apart.add(list.selectedIdProperty().get());
                }
            }
        });
        Fx.run(watch::start);
        window.fake.workspace.beforeHistory = () -> {
            try {
                disk.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        for (int i = 0; i < 1500; i++) {
            window.town.alert("DR-A-f" + i, i % 3 == 0 ? "LOITER" : "DOOR_LONG_OPEN", 5, i, "楼 " + i, "x", 10 + i);
            if (i % 500 == 250) {
                window.press(KeyCode.DOWN);
            }
        }
        String selected = Fx.call(() -> list.selectedIdProperty().get());
        assertThat(selected).isNotNull();
        String place = alert(selected).place();
        try {
            soon().until(() -> Fx.call(() -> window.labels(".detail").stream().map(Labeled::getText).anyMatch(place::equals)));
        } finally {
            disk.countDown();
        }
        soon().until(() -> Fx.call(() -> !window.labels(".force-row").isEmpty()));
        Fx.run(watch::stop);
        assertThat(apart).as("said to select something while this was selected").isEmpty();
        assertThat(Fx.call(() -> window.shell().context().selection().get()).id()).isEqualTo(selected);
    }

    @Test
    void anAlertJoinsAnIncidentThatIsThere() {
        Subject incident = new Subject(SubjectKind.INCIDENT, "DR-I-1");
        window.fake.workspace.submit(incident, new org.menshen.domain.incident.IncidentCommand.Report(
                new Incident.Details("FIRE", "火警 路口", null, null, null, "路口", "CALL"), 3, null, ""));
        window.press(KeyCode.J);
        window.answer("并入哪个事件", KeyCode.DIGIT1);
        soon().until(() -> alert("DR-A-1").status() == AlertStatus.LINKED);
        assertThat(((Incident) window.fake.workspace.find(incident).orElseThrow().state()).alertIds()).containsExactly("DR-A-1");
    }
}
