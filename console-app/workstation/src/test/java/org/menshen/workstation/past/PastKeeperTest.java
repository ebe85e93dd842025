package org.menshen.workstation.past;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.past.PageWriter;
import org.menshen.domain.past.PastFigures;
import org.menshen.domain.past.PastMoment;
import org.menshen.domain.past.RecordedDay;
import org.menshen.domain.reading.Reading;
import org.menshen.map.core.geo.LatLon;
import org.menshen.workstation.Desk;
import org.menshen.workstation.House;
import org.menshen.workstation.Ledger;
import org.menshen.workstation.OneCentre;

/// A console that asks for the recorded day.
class PastKeeperTest extends OneCentre {

    private static final LatLon PLACE = new LatLon(31.19, 121.51);

    PastKeeperTest() {
        super(20);
    }

    @BeforeEach
    void open() {
        centre.pastBegins = 18;
        ledger.give(House.OTHER, House.alert(3), new AlertCommand.Acknowledge());
    }

    private static RecordedDay load(Desk desk) throws Exception {
        return desk.station.past().load().get(20, TimeUnit.SECONDS);
    }

    private static Map<Subject, Versioned<State>> at(RecordedDay day, Duration since) {
        PastMoment moment = day.at(Ledger.ACT.plus(since));
        return moment.all(SubjectKind.ALERT).stream().collect(Collectors.toMap(one -> one.state().subject(), one -> one));
    }

    private Map<Subject, Versioned<State>> centreAt(long seq) {
        return ledger.statesAt(seq).stream().collect(Collectors.toMap(one -> one.state().subject(), one -> one));
    }

    @Test
    void whatDidNotChangeIsAsItIsNowAndTheRestAsItWas() throws Exception {
        try (Desk desk = Desk.at(dir, centre).inStep(ledger)) {
            // not confirmed by the centre: it is no part of any past
            centre.loseAnswers.set(1_000);
            desk.submit(House.alert(5), new AlertCommand.Acknowledge());
            RecordedDay day = load(desk);
            assertThat(day.seq()).isBetween(21L, 22L);
            // the centre may have taken the act meanwhile, which is later than the moment that is asked for
            assertThat(at(day, Duration.ofSeconds(1))).isEqualTo(centreAt(21));
            centre.loseAnswers.set(0);
        }
    }

    @Test
    void goesOnWhereItEndedAndOutlivesALineThatIsCut() throws Exception {
        try (Desk desk = Desk.at(dir, centre).inStep(ledger)) {
            centre.cutPasts.set(1);
            assertThatThrownBy(() -> load(desk)).hasRootCauseInstanceOf(IOException.class);
            assertThat(desk.station.past().loaded()).isEmpty();
            RecordedDay day = load(desk);
            ledger.give(House.OTHER, House.alert(4), new AlertCommand.Acknowledge());
            assertThat(load(desk)).isSameAs(day);
            assertThat(centre.pasts.getLast()).contains("after=21");
            assertThat(at(day, Duration.ofSeconds(1))).isEqualTo(centreAt(22));
            centre.down();
            desk.offline();
            assertThatThrownBy(() -> load(desk)).hasRootCauseInstanceOf(IOException.class);
            assertThat(desk.station.past().loaded()).as("what was loaded stays").contains(day);
        }
    }

    @Test
    void aUnitIsBetweenTheFixesThatWereKept() throws Exception {
        PageWriter writer = new PageWriter(PastFigures.of(House.CODES));
        writer.add(new Reading.UnitPosition("U-1", Ledger.ACT, PLACE, 0, 0));
        writer.add(new Reading.UnitPosition("U-1", Ledger.ACT.plusSeconds(60), new LatLon(31.2, 121.51), 0, 0));
        centre.pages.add(writer.close().orElseThrow());
        try (Desk desk = Desk.at(dir, centre).inStep(ledger)) {
            Reading.UnitPosition then = (Reading.UnitPosition) load(desk).at(Ledger.ACT.plusSeconds(30)).latest("unit/U-1").orElseThrow();
            assertThat(then.position().lat()).isBetween(31.194, 31.196);
        }
    }
}
