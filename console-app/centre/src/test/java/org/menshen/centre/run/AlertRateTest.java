package org.menshen.centre.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertFact;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;

class AlertRateTest {

    private final AtomicLong nanos = new AtomicLong(7);
    private final AlertRate rate = new AlertRate(nanos::get);

    private static List<Change> changes(int count, AlertFact fact) {
        return Collections.nCopies(count, new Change(1, new Subject(SubjectKind.ALERT, "A-1"), 1, fact,
                new Stamp(Actor.SYSTEM, Instant.EPOCH, Instant.EPOCH), UUID.randomUUID(), "", ""));
    }

    private static List<Change> raised(int count) {
        return changes(count, new AlertFact.Raised(new Alert.Origin("iot", "x", "LOITER", 4, null, null, null, null, null, "here", "b",
                Instant.EPOCH, Map.of())));
    }

    private void pass(long millis) {
        nanos.addAndGet(millis * 1_000_000);
    }

    @Test
    void fiftyASecondAreNoFloodAndFiveHundredAtOnceAre() {
        for (int i = 0; i < 10; i++) {
            rate.accept(raised(50));
            assertThat(rate.flood()).isFalse();
            pass(1_000);
        }
        rate.accept(raised(500));
        assertThat(rate.flood()).isTrue();
        pass(900);
        assertThat(rate.flood()).isTrue();
        pass(1_200);
        assertThat(rate.flood()).as("it is over two seconds after the last").isFalse();
    }

    @Test
    void onlyNewAlertsCount() {
        rate.accept(changes(1_000, new AlertFact.Acknowledged(1)));
        assertThat(rate.flood()).isFalse();
    }
}
