package org.menshen.workstation.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.menshen.domain.port.Link.Fault;
import org.menshen.domain.port.Link.Phase;
import org.menshen.domain.port.Link.RowNote;
import org.menshen.domain.port.Link.SourceHealth;
import org.menshen.domain.port.Link.SourceState;
import org.menshen.workstation.House;
import org.menshen.workstation.WorkstationConfig.Timing;

/// What the console knows of its line, by its own counter.
class LinkMonitorTest {

    private static final Instant BEGIN = Instant.parse("2026-11-01T00:00:00Z");
    private static final Timing TIMING = Timing.of(House.CODES);
    private static final int WATCH = 250;
    private static final int BEAT = (int) (House.CODES.figure("link.heartbeat-s") * 1_000);

    private final AtomicLong nanos = new AtomicLong(17);
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return BEGIN.plusNanos(nanos.get());
        }
    };
    private final LinkMonitor link = new LinkMonitor("http://centre", new LinkMonitor.Times(clock, clock, nanos::get),
            new LinkMonitor.Limits(TIMING.patience(), TIMING.grace(), TIMING.openWithin()), Runnable::run);

    /// Time goes by; the centre is heard on the streams that live.
    private void pass(int millis, boolean changes, boolean readings) {
        for (int t = 0; t < millis; t += WATCH) {
            nanos.addAndGet(WATCH * 1_000_000L);
            if (t % BEAT == 0) {
                if (changes) {
                    link.heard();
                }
                if (readings) {
                    link.heardReadings();
                }
            }
            link.watch();
        }
    }

    private void live() {
        link.begin();
        link.heard();
        link.heardReadings();
        link.live();
        pass(3_000, true, true);
        assertThat(link.status().line().fault()).isEqualTo(Fault.NONE);
        assertThat(link.status().line().old()).isFalse();
    }

    @Test
    void aCentreThatCanWriteNothingDownIsAFaultThatLeavesThePictureAsItIs() {
        live();
        link.sources(List.of(new SourceHealth("store", "store", SourceState.INTERRUPTED, BEGIN, 1, 0, 4,
                List.of(new RowNote(false, RowNote.UNWRITABLE, "no space", 4, BEGIN, BEGIN)))));
        pass(500, true, true);
        assertThat(link.status().line().fault()).isEqualTo(Fault.UNRECORDED);
        assertThat(link.status().line().old()).isFalse();
        assertThat(link.status().line().outage()).as("it is heard as a lost line is").isEqualTo(1);
        link.sources(List.of());
        pass(500, true, true);
        assertThat(link.status().line().fault()).isEqualTo(Fault.NONE);
    }

    /// How long until a fault is told, milliseconds; 10 s when it never is.
    private int until(Fault fault, boolean changes, boolean readings) {
        for (int t = 0; t < 10_000; t += WATCH) {
            if (link.status().line().fault() == fault) {
                return t;
            }
            pass(WATCH, changes && t % BEAT == 0, readings && t % BEAT == 0);
        }
        return 10_000;
    }

    @Test
    void aLineThatStaysOpenAndSilentIsLostWithinFourSeconds() {
        live();
        Instant heard = link.status().lastHeard();
        assertThat(until(Fault.SILENT, false, false)).isLessThanOrEqualTo(4_000);
        assertThat(link.status().line().old()).isTrue();
        assertThat(link.status().line().asOf()).isEqualTo(heard);
        assertThat(link.status().line().outage()).isEqualTo(1);
    }

    @Test
    void positionsThatStopAreToldThoughFactsGoOn() {
        live();
        assertThat(until(Fault.NO_READINGS, true, false)).isLessThanOrEqualTo(4_000);
        assertThat(link.status().line().old()).isTrue();
        pass(1_000, true, true);
        assertThat(link.status().line().fault()).isEqualTo(Fault.NONE);
    }

    @Test
    void aCentreThatSendsAndDoesNotAnswerIsToldAndItsPictureIsNotOld() {
        live();
        link.asked();
        assertThat(until(Fault.UNANSWERED, true, true)).isLessThanOrEqualTo(4_000);
        assertThat(link.status().line().old()).isFalse();
        assertThat(link.status().line().unanswered()).isGreaterThan(TIMING.patience());
        link.answered(Duration.ofMillis(7));
        link.watch();
        assertThat(link.status().line().fault()).isEqualTo(Fault.NONE);
        assertThat(link.status().line().unanswered()).isNull();
    }

    @Test
    void aLineThatIsBackAtOnceAlarmsNobody() {
        live();
        link.lost(Fault.CLOSED, "end of stream");
        pass(1_000, false, false);
        assertThat(link.status().line().fault()).isEqualTo(Fault.NONE);
        assertThat(link.status().line().old()).isFalse();
        link.heard();
        link.live();
        pass(2_000, true, true);
        assertThat(link.status().line().outage()).isZero();
    }

    @Test
    void aLostLineStaysLostUntilBothStreamsAreBack() {
        live();
        link.lost(Fault.CLOSED, "reset");
        assertThat(until(Fault.CLOSED, false, false)).isLessThanOrEqualTo(2_000);
        link.syncing();
        pass(500, false, false);
        assertThat(link.status().line().fault()).isEqualTo(Fault.CLOSED);
        link.heard();
        link.live();
        pass(500, true, false);
        assertThat(link.status().phase()).isEqualTo(Phase.LIVE);
        assertThat(link.status().line().fault()).isEqualTo(Fault.CLOSED);
        pass(500, true, true);
        assertThat(link.status().line().fault()).isEqualTo(Fault.NONE);
        link.lost(Fault.UNREACHED, "refused");
        pass(3_000, false, false);
        assertThat(link.status().line().outage()).as("a new outage").isEqualTo(2);
    }

    @Test
    void theFirstConnectionHasTheTimeThatACentreNeedsToStart() {
        link.begin();
        assertThat(link.status().line().old()).as("the picture of the last run").isTrue();
        link.lost(Fault.UNREACHED, "refused");
        pass(9_000, false, false);
        assertThat(link.status().line().fault()).isEqualTo(Fault.NONE);
        pass(2_000, false, false);
        assertThat(link.status().line().fault()).isEqualTo(Fault.UNREACHED);
        assertThat(link.status().line().asOf()).isNull();
    }

    @Test
    void aConsoleThatStoodStillItselfDoesNotBlameTheCentre() {
        live();
        nanos.addAndGet(Duration.ofSeconds(40).toNanos());
        link.watch();
        assertThat(link.status().line().fault()).isEqualTo(Fault.NONE);
        assertThat(until(Fault.SILENT, false, false)).as("but silence after it counts").isLessThanOrEqualTo(4_000);
    }

    /// Whatever pauses come between signs of life: no fault below the patience, and one above it.
    @Property
    void aFaultStandsExactlyWhileTheSilenceIsLongerThanThePatience(
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 1, max = 40) Integer> pauses) {
        live();
        link.heard();
        link.heardReadings();
        for (int pause : pauses) {
            for (int step = 1; step <= pause; step++) {
                nanos.addAndGet(WATCH * 1_000_000L);
                boolean tooLong = (long) step * WATCH > TIMING.patience().toMillis();
                assertThat(link.watch() == Fault.SILENT).isEqualTo(tooLong);
            }
            link.heard();
            link.heardReadings();
            assertThat(link.watch()).isEqualTo(Fault.NONE);
        }
    }

    @Test
    void everyFailureOfTheTransportHasItsFault() {
        assertThat(LineFaults.of(new ConnectException("Connection refused"))).isEqualTo(Fault.UNREACHED);
        assertThat(LineFaults.of(new NoRouteToHostException())).isEqualTo(Fault.UNREACHED);
        assertThat(LineFaults.of(new UnknownHostException("centre"))).isEqualTo(Fault.UNREACHED);
        assertThat(LineFaults.of(new SocketTimeoutException("failed to connect to /10.0.0.1"))).isEqualTo(Fault.UNREACHED);
        assertThat(LineFaults.of(new SocketTimeoutException("timeout"))).isEqualTo(Fault.SILENT);
        assertThat(LineFaults.of(new CentreException(503, "busy"))).isEqualTo(Fault.REFUSED);
        assertThat(LineFaults.of(new java.io.EOFException())).isEqualTo(Fault.CLOSED);
    }
}
