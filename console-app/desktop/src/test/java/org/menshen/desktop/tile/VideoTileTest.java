package org.menshen.desktop.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.paint.Color;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.menshen.desktop.fixture.FakePorts;
import org.menshen.desktop.fixture.FakeVideo;
import org.menshen.desktop.fixture.Fx;
import org.menshen.desktop.fixture.OtherPorts;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.shell.FxBridge;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.theme.Theme;
import org.menshen.domain.device.Device;
import org.menshen.domain.device.DeviceKind;
import org.menshen.domain.device.DeviceStatus;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.port.Video;
import org.menshen.domain.port.Workspace;
import org.menshen.map.core.geo.LatLon;

class VideoTileTest {

    private static final String ADDRESS = "rtsp://camera/1";

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-01T04:00:00Z"));
    private final FakePorts fake = new FakePorts(new Clock() {
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
            return now.get();
        }
    });
    private final FakeVideo video = new FakeVideo();
    private final ConsolePorts ports = video.in(fake.ports(Lang.ZH, Theme.DARK));
    private VideoTile tile;
    private Stage stage;

    @BeforeEach
    void open() {
        Fx.run(() -> {
            tile = new VideoTile(ports, new FxBridge(fake.timer), TileStyle.FULL);
            stage = new Stage();
            stage.setScene(new Scene(tile.node(), 640, 400));
            stage.show();
        });
    }

    @AfterEach
    void close() {
        Fx.run(() -> {
            tile.close();
            stage.close();
        });
        fake.close();
    }

    private Device camera(String id, @Nullable String address, DeviceStatus status, @Nullable String reason) {
        return new Device(id, DeviceKind.CAMERA, "B0", "临沂五村 东门", null, null, null, new LatLon(31.2, 121.5), null, address, status,
                now.get(), reason);
    }

    private CameraCard card(String id) {
        return new CameraCards(ports).of(camera(id, ADDRESS, DeviceStatus.ONLINE, null));
    }

    private Color middle() {
        return Fx.call(() -> {
            ImageView view = (ImageView) tile.node().lookup("ImageView");
            return view == null || view.getImage() == null ? Color.TRANSPARENT : view.getImage().getPixelReader().getColor(5, 5);
        });
    }

    private void play(int argb) {
        video.frame(ADDRESS, 64, 36, argb, now.get());
        video.state(ADDRESS, Video.Phase.PLAYING, null);
    }

    @Test
    void picturesArriveAndTheSizeFollowsTheTile() {
        Fx.run(() -> tile.show(card("31011510011328000123")));
        assertThat(Fx.call(tile::trouble)).isEqualTo("正在打开…");
        play(0xFFFF0000);
        await().until(() -> middle().equals(Color.RED));
        play(0xFF0000FF);
        await().until(() -> middle().equals(Color.BLUE));
        await().until(() -> Fx.call(tile::trouble).isEmpty());
        await().until(() -> video.sizes.get(ADDRESS).equals("638x375"));
    }

    @Test
    void aPictureMadeForItsPlaceStandsThereAsItIsAndASmallOneIsEnlarged() {
        Fx.run(() -> tile.show(card("31011510011328000123")));
        video.frame(ADDRESS, 632, 355, 0xFFFF0000, now.get());
        await().until(() -> shownWidth() == 632);
        video.frame(ADDRESS, 64, 36, 0xFFFF0000, now.get());
        await().until(() -> shownWidth() > 636);
    }

    private double shownWidth() {
        return Fx.call(() -> {
            ImageView view = (ImageView) tile.node().lookup("ImageView");
            return view.getImage() == null ? 0 : view.getLayoutBounds().getWidth();
        });
    }

    @Test
    void itGoesGreyWithTheReasonAndComesBack() {
        Fx.run(() -> tile.show(card("31011510011328000123")));
        play(0xFFFF0000);
        await().until(() -> Fx.call(tile::trouble).isEmpty());
        now.set(now.get().plusSeconds(5));
        await().until(() -> Fx.call(tile::trouble).equals("画面停止"));
        video.state(ADDRESS, Video.Phase.FAILED, Video.Reason.REFUSED);
        await().until(() -> Fx.call(tile::trouble).equals("连接被拒绝，地址无人监听"));
        assertThat(Fx.call(() -> ((ImageView) tile.node().lookup("ImageView")).getEffect())).isNotNull();
        play(0xFF0000FF);
        await().until(() -> Fx.call(tile::trouble).isEmpty());
    }

    @Test
    void aPictureIsOfThePresentWhateverTheWindowsShow() {
        Clock past = Clock.fixed(now.get().minusSeconds(7_200), FakePorts.ZONE);
        Fx.run(() -> {
            tile.close();
            tile = new VideoTile(OtherPorts.showing(ports, past), new FxBridge(fake.timer), TileStyle.FULL);
            stage.getScene().setRoot(tile.node());
            tile.show(card("31011510011328000123"));
        });
        play(0xFFFF0000);
        String present = Numbers.clock(now.get(), FakePorts.ZONE);
        await().until(() -> Fx.call(() -> tile.node().lookupAll(".label").stream().map(Label.class::cast).anyMatch(label ->
                present.equals(label.getText()))));
    }

    @Test
    void everyReasonHasWords() {
        Fx.run(() -> tile.show(card("31011510011328000123")));
        for (Video.Reason reason : Video.Reason.values()) {
            video.state(ADDRESS, Video.Phase.FAILED, reason);
            await().until(() -> tile.health() != null && tile.health().reason() == reason);
            await().until(() -> Fx.call(tile::trouble).matches(".*[\\u4e00-\\u9fff].*"));
        }
    }

    @Test
    void anotherCardClosesTheStreamAndTheSameOneDoesNot() {
        Fx.run(() -> tile.show(card("31011510011328000123")));
        Fx.run(() -> tile.show(card("31011510011328000123")));
        assertThat(video.opened).hasSize(1);
        Fx.run(() -> tile.show(null));
        assertThat(video.open).isEmpty();
    }

    @Test
    void thePoliceNetworkOpensForTheLiaisonSeatOnly() {
        CameraCard barred = card("31011510011325000123");
        assertThat(barred.address()).isNull();
        Fx.run(() -> tile.show(barred));
        assertThat(video.opened).isEmpty();
        assertThat(Fx.call(tile::trouble)).contains("联勤民警席");
        Workspace workspace = ports.workspace();
        Workspace liaison = (Workspace) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Workspace.class},
                (proxy, method, args) -> {
                    try {
                        return method.getName().equals("actor") ? new Actor("p", "演练-张＊", "POLICE_LIAISON", "police-01")
                                : method.invoke(workspace, args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        ConsolePorts police = new ConsolePorts(liaison, ports.readings(), ports.link(), video, ports.drill(), ports.settings(),
                ports.stationNotices(), ports.codes(), ports.baseMap(), ports.clock(), ports.deskClock(), ports.zone(), ports.lang(),
                ports.theme(), ports.background(), ports.timer());
        assertThat(new CameraCards(police).of(camera("31011510011325000123", ADDRESS, DeviceStatus.ONLINE, null)).address()).isEqualTo(ADDRESS);
    }

    @Test
    void aCameraThatIsOffIsNotCalled() {
        CameraCard off = new CameraCards(ports).of(camera("31011510011328000123", ADDRESS, DeviceStatus.OFFLINE, "无心跳"));
        assertThat(off.address()).isNull();
        assertThat(off.barred()).contains("无心跳");
        CameraCard bare = new CameraCards(ports).of(camera("C-RIV-05", null, DeviceStatus.ONLINE, null));
        assertThat(bare.barred()).isNotNull();
        assertThat(bare.tail()).isEmpty();
    }

    @Test
    void closingStopsEverything() {
        Fx.run(() -> tile.show(card("31011510011328000123")));
        Fx.run(() -> tile.close());
        assertThat(video.open).isEmpty();
    }
}
