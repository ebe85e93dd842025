package org.menshen.desktop.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.menshen.desktop.fixture.OneWindow.soon;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.menshen.desktop.act.ActOffer;
import org.menshen.desktop.act.Workbench;
import org.menshen.desktop.fixture.Fx;
import org.menshen.desktop.fixture.OneWindow;
import org.menshen.desktop.fixture.OtherPorts;
import org.menshen.desktop.gesture.Gestures;
import org.menshen.desktop.gesture.Step;
import org.menshen.desktop.livemap.LiveMap;
import org.menshen.desktop.livemap.MapKind;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.text.Lang;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.alert.AlertStatus;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.past.PageWriter;
import org.menshen.domain.past.PastFigures;
import org.menshen.domain.past.RecordedDay;
import org.menshen.domain.port.Link;
import org.menshen.domain.port.Past;
import org.menshen.domain.port.Workspace;
import org.menshen.domain.reading.Reading;
import org.menshen.domain.rules.Rulebook;
import org.menshen.domain.unit.Unit;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.fx.MapPane;
import org.menshen.map.fx.layer.marker.MarkerLayer;
import org.menshen.map.fx.layer.unit.UnitLayer;

/// The console in the recorded day, moved from the situation window.
class ReviewTest {

    private static final String RULE = "全部窗口为过去，不能下令";
    private final OneWindow window = new OneWindow(new SituationFeature());
    private final Subject alert = new Subject(SubjectKind.ALERT, "DR-A-1");
    private Unit unit;
    private LatLon before;
    private volatile boolean reachable = true;
    private RecordedDay day;

    @BeforeEach
    void open() {
        window.town.alert("DR-A-1", "FIRE_CONFIRMED", 1, 44, "3号楼", "2 烟感", 42);
        unit = (Unit) window.fake.workspace.all(SubjectKind.UNIT).stream().map(Versioned::state).findFirst().orElseThrow();
        before = Geodesy.destination(unit.home(), 90, 200);
        Instant now = window.fake.clock.instant();
        PastFigures figures = PastFigures.of(window.fake.codes);
        // an hour in which the alert was not there yet and the unit stood elsewhere
        day = new RecordedDay(new Rulebook(), figures, now.minus(Duration.ofHours(1)));
        for (SubjectKind kind : SubjectKind.values()) {
            window.fake.workspace.all(kind).stream().filter(state -> !state.state().subject().equals(alert))
                    .forEach((Versioned<State> state) -> day.begin(state));
        }
        PageWriter writer = new PageWriter(figures);
        writer.add(new Reading.UnitPosition(unit.id(), now.minusSeconds(3_600), before, 0, 1));
        day.take(List.of(writer.page().orElseThrow()));
        day.until(now.minusSeconds(1_800), 1);
        // narrower, the strip has no room for its bars
        window.open(1000, 600, Lang.ZH, ports -> ports.withPast(past()));
        soon().until(() -> window.shows("建议力量"));
    }

    private Past past() {
        return new Past() {
            @Override
            public CompletableFuture<RecordedDay> load() {
                return reachable ? CompletableFuture.completedFuture(day) : CompletableFuture.failedFuture(new java.io.IOException("cut"));
            }

            @Override
            public Optional<RecordedDay> loaded() {
                return Optional.empty();
            }
        };
    }

    @AfterEach
    void close() {
        window.close();
    }

    private <L> Optional<LatLon> onMap(Class<L> type, String layer, String item) {
        return Fx.call(() -> ((MapPane) window.content().lookup(".map-pane")).layers().stream().filter(type::isInstance)
                .filter(one -> one.id().equals(layer)).findFirst().orElseThrow().locate(item));
    }

    private Optional<LatLon> marker() {
        return onMap(MarkerLayer.class, MapKind.ALERTS.name(), alert.toString());
    }

    private LatLon unitPlace() {
        return onMap(UnitLayer.class, MapKind.UNITS.name(), unit.id()).orElseThrow();
    }

