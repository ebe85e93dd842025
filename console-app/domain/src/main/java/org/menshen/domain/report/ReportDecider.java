package org.menshen.domain.report;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.event.Event;
import org.menshen.domain.fact.Context;
import org.menshen.domain.fact.Decision;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.Refusal;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.shift.SheetFiller;

/// The rules of situation reports: written by one person, approved by another one, its figures taken from the room when it is submitted, its number
/// the next one of its year and kind. Nothing that was approved is changed: a better one takes its place.
public final class ReportDecider {

    private static final String KINDS = "report-kinds";
    /// How far a day of some place may lie from the same day of UTC, and its own length.
    private static final Duration AROUND = Duration.ofHours(38);

    /// Answers a command on the present state; `null` when there is no such report yet.
    ///
    /// @param room the subjects that figures are taken from
    public Decision<ReportFact> decide(@Nullable Report report, Subject subject, ReportCommand command, Context context, SheetFiller.Room room) {
        if (command instanceof ReportCommand.Draft c) {
            return report != null ? Decision.refuse("report.exists", "id", subject.id())
                : fault(c, context, room).map(Decision::<ReportFact>refuse).orElseGet(() -> Decision.accept(
                    new ReportFact.Drafted(c.period(), c.text().strip(), c.incidentIds(), c.replacesId())));
        }
        if (report == null) {
            return Decision.refuse("report.unknown", "id", subject.id());
        }
        return switch (command) {
            case ReportCommand.Approve c -> report.stage() != Report.Stage.SUBMITTED ? Decision.refuse("report.not-submitted")
                : other(report, context).or(() -> replaced(report, room)).map(Decision::<ReportFact>refuse)
                    .orElseGet(() -> Decision.accept(new ReportFact.Approved(next(report, room), c.remark().strip())));
            case ReportCommand.SendBack c -> report.stage() != Report.Stage.SUBMITTED ? Decision.refuse("report.not-submitted")
                : c.reason().isBlank() ? Decision.refuse("report.needs-reason")
                : other(report, context).map(Decision::<ReportFact>refuse)
                    .orElseGet(() -> Decision.accept(new ReportFact.SentBack(c.reason().strip())));
            case ReportCommand.Supersede c -> supersede(report, c, room);
            case ReportCommand.Withdraw c -> report.stage() != Report.Stage.DRAFT && report.stage() != Report.Stage.SUBMITTED
                ? Decision.refuse("report.not-a-draft") : c.reason().isBlank() ? Decision.refuse("report.needs-reason")
                : Decision.accept(new ReportFact.Withdrawn(c.reason().strip()));
            default -> report.open() ? draft(report, command, context, room) : Decision.refuse("report.not-a-draft");
        };
    }

    private static Decision<ReportFact> draft(Report report, ReportCommand command, Context context, SheetFiller.Room room) {
        return switch (command) {
            case ReportCommand.Write c -> tooLong(c.text(), context).map(Decision::<ReportFact>refuse)
                .orElseGet(() -> Decision.accept(new ReportFact.Written(c.text().strip())));
            case ReportCommand.Choose c -> report.incidentIds().contains(c.incidentId()) ? Decision.refuse("report.chosen-already")
                : incidents(List.of(c.incidentId()), report.incidentIds().size(), context, room).map(Decision::<ReportFact>refuse)
                    .orElseGet(() -> Decision.accept(new ReportFact.Chosen(c.incidentId())));
            case ReportCommand.Leave c -> report.incidentIds().contains(c.incidentId()) ? Decision.accept(new ReportFact.Left(c.incidentId()))
                : Decision.refuse("report.not-chosen");
            case ReportCommand.Submit c -> context.now().isBefore(report.period().from()) ? Decision.refuse("report.not-begun")
                : Decision.accept(new ReportFact.Submitted(new ReportFiller(room, context).freeze(report)));
            default -> throw new IllegalStateException("answered before: " + command);
        };
    }

    private static Decision<ReportFact> supersede(Report report, ReportCommand.Supersede c, SheetFiller.Room room) {
        if (report.stage() != Report.Stage.APPROVED) {
            return Decision.refuse("report.not-approved");
        }
        boolean follows = reports(room).stream().anyMatch(next -> next.id().equals(c.byId()) && next.stage() == Report.Stage.APPROVED
            && report.id().equals(next.replacesId()));
        return follows ? Decision.accept(new ReportFact.Superseded(c.byId())) : Decision.refuse("report.no-successor", "id", c.byId());
    }

    private static Optional<Refusal> other(Report report, Context context) {
        return report.by(context.actor().userId()) ? no("report.needs-other-person", "by", report.made().name()) : Optional.empty();
    }

