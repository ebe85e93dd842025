package org.menshen.desktop.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.shell.LevelChanges;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.code.LevelRules;
import org.menshen.domain.event.Staffing;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.level.Level;
import org.menshen.domain.roster.Duty;
import org.menshen.domain.roster.UnitShifts;
import org.menshen.domain.shift.Shift;
import org.menshen.domain.unit.Unit;

/// What stands of the duty level: the one in force with who put it there and why, what it changes, what forces it asks for and how many are there;
/// and of one that is asked for what it would change. Any thread.
final class LevelLines {

    private final ConsolePorts ports;
    private final Texts texts;
    private final LevelChanges changes;

    LevelLines(ConsolePorts ports, Texts texts) {
        this.ports = ports;
        this.texts = texts;
        this.changes = new LevelChanges(ports);
    }

    /// Label and words in turn.
    List<String> of(Instant now) {
        List<String> lines = new ArrayList<>();
        String inForce = ports.dutyLevel();
        String normal = Level.normal(ports.codes());
        Level level = ports.workspace().find(Level.THE).map(Versioned::state).map(Level.class::cast).orElse(null);
        add(lines, texts.get("level.now"), name(inForce));
        if (level != null && !level.stretches().isEmpty()) {
            Level.Stretch stretch = level.stretches().getLast();
            add(lines, texts.get("level.by"), texts.get("level.since", stretch.by().name(), Numbers.day(stretch.by().at(), ports.zone())));
            add(lines, texts.get("level.why"), stretch.reason());
        }
        Level.Asked asked = level == null ? null : level.asked();
        if (asked != null) {
            add(lines, texts.get("level.asked"), texts.get("level.asked-by", name(asked.code()), asked.by().name(), asked.reason()));
        }
        if (asked == null && inForce.equals(normal)) {
            add(lines, "", texts.get("level.hint"));
        }
        demands(lines, LevelRules.of(inForce, ports.codes()), now);
        differences(lines, asked == null ? normal : inForce, asked == null ? inForce : asked.code(), asked);
        return List.copyOf(lines);
    }

    private void differences(List<String> lines, String from, String to, Level.@Nullable Asked asked) {
        for (LevelChanges.Line line : changes.between(from, to)) {
            // how many are there says more than how many are wanted
            boolean demand = line.aspect() == LevelRules.Aspect.STAFF || line.aspect() == LevelRules.Aspect.LEADERS;
            if (asked == null && demand) {
                continue;
            }
            add(lines, line.what(), asked == null ? line.after() : texts.get("level.change", line.before(), line.after()));
        }
    }

    private void demands(List<String> lines, LevelRules rules, Instant now) {
        UnitShifts shifts = new UnitShifts(ports.codes(), all(SubjectKind.DUTY, Duty.class), ports.zone());
        for (Staffing.Demand demand : Staffing.of(rules, all(SubjectKind.UNIT, Unit.class), shifts, all(SubjectKind.SHIFT, Shift.class), now)) {
            String what = demand.typeCode().isEmpty() ? texts.get("level.leaders") : ports.names().of("unit-types", demand.typeCode());
            add(lines, what, texts.get(demand.gap() > 0 ? "level.gap" : "level.full", demand.there(), demand.needed(), demand.gap()));
        }
    }

    private <S extends State> List<S> all(SubjectKind kind, Class<S> type) {
        return ports.workspace().all(kind).stream().map(Versioned::state).map(type::cast).toList();
    }

    private String name(String code) {
        return ports.names().of("duty-levels", code);
    }

    private static void add(List<String> lines, String label, String words) {
        lines.add(label);
        lines.add(words);
    }
}
