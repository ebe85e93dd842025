package org.menshen.desktop.debrief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
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

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.menshen.desktop.fixture.Fx;
import org.menshen.desktop.fixture.OneWindow;
import org.menshen.desktop.shell.FxBridge;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.theme.Theme;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertFact;
import org.menshen.domain.drill.ActPattern;
import org.menshen.domain.drill.ActTrait;
import org.menshen.domain.drill.Debrief;
import org.menshen.domain.drill.DebriefCommand;
import org.menshen.domain.drill.WrongMove;
import org.menshen.domain.drill.DrillPart;
import org.menshen.domain.drill.Exercise;
import org.menshen.domain.drill.ExerciseRun;
import org.menshen.domain.drill.Expected;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.Fact;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.plan.Bilingual;
import org.menshen.domain.port.Drill;
import org.menshen.domain.port.Exercises;
import org.menshen.domain.port.Exhibit;
import org.menshen.domain.port.Paper;
import org.menshen.domain.port.WatchLog;

/// The debriefing by keys alone: what a trainee sees while the drill runs, what the evaluator sees and says, and the report after the end.
class DebriefWindowTest {

    private static final Actor OFFICER = new Actor("officer", "演练-甲", "DUTY_OFFICER", "duty-01");
    private static final Actor EVALUATOR = new Actor("evaluator", "演练-评", "DRILL_EVALUATOR", "drill-02");

    private final List<WatchLog.Entry> entries = new ArrayList<>();
    private final WatchLog log = (from, after) -> CompletableFuture.completedFuture(new WatchLog.Stretch(
            entries.stream().filter(entry -> after == null || entry.change().seq() > after).toList(), true));
    private ExerciseRun run;
    private final Exercises exercises = drill -> new Exercises.Played(List.of(run), Set.of("colleague"));
    private final OneWindow window = new OneWindow(new DebriefFeature(exercises, log, leaf -> new byte[0]));

    /// An exercise of ten minutes in which the alarm was taken after 20 s; the request to the police comes after half of it.
    private void play(Duration ago) {
        Instant start = window.fake.clock.instant().minus(ago).truncatedTo(ChronoUnit.SECONDS);
        Expected ack = expected("ack", "签收入侵预警", DrillPart.TIME, 0, false, "alert.acknowledged", Map.of(ActTrait.ALERT, List.of("PERIMETER")));
        Expected police = expected("police", "联动请求派出所", DrillPart.COMMUNICATION, 300, true, "linkage.requested",
                Map.of(ActTrait.BODY, List.of("POLICE")));
        run = new ExerciseRun(new Exercise("SC-01", new Bilingual("入室盗窃", "Burglary"), Duration.ZERO, Duration.ofMinutes(10), Set.of(), Set.of(),
                List.of(), List.of(ack, police), List.of(new WrongMove("false", new Bilingual("误判", "False"), DrillPart.STEPS, Duration.ZERO,
                        null, null, true, List.of(new ActPattern("alert.marked-false", Map.of())))), List.of()), start, start);
        window.fake.workspace.actor = Actor.SYSTEM;
        window.fake.workspace.submit(run.subject(), new DebriefCommand.Open(Debrief.Sheet.of(run, run.end())));
        window.fake.setDrill(Optional.of(new Drill.Status("sc-01", true, 1, start.plus(ago), start, start.plusSeconds(600))));
        add(Actor.SYSTEM, start, new AlertFact.Raised(new Alert.Origin("iot", "1", "PERIMETER", 3, null, null, null, null, null, "东墙", "", start,
                Map.of("scenario", "SC-01"))));
        add(OFFICER, start.plusSeconds(20), new AlertFact.Acknowledged(20));
    }

    private static Expected expected(String id, String name, DrillPart part, int afterS, boolean critical, String fact,
                                     Map<ActTrait, List<String>> values) {
        return new Expected(id, new Bilingual(name, name), part, Duration.ofSeconds(afterS), Duration.ofSeconds(30), critical, true,
                List.of(new ActPattern(fact, values)));
    }

