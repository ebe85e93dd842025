package org.menshen.desktop.quality;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.shift.Shift;

/// The stretches of time that can be looked at: the own shift while it lasts, the last hours, and the shifts of this seat that are over. Any
/// thread.
///
/// @param ports the outside
/// @param texts those beside this class
record QualitySpans(ConsolePorts ports, Texts texts) {

    /// So many shifts that are over are offered.
    private static final int OVER = 7;

    /// All of them, the latest first; never none.
    List<QualitySpan> all(Instant now) {
        List<QualitySpan> all = new ArrayList<>();
        List<Shift> shifts = ports.workspace().all(SubjectKind.SHIFT).stream().map(Versioned::state).map(Shift.class::cast).toList();
        String me = ports.workspace().actor().userId();
        shifts.stream().filter(shift -> shift.onDuty() && shift.signedOn().userId().equals(me)).findFirst()
                .ifPresent(shift -> all.add(new QualitySpan(shift.id(), shift.signedOn().at(), null, false,
                        texts.get("span.shift", shift.signedOn().name(), Numbers.day(shift.signedOn().at(), ports.zone())))));
        Duration hours = Duration.ofMinutes((long) (ports.codes().figure("quality.hours") * 60));
        all.add(new QualitySpan(QualitySpan.DAY, now.minus(hours), null, true, texts.get("span.day", hours.toHours())));
        shifts.stream().filter(shift -> !shift.onDuty() && shift.seat().equals(ports.workspace().actor().seat()))
                .sorted(Comparator.comparing(Shift::signedOffAt).reversed().thenComparing(Shift::id)).limit(OVER)
                .forEach(shift -> all.add(new QualitySpan(shift.id(), shift.signedOn().at(), shift.signedOffAt(), false,
                        texts.get("span.over", shift.signedOn().name(), Numbers.stretch(shift.signedOn().at(), shift.signedOffAt(), ports.zone())))));
        return all;
    }
}
