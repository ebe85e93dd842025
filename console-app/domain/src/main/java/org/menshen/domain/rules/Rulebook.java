package org.menshen.domain.rules;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.alert.AlertDecider;
import org.menshen.domain.alert.AlertFact;
import org.menshen.domain.deploy.Deployment;
import org.menshen.domain.deploy.DeploymentCommand;
import org.menshen.domain.deploy.DeploymentDecider;
import org.menshen.domain.deploy.DeploymentFact;
import org.menshen.domain.device.Device;
import org.menshen.domain.device.DeviceCommand;
import org.menshen.domain.device.DeviceDecider;
import org.menshen.domain.device.DeviceFact;
import org.menshen.domain.drill.Debrief;
import org.menshen.domain.drill.DebriefCommand;
import org.menshen.domain.drill.DebriefDecider;
import org.menshen.domain.drill.DebriefFact;
import org.menshen.domain.event.Event;
import org.menshen.domain.event.EventCommand;
import org.menshen.domain.event.EventDecider;
import org.menshen.domain.event.EventFact;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.Command;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.Context;
import org.menshen.domain.fact.Decision;
import org.menshen.domain.fact.DrillIds;
import org.menshen.domain.fact.Fact;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.gate.Reward;
import org.menshen.domain.gate.RewardCommand;
import org.menshen.domain.gate.RewardDecider;
import org.menshen.domain.gate.RewardFact;
import org.menshen.domain.gate.Round;
import org.menshen.domain.gate.RoundCommand;
import org.menshen.domain.gate.RoundDecider;
import org.menshen.domain.gate.RoundFact;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.incident.IncidentCommand;
import org.menshen.domain.incident.IncidentDecider;
import org.menshen.domain.incident.IncidentFact;
import org.menshen.domain.level.Level;
import org.menshen.domain.level.LevelCommand;
import org.menshen.domain.level.LevelDecider;
import org.menshen.domain.level.LevelFact;
import org.menshen.domain.linkage.Linkage;
import org.menshen.domain.linkage.LinkageCommand;
import org.menshen.domain.linkage.LinkageDecider;
import org.menshen.domain.linkage.LinkageFact;
import org.menshen.domain.maintenance.Maintenance;
import org.menshen.domain.maintenance.MaintenanceCommand;
import org.menshen.domain.maintenance.MaintenanceDecider;
import org.menshen.domain.maintenance.MaintenanceFact;
import org.menshen.domain.matrix.Matrix;
import org.menshen.domain.matrix.MatrixCommand;
import org.menshen.domain.matrix.MatrixDecider;
import org.menshen.domain.matrix.MatrixFact;
import org.menshen.domain.message.Message;
import org.menshen.domain.message.MessageCommand;
import org.menshen.domain.message.MessageDecider;
import org.menshen.domain.message.MessageFact;
import org.menshen.domain.order.Order;
import org.menshen.domain.order.OrderCommand;
import org.menshen.domain.order.OrderDecider;
import org.menshen.domain.order.OrderFact;
import org.menshen.domain.patrol.Patrol;
import org.menshen.domain.patrol.PatrolCommand;
import org.menshen.domain.patrol.PatrolDecider;
import org.menshen.domain.patrol.PatrolFact;
import org.menshen.domain.plan.Plan;
import org.menshen.domain.plan.PlanCommand;
import org.menshen.domain.plan.PlanDecider;
import org.menshen.domain.plan.PlanFact;
import org.menshen.domain.police.PoliceCommand;
import org.menshen.domain.police.PoliceDecider;
import org.menshen.domain.police.PoliceFact;
import org.menshen.domain.police.PoliceIncident;
import org.menshen.domain.register.Model;
import org.menshen.domain.register.ModelCommand;
import org.menshen.domain.register.ModelDecider;
import org.menshen.domain.register.ModelFact;
import org.menshen.domain.relation.Relation;
import org.menshen.domain.relation.RelationCommand;
import org.menshen.domain.relation.RelationDecider;
import org.menshen.domain.relation.RelationFact;
import org.menshen.domain.report.Report;
import org.menshen.domain.report.ReportCommand;
import org.menshen.domain.report.ReportDecider;
import org.menshen.domain.report.ReportFact;
import org.menshen.domain.rollcall.Rollcall;
import org.menshen.domain.rollcall.RollcallCommand;
import org.menshen.domain.rollcall.RollcallDecider;
import org.menshen.domain.rollcall.RollcallFact;
import org.menshen.domain.roster.Duty;
import org.menshen.domain.roster.DutyCommand;
import org.menshen.domain.roster.DutyDecider;
import org.menshen.domain.roster.DutyFact;
import org.menshen.domain.shift.Shift;
import org.menshen.domain.shift.ShiftCommand;
import org.menshen.domain.shift.ShiftDecider;
import org.menshen.domain.shift.ShiftFact;
import org.menshen.domain.site.Site;
import org.menshen.domain.site.SiteCommand;
import org.menshen.domain.site.SiteDecider;
import org.menshen.domain.site.SiteFact;
import org.menshen.domain.sketch.Sketch;
import org.menshen.domain.sketch.SketchCommand;
import org.menshen.domain.sketch.SketchDecider;
import org.menshen.domain.sketch.SketchFact;
import org.menshen.domain.tuning.Tuning;
import org.menshen.domain.tuning.TuningCommand;
import org.menshen.domain.tuning.TuningDecider;
import org.menshen.domain.tuning.TuningFact;
import org.menshen.domain.unit.Unit;
import org.menshen.domain.unit.UnitCommand;
import org.menshen.domain.unit.UnitDecider;
import org.menshen.domain.unit.UnitFact;
import org.menshen.domain.work.Expressions;
import org.menshen.domain.work.WorkCommand;
import org.menshen.domain.work.WorkDecider;
import org.menshen.domain.work.WorkFact;
import org.menshen.domain.work.WorkItem;
import org.menshen.domain.work.Workflow;
import org.menshen.domain.work.WorkflowCommand;
import org.menshen.domain.work.WorkflowDecider;
import org.menshen.domain.work.WorkflowFact;
import org.menshen.domain.zone.Zone;
import org.menshen.domain.zone.ZoneCommand;
import org.menshen.domain.zone.ZoneDecider;
import org.menshen.domain.zone.ZoneFact;