    @Test
    void allGoesToThePastTakesNoCommandAndComesBackByOneKey() {
        soon().until(() -> marker().isPresent());
        soon().until(() -> window.labels(".queue").stream().anyMatch(label -> "火警".equals(label.getText())));
        window.press(KeyCode.H);
        soon().until(() -> window.shows(RULE));
        soon().until(() -> window.shows("此刻未签收 1 条，最高 1 级"));
        soon().until(() -> marker().isEmpty());
        soon().until(() -> window.labels(".queue").stream().noneMatch(label -> "火警".equals(label.getText())));
        soon().until(() -> Geodesy.distance(unitPlace(), before) < 1);

        String first = at();
        String said = said();
        // it stands still and yet grows old
        soon().until(() -> !said().equals(said));
        assertThat(at()).isEqualTo(first);
        window.press(KeyCode.LEFT);
        soon().until(() -> !at().equals(first));
        window.press(KeyCode.HOME);
        window.press(KeyCode.SPACE);
        soon().until(() -> window.shows("▶ 播放 ×1"));
        window.press(KeyCode.PLUS);
        soon().until(() -> window.shows("▶ 播放 ×10"));
        window.press(KeyCode.SPACE);
        soon().until(() -> window.shows("停在此刻"));

        Workspace seen = window.shell().context().ports().workspace();
        assertThat(seen.submit(alert, new AlertCommand.Acknowledge())).isInstanceOf(Workspace.Submission.Refused.class);
        assertThat(((Alert) window.fake.workspace.find(alert).orElseThrow().state()).status()).isEqualTo(AlertStatus.NEW);
        assertThat(seen.find(alert)).as("it was not there yet").isEmpty();

        window.press(KeyCode.ESCAPE);
        soon().until(() -> marker().isPresent());
        soon().until(() -> !window.shows(RULE));
        soon().until(() -> window.labels(".queue").stream().anyMatch(label -> "火警".equals(label.getText())));
        assertThat(Fx.call(() -> window.shell().context().selection().get())).as("Esc only left the past").isEqualTo(alert);
    }

    @Test
    void whatIsGivenOnAPictureOfThePastIsRefusedThoughThePresentIsBackAndIsNotOffered() {
        FeatureContext seen = Fx.call(() -> window.shell().context());
        Queue<Runnable> work = new ConcurrentLinkedQueue<>();
        Gestures gestures = new Gestures(new FeatureContext(OtherPorts.working(seen.ports(), work::add), seen.bridge(), seen.navigator(),
                seen.notices(), seen.fontFamily(), seen.selection()));
        Workbench bench = new Workbench(seen.ports());
        assertThat(bench.offers(bench.about(unit))).anyMatch(ActOffer::able);
        window.press(KeyCode.H);
        soon().until(() -> window.shows(RULE));
        assertThat(bench.offers(bench.about(unit))).filteredOn(offer -> !offer.facts().isEmpty()).isEmpty();
        List<String> refused = new CopyOnWriteArrayList<>();
        Fx.run(() -> gestures.give(List.of(new Step(alert, new AlertCommand.Acknowledge()))));
        Fx.run(() -> gestures.giveEach(List.of(List.of(new Step(alert, new AlertCommand.Acknowledge()))), refused::addAll));
        window.press(KeyCode.ESCAPE);
        soon().until(() -> !window.shows(RULE));
        work.remove().run();
        work.remove().run();
        soon().until(() -> !refused.isEmpty());
        assertThat(((Alert) window.fake.workspace.find(alert).orElseThrow().state()).status()).isEqualTo(AlertStatus.NEW);

        // and what was given in the present is given, wherever the person goes meanwhile
        Fx.run(() -> gestures.give(List.of(new Step(alert, new AlertCommand.Acknowledge()))));
        window.press(KeyCode.H);
        soon().until(() -> window.shows(RULE));
        work.remove().run();
        assertThat(((Alert) window.fake.workspace.find(alert).orElseThrow().state()).status()).isEqualTo(AlertStatus.ACKED);
    }

