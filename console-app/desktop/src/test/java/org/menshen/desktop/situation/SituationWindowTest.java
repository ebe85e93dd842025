package org.menshen.desktop.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.ref.WeakReference;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.menshen.desktop.fixture.FakePorts;
import org.menshen.desktop.fixture.Fx;
import org.menshen.desktop.fixture.Town;
import org.menshen.desktop.shell.ConsoleShell;
import org.menshen.desktop.shell.ShellOptions;
import org.menshen.desktop.status.StatusLine;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.theme.Theme;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertStatus;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.port.Drill;

class SituationWindowTest {

    private final FakePorts fake = new FakePorts(Clock.systemUTC());
    private final Town town = new Town(fake);
    private final AtomicInteger exits = new AtomicInteger();
    private ConsoleShell shell;

    @BeforeEach
    void open() {
        town.build();
        town.alert("DR-A-1", "FIRE_CONFIRMED", 1, 44, "3号楼", "2 烟感", 42);
        town.alert("DR-A-2", "EBIKE_IN_LIFT", 4, 10, "2号楼", "0.91", 90);
        Fx.run(() -> {
            ShellOptions small = new ShellOptions(true, true, 800, 600, Duration.ofSeconds(5));
            shell = new ConsoleShell(fake.ports(Lang.ZH, Theme.DARK), small, List.of(new SituationFeature()),
                    new StatusLine(Optional.empty()), exits::incrementAndGet);
            shell.start();
        });
    }

    @AfterEach
    void close() {
        Fx.run(shell::close);
        fake.close();
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(40));
    }

    private Region content() {
        return shell.contents().get("situation");
    }

    private boolean shows(String words) {
        return Fx.call(() -> {
            Set<Node> all = content().lookupAll("*");
            return all.stream().anyMatch(n -> n instanceof Labeled label && label.getText() != null && label.getText().contains(words)
                    && seen(n));
        });
    }

    private static boolean seen(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private void press(KeyCode code) {
        Fx.run(() -> {
            Node target = content().lookup(".row-list");
            Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", code.getChar(), code, false, false, false, false));
        });
    }

    private AlertStatus status(String id) {
        return ((Alert) fake.workspace.find(new Subject(SubjectKind.ALERT, id)).orElseThrow().state()).status();
    }

    @Test
    void anAlertIsHandledFromTheQueueToTheIncidentByEnterAlone() {
        // the worst alert is selected by itself when the window opens
        soon().until(() -> shows("建议力量"));
        press(KeyCode.ENTER);
        soon().until(() -> status("DR-A-1") == AlertStatus.ACKED);
        soon().until(() -> shows("开始核实"));
        press(KeyCode.ENTER);
        soon().until(() -> status("DR-A-1") == AlertStatus.VERIFYING);
        soon().until(() -> shows("已签收") || shows("核实中"));
    }

    @Test
    void aRefusalIsSaidInWords() {
        soon().until(() -> shows("建议力量"));
        fake.workspace.submit(new Subject(SubjectKind.ALERT, "DR-A-1"), new org.menshen.domain.alert.AlertCommand.Acknowledge());
        Fx.run(() -> new org.menshen.desktop.gesture.Gestures(shell.context()).give(org.menshen.desktop.gesture.AlertSteps.acknowledge(
                (Alert) fake.workspace.find(new Subject(SubjectKind.ALERT, "DR-A-1")).orElseThrow().state())));
        soon().until(() -> shows("已由 演练-陈＊（duty-01）签收"));
    }

    @Test
    void aDrillIsMarkedAndLiveIsNot() {
        soon().until(() -> shows("火警"));
        assertThat(shows("演练 ×")).isFalse();
        fake.setDrill(Optional.of(new Drill.Status("日常", true, 10, fake.clock.instant(), fake.clock.instant(), fake.clock.instant())));
        soon().until(() -> shows("演练 ×10"));
        assertThat(Fx.call(() -> content().lookup(".drill-frame").getPseudoClassStates().toString())).contains("drill");
    }

    @Test
    void aClosedWindowLeavesNothingBehind() {
        soon().until(() -> shows("火警"));
        int before = fake.workspace.observers();
        assertThat(before).isPositive();
        WeakReference<Region> gone = new WeakReference<>(content());
        Fx.run(() -> shell.context().navigator().close("situation"));
        assertThat(fake.workspace.observers()).isZero();
        assertThat(fake.readers()).isZero();
        soon().until(() -> {
            Fx.run(() -> { });
            System.gc();
            return gone.get() == null;
        });
    }
}
