package org.menshen.desktop.shift;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.menshen.desktop.nearby.SourceNames;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.text.Names;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.roster.Duty;
import org.menshen.domain.rules.Permissions;
import org.menshen.domain.shift.HandOverSheet;
import org.menshen.domain.shift.Shift;
import org.menshen.domain.unit.Unit;

/// Turns shifts and duties into the list of people, and the selected one into words. Any thread.
final class WatchWords {

    private static final Duration AHEAD = Duration.ofHours(24);
    private static final int KEPT = 400;
    private static final String SIGN_ON = "shift.sign-on";

    private final ConsolePorts ports;
    private final Texts texts;
    private final Names names;
    private final ZoneId zone;
    private final SheetWords sheets;
    private final Permissions permissions;

    WatchWords(ConsolePorts ports, Texts texts) {
        this.ports = ports;
        this.texts = texts;
        this.names = ports.names();
        this.zone = ports.zone();
        this.permissions = new Permissions(ports.codes());
        this.sheets = new SheetWords(texts, names, new SourceNames(ports)::of, zone);
    }

    /// The people: those on duty, those who ought to be, those to come, then the shifts that are over, the latest first.
    List<WatchRow> rows(Instant now) {
        List<Shift> shifts = ports.workspace().all(SubjectKind.SHIFT).stream().map(Versioned::state).map(Shift.class::cast).toList();
        Set<String> present = shifts.stream().filter(Shift::onDuty).map(shift -> shift.signedOn().userId()).collect(Collectors.toSet());
        List<WatchRow> rows = new ArrayList<>();
        shifts.stream().filter(Shift::onDuty).sorted(Comparator.comparing(Shift::seat)).map(this::row).forEach(rows::add);
        List<Duty> duties = ports.workspace().all(SubjectKind.DUTY).stream().map(Versioned::state).map(Duty.class::cast)
                .filter(duty -> duty.cancelled() == null && now.isBefore(duty.to()) && duty.from().isBefore(now.plus(AHEAD)))
                .sorted(Comparator.comparing(Duty::from).thenComparing(Duty::seat)).toList();
        duties.stream().filter(duty -> duty.holds(now) && !present.contains(duty.userId())).map(duty -> row(duty,
                permissions.may(duty.role(), SIGN_ON, true) ? WatchRow.Part.MISSING : WatchRow.Part.ON_CALL))
                .sorted(Comparator.comparing(WatchRow::part)).forEach(rows::add);
        duties.stream().filter(duty -> now.isBefore(duty.from())).map(duty -> row(duty, WatchRow.Part.PLANNED)).forEach(rows::add);
        shifts.stream().filter(shift -> !shift.onDuty()).sorted(Comparator.comparing(Shift::signedOffAt).reversed()).limit(KEPT).map(this::row)
                .forEach(rows::add);
        return rows;
    }

    private WatchRow row(Shift shift) {
        String title = texts.get("row.who", shift.signedOn().name(), names.of("roles", shift.signedOn().role()));
        String from = Numbers.day(shift.signedOn().at(), zone);
        String note = shift.signedOffAt() == null ? texts.get("row.since", shift.seat(), from)
                : texts.get("row.over", shift.seat(), from, Numbers.day(shift.signedOffAt(), zone));
        return new WatchRow(shift.subject(), shift.onDuty() ? WatchRow.Part.ON_DUTY : WatchRow.Part.OVER, title, note, state(shift), false,
                shift.signedOn().userId().equals(ports.workspace().actor().userId()),
                shift.onDuty() && shift.sheet() != null && shift.sheet().taken() == null, search(shift, title, note));
    }

    private String state(Shift shift) {
        HandOverSheet sheet = shift.sheet();
        if (sheet == null) {
            return shift.onDuty() ? "" : texts.get("state.no-sheet");
        }
        if (sheet.signed()) {
            return texts.get("state.signed", sheet.taken().name());
        }
        return sheet.taken() != null ? texts.get("state.taken", sheet.taken().name())
                : texts.get("state.reading", sheet.ticks().size(), sheet.points().size());
    }

    /// Everything that was written on the sheet can be found again.
    private String search(Shift shift, String title, String note) {
        StringBuilder all = new StringBuilder(String.join(" ", title, note, state(shift), shift.id(), String.valueOf(shift.closingNotes())));
        if (shift.sheet() != null) {
            shift.sheet().points().forEach(point -> point.items().forEach(item -> all.append(' ').append(item.words())
                    .append(item.subject() == null ? "" : " " + item.subject().id())));
        }
        return all.toString().toLowerCase(Locale.ROOT);
    }

    private WatchRow row(Duty duty, WatchRow.Part part) {
        String title = texts.get("row.who", duty.name(), names.of("roles", duty.role()));
        Optional<String> unit = unit(duty.seat());
        String note = texts.get("row.planned", unit.orElse(duty.seat()), stretch(duty));
        String state = switch (part) {
            case MISSING -> texts.get("state.missing");
            case ON_CALL -> unit.isPresent() ? texts.get("state.with-unit") : "";
            default -> "";
        };
        return new WatchRow(duty.subject(), part, title, note, state, part == WatchRow.Part.MISSING,
                duty.userId().equals(ports.workspace().actor().userId()), false,
                String.join(" ", title, note, state, String.join(" ", duty.skills())).toLowerCase(Locale.ROOT));
    }

    /// The unit that a seat is: somebody is on with it; empty for a seat of the room.
    private Optional<String> unit(String seat) {
        return ports.workspace().find(new Subject(SubjectKind.UNIT, seat)).map(found -> ((Unit) found.state()).callSign());
    }

    /// With its day: a roster is read days ahead.
    private String stretch(Duty duty) {
        boolean sameDay = duty.from().atZone(zone).toLocalDate().equals(duty.to().atZone(zone).toLocalDate());
        return Numbers.day(duty.from(), zone) + "–" + (sameDay ? Numbers.minute(duty.to(), zone) : Numbers.day(duty.to(), zone));
    }

    /// The selected one in words.
    ShiftPage.Selected selected(State state) {
        return switch (state) {
            case Shift shift -> sheets.shift(shift);
            case Duty duty -> duty(duty);
            default -> new ShiftPage.Selected(state, state.subject().id(), List.of(), List.of(), "");
        };
    }

    private ShiftPage.Selected duty(Duty duty) {
        List<String> facts = new ArrayList<>();
        fact(facts, "line.seat", duty.seat());
        fact(facts, "line.time", stretch(duty));
        fact(facts, "line.skills", String.join("、", duty.skills()));
        return new ShiftPage.Selected(duty, texts.get("row.who", duty.name(), names.of("roles", duty.role())), facts, List.of(), "");
    }

    private void fact(List<String> facts, String label, String words) {
        if (!words.isBlank()) {
            facts.add(texts.get(label));
            facts.add(words);
        }
    }
}