/// All rules of the house in one place: permission, the subject's own rules, then what other subjects forbid.
/// Holds no state; one object serves every thread.
public final class Rulebook {

    private final SiteDecider sites = new SiteDecider();
    private final DeviceDecider devices = new DeviceDecider();
    private final UnitDecider units = new UnitDecider();
    private final ZoneDecider zones = new ZoneDecider();
    private final AlertDecider alerts = new AlertDecider();
    private final IncidentDecider incidents = new IncidentDecider();
    private final OrderDecider orders = new OrderDecider();
    private final LinkageDecider linkages = new LinkageDecider();
    private final ShiftDecider shifts = new ShiftDecider();
    private final DutyDecider duties = new DutyDecider();
    private final SketchDecider sketches = new SketchDecider();
    private final PlanDecider plans = new PlanDecider();
    private final MaintenanceDecider works = new MaintenanceDecider();
    private final TuningDecider tunings = new TuningDecider();
    private final PoliceDecider mirror = new PoliceDecider();
    private final RollcallDecider rollcalls = new RollcallDecider();
    private final MessageDecider messages = new MessageDecider();
    private final PatrolDecider patrols = new PatrolDecider();
    private final ModelDecider models = new ModelDecider();
    private final RelationDecider relations = new RelationDecider();
    private final LevelDecider levels = new LevelDecider();
    private final EventDecider events = new EventDecider();
    private final DeploymentDecider deployments = new DeploymentDecider();
    private final DebriefDecider drills = new DebriefDecider();
    private final ReportDecider reports = new ReportDecider();
    private final WorkflowDecider workflows = new WorkflowDecider();
    private final WorkDecider items;
    private final MatrixDecider matrices = new MatrixDecider();
    private final RewardDecider rewards = new RewardDecider();
    private final RoundDecider rounds = new RoundDecider();

    /// A subject as its changes make it; empty when they make none of this kind: they are changes of something else, or some of them are missing.
    ///
    /// @param changes all of the subject, in order
    public static <S extends State> Optional<S> made(List<Change> changes, Class<S> kind) {
        Rulebook rules = new Rulebook();
        State state = null;
        try {
            for (Change change : changes) {
                state = rules.evolve(state, change);
            }
        } catch (RuntimeException unfit) {
            return Optional.empty();
        }
        return Optional.ofNullable(state).filter(kind::isInstance).map(kind::cast);
    }

    /// The rules for those who only evolve: whatever an expression guards is refused by them.
    public Rulebook() {
        this(Expressions.NONE);
    }

