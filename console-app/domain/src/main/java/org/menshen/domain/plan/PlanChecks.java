package org.menshen.domain.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.menshen.domain.code.CodeBook;

/// Finds what is wrong with a plan before it is in force: names that nothing has, steps that nobody can reach, steps that wait for each other.
public final class PlanChecks {

    private static final String ID = "(?=.{1,100}$)[a-z0-9]+(-[a-z0-9]+)*";
    private static final int LEAST_SEVERE = 5;
    /// states that a step can bring an incident to
    private static final Set<String> STATES = Set.of("VERIFIED", "GRADED", "RESPONDING", "CONTROLLED", "CLOSING");

    private final PlanContent plan;
    private final CodeBook codes;
    private final Predicate<String> acting;
    private final List<PlanFault> faults = new ArrayList<>();

    private PlanChecks(PlanContent plan, CodeBook codes, Predicate<String> acting) {
        this.plan = plan;
        this.codes = codes;
        this.acting = acting;
    }

    /// What is wrong with a plan, in the order of its steps; empty when it can be put in force.
    ///
    /// @param acting whether a role may finish a step
    public static List<PlanFault> check(PlanContent plan, CodeBook codes, Predicate<String> acting) {
        return new PlanChecks(plan, codes, acting).check();
    }

    private List<PlanFault> check() {
        head();
        Set<String> seen = new HashSet<>();
        for (PlanStep step : plan.steps()) {
            if (!step.id().matches(ID)) {
                fault(step, "id", "'" + step.id() + "' is no id: use lower-case letters, digits and hyphens, 100 at most");
            } else if (!seen.add(step.id())) {
                fault(step, "id", "the step '" + step.id() + "' stands twice: rename or remove one");
            }
            if (!codes.list("roles").keys().contains(step.role())) {
                fault(step, "role", unknown(step.role(), "roles"));
            } else if (!acting.test(step.role())) {
                fault(step, "role", "the role '" + step.role()
                    + "' may not finish steps: give it incident.finish-step in roles.yaml or name another");
            }
            new DeedChecks(codes, step, (field, what) -> fault(step, field, what)).check(STATES);
            when(step);
            order(step);
        }
        if (faults.isEmpty()) {
            circles();
        }
        return List.copyOf(faults);
    }

    private void head() {
        if (!plan.id().matches(ID)) {
            faults.add(new PlanFault("", "id", "'" + plan.id() + "' is no id: use lower-case letters, digits and hyphens, 100 at most"));
        }
        if (plan.version() < 1) {
            faults.add(new PlanFault("", "version", "must be 1 or more"));
        }
        if (plan.incidentTypes().isEmpty() && plan.alertTypes().isEmpty()) {
            faults.add(new PlanFault("", "incidentTypes", "is for no incident: name one of incident-types.yaml, or alertTypes"));
        }
        known("", "incidentTypes", plan.incidentTypes(), "incident-types");
        known("", "alertTypes", plan.alertTypes(), "alert-types");
        if (plan.steps().isEmpty()) {
            faults.add(new PlanFault("", "steps", "has no steps"));
        }
    }

    private void when(PlanStep step) {
        PlanCondition when = step.when();
        known(step.id(), "when", when.alertTypes(), "alert-types");
        if (when.severity() < 0 || when.severity() > LEAST_SEVERE) {
            fault(step, "when", "severity is 1 … 5");
        }
        if (!when.onChoice()) {
            return;
        }
        PlanStep choice = plan.step(when.step()).orElse(null);
        if (choice == null || choice.deed() != Deed.CHOOSE) {
            fault(step, "when", "'" + when.step() + "' is no step where something is chosen");
        } else if (!choice.has(when.chose())) {
            fault(step, "when", "never comes: '" + when.chose() + "' cannot be chosen at '" + when.step() + "'");
        } else if (step.mandatory() && !choice.mandatory()) {
            fault(step, "mandatory", "is mandatory and depends on the choice '" + choice.id() + "', which is not: make that mandatory, too");
        }
    }

    private void order(PlanStep step) {
        for (String before : step.after()) {
            PlanStep other = plan.step(before).orElse(null);
            if (other == null) {
                fault(step, "after", "comes after '" + before + "', which is no step of this plan");
            } else if (mayNeverCome(other, 0) && !mayNeverCome(step, 0)) {
                fault(step, "after", "cannot be reached when '" + before + "' never comes: let it come after another step");
            }
        }
        PlanLimit limit = step.limit();
        if (limit != null && !limit.from().isEmpty() && plan.step(limit.from()).isEmpty()) {
            fault(step, "limit", "counts from '" + limit.from() + "', which is no step of this plan");
        }
        if (limit != null && !limit.within().isPositive()) {
            fault(step, "limit", "must be longer than nothing");
        }
        Duration longest = Duration.ofDays((long) codes.figure("plan.longest-d"));
        if (limit != null && limit.within().compareTo(longest) > 0) {
            fault(step, "limit", "is longer than " + longest.toDays() + " days (plan.longest-d in figures.yaml)");
        }
    }

    /// Whether a step hangs on an event, by itself or by the choice that opens its branch.
    private boolean mayNeverCome(PlanStep step, int depth) {
        return step.when().onEvent() || step.when().onChoice() && depth < plan.steps().size()
            && plan.step(step.when().step()).filter(choice -> mayNeverCome(choice, depth + 1)).isPresent();
    }

    private void circles() {
        Set<String> good = new HashSet<>();
        for (PlanStep step : plan.steps()) {
            List<String> way = new ArrayList<>();
            if (!walk(step, way, good)) {
                fault(step, "after", "waits for itself: " + String.join(" ← ", way));
                return;
            }
        }
    }

    /// Follows what a step waits for; answers whether that comes to an end.
    private boolean walk(PlanStep step, List<String> way, Set<String> good) {
        boolean again = way.contains(step.id());
        way.add(step.id());
        if (again) {
            return false;
        }
        for (String before : waitsFor(step)) {
            if (!good.contains(before) && !walk(plan.step(before).orElseThrow(), way, good)) {
                return false;
            }
        }
        way.removeLast();
        good.add(step.id());
        return true;
    }

    private static List<String> waitsFor(PlanStep step) {
        List<String> all = new ArrayList<>(step.after());
        if (step.when().onChoice()) {
            all.add(step.when().step());
        }
        if (step.limit() != null && !step.limit().from().isEmpty()) {
            all.add(step.limit().from());
        }
        return all;
    }

    private void known(String step, String field, Collection<String> wanted, String list) {
        wanted.stream().filter(code -> codes.find(list, code).isEmpty())
            .forEach(code -> faults.add(new PlanFault(step, field, unknown(code, list))));
    }

    private void fault(PlanStep step, String field, String what) {
        faults.add(new PlanFault(step.id(), field, what));
    }

    static String unknown(String code, String list) {
        return "'" + code + "' is not in " + list + ".yaml";
    }
}
