package org.menshen.workstation.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.menshen.domain.fact.Change;
import org.menshen.wire.WireException;
import org.menshen.workstation.House;
import org.menshen.workstation.Ledger;

class ToldTest {

    private final List<Change> log = log();

    private static List<Change> log() {
        Ledger ledger = new Ledger(false);
        ledger.raise(1, 200);
        return ledger.log();
    }

    private Told told() {
        Told told = new Told();
        for (Change change : log) {
            byte[] line = House.JSON.writeValueAsBytes(change);
            told.add(line, 0, line.length);
        }
        return told;
    }

    @Test
    void whatWasToldIsReadInItsOrder() {
        assertThat(told().read(House.JSON)).isEqualTo(log);
        assertThat(told().size()).isEqualTo(log.size());
    }

    @Test
    void aPartHoldsItsOwnAlone() {
        Told part = told().part(50, 120, log.subList(50, 120));
        assertThat(part.read(House.JSON)).isEqualTo(log.subList(50, 120));
        assertThat(part.subjects()).isEqualTo(log.subList(50, 120).stream().map(Change::subject).toList());
        assertThat(part.last()).isEqualTo(log.get(119).seq());
    }

    @Test
    void aLineWithoutAChangeIsNotPassedOver() {
        Told told = told();
        byte[] none = " ".getBytes(StandardCharsets.UTF_8);
        told.add(none, 0, none.length);
        assertThatThrownBy(() -> told.read(House.JSON)).isInstanceOf(WireException.class);
    }
}
