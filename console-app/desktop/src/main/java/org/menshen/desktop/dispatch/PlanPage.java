package org.menshen.desktop.dispatch;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.response.StepState;

/// The response plan of an incident as it is to be painted. Immutable.
///
/// @param title what it is called; empty when none runs
/// @param count how far it has come, in words
/// @param level the duty level and what it makes of the limits, in words; empty at the normal level
/// @param rests what the plan rests on, such as a law, in words; empty when it does not say
/// @param tell what has to be told first and was not yet
/// @param steps its steps, in order
/// @param offers names of the plans that could be opened; empty when one runs
record PlanPage(String title, String count, String level, String rests, List<String> tell, List<StepRow> steps, List<String> offers) {

    static final PlanPage NONE = new PlanPage("", "", "", "", List.of(), List.of(), List.of());

    /// A step.
    ///
    /// @param id its id
    /// @param name what is to be done
    /// @param state how it stands
    /// @param words the state in words
    /// @param note who is meant, who has or did it, and what was said
    /// @param at since when it stands so; `null` when that means nothing
    /// @param due until when; `null` when it does not matter
    /// @param next whether the main key does it
    /// @param mandatory whether the incident cannot be closed without it
    record StepRow(String id, String name, StepState state, String words, String note, @Nullable Instant at, @Nullable Instant due,
                   boolean next, boolean mandatory) {
    }
}
