package org.menshen.desktop.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.ref.WeakReference;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.menshen.desktop.fixture.FakePorts;
import org.menshen.desktop.fixture.Fx;
import org.menshen.desktop.fixture.Town;
import org.menshen.desktop.shell.ConsoleShell;
import org.menshen.desktop.shell.ShellOptions;
import org.menshen.desktop.status.StatusLine;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.theme.Theme;
import org.menshen.domain.port.Link;

class WallWindowTest {

    private final FakePorts fake = new FakePorts(Clock.systemUTC());
    private final Town town = new Town(fake);
    private ConsoleShell shell;

    private void open(int width, int height, Lang lang) {
        town.build();
        town.alerts();
        Fx.run(() -> {
            shell = new ConsoleShell(fake.ports(lang, Theme.DARK), new ShellOptions(true, true, width, height, Duration.ofSeconds(5)),
                    List.of(new WallFeature()), new StatusLine(Optional.empty()), () -> { });
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
        return shell.contents().get("wall");
    }

    private boolean shows(String words) {
        return Fx.call(() -> labels().stream().anyMatch(n -> n instanceof Label label && label.getText().contains(words) && seen(n)));
    }

    private Set<Node> labels() {
        return content().lookup(".wall").lookupAll(".label");
    }

    private static boolean seen(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private List<String> cut() {
        return Fx.call(() -> labels().stream().filter(WallWindowTest::seen).map(Label.class::cast)
                .filter(label -> label.lookup(".text") instanceof Text text && !text.getText().equals(label.getText()))
                .map(Label::getText).toList());
    }

    @Test
    void nothingIsCutOnASmallScreen() {
        open(1366, 768, Lang.EN);
        soon().until(() -> shows("43 unacknowledged") && shows("of 4"));
        assertThat(cut()).isEmpty();
        Fx.run(() -> {
            Region wall = (Region) content().lookup(".wall");
            for (Node label : labels()) {
                if (seen(label)) {
                    var box = wall.sceneToLocal(label.localToScene(label.getLayoutBounds()));
                    assertThat(box.getMaxY()).as(((Label) label).getText()).isLessThanOrEqualTo(wall.getHeight() + 1);
                    assertThat(box.getMaxX()).as(((Label) label).getText()).isLessThanOrEqualTo(wall.getWidth() + 1);
                }
            }
        });
    }

    @Test
    void nothingTakesTheMouseAndALostLinkGreysTheWall() {
        fake.link = new Link.Status(Link.Phase.OFFLINE, "", null, fake.clock.instant().minusSeconds(130), 1, 0, null);
        open(800, 600, Lang.ZH);
        soon().until(() -> shows("以下为最后所知"));
        assertThat(Fx.call(() -> content().lookup(".wall").isMouseTransparent())).isTrue();
        assertThat(Fx.call(() -> content().lookup(".wall").getPseudoClassStates().toString())).contains("stale");
    }

    @Test
    void aClosedWallLeavesNothingBehind() {
        open(800, 600, Lang.ZH);
        soon().until(() -> shows("43 条待签收"));
        assertThat(fake.workspace.observers()).isPositive();
        WeakReference<Region> gone = new WeakReference<>(content());
        Fx.run(() -> shell.context().navigator().close("wall"));
        assertThat(fake.workspace.observers()).isZero();
        assertThat(fake.readers()).isZero();
        soon().until(() -> {
            Fx.run(() -> { });
            System.gc();
            return gone.get() == null;
        });
    }
}
