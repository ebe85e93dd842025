package org.menshen.desktop.act;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.gesture.Step;
import org.menshen.desktop.text.Numbers;
import org.menshen.domain.event.Event;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.report.Report;
import org.menshen.domain.report.ReportCommand;
import org.menshen.domain.report.ReportPeriod;
import org.menshen.domain.roster.Duty;
import org.menshen.domain.shift.Shift;

/// Situation reports: beginning one, writing it, choosing its incidents, submitting, approving, and the same again with new figures.
final class ReportActs {

    private static final String SEPARATOR = "\t";

    private ReportActs() {
    }

    static List<Act> all() {
        List<Act> acts = new ArrayList<>();
        acts.add(Act.of(null, "report.open").opens("report"));
        acts.add(Act.of(null, "report.draft").when(c -> c.may("report.draft")).ask(Ask.pick("ask.report-period", ReportActs::periods))
                .gives(c -> draft(c, period(c.word(0)), "", null)));
        acts.add(on("report.submit").key("S").when(c -> report(c).open()).giving(c -> new ReportCommand.Submit()));
        acts.add(on("report.approve").key("Y").when(c -> decides(c) && c.may("report.approve")).ask(Ask.remark("ask.report-remark"))
                .gives(ReportActs::approve));
        acts.add(on("report.send-back").key("B").when(c -> decides(c) && c.may("report.send-back")).ask(Ask.words("ask.report-back"))
                .giving(c -> new ReportCommand.SendBack(c.word(0))));
        acts.add(on("report.write").key("W").when(c -> report(c).open()).ask(new Ask.Words(Ask.text("ask.report-text"),
                c -> c.rest().isBlank() ? report(c).text() : c.rest(), words -> true)).giving(c -> new ReportCommand.Write(c.word(0))));
        acts.add(on("report.choose").key("I").when(c -> report(c).open() && !incidents(c, false).isEmpty())
                .ask(Ask.pick("ask.report-incident", c -> incidents(c, false))).giving(c -> new ReportCommand.Choose(c.word(0))));
        acts.add(on("report.leave").key("O").when(c -> report(c).open() && !report(c).incidentIds().isEmpty())
                .ask(Ask.pick("ask.report-leave", c -> incidents(c, true))).giving(c -> new ReportCommand.Leave(c.word(0))));
        acts.add(on("report.again").key("A").when(c -> c.may("report.draft"))
                .gives(c -> draft(c, again(c, report(c).period()), report(c).text(), null)));
        acts.add(on("report.correct").key("G").when(c -> report(c).stage() == Report.Stage.APPROVED && c.may("report.draft"))
                .gives(c -> draft(c, report(c).period(), report(c).text(), report(c))));
        acts.add(on("report.withdraw").key("Delete").when(c -> report(c).open() || waits(c)).ask(Ask.words("ask.reason"))
                .giving(c -> new ReportCommand.Withdraw(c.word(0))));
        return List.copyOf(acts);
    }

    private static Act.Making on(String id) {
        return Act.of(SubjectKind.REPORT, id);
    }

    private static Report report(Case c) {
        return c.as(Report.class);
    }

    private static boolean waits(Case c) {
        return report(c).stage() == Report.Stage.SUBMITTED;
    }

    /// Whether somebody else than its author is at this desk.
    static boolean decides(Case c) {
        return waits(c) && !c.mine(report(c).made()) && !c.mine(report(c).submitted());
    }

    /// A new report names what those of its period name unless somebody says otherwise; one in the place of another names the same.
    private static List<Step> draft(Case c, ReportPeriod period, String text, @Nullable Report replaced) {
        List<String> incidents = replaced == null ? ReportRoom.filler(c.ports()).suggested(period) : replaced.incidentIds();
        return List.of(new Step(Report.subject(c.fresh(SubjectKind.REPORT)),
                new ReportCommand.Draft(period, text, incidents, replaced == null ? null : replaced.id())));
    }

    /// What it takes the place of is told in the same gesture.
    private static List<Step> approve(Case c) {
        List<Step> steps = new ArrayList<>(List.of(c.step(new ReportCommand.Approve(c.word(0)))));
        Optional<Report> old = Optional.ofNullable(report(c).replacesId()).flatMap(id -> c.find(SubjectKind.REPORT, id, Report.class))
                .filter(each -> each.stage() == Report.Stage.APPROVED);
        old.ifPresent(each -> steps.add(new Step(each.subject(), new ReportCommand.Supersede(report(c).id()))));
        return c.mine(steps);
    }

    /// The same of now: this shift, today, or the same event.
    private static ReportPeriod again(Case c, ReportPeriod last) {
        return switch (last.kind()) {
            case ReportPeriod.SHIFT -> own(c).or(() -> ended(c)).orElseGet(() -> new ReportPeriod(last.kind(), day(c.now(), c).toString(),
                    last.to().isAfter(c.now()) ? last.from() : last.to(), last.to().isAfter(c.now()) ? last.to()
                    : last.to().plus(Duration.between(last.from(), last.to())), null));
            case ReportPeriod.DAY -> day(c, day(c.now(), c));
            default -> last;
        };
    }

