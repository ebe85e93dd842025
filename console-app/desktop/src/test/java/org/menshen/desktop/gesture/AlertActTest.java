package org.menshen.desktop.gesture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.menshen.domain.alert.AlertStatus;

class AlertActTest {

    @ParameterizedTest
    @EnumSource(AlertStatus.class)
    void noKeyMeansTwoThingsInOneState(AlertStatus status) {
        for (boolean mine : List.of(true, false)) {
            Set<String> keys = new HashSet<>();
            for (AlertAct act : AlertAct.offered(status, mine, 3)) {
                assertThat(keys.add(act.key())).as("%s in %s", act, status).isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(AlertStatus.class)
    void theMainActIsOfferedFirst(AlertStatus status) {
        AlertAct.main(status).ifPresent(act -> assertThat(AlertAct.offered(status, true, 2).getFirst()).isEqualTo(act));
    }

    @Test
    void severityOneIsNeverShelved() {
        assertThat(AlertAct.offered(AlertStatus.NEW, false, 1)).doesNotContain(AlertAct.SHELVE);
        assertThat(AlertAct.offered(AlertStatus.NEW, false, 2)).contains(AlertAct.SHELVE);
    }
}
