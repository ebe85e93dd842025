package org.menshen.domain.plan;

import java.time.Duration;
import java.util.List;

/// Plans made up for tests.
public final class Plans {

    private Plans() {
    }

    /// A plan of these steps for suspected burglaries.
    public static PlanContent of(PlanStep... steps) {
        return of("night", steps);
    }

    public static PlanContent of(String id, PlanStep... steps) {
        return new PlanContent(id, 1, words("night"), Bilingual.NONE, List.of("BURGLARY"), List.of("PERIMETER"), List.of(steps));
    }

    /// The command that puts a plan in force.
    public static PlanCommand.Publish publish(PlanContent content) {
        return new PlanCommand.Publish(new PlanRef(content.id(), content.version(), "%08x".formatted(content.hashCode()).repeat(8)), content);
    }

    public static Bilingual words(String id) {
        return new Bilingual("步骤-" + id, "step " + id);
    }

    /// A step that a person confirms, at the beginning.
    public static PlanStep step(String id) {
        return step(id, Deed.CONFIRM);
    }

    public static PlanStep step(String id, Deed deed, String... codes) {
        return new PlanStep(id, words(id), "DUTY_OFFICER", deed, List.of(codes), words("text"), items(deed), List.of(), null,
            PlanCondition.ALWAYS, false, "");
    }

    private static List<PlanItem> items(Deed deed) {
        return switch (deed) {
            case CHECKLIST, CHOOSE, TELL -> List.of(new PlanItem("a", words("a")), new PlanItem("b", words("b")));
            default -> List.of();
        };
    }

    public static PlanStep after(PlanStep s, String... before) {
        return new PlanStep(s.id(), s.name(), s.role(), s.deed(), s.codes(), s.text(), s.items(), List.of(before), s.limit(), s.when(),
            s.mandatory(), s.until());
    }

    public static PlanStep must(PlanStep s) {
        return new PlanStep(s.id(), s.name(), s.role(), s.deed(), s.codes(), s.text(), s.items(), s.after(), s.limit(), s.when(), true, s.until());
    }

    public static PlanStep when(PlanStep s, PlanCondition when) {
        return new PlanStep(s.id(), s.name(), s.role(), s.deed(), s.codes(), s.text(), s.items(), s.after(), s.limit(), when, s.mandatory(),
            s.until());
    }

    public static PlanStep chosen(PlanStep s, String choice, String option) {
        return when(s, new PlanCondition(choice, option, List.of(), 0));
    }

    public static PlanStep within(PlanStep s, int seconds, String from) {
        PlanLimit limit = new PlanLimit(Duration.ofSeconds(seconds), from);
        return new PlanStep(s.id(), s.name(), s.role(), s.deed(), s.codes(), s.text(), s.items(), s.after(), limit, s.when(), s.mandatory(),
            s.until());
    }
}
