package org.menshen.desktop.cameras;

import static org.assertj.core.api.Assertions.assertThat;
import static org.menshen.desktop.fixture.OneWindow.soon;

import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.menshen.desktop.fixture.FakeVideo;
import org.menshen.desktop.fixture.Fx;
import org.menshen.desktop.fixture.OneWindow;
import org.menshen.desktop.fixture.Town;
import org.menshen.desktop.text.Lang;
import org.menshen.domain.device.Device;
import org.menshen.domain.device.DeviceKind;
import org.menshen.domain.device.DeviceStatus;
import org.menshen.domain.fact.Subject;

class CamerasWindowTest {

    private final FakeVideo video = new FakeVideo();
    private final OneWindow window = new OneWindow(new CamerasFeature());

    @BeforeEach
    void open() {
        window.town.alert("DR-A-1", "FIRE_CONFIRMED", 1, 44, "3号楼", "2 烟感", 42);
        for (int i = 0; i < 2500; i++) {
            window.fake.workspace.put(new Device("310114000013280%05d".formatted(i), DeviceKind.CAMERA, "B0", "道路 " + i, null, null, null,
                    Town.MIDDLE, null, "rtsp://road/" + i, DeviceStatus.ONLINE, window.fake.clock.instant(), null));
        }
        window.open(800, 600, Lang.ZH, video::in);
        soon().until(() -> tiles() == 9);
    }

    @AfterEach
    void close() {
        window.close();
        assertThat(video.open).as("streams left open").isEmpty();
    }

    private int tiles() {
        return Fx.call(() -> (int) content().lookupAll(".tile").stream().filter(node -> node.isVisible()).count());
    }

    private Region content() {
        return window.content();
    }

    private boolean open(int road) {
        return video.open.containsKey("rtsp://road/" + road);
    }

    @Test
    void keysChangeTheGridAndOnlyWhatIsSeenIsOpen() {
        soon().until(() -> open(0) && open(8) && !open(9));
        window.press(KeyCode.DIGIT0);
        soon().until(() -> tiles() == 16 && open(15));
        window.press(KeyCode.PAGE_DOWN);
        soon().until(() -> open(16) && open(31) && !open(0));
        assertThat(video.open).hasSize(16);
        window.press(KeyCode.DIGIT4);
        soon().until(() -> tiles() == 4 && video.open.size() == 4);
        assertThat(open(16)).as("what was first stays").isTrue();
        assertThat(window.fake.settings).containsEntry("cameras.size", "4");
    }

    @Test
    void enterEnlargesAndEscapeGivesTheGridBack() {
        soon().until(() -> open(8));
        window.press(KeyCode.PAGE_DOWN);
        soon().until(() -> open(9));
        int openedBefore = video.opened.size();
        window.press(KeyCode.ENTER);
        soon().until(() -> tiles() == 1);
        window.press(KeyCode.ESCAPE);
        soon().until(() -> tiles() == 9);
        assertThat(video.opened).as("no stream was opened again").hasSize(openedBefore);
    }

    @Test
    void anAlertBringsItsCamerasUp() {
        Fx.run(() -> window.shell().context().navigator().open("cameras", Subject.parse("alert/DR-A-1")));
        soon().until(() -> tiles() == 4);
        window.press(KeyCode.ESCAPE);
        soon().until(() -> Fx.call(() -> ((Region) content().lookup(".grid-bar")).lookupAll(".strong").toString().contains("全部摄像机")));
    }

    @Test
    void aCameraThatGoesOffIsClosedAndSaysSo() {
        soon().until(() -> open(3));
        window.fake.workspace.put(new Device("31011400001328000003", DeviceKind.CAMERA, "B0", "道路 3", null, null, null,
                Town.MIDDLE, null, "rtsp://road/3", DeviceStatus.OFFLINE, window.fake.clock.instant(), "无心跳"));
        soon().until(() -> !open(3));
        assertThat(open(2)).isTrue();
    }
}
