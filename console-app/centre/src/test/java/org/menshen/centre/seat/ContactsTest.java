package org.menshen.centre.seat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.menshen.centre.store.Database;
import org.menshen.domain.fact.Actor;

/// From when an act counts that arrives late: never earlier than the seat was heard last.
class ContactsTest {

    private static final Instant TEN = Instant.parse("2026-11-05T02:00:00Z");
    private static final Actor ONE = new Actor("p", "演练甲", "POLICE_LIAISON", "police-01");

    @TempDir
    private Path dir;
    private Database database;
    private Contacts contacts;

    @BeforeEach
    void open() {
        database = Database.file(dir);
        contacts = contacts();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Contacts contacts() {
        return new Contacts(database.jdbi(), Duration.ofSeconds(20), Duration.ofMinutes(5));
    }

    private static Instant at(int minute) {
        return TEN.plusSeconds(minute * 60L);
    }

    /// Heard every second until ten, cut off, and back at 10:12.
    private void cutOff() {
        for (int i = 60; i >= 0; i--) {
            contacts.heard(ONE, TEN.minusSeconds(i));
        }
        contacts.heard(ONE, at(12));
    }

    @Test
    void whatWasDoneWhileCutOffCountsFromThen() {
        cutOff();
        assertThat(contacts.counts(ONE, at(2), at(12).plusSeconds(1))).isEqualTo(at(2));
    }

    @Test
    void aClockThatWasSetBackGainsNothingBeyondTheLastContact() {
        cutOff();
        assertThat(contacts.counts(ONE, at(-60), at(12).plusSeconds(1))).isEqualTo(TEN);
        assertThat(contacts.counts(ONE, at(-60), at(18))).as("long after it was back").isEqualTo(at(18));
    }

    @Test
    void whoWasHeardAllTheTimeGainsNothing() {
        for (int i = 0; i < 600; i++) {
            contacts.heard(ONE, TEN.plusSeconds(i));
        }
        assertThat(contacts.counts(ONE, at(1), at(10))).isEqualTo(at(10));
        Actor stranger = new Actor("x", "演练乙", "POLICE_LIAISON", "police-01");
        assertThat(contacts.counts(stranger, at(1), at(10))).as("never heard").isEqualTo(at(10));
        contacts.heard(stranger, at(10));
        assertThat(contacts.counts(stranger, at(1), at(10))).as("heard for the first time").isEqualTo(at(10));
    }

    @Test
    void aCentreThatWasDownHasHeardNobody() {
        for (int i = 60; i >= 0; i--) {
            contacts.heard(ONE, TEN.minusSeconds(i));
        }
        contacts = contacts();
        contacts.heard(ONE, at(12));
        assertThat(contacts.counts(ONE, at(2), at(12).plusSeconds(1))).isEqualTo(at(2));
        assertThat(contacts.counts(ONE, at(-60), at(12).plusSeconds(1))).isBetween(TEN.minusSeconds(20), TEN);
    }

    @Test
    void whoWorksAtAnotherSeatWasNotCutOff() {
        Actor still = new Actor(ONE.userId(), ONE.name(), ONE.role(), "police-77");
        contacts.heard(still, TEN);
        for (int i = 0; i < 720; i++) {
            contacts.heard(ONE, TEN.plusSeconds(i));
        }
        contacts.heard(still, at(12));
        assertThat(contacts.counts(still, at(2), at(12).plusSeconds(1))).isEqualTo(at(12).plusSeconds(1));
    }

    @Test
    void whoWalksToAnotherSeatOnlyThenWasCutOffUntilThen() {
        cutOff();
        contacts = contacts();
        Actor next = new Actor(ONE.userId(), ONE.name(), ONE.role(), "police-02");
        contacts.heard(ONE, at(20));
        contacts.heard(next, at(25));
        contacts.heard(ONE, at(29));
        assertThat(contacts.counts(ONE, at(22), at(29).plusSeconds(1))).isEqualTo(at(22));
        assertThat(contacts.counts(ONE, at(27), at(29).plusSeconds(1))).isEqualTo(at(27));
        assertThat(contacts.counts(ONE, at(13), at(29).plusSeconds(1))).isEqualTo(at(20));
    }
}
