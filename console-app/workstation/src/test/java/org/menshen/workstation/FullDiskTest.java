package org.menshen.workstation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.alert.AlertStatus;
import org.menshen.domain.port.Workspace.Submission;
import org.slf4j.LoggerFactory;

/// A full disk: what cannot be written is not accepted, what was accepted stays, and the console goes on.
class FullDiskTest extends OneCentre {

    private static final int ALERTS = 40;

    FullDiskTest() {
        super(ALERTS);
    }

    @BeforeEach
    void open() {
        FullDisk.register();
        FullDisk.full(false);
    }

    @AfterEach
    void close() {
        FullDisk.full(false);
    }

    @Test
    void closesOnAFullDiskWithOneSentenceAndNoTrace() {
        ListAppender<ILoggingEvent> heard = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger("org.menshen");
        heard.start();
        root.addAppender(heard);
        try {
            try (Desk desk = Desk.on("full:", dir, centre).inStep(ledger)) {
                centre.down();
                desk.offline();
                assertThat(desk.submit(House.alert(1), new AlertCommand.Acknowledge())).isInstanceOf(Submission.Pending.class);
                FullDisk.full(true);
                assertThat(desk.submit(House.alert(2), new AlertCommand.Acknowledge())).isInstanceOf(Submission.Refused.class);
                heard.list.clear();
            }
        } finally {
            root.detachAppender(heard);
        }
        assertThat(heard.list).filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.INFO))
                .allSatisfy(event -> assertThat(event.getThrowableProxy()).as(event.getFormattedMessage()).isNull())
                .allSatisfy(event -> assertThat(event.getFormattedMessage()).doesNotContain("\n"));
    }

    @Test
    void refusesCommandsGoesOnShowingAndRecovers() {
        try (Desk desk = Desk.on("full:", dir, centre).inStep(ledger)) {
            centre.down();
            desk.offline();
            assertThat(desk.submit(House.alert(1), new AlertCommand.Acknowledge())).isInstanceOf(Submission.Pending.class);

            FullDisk.full(true);
            assertThat(desk.submit(House.alert(2), new AlertCommand.Acknowledge())).isInstanceOfSatisfying(Submission.Refused.class,
                    refused -> assertThat(refused.refusal().code()).isEqualTo("workstation.not-written"));
            assertThat(desk.alert(2).status()).isEqualTo(AlertStatus.NEW);
            assertThat(desk.noticed("outbox.not-written")).isTrue();

            ledger.raise(ALERTS + 1, ALERTS + 10);
            centre.up();
            desk.inStep(ledger);
            assertThat(desk.alert(ALERTS + 10).status()).isEqualTo(AlertStatus.NEW);
            assertThat(desk.alert(1).status()).isEqualTo(AlertStatus.ACKED);
            // H2 writes a little later than it is told to, so the cache may notice only with one of the next changes
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                ledger.raise(ledger.states().size() + 1, ledger.states().size() + 1);
                return desk.noticed("cache.not-written");
            });

            FullDisk.full(false);
            await().atMost(Duration.ofSeconds(20)).until(() -> desk.submit(House.alert(3), new AlertCommand.Acknowledge())
                    instanceof Submission.Pending);
            desk.inStep(ledger);
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                ledger.raise(ledger.states().size() + 1, ledger.states().size() + 1);
                return desk.noticed("cache.written-again");
            });
        }
        centre.down();
        try (Desk again = Desk.on("full:", dir, centre)) {
            assertThat(again.alert(1).status()).isEqualTo(AlertStatus.ACKED);
            assertThat(again.alert(2).status()).as("refused, so never given").isEqualTo(AlertStatus.NEW);
            assertThat(again.alert(3).status()).isEqualTo(AlertStatus.ACKED);
            assertThat(again.alert(ALERTS + 10).status()).isEqualTo(AlertStatus.NEW);
            assertThat(again.station.link().status().outbox()).isZero();
        }
    }
}