    /// @param expressions the language of the guards of work items
    public Rulebook(Expressions expressions) {
        this.items = new WorkDecider(expressions);
    }

    /// Answers a command on the present states. Never throws for bad commands: it refuses.
    public Decision<Fact> decide(States states, CommandEnvelope envelope, Context given) {
        Context context = new LevelContext(given, states);
        Subject subject = envelope.subject();
        CommandTexts texts = new CommandTexts(context);
        Command command = texts.plain(envelope.command());
        if (!command.wireName().startsWith(subject.kind().wire() + ".")) {
            return Decision.refuse("command.wrong-subject", "command", command.wireName(), "subject", subject.toString());
        }
        if (subject.kind() == SubjectKind.POLICE && !context.may(command.wireName())) {
            // domain rule 1: who tries to command the police is told that it is no matter of a right
            return Decision.refuse("police.mirror-only");
        }
        if (context.actor().role().isEmpty()) {
            return Decision.refuse("command.not-signed-in");
        }
        if (!context.may(command.wireName())) {
            return Decision.refuse("command.not-permitted", "command", command.wireName(), "role", context.actor().role());
        }
        State state = states.find(subject).map(Versioned::state).orElse(null);
        if (state == null && DrillIds.foreign(subject, context.drill())) {
            return Decision.refuse("command.drill-mixed", "id", subject.id(), "drill", String.valueOf(context.drill()));
        }
        Optional<Instant> wild = CommandTimes.wild(command);
        if (wild.isPresent()) {
            return Decision.refuse("command.wild-time", "time", wild.get().toString());
        }
        Decision<Fact> own = own(states, state, subject, command, context);
        if (own instanceof Decision.Refused<Fact>) {
            return own;
        }
        return texts.refuse(command, subject, state == null).or(() -> new SubjectTies(states, context).refuse(subject, state, command))
            .map(Decision::<Fact>refuse).orElseGet(() -> masked(own));
    }

    private static Decision<Fact> masked(Decision<Fact> decision) {
        return decision instanceof Decision.Accepted<Fact> accepted ? Decision.accept(accepted.facts().stream().map(TextMasking::mask).toList())
            : decision;
    }

    private Decision<Fact> own(States states, @Nullable State state, Subject subject, Command command, Context context) {
        return switch (command) {
            case SiteCommand c -> widen(sites.decide((Site) state, subject, c, context));
            case DeviceCommand c -> widen(devices.decide((Device) state, subject, c, context));
            case UnitCommand c -> widen(units.decide((Unit) state, subject, c, context));
            case ZoneCommand c -> widen(zones.decide((Zone) state, subject, c, context));
            case AlertCommand c -> widen(alerts.decide((Alert) state, subject, c, context));
            case IncidentCommand c -> widen(incidents.decide((Incident) state, subject, c, context));
            case OrderCommand c -> widen(orders.decide((Order) state, subject, c, context));
            case LinkageCommand c -> widen(linkages.decide((Linkage) state, subject, c, context));
            case ShiftCommand c -> widen(shifts.decide((Shift) state, subject, c, context,
                kind -> states.all(kind).stream().map(Versioned::state)));
            case DutyCommand c -> widen(duties.decide((Duty) state, subject, c, context));
            case SketchCommand c -> widen(sketches.decide((Sketch) state, subject, c, context));
            case PlanCommand c -> widen(plans.decide((Plan) state, subject, c, context));
            case ModelCommand c -> widen(models.decide((Model) state, subject, c, context));
            case LevelCommand c -> widen(levels.decide((Level) state, subject, c, context));
            case EventCommand c -> widen(events.decide((Event) state, subject, c, context));
            case DeploymentCommand c -> widen(deployments.decide((Deployment) state, subject, c, context));
            case DebriefCommand c -> widen(drills.decide((Debrief) state, subject, c, context));
            case ReportCommand c -> widen(reports.decide((Report) state, subject, c, context,
                kind -> states.all(kind).stream().map(Versioned::state)));
            case WorkflowCommand c -> widen(workflows.decide((Workflow) state, subject, c, context));
            case WorkCommand c -> widen(items.decide((WorkItem) state, subject, c, context,
                edition -> states.find(edition).map(Versioned::state).map(Workflow.class::cast),
                other -> states.find(other).map(Versioned::state).map(WorkItem.class::cast)));
            case MatrixCommand c -> widen(matrices.decide((Matrix) state, subject, c, context, new SeenStates(states)));
            case RewardCommand c -> widen(rewards.decide((Reward) state, subject, c, context));
            case RoundCommand c -> widen(rounds.decide((Round) state, subject, c, context, new SeenStates(states)));
            case RelationCommand c -> widen(relations.decide((Relation) state, subject, c, context));
            case MaintenanceCommand c -> widen(works.decide((Maintenance) state, subject, c, context));
            case TuningCommand c -> widen(tunings.decide((Tuning) state, subject, c, context));
            case PoliceCommand c -> widen(mirror.decide((PoliceIncident) state, subject, c, context));
            case RollcallCommand c -> widen(rollcalls.decide((Rollcall) state, subject, c, context));
            case MessageCommand c -> widen(messages.decide((Message) state, subject, c, context));
            case PatrolCommand c -> widen(patrols.decide((Patrol) state, subject, c, context));
            default -> Decision.refuse("command.unknown", "command", command.wireName());
        };
    }

