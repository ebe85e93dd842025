package org.menshen.desktop.director;

import static org.assertj.core.api.Assertions.assertThat;
import static org.menshen.desktop.fixture.OneWindow.soon;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.menshen.desktop.fixture.Fx;
import org.menshen.desktop.fixture.OneWindow;
import org.menshen.desktop.text.Lang;
import org.menshen.domain.alert.AlertFact;
import org.menshen.domain.drill.Debrief;
import org.menshen.domain.drill.Exercise;
import org.menshen.domain.drill.ExerciseRun;
import org.menshen.domain.drill.DebriefCommand;
import org.menshen.domain.drill.Inject;
import org.menshen.domain.drill.InjectKind;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.plan.Bilingual;
import org.menshen.domain.port.Drill;
import org.menshen.domain.port.Exercises;
import org.menshen.domain.port.WatchLog;
import org.menshen.domain.work.WorkSight;

/// The instructor's desk by keys alone.
class DirectorWindowTest {

    private static final Actor OFFICER = new Actor("officer", "演练-甲", "DUTY_OFFICER", "duty-01");
    private static final Actor VIDEO = new Actor("video", "演练-乙", "VIDEO_PATROL", "video-01");
    private static final Actor DIRECTOR = new Actor("director", "演练-导", "DRILL_DIRECTOR", "drill-01");

    private final List<WatchLog.Entry> entries = new ArrayList<>();
    private final WatchLog log = (from, after) -> CompletableFuture.completedFuture(new WatchLog.Stretch(
            entries.stream().filter(entry -> after == null || entry.change().seq() > after).toList(), true));
    private ExerciseRun run;
    private final Exercises exercises = drill -> new Exercises.Played(List.of(run), Set.of("colleague"));
    private final OneWindow window = new OneWindow(new DirectorFeature(exercises, log));

    /// An exercise of thirty minutes of which two have gone, with an inject that came and two that are still to come.
    private void play() {
        Instant start = window.fake.clock.instant().minusSeconds(120).truncatedTo(ChronoUnit.SECONDS);
        run = new ExerciseRun(new Exercise("SC-01", new Bilingual("入室盗窃", "Burglary"), Duration.ZERO, Duration.ofMinutes(30), Set.of(), Set.of(),
                List.of(new Inject(1, InjectKind.ALERTS, Duration.ZERO, Map.of("source", "iot", "type", "PERIMETER", "basis", "东墙")),
                        new Inject(2, InjectKind.ALERTS, Duration.ofMinutes(10), Map.of("source", "calls", "type", "SOS",
                                "basis", "有人翻墙")),
                        new Inject(3, InjectKind.MOVES, Duration.ofMinutes(12),
                                Map.of("unit", "U-L01", "to", "13:00", "home", "true"))), List.of(), List.of(),
                List.of()), start, start);
        window.fake.workspace.actor = Actor.SYSTEM;
        window.fake.workspace.submit(run.subject(), new DebriefCommand.Open(Debrief.Sheet.of(run, run.end())));
        window.fake.setDrill(Optional.of(new Drill.Status("sc-01", true, 1, start.plusSeconds(120), start, start.plusSeconds(1_800))));
        Instant at = start.plusSeconds(90);
        entries.add(new WatchLog.Entry(new Change(1, Subject.parse("alert/DR-A-77"), 1, new AlertFact.Acknowledged(20), new Stamp(OFFICER, at, at),
                new UUID(0, 1), "0".repeat(64), "1".repeat(64)), "{}"));
        entries.add(new WatchLog.Entry(WorkSight.withheld(new Change(2, Subject.parse("alert/DR-A-78"), 1, new AlertFact.Acknowledged(20),
                new Stamp(OFFICER, at, at), new UUID(0, 2), "1".repeat(64), "2".repeat(64))), "{}"));
        window.fake.looks.add(new Drill.Look(OFFICER, "situation", "", at));
        window.fake.looks.add(new Drill.Look(VIDEO, "cameras", window.town.alert("DR-A-smoke", "FIRE_SMOKE", 2, 3, "3号楼", "-", 5).subject()
                .toString(), at));
    }

