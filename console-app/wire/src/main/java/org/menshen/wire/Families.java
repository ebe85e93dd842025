package org.menshen.wire;

import java.util.ArrayList;
import java.util.List;

import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.alert.AlertFact;
import org.menshen.domain.deploy.Deployment;
import org.menshen.domain.deploy.DeploymentCommand;
import org.menshen.domain.deploy.DeploymentFact;
import org.menshen.domain.device.Device;
import org.menshen.domain.device.DeviceCommand;
import org.menshen.domain.device.DeviceFact;
import org.menshen.domain.drill.Debrief;
import org.menshen.domain.drill.DebriefCommand;
import org.menshen.domain.drill.DebriefFact;
import org.menshen.domain.event.Event;
import org.menshen.domain.event.EventCommand;
import org.menshen.domain.event.EventFact;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.WireName;
import org.menshen.domain.gate.Reward;
import org.menshen.domain.gate.RewardCommand;
import org.menshen.domain.gate.RewardFact;
import org.menshen.domain.gate.Round;
import org.menshen.domain.gate.RoundCommand;
import org.menshen.domain.gate.RoundFact;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.incident.IncidentCommand;
import org.menshen.domain.incident.IncidentFact;
import org.menshen.domain.level.Level;
import org.menshen.domain.level.LevelCommand;
import org.menshen.domain.level.LevelFact;
import org.menshen.domain.linkage.Linkage;
import org.menshen.domain.linkage.LinkageCommand;
import org.menshen.domain.linkage.LinkageFact;
import org.menshen.domain.maintenance.Maintenance;
import org.menshen.domain.maintenance.MaintenanceCommand;
import org.menshen.domain.maintenance.MaintenanceFact;
import org.menshen.domain.matrix.Matrix;
import org.menshen.domain.matrix.MatrixCommand;
import org.menshen.domain.matrix.MatrixFact;
import org.menshen.domain.message.Message;
import org.menshen.domain.message.MessageCommand;
import org.menshen.domain.message.MessageFact;
import org.menshen.domain.order.Order;
import org.menshen.domain.order.OrderCommand;
import org.menshen.domain.order.OrderFact;
import org.menshen.domain.patrol.Patrol;
import org.menshen.domain.patrol.PatrolCommand;
import org.menshen.domain.patrol.PatrolFact;
import org.menshen.domain.plan.Plan;
import org.menshen.domain.plan.PlanCommand;
import org.menshen.domain.plan.PlanFact;
import org.menshen.domain.police.PoliceCommand;
import org.menshen.domain.police.PoliceFact;
import org.menshen.domain.police.PoliceIncident;
import org.menshen.domain.reading.Reading;
import org.menshen.domain.register.Model;
import org.menshen.domain.register.ModelCommand;
import org.menshen.domain.register.ModelFact;
import org.menshen.domain.relation.Relation;
import org.menshen.domain.relation.RelationCommand;
import org.menshen.domain.relation.RelationFact;
import org.menshen.domain.report.Report;
import org.menshen.domain.report.ReportCommand;
import org.menshen.domain.report.ReportFact;
import org.menshen.domain.rollcall.Rollcall;
import org.menshen.domain.rollcall.RollcallCommand;
import org.menshen.domain.rollcall.RollcallFact;
import org.menshen.domain.roster.Duty;
import org.menshen.domain.roster.DutyCommand;
import org.menshen.domain.roster.DutyFact;
import org.menshen.domain.shift.Shift;
import org.menshen.domain.shift.ShiftCommand;
import org.menshen.domain.shift.ShiftFact;
import org.menshen.domain.site.Site;
import org.menshen.domain.site.SiteCommand;
import org.menshen.domain.site.SiteFact;
import org.menshen.domain.sketch.Sketch;
import org.menshen.domain.sketch.SketchCommand;
import org.menshen.domain.sketch.SketchFact;
import org.menshen.domain.tuning.Tuning;
import org.menshen.domain.tuning.TuningCommand;
import org.menshen.domain.tuning.TuningFact;
import org.menshen.domain.unit.Unit;
import org.menshen.domain.unit.UnitCommand;
import org.menshen.domain.unit.UnitFact;
import org.menshen.domain.work.WorkCommand;
import org.menshen.domain.work.WorkFact;
import org.menshen.domain.work.WorkItem;
import org.menshen.domain.work.Workflow;
import org.menshen.domain.work.WorkflowCommand;
import org.menshen.domain.work.WorkflowFact;
import org.menshen.domain.zone.Zone;
import org.menshen.domain.zone.ZoneCommand;
import org.menshen.domain.zone.ZoneFact;

