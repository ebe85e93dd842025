package org.menshen.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.menshen.desktop.cameras.CamerasFeature;
import org.menshen.desktop.crowd.CrowdFeature;
import org.menshen.desktop.debrief.DebriefFeature;
import org.menshen.desktop.deploy.DeployFeature;
import org.menshen.desktop.director.DirectorFeature;
import org.menshen.desktop.dispatch.DispatchFeature;
import org.menshen.desktop.draft.DraftFeature;
import org.menshen.desktop.figures.FiguresFeature;
import org.menshen.desktop.fixture.FakeDrafts;
import org.menshen.desktop.fixture.FakePorts;
import org.menshen.desktop.fixture.Fx;
import org.menshen.desktop.fixture.Town;
import org.menshen.desktop.log.LogFeature;
import org.menshen.desktop.past.PastFeature;
import org.menshen.desktop.patrol.PatrolFeature;
import org.menshen.desktop.quality.QualityFeature;
import org.menshen.desktop.register.RegisterFeature;
import org.menshen.desktop.report.ReportFeature;
import org.menshen.desktop.responsibility.ResponsibilityFeature;
import org.menshen.desktop.sites.SitesFeature;
import org.menshen.desktop.training.TrainingFeature;
import org.menshen.desktop.shift.ShiftFeature;
import org.menshen.desktop.situation.SituationFeature;
import org.menshen.desktop.status.StatusLine;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.theme.Theme;
import org.menshen.desktop.wall.WallFeature;
import org.menshen.desktop.work.WorkFeature;
import org.menshen.domain.port.Archive;
import org.menshen.domain.port.Exercises;
import org.menshen.domain.port.Proposer;
import org.menshen.domain.port.WatchLog;

class KeySheetTest {

    private final FakePorts fake = new FakePorts(java.time.Clock.systemUTC());
    private ConsoleShell shell;

    @AfterEach
    void close() {
        Fx.run(shell::close);
        fake.close();
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void allKeysOfAllWindowsAreSeenOnFewPagesOfASmallScreenAndNothingIsCut(Lang lang) {
        new Town(fake).build();
        Fx.run(() -> {
            shell = new ConsoleShell(fake.ports(lang, Theme.DARK), new ShellOptions(true, false, 1366, 768, java.time.Duration.ofSeconds(5)),
                    List.of(new SituationFeature(), new CamerasFeature(), new DispatchFeature(), new WallFeature(false), new WallFeature(true),
                            new ShiftFeature(WatchLog.none(), leaf -> new byte[0]),
                            new LogFeature(WatchLog.none(), leaf -> new byte[0]), new QualityFeature(),
                            new RegisterFeature(), new PastFeature(Archive.none()), new CrowdFeature(),
                            new DebriefFeature(Exercises.none(), WatchLog.none(), leaf -> new byte[0]),
                            new DeployFeature(Archive.none(), Proposer.none()),
                            new ReportFeature(WatchLog.none(), new PaperDesk.Makers(leaf -> new byte[0], (leaf, press) -> new byte[0])),
                            new DraftFeature(new FakeDrafts(), WatchLog.none()), new DirectorFeature(Exercises.none(), WatchLog.none()),
                            new TrainingFeature(), new WorkFeature(leaf -> new byte[0]), new ResponsibilityFeature(),
                            new SitesFeature(Archive.none()),
                            new PatrolFeature(Archive.none()), new FiguresFeature(List.of(), WatchLog.none(), leaf -> new byte[0])),
                    new StatusLine(Optional.empty()), () -> { });
            shell.start();
            shell.context().navigator().toggleKeys();
        });
        List<String> wrong = new ArrayList<>();
        Set<Node> seen = new HashSet<>();
        KeySheet sheet = Fx.call(() -> (KeySheet) shell.contents().get("situation").lookup(".key-sheet"));
        Fx.run(() -> {
            lay();
            for (int page = 0; page < sheet.pages(); page++) {
                wrong.addAll(faults(sheet, seen));
                sheet.turn(1);
                lay();
            }
        });
        assertThat(sheet.pages()).isLessThanOrEqualTo(4);
        assertThat(seen).containsAll(Fx.call(() -> sheet.lookupAll(".note")));
        assertThat(wrong).isEmpty();
    }

    private void lay() {
        Region content = shell.contents().get("situation");
        content.applyCss();
        content.layout();
    }

    private static List<String> faults(KeySheet sheet, Set<Node> seen) {
        List<String> out = new ArrayList<>();
        Set<Node> labels = sheet.lookupAll(".label");
        assertThat(labels.size()).isGreaterThan(150);
        for (Node node : labels) {
            Labeled label = (Labeled) node;
            if (shown(label, sheet)) {
                seen.add(label);
                Bounds at = sheet.sceneToLocal(label.localToScene(label.getLayoutBounds()));
                String painted = ((Text) label.lookup(".text")).getText().replace("\n", "");
                if (at.getMinX() < 0 || at.getMinY() < 0 || at.getMaxX() > 1366 || at.getMaxY() > 768
                        || !painted.equals(label.getText().replace("\n", ""))) {
                    out.add(label.getText() + " " + painted + " at " + at);
                }
            }
        }
        return out;
    }

    private static boolean shown(Node node, KeySheet sheet) {
        return node == sheet || node.isVisible() && shown(node.getParent(), sheet);
    }

    @Test
    void theKeyThatOpensItClosesItWithShiftHeldForIt() {
        new Town(fake).build();
        List<Boolean> shown = Fx.call(() -> {
            shell = new ConsoleShell(fake.ports(Lang.EN, Theme.DARK), new ShellOptions(true, false, 1366, 768, java.time.Duration.ofSeconds(5)),
                    List.of(new DispatchFeature()), new StatusLine(Optional.empty()), () -> { });
            shell.start();
            List<Boolean> seen = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                press("", KeyCode.SHIFT);
                press("?", KeyCode.SLASH);
                seen.add(shell.contents().get("dispatch").lookup(".key-sheet") != null);
            }
            return seen;
        });
        assertThat(shown).containsExactly(true, false);
    }

    private void press(String text, KeyCode code) {
        Region content = shell.contents().get("dispatch");
        Event.fireEvent(content, new KeyEvent(KeyEvent.KEY_PRESSED, text, text, code, true, false, false, false));
    }
}
