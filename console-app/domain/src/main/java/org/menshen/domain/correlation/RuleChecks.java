package org.menshen.domain.correlation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.menshen.domain.code.Code;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.plan.PlanContent;

/// Finds what is wrong with a rule before it is in force: names that nothing has, and conditions that nothing can meet.
public final class RuleChecks {

    private static final String ID = "(?=.{1,100}$)[a-z0-9]+(-[a-z0-9]+)*";
    private static final int LEAST_SEVERE = 5;
    /// the only sources whose alerts say how sure they are
    private static final Set<String> SURE = Set.of("AI");

    private final RuleContent rule;
    private final CodeBook codes;
    private final List<RuleFault> faults = new ArrayList<>();

    private RuleChecks(RuleContent rule, CodeBook codes) {
        this.rule = rule;
        this.codes = codes;
    }

    /// What is wrong with a rule by itself; empty when it can be put in force.
    ///
    /// @param plans the response plans in force
    public static List<RuleFault> check(RuleContent rule, CodeBook codes, Collection<PlanContent> plans) {
        return new RuleChecks(rule, codes).check(plans);
    }

    /// The first rule of these that feeds itself, directly or through others, and by which alerts; empty when none does.
    public static Optional<Circle> circle(Collection<RuleContent> rules) {
        for (RuleContent rule : rules) {
            List<String> way = new ArrayList<>(List.of(rule.raises().alertType()));
            if (leadsBack(rule.raises().alertType(), rule, rules, way, new HashSet<>())) {
                return Optional.of(new Circle(rule.id(), List.copyOf(way)));
            }
        }
        return Optional.empty();
    }

    /// A rule that feeds itself.
    ///
    /// @param ruleId the rule
    /// @param types the alerts by which it comes back to it, in order
    public record Circle(String ruleId, List<String> types) {
    }

    private static boolean leadsBack(String type, RuleContent goal, Collection<RuleContent> rules, List<String> way, Set<String> seen) {
        for (RuleContent next : rules) {
            if (next.parts().stream().noneMatch(part -> part.alerts().contains(type))) {
                continue;
            }
            if (next.id().equals(goal.id())) {
                return true;
            }
            if (seen.add(next.id())) {
                way.add(next.raises().alertType());
                if (leadsBack(next.raises().alertType(), goal, rules, way, seen)) {
                    return true;
                }
                way.removeLast();
            }
        }
        return false;
    }

    private List<RuleFault> check(Collection<PlanContent> plans) {
        if (!rule.id().matches(ID)) {
            fault(-1, "id", "'" + rule.id() + "' is no id: use lower-case letters, digits and hyphens, 100 at most");
        }
        if (rule.version() < 1) {
            fault(-1, "version", "must be 1 or more");
        }
        boolean needsTime = rule.parts().size() > 1 || rule.parts().stream().anyMatch(part -> part.count() > 1);
        if (rule.within().isNegative() || rule.within().isZero() && needsTime) {
            fault(-1, "within", "can never fire: several signals need a time longer than nothing");
        }
        Duration longest = Duration.ofDays((long) codes.figure("rule.longest-d"));
        if (rule.within().compareTo(longest) > 0) {
            fault(-1, "within", "is longer than " + longest.toDays() + " days (rule.longest-d in figures.yaml)");
        }
        if (rule.place().kind() == RulePlace.Kind.NEAR && !(rule.place().metres() > 0)) {
            fault(-1, "place", "must be more than 0 m");
        }
        if (rule.parts().isEmpty()) {
            fault(-1, "when", "can never fire: name what has to come in");
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < rule.parts().size(); i++) {
            part(i, rule.parts().get(i), seen);
        }
        ends();
        joins();
        raises(plans);
        return List.copyOf(faults);
    }

    private void part(int at, RulePart part, Set<String> seen) {
        if (part.alerts().isEmpty() == part.sensors().isEmpty()) {
            fault(at, part.alerts().isEmpty() ? "alerts" : "sensors", "name either alerts or sensors");
        }
        known(at, "alerts", part.alerts(), "alert-types");
        known(at, "sensors", part.sensors(), "sensor-types");
        part.alerts().stream().filter(type -> !seen.add("alert " + type)).forEach(type -> fault(at, "alerts", "'" + type + "' stands in two parts"));
        part.sensors().stream().filter(type -> !seen.add("sensor " + type))
            .forEach(type -> fault(at, "sensors", "'" + type + "' stands in two parts"));
        if (part.count() < 1) {
            fault(at, "count", "must be 1 or more");
        }
        if (part.points() && part.count() > 1 && rule.place().kind() == RulePlace.Kind.DEVICE) {
            fault(at, "count", "can never fire: one device is one point; use 'of: alert' or another place");
        }
        if (part.severity() < 0 || part.severity() > LEAST_SEVERE) {
            fault(at, "severity", "is 1 … 5");
        }
        sure(at, part);
        values(at, part);
        zones(at, part);
    }

