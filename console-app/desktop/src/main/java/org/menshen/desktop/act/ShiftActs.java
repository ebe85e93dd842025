package org.menshen.desktop.act;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.menshen.desktop.gesture.Step;
import org.menshen.desktop.text.Numbers;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.port.Link.SourceState;
import org.menshen.domain.roster.Duty;
import org.menshen.domain.roster.DutyCommand;
import org.menshen.domain.shift.HandOverSheet;
import org.menshen.domain.shift.Shift;
import org.menshen.domain.shift.ShiftCommand;

/// The shift: signing on, notes and pins for the next one, the sheet, reading it back, both signatures; and the roster.
final class ShiftActs {

    private static final String WINDOW = "shift";
    private static final String LOG = "log";
    private static final String FIELD = "FIELD_UNIT";
    private static final String HEARD = "heard";
    private static final String SEPARATOR = "\t";
    private static final String SPAN = "\\s*(\\d{1,2}:\\d{2})\\s*[-–—]\\s*(\\d{1,2}:\\d{2})\\s*";

    private ShiftActs() {
    }

    /// In the order in which they are offered.
    static List<Act> all() {
        List<Act> acts = new ArrayList<>();
        own(acts);
        relief(acts);
        roster(acts);
        for (SubjectKind kind : List.of(SubjectKind.ALERT, SubjectKind.INCIDENT, SubjectKind.DEVICE)) {
            acts.add(Act.of(kind, kind.wire() + ".pin").key("8").when(c -> own(c).filter(shift -> !pinned(shift, c)).isPresent())
                    .gives(c -> mine(c, new ShiftCommand.Pin(c.subject().orElseThrow()))));
            acts.add(Act.of(kind, kind.wire() + ".unpin").key("8").when(c -> own(c).filter(shift -> pinned(shift, c)).isPresent())
                    .gives(c -> mine(c, new ShiftCommand.Unpin(c.subject().orElseThrow()))));
        }
        return List.copyOf(acts);
    }

    /// What the person on duty does.
    private static void own(List<Act> acts) {
        acts.add(Act.of(null, "shift.sign-on").key("Z").when(c -> own(c).isEmpty()).ask(new Ask.Words(Ask.text("ask.sign-on"),
                c -> last(c).map(Shift::closingNotes).orElse(""), words -> true)).gives(ShiftActs::signOn));
        acts.add(Act.of(null, "shift.fill-sheet").key("Z").when(c -> own(c).filter(shift -> !taken(shift)).isPresent())
                .gives(c -> mine(c, new ShiftCommand.FillSheet(feeds(c)))));
        acts.add(Act.of(null, "shift.sign-off").key("Z").when(c -> own(c).filter(ShiftActs::taken).isPresent())
                .ask(Ask.remark("ask.sign-off")).gives(c -> mine(c, new ShiftCommand.SignOff(c.word(0)))));
        acts.add(Act.of(null, "shift.add-note").when(c -> own(c).isPresent()).ask(Ask.words("ask.note"))
                .gives(c -> mine(c, new ShiftCommand.AddNote(c.word(0)))));
        acts.add(Act.of(null, "shift.test-sound").when(c -> own(c).isPresent()).begins(c -> c.ports().hearing().test())
                .ask(Ask.pick("ask.sound-test", c -> List.of(AskOption.of(HEARD, c.text("sound.heard")), AskOption.of("", c.text("sound.unheard")))))
                .gives(c -> mine(c, new ShiftCommand.TestSound(c.word(0).equals(HEARD), c.ports().hearing().voice()
                        .map(engine -> c.text("sound.voice", engine)).orElseGet(() -> c.text("sound.voice.none"))))));
        acts.add(Act.of(null, "shift.open").opens(WINDOW));
        acts.add(Act.of(null, "log.open").opens(LOG));
    }

