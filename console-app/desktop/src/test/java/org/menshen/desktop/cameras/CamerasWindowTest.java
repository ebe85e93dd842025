package org.menshen.desktop.cameras;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.menshen.desktop.fixture.FakePorts;
import org.menshen.desktop.fixture.FakeVideo;
import org.menshen.desktop.fixture.Fx;
import org.menshen.desktop.fixture.Town;
import org.menshen.desktop.shell.ConsoleShell;
import org.menshen.desktop.shell.ShellOptions;
import org.menshen.desktop.status.StatusLine;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.theme.Theme;
import org.menshen.domain.device.Device;
import org.menshen.domain.device.DeviceKind;
import org.menshen.domain.device.DeviceStatus;
import org.menshen.domain.fact.Subject;

class CamerasWindowTest {

    private final FakePorts fake = new FakePorts(Clock.systemUTC());
    private final FakeVideo video = new FakeVideo();
    private final Town town = new Town(fake);
    private ConsoleShell shell;

    @BeforeEach
    void open() {
        town.build();
        town.alert("DR-A-1", "FIRE_CONFIRMED", 1, 44, "3号楼", "2 烟感", 42);
        for (int i = 0; i < 2500; i++) {
            fake.workspace.put(new Device("310114000013280%05d".formatted(i), DeviceKind.CAMERA, "B0", "道路 " + i, null, null, null,
                    Town.MIDDLE, null, "rtsp://road/" + i, DeviceStatus.ONLINE, fake.clock.instant(), null));
        }
        Fx.run(() -> {
            ShellOptions small = new ShellOptions(true, true, 800, 600, Duration.ofSeconds(5));
            shell = new ConsoleShell(video.in(fake.ports(Lang.ZH, Theme.DARK)), small, List.of(new CamerasFeature()),
                    new StatusLine(Optional.empty()), () -> { });
            shell.start();
        });
        soon().until(() -> tiles() == 9);
    }

    @AfterEach
    void close() {
        Fx.run(shell::close);
        assertThat(video.open).as("streams left open").isEmpty();
        fake.close();
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(40));
    }

    private int tiles() {
        return Fx.call(() -> (int) content().lookupAll(".tile").stream().filter(node -> node.isVisible()).count());
    }

    private Region content() {
        return shell.contents().get("cameras");
    }

    private void press(KeyCode code) {
        Fx.run(() -> {
            Region list = (Region) content().lookup(".row-list");
            Event.fireEvent(list, new KeyEvent(KeyEvent.KEY_PRESSED, "", code.getName(), code, false, false, false, false));
        });
    }

    private boolean open(int road) {
        return video.open.containsKey("rtsp://road/" + road);
    }

    @Test
    void keysChangeTheGridAndOnlyWhatIsSeenIsOpen() {
        soon().until(() -> open(0) && open(8) && !open(9));
        press(KeyCode.DIGIT0);
        soon().until(() -> tiles() == 16 && open(15));
        press(KeyCode.PAGE_DOWN);
        soon().until(() -> open(16) && open(31) && !open(0));
        assertThat(video.open).hasSize(16);
        press(KeyCode.DIGIT4);
        soon().until(() -> tiles() == 4 && video.open.size() == 4);
        assertThat(open(16)).as("what was first stays").isTrue();
        assertThat(fake.settings).containsEntry("cameras.size", "4");
    }

    @Test
    void enterEnlargesAndEscapeGivesTheGridBack() {
        soon().until(() -> open(8));
        press(KeyCode.PAGE_DOWN);
        soon().until(() -> open(9));
        int openedBefore = video.opened.size();
        press(KeyCode.ENTER);
        soon().until(() -> tiles() == 1);
        press(KeyCode.ESCAPE);
        soon().until(() -> tiles() == 9);
        assertThat(video.opened).as("no stream was opened again").hasSize(openedBefore);
    }

    @Test
    void anAlertBringsItsCamerasUp() {
        Fx.run(() -> shell.context().navigator().open("cameras", Subject.parse("alert/DR-A-1")));
        soon().until(() -> tiles() == 4);
        press(KeyCode.ESCAPE);
        soon().until(() -> Fx.call(() -> ((Region) content().lookup(".grid-bar")).lookupAll(".strong").toString().contains("全部摄像机")));
    }

    @Test
    void aCameraThatGoesOffIsClosedAndSaysSo() {
        soon().until(() -> open(3));
        fake.workspace.put(new Device("31011400001328000003", DeviceKind.CAMERA, "B0", "道路 3", null, null, null,
                Town.MIDDLE, null, "rtsp://road/3", DeviceStatus.OFFLINE, fake.clock.instant(), "无心跳"));
        soon().until(() -> !open(3));
        assertThat(open(2)).isTrue();
    }
}