    private void sure(int at, RulePart part) {
        if (part.confidence() < 0 || part.confidence() > 1) {
            fault(at, "confidence", "can never fire: it is 0 … 1");
        }
        if (part.confidence() > 0) {
            part.alerts().stream().filter(type -> source(type).filter(SURE::contains).isEmpty()).forEach(type ->
                fault(at, "confidence", "can never fire: '" + type + "' does not come from " + SURE + ", no other source says how sure it is"));
        }
    }

    private void values(int at, RulePart part) {
        Double above = part.above();
        Double below = part.below();
        boolean lines = above != null || below != null;
        if (part.sensors().isEmpty()) {
            if (lines) {
                fault(at, above != null ? "above" : "below", "means nothing without 'sensors'");
            }
            return;
        }
        if (!lines) {
            fault(at, "sensors", "needs 'above' or 'below'");
        } else if (above != null && below != null && above > below) {
            fault(at, "above", "can never fire: no value is " + above + " or more and " + below + " or less");
        }
        if (part.confidence() > 0 || part.severity() > 0 || !part.with().isEmpty() || !part.says().isEmpty()) {
            fault(at, "sensors", "'confidence', 'severity', 'with' and 'says' are about alerts");
        }
        part.sensors().stream().flatMap(type -> codes.find("sensor-types", type).stream()).filter(type -> type.attribute("unit").isEmpty())
            .forEach(type -> fault(at, "sensors", "can never fire: '" + type.code() + "' measures nothing (it has no unit in sensor-types.yaml)"));
    }

    private void zones(int at, RulePart part) {
        if (rule.place().kind() == RulePlace.Kind.ZONE && !part.sensors().isEmpty()) {
            fault(at, "sensors", "can never fire: sensors belong to no crowd zone");
        }
    }

    /// A line to end at lies on the good side of the one to raise at: else it would end and raise at once.
    private void ends() {
        RuleEnd end = rule.ends();
        if (end == null) {
            return;
        }
        List<RulePart> values = rule.parts().stream().filter(part -> !part.sensors().isEmpty()).toList();
        if (values.size() != 1 || rule.parts().size() != 1) {
            fault(-1, "ends", "is for a rule of one part with sensors: alerts are ended by persons");
            return;
        }
        Double above = values.getFirst().above();
        Double below = values.getFirst().below();
        if (end.hold().isNegative()) {
            fault(-1, "ends", "'for' must not be negative");
        }
        if (end.above() == null && end.below() == null) {
            fault(-1, "ends", "needs 'above' or 'below'");
        } else if ((above == null) != (end.below() == null) || (below == null) != (end.above() == null)
            || above != null && end.below() >= above || below != null && end.above() <= below) {
            fault(-1, "ends", "must lie on the good side of the line that it raises at");
        }
    }

    private void joins() {
        if (rule.joins() != null && rule.joins().kind() == RulePlace.Kind.NEAR && !(rule.joins().metres() > 0)) {
            fault(-1, "joins", "must be more than 0 m");
        }
    }

    private Optional<String> source(String type) {
        return codes.find("alert-types", type).flatMap(code -> code.attribute("source"));
    }

    private void raises(Collection<PlanContent> plans) {
        RuleResult result = rule.raises();
        known(-1, "raises", List.of(result.alertType()), "alert-types");
        if (result.severity() < 1 || result.severity() > LEAST_SEVERE) {
            fault(-1, "raises", "severity is 1 … 5");
        }
        if (result.planId().isEmpty()) {
            return;
        }
        Optional<PlanContent> plan = plans.stream().filter(known -> known.id().equals(result.planId())).findFirst();
        if (plan.isEmpty()) {
            fault(-1, "raises", "there is no plan '" + result.planId() + "'");
        } else if (!offered(plan.get(), result.alertType())) {
            fault(-1, "raises", "the plan '" + result.planId() + "' is not offered for '" + result.alertType()
                + "': name that in its alertTypes, or in fromAlerts of its incident type");
        }
    }

    /// Whether an incident that is raised from such an alert would be offered the plan.
    private boolean offered(PlanContent plan, String alertType) {
        return plan.alertTypes().contains(alertType) || plan.incidentTypes().stream().flatMap(type -> codes.find("incident-types", type).stream())
            .map((Code type) -> type.items("fromAlerts")).anyMatch(from -> from.contains(alertType));
    }

    private void known(int part, String field, Collection<String> wanted, String list) {
        wanted.stream().filter(code -> codes.find(list, code).isEmpty())
            .forEach(code -> fault(part, field, "'" + code + "' is not in " + list + ".yaml"));
    }

    private void fault(int part, String field, String what) {
        faults.add(new RuleFault(part, field, what));
    }

    /// The longest time over which a rule looks back, [Duration#ZERO] for none.
    public static Duration longest(Collection<RuleContent> rules) {
        return rules.stream().map(RuleContent::within).max(Duration::compareTo).orElse(Duration.ZERO);
    }
}
