package org.menshen.desktop.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.menshen.desktop.fixture.OneWindow.soon;

import java.util.stream.IntStream;

import javafx.event.Event;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.menshen.desktop.fixture.Fx;
import org.menshen.desktop.fixture.OneWindow;
import org.menshen.desktop.fixture.Town;
import org.menshen.desktop.text.Lang;
import org.menshen.domain.device.Device;
import org.menshen.domain.device.DeviceKind;
import org.menshen.domain.device.DeviceStatus;
import org.menshen.domain.device.Optics;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.fx.MapPane;

/// Which cameras see a spot, asked by keyboard and by hand.
class SpotWindowTest {

    /// far from every site and camera of the town
    private static final LatLon ALONE = Geodesy.destination(Town.MIDDLE, 90, 5000);

    private final OneWindow window = new OneWindow(new SituationFeature());

    @BeforeEach
    void open() {
        window.town.alert("DR-A-1", "FIRE_CONFIRMED", 1, 44, "3号楼", "2 烟感", 42);
        window.open(800, 600, Lang.ZH);
        soon().until(() -> window.shows("建议力量"));
        // the map takes its first view once it has its size, which may be after this: then it is asked again
        soon().until(() -> Fx.call(() -> {
            if (Geodesy.distance(map().getViewport().centre(), ALONE) > 50) {
                map().centreOn(ALONE, 17);
                return false;
            }
            return map().settled();
        }));
    }

    @AfterEach
    void close() {
        window.close();
    }

    private MapPane map() {
        return (MapPane) window.content().lookup(".map-pane");
    }

    private LatLon middle() {
        return Fx.call(() -> map().getViewport().centre());
    }

    private void camera(String id, LatLon spot, double metres, double azimuth, double range) {
        window.fake.workspace.put(new Device(id, DeviceKind.CAMERA, "B0", "单机" + id, null, null, null, Geodesy.destination(spot, 0, metres),
                new Optics(azimuth, 70, range, 3), "http://127.0.0.1/none", DeviceStatus.ONLINE, window.fake.clock.instant(), null));
    }

    /// A panel that comes late takes room from the map, and its middle moves on to the nearest whole pixel: that is a metre here.
    private boolean shows(String what, int metres) {
        return IntStream.rangeClosed(metres - 1, metres + 1).anyMatch(each -> window.shows(what + " · " + each + " m"));
    }

    @Test
    void theCamerasThatSeeTheMiddleOfTheMapAreShownAndEscGoesBack() {
        // the panel of the spot takes room from the map: what was asked for is the middle before that, which lies on a whole pixel
        LatLon asked = middle();
        camera("1", asked, 40, 180, 100);
        camera("2", asked, 20, 0, 100);
        window.press(KeyCode.W);
        soon().until(() -> window.shows("查看点 · 1 路视频可见"));
        soon().until(() -> window.shows(MapFoot.words(asked)));
        soon().until(() -> shows("朝向此处", 40));
        assertThat(window.shows("未朝向此处")).as("those that do not see it are left out").isFalse();
        assertThat(Fx.call(() -> window.shell().context().selection().get())).isNull();
        window.press(KeyCode.ESCAPE);
        soon().until(() -> new Subject(SubjectKind.ALERT, "DR-A-1").equals(Fx.call(() -> window.shell().context().selection().get())));
        soon().until(() -> !window.shows("查看点"));
    }

    @Test
    void aBlindSpotSaysWhyTheNearestDoNotSeeIt() {
        LatLon asked = middle();
        camera("1", asked, 40, 0, 100);
        camera("2", asked, 200, 180, 100);
        window.press(KeyCode.W);
        soon().until(() -> window.shows("查看点 · 盲区"));
        soon().until(() -> shows("未朝向此处", 40) && shows("太远", 200));
    }

    @Test
    void itsPositionIsCopied() {
        // the panel of the spot takes room from the map: what was asked for is the middle before that
        LatLon asked = middle();
        window.press(KeyCode.W);
        soon().until(() -> window.shows("查看点 · 盲区"));
        Fx.run(() -> map().centreOn(Town.MIDDLE));
        Fx.run(() -> Event.fireEvent(map(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.C, false, true, false, false)));
        assertThat(Fx.call(() -> Clipboard.getSystemClipboard().getString())).isEqualTo(MapFoot.words(asked));
    }
}
