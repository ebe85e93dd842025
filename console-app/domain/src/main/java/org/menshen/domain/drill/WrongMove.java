package org.menshen.domain.drill;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.plan.Bilingual;

/// An act that those who are trained must not do, such as closing as false what is true, or calling off too early.
///
/// @param id unique among all that an exercise scores
/// @param name what was wrong, in words
/// @param part the part of the score that it takes from
/// @param after from when on it is wrong, from the start of the exercise
/// @param until until when; `null` to the end
/// @param before id of an expected act: it is wrong as long as that was not done; `null` for always
/// @param critical whether the run fails with it
/// @param acts what it looks like in the log: one of them is enough
public record WrongMove(String id, Bilingual name, DrillPart part, Duration after, @Nullable Duration until, @Nullable String before,
                        boolean critical, List<ActPattern> acts) {

    /// Copies the list.
    public WrongMove {
        acts = List.copyOf(acts);
    }
}
