package org.menshen.domain.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.menshen.domain.Samples;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.quality.Source;
import org.menshen.domain.rules.Desk;
import org.menshen.domain.shift.Shift;
import org.menshen.domain.shift.ShiftCommand;

/// The watch asks, the receiver answers, the watch closes; and the sound is tested at the start of a shift.
class TuningRulesTest {

    private static final Actor WATCH = Samples.officer(1);
    private static final Actor KEEPER = Samples.actor("SYS_ADMIN");
    private static final Source SOURCE = new Source(Source.Kind.DEVICE, "31011510011348000777");
    private final Desk desk = new Desk();
    private final Subject tuning = Subject.parse("tuning/TN-1");

    private Tuning state() {
        return desk.state(tuning, Tuning.class);
    }

    @Test
    void aRequestHasAReceiverAndIsAnsweredByNobodyElse() {
        assertThat(desk.refused(WATCH, tuning, new TuningCommand.Request(SOURCE, " ")).code()).isEqualTo("tuning.needs-reason");
        assertThat(desk.refused(WATCH, tuning, new TuningCommand.Request(new Source(Source.Kind.RULE, ""), "多")).code())
            .isEqualTo("tuning.needs-source");
        desk.accepted(WATCH, tuning, new TuningCommand.Request(SOURCE, "24 h 内 37 次"));
        assertThat(state().toRole()).isEqualTo("SYS_ADMIN");
        assertThat(desk.refused(WATCH, Subject.parse("tuning/TN-2"), new TuningCommand.Request(SOURCE, "又")).code())
            .isEqualTo("tuning.asked-already");
        assertThat(desk.refused(WATCH, tuning, new TuningCommand.Answer(true, "我自己")).code()).isEqualTo("command.not-permitted");
        assertThat(desk.refused(WATCH, tuning, new TuningCommand.Close("")).code()).as("not without a word").isEqualTo("tuning.needs-reason");
        desk.accepted(KEEPER, tuning, new TuningCommand.Answer(true, "阈值 0.6 → 0.8"));
        assertThat(desk.refused(KEEPER, tuning, new TuningCommand.Answer(false, "再说")).code()).isEqualTo("tuning.answered-already");
        desk.accepted(WATCH, tuning, new TuningCommand.Close(""));
        assertThat(state().isOpen()).isFalse();
        assertThat(state().answer().words()).isEqualTo("阈值 0.6 → 0.8");
        assertThat(desk.refused(WATCH, tuning, new TuningCommand.Close("")).code()).isEqualTo("tuning.is-closed");
        desk.accepted(WATCH, Subject.parse("tuning/TN-2"), new TuningCommand.Request(SOURCE, "又"));
    }

    @Test
    void theShiftHasOnRecordWhetherItsSoundWasHeard() {
        Subject shift = Subject.parse("shift/S-1");
        desk.accepted(WATCH, shift, new ShiftCommand.SignOn(null, ""));
        assertThat(desk.state(shift, Shift.class).sound()).isNull();
        assertThat(desk.refused(Samples.officer(2), shift, new ShiftCommand.TestSound(true, "")).code()).isEqualTo("shift.not-yours");
        desk.accepted(WATCH, shift, new ShiftCommand.TestSound(false, "no line"));
        desk.accepted(WATCH, shift, new ShiftCommand.TestSound(true, "espeak-ng"));
        assertThat(desk.state(shift, Shift.class).sound()).satisfies(test -> assertThat(test.heard()).isTrue());
    }
}
