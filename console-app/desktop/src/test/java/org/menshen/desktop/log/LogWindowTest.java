package org.menshen.desktop.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.menshen.desktop.fixture.OneWindow.soon;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.menshen.desktop.fixture.FakePorts;
import org.menshen.desktop.fixture.OneWindow;
import org.menshen.desktop.fixture.OtherPorts;
import org.menshen.desktop.fixture.Town;
import org.menshen.desktop.shell.FxBridge;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.theme.Theme;
import org.menshen.domain.alert.AlertFact;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.Fact;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.incident.IncidentFact;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.past.PastFigures;
import org.menshen.domain.past.RecordedDay;
import org.menshen.domain.port.Paper;
import org.menshen.domain.port.WatchLog;
import org.menshen.domain.rules.Rulebook;
import org.menshen.domain.unit.Unit;
import org.menshen.domain.unit.UnitStatus;

/// The log of the watch by keys alone: what people did, everything, a search; and the document that is made of it.
class LogWindowTest {

    private static final Actor OFFICER = new Actor("o", "演练-王＊", "DUTY_OFFICER", "duty-01");
    private static final Instant NOON = Instant.parse("2026-09-30T12:00:00Z");

    private final List<WatchLog.Entry> entries = new ArrayList<>();
    private final WatchLog log = (from, after) -> CompletableFuture.completedFuture(new WatchLog.Stretch(
            entries.stream().filter(entry -> after == null || entry.change().seq() > after).toList(), true));
    private final OneWindow window = new OneWindow(new LogFeature(log, leaf -> new byte[0]));

    private void add(Actor actor, String subject, Fact fact) {
        int seq = entries.size() + 1;
        Change change = new Change(seq, Subject.parse(subject), 1, fact, new Stamp(actor, NOON, NOON), new UUID(0, seq), "0".repeat(64),
                "abcdef0123456789".repeat(4));
        entries.add(new WatchLog.Entry(change, "{\"seq\":" + seq + "}"));
    }

