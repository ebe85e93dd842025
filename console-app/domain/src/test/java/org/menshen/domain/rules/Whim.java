package org.menshen.domain.rules;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.menshen.domain.Samples;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.deploy.DeploymentCommand;
import org.menshen.domain.device.DeviceCommand;
import org.menshen.domain.device.Optics;
import org.menshen.domain.drill.DebriefCommand;
import org.menshen.domain.event.EventCommand;
import org.menshen.domain.fact.Command;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.gate.RewardCommand;
import org.menshen.domain.gate.RoundCommand;
import org.menshen.domain.incident.IncidentCommand;
import org.menshen.domain.level.LevelCommand;
import org.menshen.domain.linkage.LinkageCommand;
import org.menshen.domain.maintenance.MaintenanceCommand;
import org.menshen.domain.matrix.MatrixCommand;
import org.menshen.domain.message.MessageCommand;
import org.menshen.domain.order.OrderCommand;
import org.menshen.domain.patrol.PatrolCommand;
import org.menshen.domain.plan.PlanCommand;
import org.menshen.domain.police.PoliceCommand;
import org.menshen.domain.report.ReportCommand;
import org.menshen.domain.rollcall.RollcallCommand;
import org.menshen.domain.register.ModelCommand;
import org.menshen.domain.relation.RelationCommand;
import org.menshen.domain.roster.DutyCommand;
import org.menshen.domain.shift.ShiftCommand;
import org.menshen.domain.site.SiteCommand;
import org.menshen.domain.sketch.SketchCommand;
import org.menshen.domain.time.DeadlineRule;
import org.menshen.domain.time.DeadlineUnit;
import org.menshen.domain.tuning.TuningCommand;
import org.menshen.domain.unit.UnitCommand;
import org.menshen.domain.work.WorkCommand;
import org.menshen.domain.work.WorkflowCommand;
import org.menshen.domain.zone.ZoneCommand;
import org.menshen.map.core.geo.LatLon;

/// Makes any command of any kind up, sensible as often as not. New commands take part by themselves.
final class Whim {

    private static final Map<String, List<String>> WORDS = Map.ofEntries(
        Map.entry("unitId", List.of("U-1", "U-2", "P-1")),
        Map.entry("afterId", List.of("O-1", "O-2", "O-3")), Map.entry("incidentId", List.of("I-1", "I-2")),
        Map.entry("alertId", List.of("A-1", "A-2")), Map.entry("targetId", List.of("A-1", "A-2", "A-3", "A-9")),
        Map.entry("leadId", List.of("A-1", "A-2", "A-3")), Map.entry("memberId", List.of("A-1", "A-2", "A-3")),
        Map.entry("orderId", List.of("O-1", "O-2", "O-3")), Map.entry("successorId", List.of("O-1", "O-2", "O-3")),
        Map.entry("previousId", List.of("S-1", "", "")), Map.entry("reasonCode", List.of("ANIMAL", "OTHER", "", "GHOST")),
        Map.entry("toRole", List.of("LEADER", "WATCH_COMMANDER", "NOBODY")), Map.entry("role", List.of("DISPATCHER", "NOBODY")),
        Map.entry("bodyCode", List.of("POLICE", "GAS", "ARMY")), Map.entry("sourceCode", List.of("IOT", "NOBODY")),
        Map.entry("kindCode", List.of("SQUARE", "NONE")), Map.entry("committeeCode", List.of("310115010011", "0")),
        Map.entry("siteId", List.of("NMT-P-001", "GHOST")), Map.entry("deviceId", List.of("31011510011328000123", "GHOST")),
        Map.entry("userId", List.of("officer-1", "officer-2")),
        Map.entry("to", List.of("GAS", "CHENGYUN", "ZONGZHI", "NOWHERE")),
        Map.entry("parentId", List.of("I-1", "I-2", "I-3")), Map.entry("callback", List.of("139****0000", "13912340000", "")),
        Map.entry("assessmentNo", List.of("PG-1", "")));
    /// a number of a person, as anybody might write one
    static final String NUMBER = "13912345678";
    private static final List<String> WRITTEN = List.of("说明", "说明", "说明 " + NUMBER, "");
    private static final Map<SubjectKind, List<String>> TYPES = Map.of(
        SubjectKind.ALERT, List.of("PERIMETER", "GAS_LEAK", "NONE"), SubjectKind.INCIDENT, List.of("BURGLARY", "NONE"),
        SubjectKind.UNIT, List.of("GUARD", "POLICE", "NONE"), SubjectKind.DEVICE, List.of("B0", "NONE"),
        SubjectKind.SITE, List.of("PARK", "NONE"), SubjectKind.MAINTENANCE, List.of("PERIMETER", "NONE"));

    /// What leads an incident from its report to its end: without it few would come far.
    private static final List<Class<? extends Command>> WAY = List.of(IncidentCommand.Verify.class, IncidentCommand.Grade.class,
        IncidentCommand.Respond.class, IncidentCommand.Control.class, IncidentCommand.StartClosing.class, IncidentCommand.Close.class);