    /// What the person who comes does with the sheet of the one who goes.
    private static void relief(List<Act> acts) {
        acts.add(Act.of(SubjectKind.SHIFT, "shift.tick").key("R").when(c -> reads(c) && !c.as(Shift.class).sheet().complete())
                .ask(Ask.pick("ask.point", ShiftActs::unread)).ask(Ask.remark("ask.point-remark"))
                .giving(c -> new ShiftCommand.Tick(Integer.parseInt(c.word(0)), c.word(1))));
        acts.add(Act.of(SubjectKind.SHIFT, "shift.take-sheet").key("T").when(c -> reads(c) && c.as(Shift.class).sheet().complete())
                .giving(c -> new ShiftCommand.TakeSheet()));
    }

    private static boolean reads(Case c) {
        Shift shift = c.as(Shift.class);
        HandOverSheet sheet = shift.sheet();
        return shift.onDuty() && sheet != null && sheet.taken() == null && !c.mine(shift.signedOn());
    }

    private static List<AskOption> unread(Case c) {
        HandOverSheet sheet = c.as(Shift.class).sheet();
        return sheet.points().stream().filter(point -> !sheet.ticked(point.number())).map(point -> new AskOption(String.valueOf(point.number()),
                point.severity(), point.number() + "  " + c.text("point." + point.kind()), point.items().isEmpty() ? ""
                : point.items().getFirst().words())).toList();
    }

    private static boolean taken(Shift shift) {
        return shift.sheet() != null && shift.sheet().taken() != null;
    }

    private static boolean pinned(Shift shift, Case c) {
        return c.subject().filter(shift.pinned()::contains).isPresent();
    }

    /// The shift of the person at this desk, while it lasts.
    private static Optional<Shift> own(Case c) {
        return c.all(SubjectKind.SHIFT, Shift.class).filter(shift -> shift.onDuty() && c.mine(shift.signedOn())).findFirst();
    }

    private static List<Step> mine(Case c, ShiftCommand command) {
        return List.of(new Step(own(c).orElseThrow().subject(), command));
    }

    /// The shift that ended last at this seat.
    private static Optional<Shift> last(Case c) {
        return c.all(SubjectKind.SHIFT, Shift.class).filter(shift -> !shift.onDuty() && shift.seat().equals(c.actor().seat()))
                .max(Comparator.comparing(Shift::signedOffAt));
    }

    /// A shift that somebody else took over is not followed: that person has to sign on for it.
    private static List<Step> signOn(Case c) {
        Optional<Shift> before = last(c).filter(shift -> !taken(shift) || c.mine(shift.sheet().taken()));
        return List.of(new Step(new Subject(SubjectKind.SHIFT, c.fresh(SubjectKind.SHIFT)),
                new ShiftCommand.SignOn(before.map(Shift::id).orElse(null), c.word(0))));
    }

    private static List<ShiftCommand.Feed> feeds(Case c) {
        return c.ports().link().sources().stream()
                .filter(feed -> feed.state() == SourceState.DELAYED || feed.state() == SourceState.INTERRUPTED)
                .map(feed -> new ShiftCommand.Feed(feed.name(), feed.state().name(), feed.lastAt())).toList();
    }

    private static void roster(List<Act> acts) {
        acts.add(Act.of(SubjectKind.DUTY, "duty.replace").key("R").when(ShiftActs::toCome).ask(Ask.pick("ask.duty-person", ShiftActs::people))
                .ask(Ask.words("ask.reason")).giving(c -> new DutyCommand.Replace(person(c.word(0))[0], person(c.word(0))[1], c.word(1))));
        acts.add(Act.of(SubjectKind.DUTY, "duty.move").key("M").when(ShiftActs::toCome).ask(new Ask.Words(Ask.text("ask.duty-time"),
                        c -> Numbers.stretch(c.as(Duty.class).from(), c.as(Duty.class).to(), c.ports().zone()).replaceAll("\\d\\d-\\d\\d ", ""),
                        words -> words.matches(SPAN)))
                .ask(Ask.words("ask.reason")).giving(c -> {
                    Instant[] span = span(c.word(0), c.as(Duty.class).from().atZone(c.ports().zone()).toLocalDate(), c.ports().zone());
                    return new DutyCommand.Move(span[0], span[1], c.word(1));
                }));
        acts.add(Act.of(SubjectKind.DUTY, "duty.cancel").key("X").when(ShiftActs::toCome).ask(Ask.words("ask.reason"))
                .giving(c -> new DutyCommand.Cancel(c.word(0))));
        acts.add(Act.of(SubjectKind.UNIT, "unit.plan-duty").key("Insert").when(c -> c.may("duty.plan")).ask(Ask.words("ask.unit-person"))
                .ask(new Ask.Words(Ask.text("ask.duty-time"), c -> "20:00–08:00", words -> words.matches(SPAN))).gives(ShiftActs::withUnit));
        acts.add(Act.of(null, "duty.plan").when(c -> !people(c).isEmpty()).ask(Ask.pick("ask.duty-person", ShiftActs::people))
                .ask(new Ask.Words(Ask.text("ask.duty-time"), c -> "20:00–08:00", words -> words.matches(SPAN))).gives(ShiftActs::plan));
    }