    private void add(Actor actor, Instant at, Fact fact) {
        int seq = entries.size() + 1;
        entries.add(new WatchLog.Entry(new Change(seq, Subject.parse("alert/DR-A-77"), seq, fact, new Stamp(actor, at, at), new UUID(0, seq),
                "0".repeat(64), "abcdef0123456789".repeat(4)), "{}"));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aTraineeSeesWhatIsDoneAndNothingOfWhatIsToCome() {
        play(Duration.ofSeconds(60));
        window.fake.workspace.actor = OFFICER;
        window.open(1366, 768, Lang.ZH);
        soon().until(() -> window.shows("签收入侵预警") && window.shows("00:20 / 00:30"));
        assertThat(window.shows("联动请求派出所")).isFalse();
        soon().until(() -> window.shows("还有 1 项在做完或演练结束后才显示") && window.shows("100 / 100 · 进行中"));
        window.press(KeyCode.N);
        soon().until(() -> window.shows("只有评估员和导调员可以写评语"));
        assertThat(buttons()).as("none that only who judges may press").isNotEmpty().doesNotContain("写评语", "评估归档");
        window.press(KeyCode.ENTER);
        soon().until(() -> Subject.parse("alert/DR-A-77").equals(Fx.call(() -> window.shell().context().selection().get())));
        assertThat(window.shows("#2")).as("the change it came from").isTrue();
    }

    private List<String> buttons() {
        return Fx.call(() -> window.shell().contents().get("debrief").lookupAll(".action").stream().filter(Node::isVisible)
                .map(button -> ((Button) button).getText()).toList());
    }

    /// Who is trained is told in words that it is over, and where the result is.
    @Test
    void theEndOfADrillIsToldWithTheKeyToItsResult() {
        play(Duration.ofSeconds(60));
        window.fake.workspace.actor = OFFICER;
        window.open(1366, 768, Lang.ZH);
        Drill.Status running = window.fake.drill.orElseThrow();
        window.fake.setDrill(Optional.of(new Drill.Status("sc-01", false, 1, running.end(), running.start(), running.end())));
        soon().until(() -> window.shows("演练 sc-01 已结束") && window.shows("Shift+F11"));
    }

    @Test
    void theEvaluatorSeesWhatIsToComeAndSpeaks() {
        play(Duration.ofSeconds(60));
        window.fake.workspace.actor = EVALUATOR;
        window.open(1366, 768, Lang.ZH);
        soon().until(() -> window.shows("联动请求派出所") && window.shows("未到"));
        assertThat(buttons()).contains("写评语", "评估归档");
        window.press(KeyCode.DOWN);
        window.press(KeyCode.N);
        window.write("评语：联动请求派出所", "盯紧这一项");
        soon().until(() -> window.shows("盯紧这一项"));
        Debrief debrief = (Debrief) window.fake.workspace.find(run.subject()).orElseThrow().state();
        assertThat(debrief.of("police")).hasSize(1);
    }

    @Test
    void afterTheEndAllIsShownAndTheReportHoldsIt() {
        play(Duration.ofSeconds(700));
        window.fake.workspace.actor = OFFICER;
        window.open(1366, 768, Lang.ZH);
        soon().until(() -> window.shows("联动请求派出所") && window.shows("漏做"));
        var ports = window.fake.ports(Lang.ZH, Theme.DARK);
        DebriefViewModel model = new DebriefViewModel(ports, exercises, log, new FxBridge(ports.timer()),
                Texts.load(Lang.ZH, DebriefView.class));
        model.refresh();
        soon().until(() -> model.pageProperty().get().over());
        DebriefPage page = model.pageProperty().get();
        assertThat(page.total()).isEqualTo("59 / 100 · 不合格：关键动作漏做 1 项");
        Exhibit.Picture map = new Exhibit.Picture("地图", new byte[0], 0.6);
        Paper.Leaf leaf = new DebriefPaper(ports, Texts.load(Lang.ZH, DebriefView.class)).of(page, page.score(), model.steered(run), List.of(map),
                new DebriefPaper.Press("演练", "水印"));
        assertThat(leaf.mark()).isEqualTo("演练");
        assertThat(leaf.parts()).extracting(Paper.Part::heading).contains("分项得分", "经过", "反应时间", "评分项", "注入", "评估员评语", "地图");
        assertThat(leaf.parts().stream().flatMap(part -> part.lines().stream())).anyMatch(line -> line.startsWith("#2") && line.contains("abcdef"));
        List<Exhibit> exhibits = leaf.parts().stream().flatMap(part -> part.exhibits().stream()).toList();
        assertThat(exhibits).contains(map).filteredOn(Exhibit.Table.class::isInstance).first().asInstanceOf(type(Exhibit.Table.class))
                .satisfies(table -> assertThat(table.rows()).anyMatch(row -> row.contains("签收入侵预警") && row.contains("按时"))
                        .anyMatch(row -> row.getFirst().equals("2＊") && row.contains("漏做")));
        assertThat(exhibits).filteredOn(Exhibit.Chart.class::isInstance).last().asInstanceOf(type(Exhibit.Chart.class)).satisfies(chart ->
                assertThat(chart.bars()).extracting(Exhibit.Bar::count, Exhibit.Bar::against).containsExactly(tuple(67, 100), tuple(-1, 100)));
        assertThat(exhibits).filteredOn(Exhibit.Timeline.class::isInstance).singleElement().asInstanceOf(type(Exhibit.Timeline.class))
                .satisfies(line -> assertThat(line.lanes()).extracting(Exhibit.Lane::said).contains("1", "2"));
    }

    @Test
    void aWrongMoveIsShownWithItsChangeAndTheEvaluatorSettlesOnce() {
        play(Duration.ofSeconds(700));
        add(OFFICER, run.start().plusSeconds(60), new AlertFact.MarkedFalse("ANIMAL", "猫"));
        window.fake.workspace.actor = EVALUATOR;
        window.open(1366, 768, Lang.ZH);
        soon().until(() -> window.shows("误判") && window.shows("做错") && window.shows("不合格：关键动作漏做 1 项、关键错误 1 项"));
        window.press(KeyCode.DOWN);
        window.press(KeyCode.DOWN);
        window.press(KeyCode.ENTER);
        soon().until(() -> Subject.parse("alert/DR-A-77").equals(Fx.call(() -> window.shell().context().selection().get())));
        window.press(KeyCode.S);
        window.press(KeyCode.DIGIT1);
        soon().until(() -> ((Debrief) window.fake.workspace.find(run.subject()).orElseThrow().state()).settled() != null);
        soon().until(() -> window.shows("演练-评 于"));
    }
}