import tools.jackson.databind.jsontype.NamedType;

/// Which written names there are. The members of a family are found by its sealed interface, so that no list of them can go stale.
final class Families {

    static final List<Class<?>> COMMANDS = List.of(SiteCommand.class, DeviceCommand.class, UnitCommand.class, ZoneCommand.class,
        AlertCommand.class, IncidentCommand.class, OrderCommand.class, LinkageCommand.class, ShiftCommand.class, DutyCommand.class,
        SketchCommand.class, PlanCommand.class, MaintenanceCommand.class, TuningCommand.class, PoliceCommand.class, RollcallCommand.class,
        MessageCommand.class, PatrolCommand.class, ModelCommand.class, RelationCommand.class, LevelCommand.class, EventCommand.class,
        DebriefCommand.class, DeploymentCommand.class, ReportCommand.class, WorkflowCommand.class, WorkCommand.class,
        MatrixCommand.class, RewardCommand.class, RoundCommand.class);
    static final List<Class<?>> FACTS = List.of(SiteFact.class, DeviceFact.class, UnitFact.class, ZoneFact.class, AlertFact.class,
        IncidentFact.class, OrderFact.class, LinkageFact.class, ShiftFact.class, DutyFact.class, SketchFact.class,
        PlanFact.class, MaintenanceFact.class, TuningFact.class, PoliceFact.class, RollcallFact.class, MessageFact.class, PatrolFact.class,
        ModelFact.class, RelationFact.class, LevelFact.class, EventFact.class, DebriefFact.class,
        DeploymentFact.class, ReportFact.class, WorkflowFact.class, WorkFact.class, MatrixFact.class, RewardFact.class, RoundFact.class);

    private Families() {
    }

    /// All members of these families under their written names, and all states under their kind.
    static List<NamedType> named() {
        List<NamedType> types = new ArrayList<>();
        List<Class<?>> families = new ArrayList<>(COMMANDS);
        families.addAll(FACTS);
        families.add(Reading.class);
        for (Class<?> family : families) {
            for (Class<?> member : family.getPermittedSubclasses()) {
                types.add(new NamedType(member, WireName.of(member)));
            }
        }
        for (SubjectKind kind : SubjectKind.values()) {
            types.add(new NamedType(state(kind), kind.wire()));
        }
        return types;
    }

    /// The state of a kind of subject.
    static Class<? extends State> state(SubjectKind kind) {
        return switch (kind) {
            case SITE -> Site.class;
            case DEVICE -> Device.class;
            case UNIT -> Unit.class;
            case ZONE -> Zone.class;
            case ALERT -> Alert.class;
            case INCIDENT -> Incident.class;
            case ORDER -> Order.class;
            case LINKAGE -> Linkage.class;
            case SHIFT -> Shift.class;
            case DUTY -> Duty.class;
            case SKETCH -> Sketch.class;
            case PLAN -> Plan.class;
            case MAINTENANCE -> Maintenance.class;
            case TUNING -> Tuning.class;
            case POLICE -> PoliceIncident.class;
            case ROLLCALL -> Rollcall.class;
            case MESSAGE -> Message.class;
            case PATROL -> Patrol.class;
            case MODEL -> Model.class;
            case RELATION -> Relation.class;
            case LEVEL -> Level.class;
            case EVENT -> Event.class;
            case DEBRIEF -> Debrief.class;
            case DEPLOYMENT -> Deployment.class;
            case REPORT -> Report.class;
            case WORKFLOW -> Workflow.class;
            case WORK -> WorkItem.class;
            case MATRIX -> Matrix.class;
            case REWARD -> Reward.class;
            case ROUND -> Round.class;
        };
    }
}
