package org.menshen.desktop.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.menshen.desktop.fixture.OneWindow.soon;

import java.util.List;

import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.menshen.desktop.fixture.Fx;
import org.menshen.desktop.fixture.OneWindow;
import org.menshen.desktop.text.Lang;
import org.menshen.domain.port.Link;

class WallWindowTest {

    private final OneWindow window = new OneWindow(new WallFeature());

    private void open(int width, int height, Lang lang) {
        window.town.alerts();
        window.open(width, height, lang);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private List<String> cut() {
        return Fx.call(() -> window.labels(".wall").stream()
                .filter(label -> label.lookup(".text") instanceof Text text && !text.getText().equals(label.getText()))
                .map(Labeled::getText).toList());
    }

    @Test
    void nothingIsCutOnASmallScreen() {
        open(1366, 768, Lang.EN);
        soon().until(() -> window.shows("43 unacknowledged") && window.shows("of 4"));
        assertThat(cut()).isEmpty();
        Fx.run(() -> {
            Region wall = (Region) window.content().lookup(".wall");
            for (Labeled label : window.labels(".wall")) {
                var box = wall.sceneToLocal(label.localToScene(label.getLayoutBounds()));
                assertThat(box.getMaxY()).as(label.getText()).isLessThanOrEqualTo(wall.getHeight() + 1);
                assertThat(box.getMaxX()).as(label.getText()).isLessThanOrEqualTo(wall.getWidth() + 1);
            }
        });
    }

    @Test
    void nothingTakesTheMouseAndALostLinkGreysTheWall() {
        window.fake.link = new Link.Status(Link.Phase.OFFLINE, "", null, window.fake.clock.instant().minusSeconds(130), 1, 0, null);
        open(800, 600, Lang.ZH);
        soon().until(() -> window.shows("以下为最后所知"));
        assertThat(Fx.call(() -> window.content().lookup(".wall").isMouseTransparent())).isTrue();
        assertThat(Fx.call(() -> window.content().lookup(".wall").getPseudoClassStates().toString())).contains("stale");
    }

    @Test
    void aClosedWallLeavesNothingBehind() {
        open(800, 600, Lang.ZH);
        soon().until(() -> window.shows("43 条待签收"));
        assertThat(window.fake.workspace.observers()).isPositive();
        window.expectNothingLeftBehind();
    }
}
