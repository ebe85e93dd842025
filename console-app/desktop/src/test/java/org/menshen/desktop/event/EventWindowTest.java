package org.menshen.desktop.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.menshen.desktop.fixture.OneWindow.soon;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.menshen.desktop.fixture.OneWindow;
import org.menshen.desktop.text.Lang;
import org.menshen.domain.event.Event;
import org.menshen.domain.event.EventPlan;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.level.Level;
import org.menshen.domain.rollcall.Rollcall;
import org.menshen.domain.rollcall.RollcallDecider;
import org.menshen.domain.rollcall.RollcallFact;
import org.menshen.domain.unit.Unit;

/// An event from its making to its end by keys alone, and the board of sixty posts of which five are missing.
class EventWindowTest {

    private static final Actor COMMANDER = new Actor("c", "演练-班长", "WATCH_COMMANDER", "command-01");

    private final OneWindow window = new OneWindow(new EventFeature(leaf -> new byte[0]));

    @BeforeEach
    void open() {
        window.fake.workspace.actor = COMMANDER;
        window.open(1366, 768, Lang.ZH);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private List<Event> events() {
        return window.fake.workspace.all(SubjectKind.EVENT).stream().map(Versioned::state).map(Event.class::cast).toList();
    }

    private List<Rollcall> calls() {
        return window.fake.workspace.all(SubjectKind.ROLLCALL).stream().map(Versioned::state).map(Rollcall.class::cast).toList();
    }

    @Test
    void anEventIsMadeStaffedStartedPolledAndEndedByKeysAlone() {
        soon().until(() -> window.shows("还没有活动"));
        window.press(KeyCode.INSERT);
        window.write("活动名称", "进博会保障");
        window.write("起止时间", "06:00–21:00");
        window.answer("活动期间的勤务等级", KeyCode.DIGIT3);
        soon().until(() -> events().size() == 1 && window.shows("进博会保障"));
        window.press(KeyCode.P);
        window.write("岗位名称", "地铁口");
        window.answer("属于哪个居委会", KeyCode.DIGIT1);
        window.write("岗位任务", "疏导");
        soon().until(() -> events().getFirst().plan().posts().size() == 1 && window.shows("空岗 1") && window.shows("地铁口"));
        window.press(KeyCode.F);
        window.answer("由谁值守", KeyCode.DIGIT1);
        soon().until(() -> events().getFirst().plan().unitIds().size() == 1);
        window.press(KeyCode.I);
        window.write("检查内容", "设备巡查");
        window.answer("由哪个席位负责", KeyCode.DIGIT1);
        window.write("完成时限", "");
        soon().until(() -> events().getFirst().plan().items().size() == 1);

        window.press(KeyCode.S);
        soon().until(() -> events().getFirst().running() && window.fake.workspace.find(Level.THE).isPresent());
        Level.Asked asked = ((Level) window.fake.workspace.find(Level.THE).orElseThrow().state()).asked();
        assertThat(asked.code()).as("it asks for its duty level").isEqualTo("LEVEL_1");
        soon().until(() -> window.shows("进行中"));
        window.press(KeyCode.B);
        soon().until(() -> calls().size() == 1 && window.shows("待答"));
        window.press(KeyCode.N);
        window.write("原因", "缺一人");
        soon().until(() -> window.shows("未就绪 1"));
        window.press(KeyCode.A);
        window.write("就绪", "");
        soon().until(() -> calls().getFirst().complete() && window.shows("就绪 1/1"));

        window.press(KeyCode.DIGIT3);
        soon().until(() -> window.shows("设备巡查"));
        window.press(KeyCode.T);
        window.write("说明", "");
        soon().until(() -> events().getFirst().open().isEmpty());
        window.press(KeyCode.J);
        soon().until(() -> events().getFirst().over());
        soon().until(() -> window.shows("已结束"));
    }

    /// The board is made of the states that the rules make, and says at a glance who is missing; closed, it leaves nothing behind.
    @Test
    void sixtyPostsPolledAndFiveMissingStandOnTheBoard() {
        Instant now = window.fake.clock.instant();
        List<String> committees = window.fake.codes.list("committees").keys().stream().toList();
        List<EventPlan.Post> posts = new ArrayList<>();
        List<String> units = window.fake.workspace.all(SubjectKind.UNIT).stream().map(v -> ((Unit) v.state()).id()).sorted().toList();
        for (int i = 1; i <= 60; i++) {
            posts.add(new EventPlan.Post("P" + i, "岗位" + i, committees.get(i % committees.size()),
                    i <= units.size() ? units.get(i - 1) : "U-none-" + i, ""));
        }
        EventPlan plan = new EventPlan("进博会", "LEVEL_1", EventPlan.of("进博会", null, now, now.plus(Duration.ofHours(9))).periods(), List.of(), posts,
                List.of(), List.of());
        Mark by = new Mark("c", "演练-班长", "WATCH_COMMANDER", "command-01", now);
        window.fake.workspace.put(new Event("expo", plan, Event.Stage.RUNNING, by, by, null, "", List.of(), List.of(), List.of()));
        Subject poll = new Subject(SubjectKind.ROLLCALL, "DR-RC-60");
        RollcallDecider rules = new RollcallDecider();
        Stamp stamp = new Stamp(COMMANDER, now, now);
        Rollcall call = rules.evolve(null, poll, new RollcallFact.Called(plan.unitIds(), "就绪否", 180, Rollcall.READINESS, "expo", null), stamp);
        for (int i = 0; i < 60; i++) {
            String unit = plan.unitIds().get(i);
            call = rules.evolve(call, poll, i % 12 == 5 ? new RollcallFact.Missed(unit) : new RollcallFact.Answered(unit, "", 20), stamp);
        }
        window.fake.workspace.put(call);
        soon().until(() -> window.shows("就绪 55/60 · 未就绪 0 · 未应答 5"));
        assertThat(window.shows("岗位30 · 未应答")).as("the first that is amiss is marked").isTrue();
        window.press(KeyCode.A);
        window.write("就绪", "已到岗");
        soon().until(() -> window.shows("就绪 56/60"));
        window.expectNothingLeftBehind();
    }
}