    @Test
    void overALineThatIsCutNobodySaysWhatWaitsNow() {
        window.press(KeyCode.H);
        soon().until(() -> window.shows("此刻未签收 1 条，最高 1 级"));
        window.fake.link = new Link.Status(Link.Phase.OFFLINE, "", null, window.fake.clock.instant().minusSeconds(130), 1, 0, null);
        soon().until(() -> window.shows("线路中断，此刻情况不明；断线前未签收 1 条"));
    }

    @Test
    void twoTimesStandSideBySideUnderOneView() {
        soon().until(() -> marker().isPresent());
        window.press(KeyCode.H);
        soon().until(() -> marker().isEmpty());
        window.press(KeyCode.B);
        soon().until(() -> window.shows("对照 "));
        soon().until(() -> maps().size() == 2 && maps().stream().allMatch(map -> map.getViewport().width() > 0));
        MapPane kept = maps().getFirst();
        MapPane main = maps().getLast();
        Fx.run(() -> main.zoomBy(1));
        soon().until(() -> Math.abs(kept.getViewport().zoom() - main.getViewport().zoom()) < 1e-6);
        Fx.run(() -> kept.centreOn(before));
        soon().until(() -> Geodesy.distance(main.getViewport().centre(), before) < 2 * main.getViewport().metresPerPixel());

        window.press(KeyCode.ESCAPE);
        soon().until(() -> !window.shows(RULE));
        assertThat(window.shows("对照 ")).as("the time that was kept stands beside the present").isTrue();
        window.press(KeyCode.H);
        soon().until(() -> maps().size() == 1);
        assertThat(window.shows("对照 ")).isFalse();
    }

    /// The maps, from left to right: the one that is kept first. The small map of all is none of them.
    private List<MapPane> maps() {
        return Fx.call(() -> window.content().lookupAll(".map-pane").stream().map(MapPane.class::cast).toList());
    }

    private String at() {
        return said().split(" · ")[0];
    }

    private String said() {
        return Fx.call(() -> window.labels(".review-mark").stream().map(label -> label.getText()).filter(text -> text.startsWith("回看"))
                .findFirst().orElseThrow());
    }

    @Test
    void whereNothingWasRecordedItSaysSoAndTheStripIsHatched() {
        assertThat(day.gaps()).as("one place an hour ago and nothing since").hasSize(1);
        window.press(KeyCode.H);
        soon().until(() -> window.shows("没有位置和人数记录"));
        soon().until(() -> Fx.call(() -> window.content().lookupAll(".timeline-gap").size()) == 1);
        window.press(KeyCode.ESCAPE);
        soon().until(() -> Fx.call(() -> window.content().lookupAll(".timeline-gap").isEmpty()));
    }

    @Test
    void theMapKnowsWhichInstantStandsOnIt() {
        Instant then = window.fake.clock.instant().minus(Duration.ofMinutes(50));
        LiveMap map = Fx.call(() -> new LiveMap(window.shell().context()));
        assertThat(Fx.call(map::reviewed)).isEmpty();
        Fx.run(() -> map.review(Optional.of(day.at(then))));
        soon().until(() -> Fx.call(map::reviewed).equals(Optional.of(then)));
        Fx.run(() -> map.review(Optional.empty()));
        soon().until(() -> Fx.call(map::reviewed).isEmpty());
        Fx.run(map::close);
    }

    @Test
    void withoutAWordOfTheCentreTheMapStaysInThePresent() {
        reachable = false;
        soon().until(() -> marker().isPresent());
        window.press(KeyCode.H);
        soon().until(() -> window.shows("读不到当天记录"));
        assertThat(marker()).isPresent();
        assertThat(window.shows(RULE)).isFalse();
        window.expectNothingLeftBehind();
    }
}
