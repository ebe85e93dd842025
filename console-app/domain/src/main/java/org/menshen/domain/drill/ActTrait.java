package org.menshen.domain.drill;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What an expected act may be told by, beside the name of its fact. Written in a file in lower case.
public enum ActTrait {
    /// Type of the alert, or of the alerts behind the incident: a key of `alert-types`.
    ALERT,
    /// Type of the incident, or of the one that an order or request serves: a key of `incident-types`.
    INCIDENT,
    /// Body that is asked: a key of `linkage-bodies`.
    BODY,
    /// Type of the unit that is sent: a key of `unit-types`.
    UNIT,
    /// Step of a plan that was said to be done, or that an order or request was given for.
    STEP,
    /// Way that was chosen at a step.
    OPTION,
    /// Plan that was opened.
    PLAN,
    /// Duty level: a key of `duty-levels`.
    LEVEL,
    /// Kind of sketch: a key of `sketch-kinds`.
    KIND,
    /// Role it went up to: a key of `roles`.
    TO,
    /// What was said holds one of these words.
    SAYS,
    /// Work item, as the scenario calls the one that it sends; of a relation, one of the two.
    ITEM,
    /// Register of the work item: id of its workflow.
    WORKFLOW,
    /// Act of the workflow that was done.
    ACT,
    /// Field of the work item that was filled in, written `field=value`.
    VALUE,
    /// The other work item of a relation.
    WITH,
    /// Round of gate checks, as the scenario calls the one that it draws.
    ROUND,
    /// Rule of rewards and its version by which a round is worked out, such as `gate@3`.
    RULE;

    /// The trait that a file names; empty when there is none of that name.
    public static Optional<ActTrait> named(String name) {
        return Arrays.stream(values()).filter(trait -> trait.written().equals(name)).findFirst();
    }

    /// The code list whose keys it names; empty when it names words, or steps of plans.
    public Optional<String> list() {
        return Optional.ofNullable(switch (this) {
            case ALERT -> "alert-types";
            case INCIDENT -> "incident-types";
            case BODY -> "linkage-bodies";
            case UNIT -> "unit-types";
            case LEVEL -> "duty-levels";
            case KIND -> "sketch-kinds";
            case TO -> "roles";
            case STEP, OPTION, PLAN, SAYS, ITEM, WORKFLOW, ACT, VALUE, WITH, ROUND, RULE -> null;
        });
    }

    /// Its name in a file.
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }
}