    @BeforeEach
    void open() {
        add(Actor.SYSTEM, "alert/DR-A-1", new AlertFact.Escalated(1, "WATCH_COMMANDER"));
        add(OFFICER, "alert/DR-A-1", new AlertFact.Acknowledged(12));
        add(OFFICER, "incident/DR-I-1", new IncidentFact.LogAdded(1, "3 楼有人"));
        window.open(1366, 768, Lang.ZH);
        soon().until(() -> window.shows("3 楼有人"));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void itIsFilteredAndSearchedByKeysAlone() {
        assertThat(window.shows("升级席位")).as("people first").isFalse();
        window.press(KeyCode.DIGIT5);
        soon().until(() -> window.shows("升级席位: 值班长"));
        window.press(KeyCode.F);
        window.type("3 楼");
        soon().until(() -> !window.shows("签收") && window.shows("显示 1 条，共 3 条"));
        window.press(KeyCode.ESCAPE);
        soon().until(() -> window.shows("签收"));
        window.press(KeyCode.DOWN);
        soon().until(() -> window.shows("#3　"));
        add(OFFICER, "incident/DR-I-1", new IncidentFact.LogAdded(2, "已疏散"));
        window.press(KeyCode.R);
        soon().until(() -> window.shows("已疏散"));
    }

    @Test
    void whatAChangeIsAboutIsNamedFoundAndOpened() {
        Subject unit = new Subject(SubjectKind.UNIT, "U-log");
        window.fake.workspace.put(new Unit(unit.id(), "平安巡逻 07", "GRID_TEAM", null, Town.MIDDLE, UnitStatus.values()[0], NOON, null, null, null));
        add(OFFICER, unit.toString(), new IncidentFact.LogAdded(1, "到岗"));
        window.press(KeyCode.R);
        window.press(KeyCode.DIGIT5);
        soon().until(() -> window.shows("平安巡逻 07") && window.shows("alert/DR-A-1"));
        var ports = window.fake.ports(Lang.ZH, Theme.DARK);
        LogViewModel model = new LogViewModel(ports, log, Texts.load(Lang.ZH, LogView.class), new FxBridge(ports.timer()));
        assertThat(model.place(unit)).contains(new LogViewModel.Place("situation", unit));
        window.press(KeyCode.F);
        window.type("巡逻 07");
        soon().until(() -> !window.shows("alert/DR-A-1") && window.shows("平安巡逻 07"));
        window.press(KeyCode.ESCAPE);
        soon().until(() -> window.shows("alert/DR-A-1"));
        // the newest stands at the top, and that is the unit's
        window.press(KeyCode.DOWN);
        window.press(KeyCode.DOWN);
        window.press(KeyCode.ENTER);
        soon().until(() -> window.shows("没有可打开的画面"));
    }

    @Test
    void aChangeThatWasReadBeforeItsSubjectIsNamedOnceThatIsKnown() {
        Subject unit = new Subject(SubjectKind.UNIT, "U-late");
        add(OFFICER, unit.toString(), new IncidentFact.LogAdded(1, "到岗"));
        window.press(KeyCode.R);
        soon().until(() -> window.shows("unit/U-late"));
        window.fake.workspace.put(new Unit(unit.id(), "平安巡逻 08", "GRID_TEAM", null, Town.MIDDLE, UnitStatus.values()[0], NOON, null, null, null));
        add(OFFICER, "incident/DR-I-1", new IncidentFact.LogAdded(2, "已疏散"));
        window.press(KeyCode.R);
        soon().until(() -> window.shows("平安巡逻 08") && !window.shows("unit/U-late"));
    }

    @Test
    void theDocumentListsWhatIsShownAndHoldsAll() {
        var ports = window.fake.ports(Lang.ZH, Theme.DARK);
        LogViewModel model = new LogViewModel(ports, log, Texts.load(Lang.ZH, LogView.class), new FxBridge(ports.timer()));
        model.refresh();
        soon().until(() -> model.pageProperty().get().all() == 3);
        Paper.Leaf leaf = model.leaf("演练");
        assertThat(leaf.parts().getLast().lines()).hasSize(2).last().asString().contains("#3").contains("3 楼有人").contains("abcdef012345");
        assertThat(new String(leaf.attachment().content(), StandardCharsets.UTF_8)).isEqualTo(
                "menshen-log zh Asia/Shanghai\n {\"seq\":1}\n+{\"seq\":2}\n+{\"seq\":3}\n");
    }

    @Test
    void whatIsKnownStaysWhileThePastIsAskedForOverALineThatIsCut() {
        AtomicInteger asked = new AtomicInteger();
        WatchLog cut = (from, after) -> asked.incrementAndGet() == 1 ? log.load(from, after)
                : CompletableFuture.failedFuture(new IOException("cut"));
        AtomicReference<Instant> shown = new AtomicReference<>(NOON.plusSeconds(7_200));
        var ports = OtherPorts.showing(window.fake.ports(Lang.ZH, Theme.DARK), new Clock() {
            @Override
            public ZoneId getZone() {
                return FakePorts.ZONE;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return shown.get();
            }
        });
        LogViewModel model = new LogViewModel(ports, cut, Texts.load(Lang.ZH, LogView.class), new FxBridge(ports.timer()));
        model.refresh();
        soon().until(() -> model.pageProperty().get().all() == 3);
        RecordedDay day = new RecordedDay(new Rulebook(), PastFigures.of(ports.codes()), NOON);
        day.until(NOON.plusSeconds(7_200), 3);
        shown.set(NOON.plusSeconds(3_600));
        ports.rewind().show(day.at(shown.get()));
        soon().until(() -> !model.pageProperty().get().trouble().isEmpty());
        assertThat(model.pageProperty().get().all()).isEqualTo(3);
        assertThat(model.pageProperty().get().rows()).isNotEmpty();
        ports.rewind().present();
        model.close();
    }
}
