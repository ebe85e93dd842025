package org.menshen.workstation.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.menshen.domain.port.Video.Phase;
import org.menshen.domain.port.Video.Reason;

/// Every way in which a camera gives no picture has its own reason.
class StreamFaultsTest {

    private static final VideoTuning QUICK = new VideoTuning(Duration.ofMillis(1_200), Duration.ofMillis(600), Duration.ofMillis(2_500),
            Duration.ofSeconds(1), Duration.ofMillis(100), Duration.ofSeconds(1), Duration.ofSeconds(20));

    private final FfmpegVideo video = new FfmpegVideo(Thread.ofPlatform().daemon().factory(), Clock.systemUTC(), QUICK);
    private final Viewer viewer = new Viewer();
    private final FakeRtsp camera = new FakeRtsp();

    @AfterEach
    void close() {
        video.close();
        camera.close();
        await().atMost(Duration.ofSeconds(5)).until(() -> video.running() == 0);
    }

    private Reason reason() {
        return reason(camera.address());
    }

    private Reason reason(String address) {
        video.open(address, 160, 90, viewer);
        await().atMost(Duration.ofSeconds(20)).until(() -> viewer.states.stream().anyMatch(health -> health.phase() == Phase.FAILED));
        return viewer.states.stream().filter(health -> health.phase() == Phase.FAILED).findFirst().orElseThrow().reason();
    }

    @ParameterizedTest
    @CsvSource({"401 Unauthorized, LOGIN", "403 Forbidden, DENIED", "404 Not Found, NOT_FOUND", "410 Gone, NOT_FOUND",
        "454 Session Not Found, SESSION", "453 Not Enough Bandwidth, BUSY", "503 Service Unavailable, BUSY",
        "500 Internal Server Error, SERVER_ERROR", "551 Option not supported, SERVER_ERROR", "415 Unsupported Media Type, CODEC"})
    void answersOfTheCameraKeepTheirMeaning(String status, Reason expected) {
        camera.on("DESCRIBE", status);
        assertThat(reason()).isEqualTo(expected);
        assertThat(viewer.last().detail()).contains(status.substring(0, 3));
    }

    @Test
    void asDoAnswersToALaterStep() {
        camera.on("SETUP", "454 Session Not Found");
        assertThat(reason()).isEqualTo(Reason.SESSION);
    }

    @Test
    void aCameraThatSendsPacketsOnlyIsAskedForThemByItself() {
        camera.on("SETUP", "461 Unsupported Transport");
        camera.on("SETUP UDP", "200 OK", "Session: 1", "Transport: RTP/AVP;unicast;client_port=5000-5001;server_port=6000-6001");
        assertThat(reason()).as("and nothing of them comes").isEqualTo(Reason.UDP_LOST);
        assertThat(camera.transports.get(0)).contains("TCP");
        assertThat(camera.transports.get(1)).doesNotContain("TCP");
    }

    @Test
    void aCameraThatSendsByNoWayAtAll() {
        camera.on("SETUP", "461 Unsupported Transport");
        assertThat(reason()).isEqualTo(Reason.TRANSPORT);
    }

    @Test
    void aCameraThatNeverAnswers() {
        camera.silent();
        assertThat(reason()).isEqualTo(Reason.NO_ANSWER);
    }

    @Test
    void aCameraThatPlaysNothing() {
        assertThat(reason()).isEqualTo(Reason.NO_MEDIA);
    }

    @ParameterizedTest
    @CsvSource({"0x65, a key picture", "0x41, a later one", "0x00, no part of H.264", "0x1f, a kind that is not defined", "0x7c, a part of one"})
    void aCameraThatSendsWhatCannotBeDecoded(String first, String what) {
        byte[] payload = new byte[600];
        new java.util.Random(7).nextBytes(payload);
        payload[0] = Integer.decode(first).byteValue();
        camera.playing(payload);
        assertThat(reason()).as(what).isEqualTo(Reason.UNDECODABLE);
        assertThat(viewer.last().detail()).contains("no picture in");
    }

    @ParameterizedTest
    @CsvSource({"'HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n', SPEAKS_HTTP",
        "'<!DOCTYPE HTML>\n<html><body>Bad request version</body></html>', SPEAKS_HTTP",
        "'SSH-2.0-OpenSSH_9.6\r\n', SPEAKS_OTHER", "'\u0015\u0003\u0003\u0000\u0002\u0002(', SPEAKS_TLS"})
    void aServerOfAnotherKind(String answer, Reason expected) {
        camera.saying(answer.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(reason()).isEqualTo(expected);
    }

    @Test
    void aNameThatNobodyKnows() {
        assertThat(reason("rtsp://camera.invalid/1")).isEqualTo(Reason.NO_NAME);
    }

    @Test
    void aDescriptionThatIsNone() {
        camera.describe("this is no description\n");
        assertThat(reason()).isEqualTo(Reason.BAD_DESCRIPTION);
    }

    @Test
    void aStreamWithoutPicture() {
        camera.describe(FakeRtsp.H264.replace("m=video 0 RTP/AVP 96", "m=audio 0 RTP/AVP 0").replaceAll("a=(rtpmap|fmtp).*\n", ""));
        assertThat(reason()).isEqualTo(Reason.NO_VIDEO);
    }

    @Test
    void aPictureInAnUnknownForm() {
        camera.describe(FakeRtsp.H264.replace("H264/90000", "XHOLO9/90000").replaceAll("a=fmtp.*\n", ""));
        assertThat(reason()).isEqualTo(Reason.CODEC);
    }

    @Property
    void everyStatusHasAReason(@ForAll @IntRange(min = 400, max = 599) int status) {
        assertThat(StreamFault.ofStatus(status)).isNotNull();
    }
}
