package org.menshen.domain.drill;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.alert.AlertFact;
import org.menshen.domain.fact.Fact;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.WireName;
import org.menshen.domain.gate.RoundFact;
import org.menshen.domain.incident.IncidentFact;
import org.menshen.domain.level.LevelFact;
import org.menshen.domain.linkage.LinkageFact;
import org.menshen.domain.message.MessageFact;
import org.menshen.domain.order.OrderFact;
import org.menshen.domain.plan.PlanRef;
import org.menshen.domain.relation.RelationFact;
import org.menshen.domain.rollcall.RollcallFact;
import org.menshen.domain.shift.ShiftFact;
import org.menshen.domain.sketch.SketchFact;
import org.menshen.domain.unit.UnitFact;
import org.menshen.domain.work.WorkFact;
import org.menshen.domain.work.WorkValue;
import org.menshen.domain.work.WorkflowRef;
import org.menshen.domain.zone.ZoneFact;

/// The traits of facts, read from their parts by name.
public final class ActTraits {

    private static final List<Class<? extends Fact>> FAMILIES = List.of(AlertFact.class, IncidentFact.class, OrderFact.class, LinkageFact.class,
        MessageFact.class, SketchFact.class, LevelFact.class, RollcallFact.class, ShiftFact.class, UnitFact.class, ZoneFact.class,
        WorkFact.class, RelationFact.class, RoundFact.class);
    private static final Map<String, ActTrait> BY_PART = Map.ofEntries(Map.entry("bodyCode", ActTrait.BODY), Map.entry("toBody", ActTrait.BODY),
        Map.entry("unitId", ActTrait.UNIT), Map.entry("unitIds", ActTrait.UNIT), Map.entry("step", ActTrait.STEP),
        Map.entry("option", ActTrait.OPTION), Map.entry("plan", ActTrait.PLAN), Map.entry("code", ActTrait.LEVEL),
        Map.entry("kindCode", ActTrait.KIND), Map.entry("toRole", ActTrait.TO), Map.entry("role", ActTrait.TO), Map.entry("text", ActTrait.SAYS),
        Map.entry("remark", ActTrait.SAYS), Map.entry("reason", ActTrait.SAYS), Map.entry("summary", ActTrait.SAYS),
        Map.entry("flow", ActTrait.WORKFLOW), Map.entry("act", ActTrait.ACT), Map.entry("values", ActTrait.VALUE),
        Map.entry("words", ActTrait.SAYS), Map.entry("feedback", ActTrait.SAYS), Map.entry("narrative", ActTrait.SAYS),
        Map.entry("rule", ActTrait.RULE));
    /// What is known of a subject from its earlier facts, and of the incident that it serves.
    private static final Map<SubjectKind, Set<ActTrait>> BY_SUBJECT = Map.of(
        SubjectKind.ALERT, EnumSet.of(ActTrait.ALERT),
        SubjectKind.INCIDENT, EnumSet.of(ActTrait.ALERT, ActTrait.INCIDENT, ActTrait.PLAN),
        SubjectKind.ORDER, EnumSet.of(ActTrait.ALERT, ActTrait.INCIDENT, ActTrait.UNIT, ActTrait.STEP, ActTrait.SAYS),
        SubjectKind.LINKAGE, EnumSet.of(ActTrait.ALERT, ActTrait.INCIDENT, ActTrait.BODY, ActTrait.STEP, ActTrait.SAYS),
        SubjectKind.MESSAGE, EnumSet.of(ActTrait.ALERT, ActTrait.INCIDENT, ActTrait.UNIT, ActTrait.SAYS),
        SubjectKind.SKETCH, EnumSet.of(ActTrait.ALERT, ActTrait.INCIDENT, ActTrait.KIND, ActTrait.SAYS),
        SubjectKind.WORK, EnumSet.of(ActTrait.ITEM, ActTrait.WORKFLOW),
        SubjectKind.RELATION, EnumSet.of(ActTrait.ITEM, ActTrait.WITH),
        SubjectKind.ROUND, EnumSet.of(ActTrait.ROUND));
    private static final Map<String, Class<?>> FACTS = facts();
    private static final int DEEP = 2;

    private ActTraits() {
    }

    private static Map<String, Class<?>> facts() {
        Map<String, Class<?>> facts = new TreeMap<>();
        for (Class<?> family : FAMILIES) {
            for (Class<?> fact : family.getPermittedSubclasses()) {
                facts.put(WireName.of(fact), fact);
            }
        }
        return Map.copyOf(facts);
    }

    /// Whether acts that lead to a fact of this written name can be expected.
    public static boolean knows(String fact) {
        return FACTS.containsKey(fact);
    }

    /// What an act that leads to a fact of this written name may be told by; nothing for a fact that is not known.
    public static Set<ActTrait> offered(String fact) {
        Set<ActTrait> offered = EnumSet.noneOf(ActTrait.class);
        if (knows(fact)) {
            collect(FACTS.get(fact), offered, 0);
            offered.addAll(ofSubject(SubjectKind.valueOf(fact.substring(0, fact.indexOf('.')).toUpperCase(java.util.Locale.ROOT))));
        }
        return offered;
    }

    private static void collect(Class<?> type, Set<ActTrait> offered, int deep) {
        for (RecordComponent part : type.getRecordComponents()) {
            ActTrait trait = BY_PART.get(part.getName());
            if (trait != null) {
                offered.add(trait);
            } else if (part.getType().isRecord() && deep < DEEP) {
                collect(part.getType(), offered, deep + 1);
            }
        }
    }

    static Set<ActTrait> ofSubject(SubjectKind kind) {
        return BY_SUBJECT.getOrDefault(kind, Set.of());
    }

    /// What a fact itself tells.
    static Map<ActTrait, Set<String>> of(Fact fact) {
        Map<ActTrait, Set<String>> told = new EnumMap<>(ActTrait.class);
        read(fact, told, 0);
        return told;
    }

    private static void read(Object record, Map<ActTrait, Set<String>> told, int deep) {
        for (RecordComponent part : record.getClass().getRecordComponents()) {
            Object value = value(record, part);
            ActTrait trait = BY_PART.get(part.getName());
            if (trait != null) {
                Set<String> values = told.computeIfAbsent(trait, key -> new HashSet<>());
                switch (value) {
                    case PlanRef plan -> values.add(plan.planId());
                    case WorkflowRef flow -> values.add(flow.workflowId());
                    case Collection<?> many -> many.forEach(each -> values.add(each instanceof WorkValue field
                        ? field.field() + "=" + field.text() : String.valueOf(each)));
                    case String edition when trait == ActTrait.RULE -> values.add(edition.replaceFirst("-[0-9a-f]+$", ""));
                    case String text -> values.add(text);
                    case null, default -> { }
                }
            } else if (value instanceof Record inner && deep < DEEP) {
                read(inner, told, deep + 1);
            }
        }
    }

    private static @Nullable Object value(Object record, RecordComponent part) {
        try {
            return part.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + part.getName() + " of " + record.getClass().getSimpleName(), e);
        }
    }
}
