package org.menshen.desktop.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.menshen.desktop.fixture.FakePorts;
import org.menshen.domain.port.Link;
import org.menshen.domain.port.Link.Fault;

class LineAlarmTest {

    private static final Instant T = Instant.parse("2026-11-05T12:00:00Z");
    private final LineAlarm alarm = new LineAlarm();
    private final LineAlarm.Call call = new LineAlarm.Call(alarm, Duration.ofSeconds(6));

    private static Link.Line line(Fault fault, int outage) {
        return new Link.Line(fault, fault != Fault.NONE, Duration.ZERO, null, T, outage);
    }

    @Test
    void aWellLineIsSilent() {
        assertThat(call.due(line(Fault.NONE, 0), T)).isFalse();
    }

    @Test
    void aLostLineSoundsAtOnceAndAgainUntilItIsSilenced() {
        assertThat(call.due(line(Fault.SILENT, 1), T)).isTrue();
        assertThat(call.due(line(Fault.SILENT, 1), T.plusSeconds(5))).isFalse();
        assertThat(call.due(line(Fault.CLOSED, 1), T.plusSeconds(6))).isTrue();
        alarm.silence(line(Fault.CLOSED, 1));
        assertThat(call.due(line(Fault.CLOSED, 1), T.plusSeconds(60))).isFalse();
        assertThat(alarm.calls(line(Fault.CLOSED, 1))).isFalse();
    }

    @Test
    void theNextOutageCallsAgainAtOnce() {
        assertThat(call.due(line(Fault.SILENT, 1), T)).isTrue();
        alarm.silence(line(Fault.SILENT, 1));
        assertThat(call.due(line(Fault.NONE, 1), T.plusSeconds(1))).isFalse();
        assertThat(call.due(line(Fault.UNREACHED, 2), T.plusSeconds(2))).isTrue();
    }

    @Test
    void aClockThatIsSetBackDoesNotSilenceIt() {
        assertThat(call.due(line(Fault.SILENT, 1), T)).isTrue();
        assertThat(call.due(line(Fault.SILENT, 1), T.minusSeconds(3_600))).isTrue();
    }

    @Test
    void itsToneIsUnlikeThoseOfTheSeverities() {
        try (FakePorts fake = new FakePorts(java.time.Clock.systemUTC())) {
            SoundScore score = SoundScore.of(fake.codes);
            for (int severity = 1; severity <= 4; severity++) {
                assertThat(score.lineTone().samples()).isNotEqualTo(score.tone(severity).orElseThrow().samples());
            }
            assertThat(score.lineTone().millis()).isGreaterThan(200);
        }
    }
}
