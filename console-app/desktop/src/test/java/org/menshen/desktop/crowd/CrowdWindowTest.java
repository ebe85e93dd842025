package org.menshen.desktop.crowd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.menshen.desktop.fixture.OneWindow.soon;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.menshen.desktop.dispatch.DispatchFeature;
import org.menshen.desktop.fixture.Fx;
import org.menshen.desktop.fixture.OneWindow;
import org.menshen.desktop.fixture.Town;
import org.menshen.desktop.text.Lang;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.past.PageWriter;
import org.menshen.domain.past.PastFigures;
import org.menshen.domain.past.RecordedDay;
import org.menshen.domain.reading.Reading;
import org.menshen.domain.rules.Rulebook;
import org.menshen.domain.zone.Zone;

/// The board by keys alone: worst first, what is expected and from how much, other lines for a time, and the way to the plan.
class CrowdWindowTest {

    private static final String WORST = "Z-RIV-00";

    private final OneWindow window = new OneWindow(new CrowdFeature(), List.of(new DispatchFeature()));

    @AfterEach
    void close() {
        window.close();
    }

    private Zone zone() {
        return (Zone) window.fake.workspace.find(new Subject(SubjectKind.ZONE, WORST)).orElseThrow().state();
    }

    private void outlook() {
        Instant now = window.fake.clock.instant();
        window.fake.read(new Reading.CrowdOutlook("Z-RIV-01", now, 9_000, 120, 80, List.of(new Reading.Ahead(15, 3_300, 3_000, 3_600),
                new Reading.Ahead(30, 3_900, 3_300, 4_500), new Reading.Ahead(60, 4_700, 3_600, 6_000)),
                List.of(new Reading.Then("YESTERDAY", now.minusSeconds(86_400), 2_000.0, 4_100.0), new Reading.Then("WEEK_AGO", null, null, null),
                        new Reading.Then("LAST_EVENT", null, null, null)), java.util.Collections.nCopies(36, 2_500), 300));
    }

    @Test
    void theWorstStandsFirstWithItsReasonAndTheOthersWithWhatIsExpected() {
        window.fake.workspace.actor = new Actor("duty-9", "演练-长", "WATCH_COMMANDER", "duty-09");
        outlook();
        window.open(1366, 768, Lang.ZH);
        soon().until(() -> window.shows("红色 按容量") && window.shows("尚无计数") && window.shows("另有 1 个"));
        window.press(KeyCode.DOWN);
        soon().until(() -> window.shows("3300–4500") && window.shows("蓝色 约 34 分") && window.shows("现 +50%") && window.shows("80% 区间"));
        assertThat(window.shell().context().selection().get()).isEqualTo(new Subject(SubjectKind.ZONE, "Z-RIV-01"));
        assertThat(window.shows("上周同日没有计数")).isTrue();
        window.press(KeyCode.UP);
        otherLinesHoldForATimeWithAReason();
    }

    private void otherLinesHoldForATimeWithAReason() {
        window.press(KeyCode.T);
        window.write("人/m²", "3 4 5 6");
        window.answer("有效到", KeyCode.DIGIT1);
        window.write("原因", "灯光秀");
        soon().until(() -> zone().thresholds() != null && window.shows("临时"));
        assertThat(zone().thresholds().reason()).isEqualTo("灯光秀");
        window.press(KeyCode.Z);
        soon().until(() -> zone().thresholds() == null);
    }

