package org.menshen.desktop.act;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertStatus;
import org.menshen.domain.deploy.Deployment;
import org.menshen.domain.event.Event;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.gate.Round;
import org.menshen.domain.gate.RoundStage;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.incident.IncidentStatus;
import org.menshen.domain.linkage.Linkage;
import org.menshen.domain.matrix.Matrix;
import org.menshen.domain.message.Message;
import org.menshen.domain.patrol.Patrol;
import org.menshen.domain.report.Report;
import org.menshen.domain.rollcall.Rollcall;
import org.menshen.domain.site.Site;
import org.menshen.domain.work.WorkItem;

/// Everything that a person can do, in the order in which it is offered.
public final class Acts {

    private static final List<Act> ALL = Stream.of(AlertActs.all(), DealingActs.waiting(), PlanActs.way(), IncidentActs.all(), PlanActs.rest(),
            ForceActs.all(), LinkageActs.all(), GroundActs.all(), DutyActs.all(), AsideActs.all(), FieldActs.all(), PatrolActs.all(),
            TuningActs.all(), RelationActs.all(), ModelActs.all(), LevelActs.all(), EventActs.all(), DeployActs.all(), ReportActs.all(),
            PastActs.all(), WorkActs.all(), MatrixActs.all(), RoundActs.all(), PlaceActs.all(),
            QualityActs.all()).flatMap(List::stream).toList();

    private Acts() {
    }

    /// All acts.
    public static List<Act> all() {
        return ALL;
    }

    /// The acts on a kind of subject; `null` for those that need none.
    public static List<Act> on(@Nullable SubjectKind kind) {
        return ALL.stream().filter(act -> act.kind() == kind).toList();
    }

    /// An act by its id.
    ///
    /// @throws java.util.NoSuchElementException when there is none
    public static Act of(String id) {
        return ALL.stream().filter(act -> act.id().equals(id)).findFirst().orElseThrow();
    }

    /// What makes sense with the case at hand, what Enter does first.
    public static List<Act> offered(Case c) {
        List<Act> offered = on(c.subject().map(subject -> subject.kind()).orElse(null)).stream().filter(act -> act.when().test(c)).toList();
        Optional<Act> main = main(c);
        return main.isEmpty() ? offered : Stream.concat(main.stream(), offered.stream().filter(act -> act != main.get())).toList();
    }

    /// What Enter does; empty when nothing is left to do.
    public static Optional<Act> main(Case c) {
        return switch (c.state()) {
            case Alert alert -> main(alert.status()).map(Acts::of);
            case Incident incident -> PlanActs.main(c).or(() -> main(incident.status())).map(Acts::of);
            case Linkage linkage -> main(linkage, c.actor().role(), c).map(Acts::of);
            case Rollcall call when call.open() -> Optional.of(of(call.complete() ? "rollcall.close" : "rollcall.answer"));
            case Event event when event.stage() == Event.Stage.PLANNED -> Optional.of(of("event.start"));
            case Event event when event.running() && !event.plan().unitIds().isEmpty() -> Optional.of(of("event.poll"));
            case Deployment draft when draft.stage() == Deployment.Stage.DRAFT && !draft.assignments().isEmpty() ->
                    Optional.of(of("deployment.submit"));
            case Deployment asked when asked.stage() == Deployment.Stage.SUBMITTED && of("deployment.approve").when().test(c) ->
                    Optional.of(of("deployment.approve"));
            // what nobody has written a word to is not submitted by the Enter that follows the one that made it
            case Report report when report.open() -> Optional.of(of(report.text().isBlank() ? "report.write" : "report.submit"));
            case Report report when ReportActs.decides(c) && c.may("report.approve") -> Optional.of(of("report.approve"));
            case Message message when message.open() -> Optional.of(of("message.mark-read"));
            case Matrix matrix when matrix.stage() == Matrix.Stage.DRAFT && c.may("matrix.assign") -> Optional.of(of("matrix.assign"));
            case Round round when c.may("round.compute") -> main(round.stage()).map(Acts::of);
            case WorkItem item when of(WorkActs.ACT).when().test(c) -> Optional.of(of(WorkActs.ACT));
            case Site site -> Optional.of(of("site.open-card"));
            case Patrol patrol when !patrol.erased() -> Optional.of(of("patrol.assign"));
            case null, default -> Optional.empty();
        };
    }

    private static Optional<String> main(RoundStage stage) {
        return switch (stage) {
            case DRAWN -> Optional.of("round.compute");
            case COMPUTED -> Optional.of("round.notice");
            case NOTICED -> Optional.of("round.pay");
            case PAID, CANCELLED -> Optional.empty();
        };
    }

    /// What the seat does that answers, or the one that asked.
    private static Optional<String> main(Linkage linkage, String role, Case c) {
        boolean mine = c.ports().codes().find("linkage-bodies", linkage.bodyCode()).map(body -> body.items(linkage.answerers()).contains(role))
                .orElse(false);
        return switch (linkage.status()) {
            case REQUESTED, DELIVERED -> mine ? Optional.of("linkage.accept") : Optional.empty();
            case ACCEPTED, HANDLING -> mine ? Optional.of("linkage.feed-back") : Optional.empty();
            case FED_BACK, REFUSED -> Optional.of("linkage.close");
            case CLOSED -> Optional.empty();
        };
    }

    private static Optional<String> main(AlertStatus status) {
        return switch (status) {
            case NEW, RTN_UNACK -> Optional.of("alert.acknowledge");
            case ACKED -> Optional.of("alert.start-verifying");
            case VERIFYING -> Optional.of("alert.raise-incident");
            case CONFIRMED -> Optional.of("alert.report-incident");
            case LINKED -> Optional.of("alert.open-incident");
            case SHELVED -> Optional.of("alert.unshelve");
            case SUPPRESSED -> Optional.of("alert.unsuppress");
            case OOS -> Optional.of("alert.return-to-service");
            case ELSEWHERE -> Optional.of("alert.take-in");
            case TRIAL -> Optional.of("alert.confirm");
            case FALSE, DUPLICATE, TEST, CLOSED, EXPIRED, CANCELLED -> Optional.empty();
        };
    }

    private static Optional<String> main(IncidentStatus status) {
        return switch (status) {
            case REPORTED -> Optional.of("incident.verify");
            case VERIFIED -> Optional.of("incident.grade");
            case GRADED -> Optional.of("incident.respond");
            case RESPONDING -> Optional.of("incident.control");
            case CONTROLLED -> Optional.of("incident.start-closing");
            case CLOSING -> Optional.of("incident.close");
            case CLOSED -> Optional.of("incident.review");
            case REVIEWED, TRANSFERRED, CANCELLED -> Optional.empty();
        };
    }
}
