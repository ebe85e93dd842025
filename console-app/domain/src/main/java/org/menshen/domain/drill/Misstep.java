package org.menshen.domain.drill;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Change;
import org.menshen.domain.plan.Bilingual;

/// Something that was done and should not have been: a wrong move, or an act before its turn.
///
/// @param id of the rule that it broke
/// @param name the rule in words
/// @param part the part of the score that it takes from
/// @param critical whether the run fails with it
/// @param change the change of the log that it came from
/// @param instead the expected act whose turn it was; `null` for a wrong move
public record Misstep(String id, Bilingual name, DrillPart part, boolean critical, Change change, @Nullable Expected instead) {

    /// Whether an act came before its turn; else it was wrong at any time.
    public boolean early() {
        return instead != null;
    }
}