    /// Of two reports that were to take the place of the same one, the first that is approved does.
    private static Optional<Refusal> replaced(Report report, SheetFiller.Room room) {
        return report.replacesId() == null ? Optional.empty() : reports(room).stream()
            .filter(each -> each.number() > 0 && report.replacesId().equals(each.replacesId())).findFirst()
            .map(each -> Refusal.of("report.replaced-already", "by", each.id()));
    }

    /// The next number of its year and kind; drills count apart.
    private static int next(Report report, SheetFiller.Room room) {
        return 1 + reports(room).stream().filter(each -> each.period().kind().equals(report.period().kind())
            && each.period().year().equals(report.period().year()) && each.drill() == report.drill()).mapToInt(Report::number).max().orElse(0);
    }

    private static List<Report> reports(SheetFiller.Room room) {
        return room.all(SubjectKind.REPORT).map(Report.class::cast).toList();
    }

    private static Optional<Refusal> fault(ReportCommand.Draft c, Context context, SheetFiller.Room room) {
        ReportPeriod period = c.period();
        if (!context.codes(KINDS).contains(period.kind())) {
            return no("report.unknown-kind", "kind", period.kind());
        }
        Duration longest = Duration.ofDays((long) context.figure("report.longest-d"));
        if (!day(period) || !period.from().isBefore(period.to()) || Duration.between(period.from(), period.to()).compareTo(longest) > 0) {
            return no("report.bad-period", "days", String.valueOf(longest.toDays()));
        }
        if (period.kind().equals(ReportPeriod.EVENT) != (period.eventId() != null)) {
            return no("report.needs-event");
        }
        if (period.eventId() != null && !known(SubjectKind.EVENT, period.eventId(), Event.class, room)) {
            return no("report.unknown-event", "event", period.eventId());
        }
        if (c.replacesId() != null) {
            Optional<Report> old = reports(room).stream().filter(report -> report.id().equals(c.replacesId())).findFirst();
            if (old.isEmpty() || old.get().stage() != Report.Stage.APPROVED) {
                return no("report.not-approved");
            }
        }
        return tooLong(c.text(), context).or(() -> incidents(c.incidentIds(), 0, context, room));
    }

    /// Whether its day is one that it touches, at whatever place on earth.
    private static boolean day(ReportPeriod period) {
        try {
            Instant day = LocalDate.parse(period.day()).atStartOfDay().toInstant(ZoneOffset.UTC);
            return !day.isBefore(period.from().minus(AROUND)) && !day.isAfter(period.to().plus(AROUND));
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static Optional<Refusal> tooLong(String text, Context context) {
        int most = (int) context.figure("report.text-most");
        return text.length() > most ? no("report.text-too-long", "most", String.valueOf(most)) : Optional.empty();
    }

    private static Optional<Refusal> incidents(List<String> ids, int before, Context context, SheetFiller.Room room) {
        int most = (int) context.figure("report.incidents-most");
        if (before + ids.size() > most) {
            return no("report.too-many-incidents", "most", String.valueOf(most));
        }
        if (Set.copyOf(ids).size() < ids.size()) {
            return no("report.chosen-already");
        }
        return ids.stream().filter(id -> !known(SubjectKind.INCIDENT, id, Incident.class, room)).findFirst()
            .map(id -> Refusal.of("report.no-such-incident", "incident", id));
    }

    private static <S extends State> boolean known(SubjectKind kind, String id, Class<S> type, SheetFiller.Room room) {
        return room.all(kind).anyMatch(state -> type.isInstance(state) && state.subject().id().equals(id));
    }

    private static Optional<Refusal> no(String code, String... details) {
        return Optional.of(Refusal.of(code, details));
    }

    /// The state after a fact; `null` before the first.
    public Report evolve(@Nullable Report report, Subject subject, ReportFact fact, Stamp stamp) {
        Mark by = Mark.of(stamp);
        return switch (fact) {
            case ReportFact.Drafted f -> new Report(subject.id(), f.period(), Report.Stage.DRAFT, by, f.text(), f.incidentIds(), null, null,
                null, "", 0, f.replacesId(), null);
            case ReportFact.Written f -> report.written(f.text());
            case ReportFact.Chosen f -> report.with(f.incidentId());
            case ReportFact.Left f -> report.without(f.incidentId());
            case ReportFact.Submitted f -> report.submits(f.frozen(), by);
            case ReportFact.Approved f -> report.approved(f.number(), by, f.remark());
            case ReportFact.SentBack f -> report.sentBack(by, f.reason());
            case ReportFact.Withdrawn f -> report.withdrawn(by, f.reason());
            case ReportFact.Superseded f -> report.superseded(f.byId());
        };
    }
}
