package org.menshen.desktop.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.menshen.desktop.fixture.FakePorts;
import org.menshen.desktop.fixture.FakeVideo;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.theme.Theme;
import org.menshen.desktop.widget.StatusDot.Kind;
import org.menshen.domain.device.Device;
import org.menshen.domain.device.DeviceKind;
import org.menshen.domain.device.DeviceStatus;
import org.menshen.domain.port.Link;
import org.menshen.domain.port.Video.Phase;
import org.menshen.domain.port.Video.Reason;
import org.menshen.domain.port.Video.Sight;
import org.menshen.map.core.geo.LatLon;

/// A camera is as well as its picture.
class CameraStatesTest {

    private static final Instant NOW = Instant.parse("2026-11-05T00:12:33Z");
    private static final String ADDRESS = "rtsp://camera/1";

    private final FakePorts fake = new FakePorts(Clock.fixed(NOW, FakePorts.ZONE));
    private final FakeVideo video = new FakeVideo();
    private final CameraStates states = new CameraStates(video.in(fake.ports(Lang.ZH, Theme.DARK)));

    @AfterEach
    void close() {
        fake.close();
    }

    private CameraState state(DeviceStatus status) {
        return states.of(new Device("1", DeviceKind.CAMERA, "B0", "东门", null, null, null, new LatLon(31.2, 121.5), null, ADDRESS, status, NOW, null));
    }

    private void sight(boolean open, Phase phase, @Nullable Reason reason, @Nullable Instant last) {
        video.sights.put(ADDRESS, new Sight(open, phase, reason, NOW, last));
    }

    @Test
    void onlyALivingPictureIsGreen() {
        assertThat(state(DeviceStatus.ONLINE).kind()).as("its platform says so").isEqualTo(Kind.REPORTED);
        sight(true, Phase.OPENING, null, null);
        assertThat(state(DeviceStatus.ONLINE)).isEqualTo(new CameraState(Kind.IDLE, "打开中", "08:12:33 起正在打开"));
        sight(true, Phase.PLAYING, null, NOW);
        assertThat(state(DeviceStatus.ONLINE).kind()).isEqualTo(Kind.OK);
        sight(true, Phase.STALLED, Reason.STALLED, NOW.minusSeconds(5));
        assertThat(state(DeviceStatus.ONLINE).kind()).isEqualTo(Kind.LATE);
        sight(true, Phase.FAILED, Reason.REFUSED, NOW.minusSeconds(5));
        assertThat(state(DeviceStatus.ONLINE)).isEqualTo(new CameraState(Kind.DOWN, "08:12 起无画面",
                "08:12:33 起无画面：连接被拒绝，地址无人监听；最后画面 08:12:28"));
    }

    @Test
    void whatATileHasLearntStaysWhenItIsClosed() {
        sight(false, Phase.FAILED, Reason.TRANSPORT, null);
        assertThat(state(DeviceStatus.ONLINE).kind()).isEqualTo(Kind.DOWN);
        sight(false, Phase.PLAYING, null, NOW);
        assertThat(state(DeviceStatus.ONLINE)).isEqualTo(new CameraState(Kind.REPORTED, "", "平台报告在线，本席最后画面 08:12:33"));
    }

    @Test
    void overALostLineNobodyKnowsAboutCamerasThatAreNotOpen() {
        fake.link = new Link.Status(Link.Phase.OFFLINE, "http://c", null, NOW, 1, 0, null,
                new Link.Line(Link.Fault.SILENT, true, Duration.ofSeconds(9), null, NOW, 1));
        assertThat(state(DeviceStatus.ONLINE).kind()).isEqualTo(Kind.IDLE);
        sight(true, Phase.PLAYING, null, NOW);
        assertThat(state(DeviceStatus.ONLINE).kind()).as("a camera of its own is seen all the same").isEqualTo(Kind.OK);
    }

    @Test
    void aPlatformThatIsInterruptedSaysNothingAboutItsCameras() {
        fake.sources = java.util.List.of(new Link.SourceHealth("video", "视频平台", Link.SourceState.INTERRUPTED, NOW, 60, 1, 0));
        assertThat(state(DeviceStatus.ONLINE)).isEqualTo(new CameraState(Kind.IDLE, "状态不明", "视频平台 中断，状态停在 08:12:33"));
    }

    @Test
    void whatThePlatformSaysOfADeadCameraStands() {
        assertThat(state(DeviceStatus.OFFLINE).kind()).isEqualTo(Kind.DOWN);
        assertThat(state(DeviceStatus.FAULT).kind()).isEqualTo(Kind.LATE);
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void everyReasonHasItsOwnWords(Reason reason) {
        for (Lang lang : Lang.values()) {
            Texts texts = Texts.load(lang, CameraStates.class);
            assertThat(texts.has("reason." + reason)).as("%s %s", lang, reason).isTrue();
            for (Reason other : Reason.values()) {
                assertThat(other == reason || !texts.get("reason." + other).equals(texts.get("reason." + reason))).isTrue();
            }
        }
    }
}
