package org.menshen.desktop.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.menshen.desktop.fixture.OneWindow.soon;

import java.util.List;
import java.util.Map;

import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.menshen.desktop.fixture.Fx;
import org.menshen.desktop.fixture.OneWindow;
import org.menshen.desktop.fixture.Town;
import org.menshen.desktop.text.Lang;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.incident.IncidentStatus;
import org.menshen.domain.port.Link;

class WallWindowTest {

    private final OneWindow window = new OneWindow(new WallFeature(false));

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
        soon().untilAsserted(() -> assertThat(cut()).isEmpty());
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
    void theMapSaysThatItFollowsTheIncidents() {
        open(1000, 700, Lang.ZH);
        soon().until(() -> window.shows("跟随警情 · 无未结事件，显示全域"));
        Incident.Details details = new Incident.Details("FIRE", "起火", "NMT-O-001", null, Town.MIDDLE, "3号楼", "x");
        Mark by = new Mark("u-1", "演练-陈＊", "DUTY_OFFICER", "duty-01", window.fake.clock.instant());
        window.fake.workspace.put(new Incident("DR-I-1", IncidentStatus.RESPONDING, by.at(), details, 1, null, null, by, by, List.of(), List.of(),
                List.of(), Map.of(), Map.of(), null, null, null));
        soon().until(() -> window.shows("跟随警情 · 未结事件 1 起") && !window.shows("显示全域"));
    }

    @Test
    void moreIncidentsThanThereIsRoomForStandOnPagesWorstFirst() {
        for (int i = 0; i < 6; i++) {
            Incident.Details details = new Incident.Details(i == 5 ? "FIRE" : "FIGHT", "-", "NMT-O-001", null, Town.MIDDLE, "3号楼", "x");
            Mark by = new Mark("u-1", "演练-陈＊", "DUTY_OFFICER", "duty-01", window.fake.clock.instant());
            window.fake.workspace.put(new Incident("DR-I-" + i, IncidentStatus.RESPONDING, by.at(), details, i == 5 ? 1 : 4, null, null, by, by,
                    List.of(), List.of(), List.of(), Map.of(), Map.of(), null, null, null));
        }
        open(1000, 700, Lang.ZH);
        soon().until(() -> window.shows("第 1 页 / 共 2 页"));
        String worst = window.fake.codes.name("incident-types", "FIRE", "zh");
        soon().until(() -> window.shows(worst));
    }

    @Test
    void aClosedWallLeavesNothingBehind() {
        open(800, 600, Lang.ZH);
        soon().until(() -> window.shows("43 条待签收"));
        assertThat(window.fake.workspace.observers()).isPositive();
        window.expectNothingLeftBehind();
    }
}
