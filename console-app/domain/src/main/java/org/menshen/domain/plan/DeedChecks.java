package org.menshen.domain.plan;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

import org.menshen.domain.code.CodeBook;
import org.menshen.domain.code.UnitType;

/// Finds what is wrong with the deed behind a step.
final class DeedChecks {

    private final CodeBook codes;
    private final PlanStep step;
    private final BiConsumer<String, String> fault;

    /// @param fault gets the field and what is wrong
    DeedChecks(CodeBook codes, PlanStep step, BiConsumer<String, String> fault) {
        this.codes = codes;
        this.step = step;
        this.fault = fault;
    }

    void check(Set<String> states) {
        if (!step.until().isEmpty() && (step.deed() != Deed.ORDER || !PlanStep.UNTIL.contains(step.until()))) {
            fault.accept("until", "says how far an order has to have come: " + PlanStep.UNTIL);
        }
        switch (step.deed()) {
            case ORDER -> order();
            case LINKAGE -> one("body", "linkage-bodies");
            case ESCALATE -> one("to", "roles");
            case STATUS -> {
                if (step.codes().size() != 1 || !states.contains(step.codes().getFirst())) {
                    fault.accept("reach", "names no state that a step can bring an incident to: " + new java.util.TreeSet<>(states));
                }
            }
            case TELL -> {
                items(1);
                if (!step.after().isEmpty() || !step.when().equals(PlanCondition.ALWAYS)) {
                    fault.accept("after", "what is told comes first, always: give it 'after: []' and no 'when'");
                }
            }
            case CHECKLIST -> items(1);
            case CHOOSE -> items(2);
            case BROADCAST -> text();
            case CONFIRM, CALL, CAMERA, REPORT, LOG -> {
                // need nothing but a person
            }
        }
    }

    private void order() {
        if (step.codes().isEmpty()) {
            fault.accept("units", "sends nobody: name one of unit-types.yaml");
        }
        for (String type : step.codes()) {
            Optional<UnitType> unit = codes.unitType(type);
            if (unit.isEmpty()) {
                fault.accept("units", PlanChecks.unknown(type, "unit-types"));
            } else if (!unit.get().orderable()) {
                fault.accept("units", "'" + type + "' is not ordered but asked: use 'do: linkage' with 'body: "
                    + unit.get().body().orElse("…") + "'");
            } else {
                unit.get().code().attribute("wordList").filter(codes.names()::contains).ifPresent(list -> words(type, list));
            }
        }
        text();
    }

    private void words(String type, String list) {
        codes.list(list).all().stream().filter(word -> step.text().zh().contains(word.zh())).forEach(word ->
            fault.accept("text", "tells '" + type + "' to do what it may not: '" + word.zh() + "' stands in " + list + ".yaml"));
    }

    private void one(String field, String list) {
        if (step.codes().size() != 1) {
            fault.accept(field, "is missing: name one of " + list + ".yaml");
        } else if (codes.find(list, step.codes().getFirst()).isEmpty()) {
            fault.accept(field, PlanChecks.unknown(step.codes().getFirst(), list));
        }
        if (step.deed() == Deed.LINKAGE) {
            text();
        }
    }

    private void text() {
        if (step.text().blank()) {
            fault.accept("text", "is missing: give what is said, in zh and en");
        }
    }

    private void items(int least) {
        if (step.items().size() < least) {
            fault.accept("items", "needs " + least + " or more of {id, zh, en}");
        }
        Set<String> seen = new HashSet<>();
        step.items().stream().filter(item -> !seen.add(item.id())).forEach(item -> fault.accept("items", "'" + item.id() + "' stands twice"));
    }
}