    /// Whether a row says so; the notice that tells it may come before.
    private boolean rows(String words) {
        return Fx.call(() -> window.labels(".director-row").stream().anyMatch(label -> label.getText().contains(words)));
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Debrief steered() {
        return (Debrief) window.fake.workspace.find(run.subject()).orElseThrow().state();
    }

    @Test
    void theInstructorSendsSkipsAddsAndHintsByKeys() {
        play();
        window.fake.workspace.actor = DIRECTOR;
        window.open(1366, 768, Lang.ZH);
        soon().until(() -> window.shows("一键求助 · 有人翻墙") && window.shows("周界报警 · 东墙") && window.shows("还有")
                && window.shows("力量行动 U-L01，13:00 到达 · 返回驻地") && window.shows("这个场景没有应做动作"));
        window.press(KeyCode.S);
        soon().until(() -> rows("提前注入") && steered().cues().size() == 1);
        window.press(KeyCode.DOWN);
        window.press(KeyCode.K);
        window.write("跳过“", "时间不够");
        soon().until(() -> rows("已跳过"));
        assertThat(steered().cues()).extracting(cue -> cue.inject() + " " + cue.sent() + " " + cue.reason())
                .containsExactly("2 true ", "3 false 时间不够");
        window.press(KeyCode.S);
        soon().until(() -> window.shows("没有选中未到的注入"));
        window.press(KeyCode.N);
        window.write("预警类型：写名称", "FALL");
        window.write("小区：写名称", "NMT-O-001");
        window.write("依据或来电内容", "老人摔倒");
        soon().until(() -> window.shows("跌倒 · 老人摔倒") && window.shows("临时注入"));
        assertThat(steered().extras().getFirst().extra().position()).isNotNull();
        window.press(KeyCode.PAGE_DOWN);
        window.press(KeyCode.H);
        window.write("给 演练-乙 的提示", "看东墙");
        soon().until(() -> steered().hints().size() == 1);
        assertThat(steered().hints().getFirst().userId()).isEqualTo("video");
    }

    @Test
    void everySeatIsSeenAndTheDrillIsSteered() {
        play();
        window.fake.workspace.actor = DIRECTOR;
        window.open(1366, 768, Lang.ZH);
        soon().until(() -> window.shows("演练-甲") && window.shows("演练-乙") && window.shows("签收") && window.shows("烟感报警 演练小区"));
        assertThat(rows("不对本席位开放")).as("what is held back is nobody's act").isFalse();
        window.press(KeyCode.PAGE_DOWN);
        window.press(KeyCode.ENTER);
        soon().until(() -> Subject.parse("alert/DR-A-smoke").equals(Fx.call(() -> window.shell().context().selection().get())));
        window.press(KeyCode.SPACE);
        soon().until(() -> window.shows("×1 暂停"));
        window.press(KeyCode.X);
        window.write("倍速", "60");
        soon().until(() -> window.shows("×60 暂停") && window.shows("按 ×1 运行时评分才有效"));
        window.press(KeyCode.J);
        soon().until(() -> window.shows("跳到几点"));
        window.press(KeyCode.ESCAPE);
        window.expectNothingLeftBehind();
    }

    @Test
    void whoIsTrainedSeesNothingOfWhatIsToComeButTheHint() {
        play();
        window.fake.workspace.actor = VIDEO;
        window.open(1366, 768, Lang.EN);
        soon().until(() -> window.shows("This desk is the instructor’s: only they see"));
        assertThat(window.shows("有人翻墙")).isFalse();
        assertThat(Fx.call(() -> window.content().lookup(".director-acts").isVisible())).as("acts that are not this seat's").isFalse();
        window.press(KeyCode.S);
        assertThat(steered().cues()).isEmpty();
        soon().until(() -> window.fake.looked.stream().anyMatch(look -> look.startsWith("director")) || !window.fake.looked.isEmpty());
    }
}