    private final Random random;
    private final Instant now;
    private final SubjectKind kind;
    private final List<String> dirty;

    Whim(Random random, Instant now, SubjectKind kind) {
        this(random, now, kind, List.of());
    }

    /// @param dirty texts that stand anywhere now and then
    Whim(Random random, Instant now, SubjectKind kind, List<String> dirty) {
        this.dirty = dirty;
        this.random = random;
        this.now = now;
        this.kind = kind;
    }

    /// Any command of a kind.
    Command command() {
        if (kind == SubjectKind.INCIDENT && random.nextBoolean()) {
            return (Command) of(WAY.get(random.nextInt(WAY.size())), "");
        }
        Class<?>[] members = family(kind).getPermittedSubclasses();
        return (Command) of(members[random.nextInt(members.length)], "");
    }

    static Class<? extends Command> family(SubjectKind kind) {
        return switch (kind) {
            case SITE -> SiteCommand.class;
            case DEVICE -> DeviceCommand.class;
            case UNIT -> UnitCommand.class;
            case ZONE -> ZoneCommand.class;
            case SKETCH -> SketchCommand.class;
            case MAINTENANCE -> MaintenanceCommand.class;
            case TUNING -> TuningCommand.class;
            case ALERT -> AlertCommand.class;
            case INCIDENT -> IncidentCommand.class;
            case ORDER -> OrderCommand.class;
            case LINKAGE -> LinkageCommand.class;
            case SHIFT -> ShiftCommand.class;
            case DUTY -> DutyCommand.class;
            case PLAN -> PlanCommand.class;
            case POLICE -> PoliceCommand.class;
            case ROLLCALL -> RollcallCommand.class;
            case MESSAGE -> MessageCommand.class;
            case PATROL -> PatrolCommand.class;
            case MODEL -> ModelCommand.class;
            case RELATION -> RelationCommand.class;
            case LEVEL -> LevelCommand.class;
            case EVENT -> EventCommand.class;
            case DEBRIEF -> DebriefCommand.class;
            case DEPLOYMENT -> DeploymentCommand.class;
            case REPORT -> ReportCommand.class;
            case WORKFLOW -> WorkflowCommand.class;
            case WORK -> WorkCommand.class;
            case MATRIX -> MatrixCommand.class;
            case REWARD -> RewardCommand.class;
            case ROUND -> RoundCommand.class;
        };
    }

    private Object of(Type type, String name) {
        if (type instanceof ParameterizedType p) {
            return p.getRawType() == List.class ? list(p.getActualTypeArguments()[0], name) : Map.of();
        }
        Class<?> c = (Class<?>) type;
        if (c == LatLon.class) {
            return Samples.PLACE;
        }
        if (c == Optics.class) {
            return new Optics(10, 60, 50, 1);
        }
        if (c == DeadlineRule.class) {
            return new DeadlineRule(DeadlineUnit.WORK_DAY, 1 + random.nextInt(5));
        }
        if (c == Subject.class) {
            return Subject.parse("alert/A-" + (1 + random.nextInt(4)));
        }
        if (c.isEnum()) {
            return c.getEnumConstants()[random.nextInt(c.getEnumConstants().length)];
        }
        return c.isRecord() ? record(c) : simple(c, name);
    }

    private List<Object> list(Type type, String name) {
        int size = type == LatLon.class ? 3 : random.nextInt(2);
        return java.util.stream.IntStream.range(0, size).mapToObj(i -> of(type, name.equals("unitIds") ? "unitId" : name)).toList();
    }

    private Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = of(components[i].getGenericType(), components[i].getName());
        }
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("cannot make up a " + type, e);
        }
    }

    private Object simple(Class<?> c, String name) {
        if (name.equals("afterId") && random.nextInt(4) > 0) {
            return null;
        }
        if (c == String.class) {
            if (!dirty.isEmpty() && random.nextInt(3) == 0) {
                return dirty.get(random.nextInt(dirty.size()));
            }
            List<String> free = TextMasking.WORDS.contains(name) ? WRITTEN : List.of("说明");
            List<String> words = name.equals("typeCode") ? TYPES.getOrDefault(kind, List.of("NONE")) : WORDS.getOrDefault(name, free);
            return words.get(random.nextInt(words.size()));
        }
        if (c == Instant.class) {
            return now.plus(Duration.ofMinutes(random.nextInt(14 * 60) - 60));
        }
        if (c == Duration.class) {
            return Duration.ofSeconds(random.nextInt(600));
        }
        if (c == boolean.class) {
            return random.nextBoolean();
        }
        int number = random.nextInt(7);
        boolean whole = c == Long.class || c == long.class;
        return c == double.class || c == Double.class ? (Object) (double) number : whole ? (Object) (long) number : (Object) number;
    }
}