    /// Charts and forecasts of the past are those of then, and what came stands beside them.
    @Test
    void lookingBackShowsWhatWasExpectedThenAndWhatCame() {
        Instant now = window.fake.clock.instant();
        Instant then = now.minusSeconds(3 * 3_600);
        RecordedDay day = new RecordedDay(new Rulebook(), PastFigures.of(window.fake.codes), now.minusSeconds(6 * 3_600));
        window.fake.workspace.all(SubjectKind.ZONE).forEach(day::begin);
        PageWriter writer = new PageWriter(PastFigures.of(window.fake.codes));
        for (Instant at = day.from(); at.isBefore(now); at = at.plusSeconds(30)) {
            writer.add(new Reading.CrowdSample("Z-RIV-01", at, at.isBefore(then) ? 1_000 : 1_500, 0.8, 0.9));
        }
        writer.add(new Reading.CrowdOutlook("Z-RIV-01", then.minusSeconds(30), 9_000, 120, 80, List.of(new Reading.Ahead(15, 1_050, 900, 1_200),
                new Reading.Ahead(30, 1_400, 1_100, 1_700), new Reading.Ahead(60, 1_400, 1_100, 1_700)), List.of(), List.of(), 300));
        day.take(List.of(writer.page().orElseThrow()));
        day.until(then.plusSeconds(45 * 60), 1);
        outlook();
        window.open(1366, 768, Lang.ZH);
        soon().until(() -> window.shows("3300–4500"));
        window.press(KeyCode.DOWN);
        soon().until(() -> window.shows("现 +50%"));
        Fx.run(() -> window.shell().context().ports().rewind().show(day.at(then.minusSeconds(10))));
        soon().until(() -> window.shows("偏多 · 1050（900–1200）") && window.shows("实到 · 预计（区间）"));
        assertThat(window.shows("区间内 · 1400（1100–1700）")).isTrue();
        assertThat(window.shows("未到时 · 1400（1100–1700）")).isTrue();
        assertThat(window.shows("3300–4500")).as("nothing of the present").isFalse();
        assertThat(window.shows("按当时计数所作预测")).isTrue();
        Fx.run(() -> window.shell().context().ports().rewind().present());
        soon().until(() -> window.shows("3300–4500") && !window.shows("偏多"));
    }

    @Test
    void thePlanIsOneKeyAway() {
        window.fake.workspace.actor = new Actor("duty-9", "演练-长", "WATCH_COMMANDER", "duty-09");
        window.fake.shippedPlan("riverfront-crowd");
        Subject alert = new Subject(SubjectKind.ALERT, "DR-A-crowd");
        window.fake.workspace.submit(alert, new AlertCommand.Raise(new Alert.Origin("centre", "x", "CROWD_DENSITY", 1, null, null, null, WORST,
                Town.MIDDLE, "滨江 1 段", "红", window.fake.clock.instant(), Map.of())));
        window.open(1366, 768, Lang.ZH);
        soon().until(() -> window.shows("红色 按容量"));
        window.press(KeyCode.P);
        soon().until(() -> incident(true) != null);
        assertThat(incident(true).alertIds()).containsExactly("DR-A-crowd");
        assertThat(incident(true).details().typeCode()).isEqualTo("CROWD_SURGE");
        soon().until(() -> Fx.call(() -> window.shell().contents().containsKey("dispatch")));
        soon().alias("the plan of a crowd runs").until(() -> incident(true).plan() != null);
        Fx.run(() -> window.shell().context().navigator().open("crowd", new Subject(SubjectKind.ZONE, "Z-RIV-01")));
        withoutAnAlertAnIncidentIsReportedAndFoundAgain();
    }

    private void withoutAnAlertAnIncidentIsReportedAndFoundAgain() {
        window.press(KeyCode.P);
        window.answer("地点名称", KeyCode.ENTER);
        window.answer("事件标题", KeyCode.ENTER);
        soon().until(() -> incident(false) != null);
        assertThat(incident(false).details().typeCode()).isEqualTo("CROWD_SURGE");
        assertThat(incident(false).severity()).isEqualTo(4);
        window.press(KeyCode.P);
        soon().until(() -> incident(false).plan() != null);
    }

    /// The incident that was made of an alert, or the one that was reported without.
    private Incident incident(boolean ofAlert) {
        return window.fake.workspace.all(SubjectKind.INCIDENT).stream().map(v -> (Incident) v.state())
                .filter(incident -> incident.alertIds().isEmpty() != ofAlert).findFirst().orElse(null);
    }
}