    private static boolean toCome(Case c) {
        Duty duty = c.as(Duty.class);
        return duty.cancelled() == null && c.now().isBefore(duty.to());
    }

    /// Everybody of the roster and of the shifts: user, name, role and seat in one value.
    private static List<AskOption> people(Case c) {
        Map<String, AskOption> people = new LinkedHashMap<>();
        Stream.concat(c.all(SubjectKind.DUTY, Duty.class).map(duty -> new String[] {duty.userId(), duty.name(), duty.role(), duty.seat()}),
                        c.all(SubjectKind.SHIFT, Shift.class).map(Shift::signedOn)
                                .map(mark -> new String[] {mark.userId(), mark.name(), mark.role(), mark.seat()}))
                .sorted(Comparator.comparing(person -> person[0]))
                .filter(person -> c.state() == null || !person[0].equals(c.as(Duty.class).userId()))
                .forEach(person -> people.putIfAbsent(person[0], new AskOption(String.join(SEPARATOR, person), 0, person[1],
                        c.name("roles", person[2]) + " · " + person[3])));
        return List.copyOf(people.values());
    }

    private static String[] person(String value) {
        return value.split(SEPARATOR, -1);
    }

    /// Two times of day, from a day on; the second one on the next day when it is not later.
    private static Instant[] span(String words, LocalDate day, ZoneId zone) {
        var parts = java.util.regex.Pattern.compile(SPAN).matcher(words);
        if (!parts.matches()) {
            throw new DateTimeException(words);
        }
        LocalTime from = time(parts.group(1));
        LocalTime to = time(parts.group(2));
        return new Instant[] {day.atTime(from).atZone(zone).toInstant(), day.plusDays(to.isAfter(from) ? 0 : 1).atTime(to).atZone(zone).toInstant()};
    }

    private static LocalTime time(String words) {
        String[] parts = words.split(":");
        return LocalTime.of(Integer.parseInt(parts[0]) % 24, Integer.parseInt(parts[1]) % 60);
    }

    /// Somebody is on with a unit: the seat of that duty is the unit.
    private static List<Step> withUnit(Case c) {
        Instant[] span = span(c.word(1), c.now().atZone(c.ports().zone()).toLocalDate(), c.ports().zone());
        String unit = c.subject().orElseThrow().id();
        return List.of(new Step(new Subject(SubjectKind.DUTY, c.fresh(SubjectKind.DUTY)),
                new DutyCommand.Plan(unit + "/" + c.word(0), c.word(0), FIELD, unit, span[0], span[1], List.of())));
    }

    private static List<Step> plan(Case c) {
        String[] person = person(c.word(0));
        Instant[] span = span(c.word(1), c.now().atZone(c.ports().zone()).toLocalDate(), c.ports().zone());
        return List.of(new Step(new Subject(SubjectKind.DUTY, c.fresh(SubjectKind.DUTY)),
                new DutyCommand.Plan(person[0], person[1], person[2], person[3], span[0], span[1], List.of())));
    }
}