    private static Decision<Fact> widen(Decision<? extends Fact> decision) {
        return switch (decision) {
            case Decision.Accepted<? extends Fact> accepted -> new Decision.Accepted<>(java.util.List.<Fact>copyOf(accepted.facts()));
            case Decision.Refused<? extends Fact> refused -> new Decision.Refused<>(refused.refusal());
        };
    }

    /// The state after a change; `null` before the first.
    public State evolve(@Nullable State state, Change change) {
        return evolve(state, change.subject(), change.fact(), change.stamp());
    }

    /// The state after a fact that has no change yet, such as one decided locally.
    ///
    /// @throws IllegalArgumentException when the fact belongs to no kind of subject
    public State evolve(@Nullable State state, Subject subject, Fact fact, Stamp stamp) {
        return switch (fact) {
            case SiteFact f -> sites.evolve((Site) state, subject, f, stamp);
            case DeviceFact f -> devices.evolve((Device) state, subject, f, stamp);
            case UnitFact f -> units.evolve((Unit) state, subject, f, stamp);
            case ZoneFact f -> zones.evolve((Zone) state, subject, f, stamp);
            case AlertFact f -> alerts.evolve((Alert) state, subject, f, stamp);
            case IncidentFact f -> incidents.evolve((Incident) state, subject, f, stamp);
            case OrderFact f -> orders.evolve((Order) state, subject, f, stamp);
            case LinkageFact f -> linkages.evolve((Linkage) state, subject, f, stamp);
            case ShiftFact f -> shifts.evolve((Shift) state, subject, f, stamp);
            case DutyFact f -> duties.evolve((Duty) state, subject, f, stamp);
            case SketchFact f -> sketches.evolve((Sketch) state, subject, f, stamp);
            case PlanFact f -> plans.evolve((Plan) state, subject, f, stamp);
            case ModelFact f -> models.evolve((Model) state, subject, f, stamp);
            case LevelFact f -> levels.evolve((Level) state, subject, f, stamp);
            case EventFact f -> events.evolve((Event) state, subject, f, stamp);
            case DeploymentFact f -> deployments.evolve((Deployment) state, subject, f, stamp);
            case DebriefFact f -> drills.evolve((Debrief) state, subject, f, stamp);
            case ReportFact f -> reports.evolve((Report) state, subject, f, stamp);
            case WorkflowFact f -> workflows.evolve((Workflow) state, subject, f, stamp);
            case WorkFact f -> items.evolve((WorkItem) state, subject, f, stamp);
            case MatrixFact f -> matrices.evolve((Matrix) state, subject, f, stamp);
            case RewardFact f -> rewards.evolve((Reward) state, subject, f, stamp);
            case RoundFact f -> rounds.evolve((Round) state, subject, f, stamp);
            case RelationFact f -> relations.evolve((Relation) state, subject, f, stamp);
            case MaintenanceFact f -> works.evolve((Maintenance) state, subject, f, stamp);
            case TuningFact f -> tunings.evolve((Tuning) state, subject, f, stamp);
            case PoliceFact f -> mirror.evolve((PoliceIncident) state, subject, f, stamp);
            case RollcallFact f -> rollcalls.evolve((Rollcall) state, subject, f, stamp);
            case MessageFact f -> messages.evolve((Message) state, subject, f, stamp);
            case PatrolFact f -> patrols.evolve((Patrol) state, subject, f, stamp);
            default -> throw new IllegalArgumentException("a fact of no subject: " + fact);
        };
    }
}