    private static List<AskOption> periods(Case c) {
        LocalDate today = day(c.now(), c);
        List<AskOption> options = new ArrayList<>();
        own(c).ifPresent(period -> options.add(option(c, "report.this-shift", period)));
        ended(c).ifPresent(period -> options.add(option(c, "report.last-shift", period)));
        options.add(option(c, "report.today", day(c, today)));
        options.add(option(c, "report.yesterday", day(c, today.minusDays(1))));
        Duration longest = Duration.ofDays((long) c.ports().codes().figure("report.longest-d"));
        c.all(SubjectKind.EVENT, Event.class).filter(event -> event.stage() != Event.Stage.CANCELLED && event.plan().from().isPresent())
                .sorted(Comparator.comparing((Event event) -> !event.running()).thenComparing(Event::id)).forEach(event -> {
                    Instant from = event.plan().from().orElseThrow();
                    Instant to = event.plan().to().orElseThrow();
                    if (Duration.between(from, to).compareTo(longest) <= 0 && from.isBefore(to)) {
                        options.add(new AskOption(written(new ReportPeriod(ReportPeriod.EVENT, day(from, c).toString(), from, to, event.id())), 0,
                                event.plan().name(), Numbers.stretch(from, to, c.ports().zone())));
                    }
                });
        return options;
    }

    private static AskOption option(Case c, String key, ReportPeriod period) {
        return new AskOption(written(period), 0, c.text(key), Numbers.stretch(period.from(), period.to(), c.ports().zone()));
    }

    private static String written(ReportPeriod period) {
        return String.join(SEPARATOR, period.kind(), period.day(), period.from().toString(), period.to().toString(),
                period.eventId() == null ? "" : period.eventId());
    }

    private static ReportPeriod period(String written) {
        String[] parts = written.split(SEPARATOR, -1);
        return new ReportPeriod(parts[0], parts[1], Instant.parse(parts[2]), Instant.parse(parts[3]), parts[4].isEmpty() ? null : parts[4]);
    }

    private static LocalDate day(Instant at, Case c) {
        return at.atZone(c.ports().zone()).toLocalDate();
    }

    private static ReportPeriod day(Case c, LocalDate day) {
        ZoneId zone = c.ports().zone();
        return new ReportPeriod(ReportPeriod.DAY, day.toString(), day.atStartOfDay(zone).toInstant(), day.plusDays(1).atStartOfDay(zone).toInstant(),
                null);
    }

    /// The shift of the person at this desk: until the roster says it ends, else as long as shifts are.
    private static Optional<ReportPeriod> own(Case c) {
        return c.all(SubjectKind.SHIFT, Shift.class).filter(shift -> shift.onDuty() && c.mine(shift.signedOn())).findFirst().map(shift -> {
            Instant from = shift.signedOn().at();
            Instant to = c.all(SubjectKind.DUTY, Duty.class).filter(duty -> duty.cancelled() == null && duty.userId().equals(c.actor().userId())
                            && !duty.from().isAfter(c.now()) && duty.to().isAfter(c.now())).map(Duty::to).findFirst()
                    .orElseGet(() -> from.plus(Duration.ofHours((long) c.ports().codes().figure("report.shift-h"))));
            return new ReportPeriod(ReportPeriod.SHIFT, day(from, c).toString(), from, to.isAfter(c.now()) ? to : c.now(), null);
        });
    }

    /// The shift that ended last at this seat.
    private static Optional<ReportPeriod> ended(Case c) {
        return c.all(SubjectKind.SHIFT, Shift.class).filter(shift -> !shift.onDuty() && shift.seat().equals(c.actor().seat()))
                .max(Comparator.comparing(Shift::signedOffAt)).filter(shift -> shift.signedOn().at().isBefore(shift.signedOffAt()))
                .map(shift -> new ReportPeriod(ReportPeriod.SHIFT, day(shift.signedOn().at(), c).toString(), shift.signedOn().at(),
                        shift.signedOffAt(), null));
    }

    /// Those that are named already, or those of the period that are not.
    private static List<AskOption> incidents(Case c, boolean named) {
        List<String> ids = report(c).incidentIds();
        Stream<Incident> all = c.all(SubjectKind.INCIDENT, Incident.class).filter(incident -> named ? ids.contains(incident.id())
                : !ids.contains(incident.id()) && incident.reported().at().isBefore(report(c).period().to())
                && (incident.status().isOpen() || !incident.since().isBefore(report(c).period().from())));
        return all.sorted(Comparator.comparingInt(Incident::severity).thenComparing(incident -> incident.reported().at()))
                .map(incident -> new AskOption(incident.id(), incident.severity(), incident.title(),
                        Numbers.day(incident.reported().at(), c.ports().zone()) + " · " + incident.details().place())).toList();
    }
}
