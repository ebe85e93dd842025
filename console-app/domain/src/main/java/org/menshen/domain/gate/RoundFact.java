package org.menshen.domain.gate;

import java.time.Instant;
import java.util.List;

import org.menshen.domain.fact.Fact;

/// What happened to a round of gate checks.
public sealed interface RoundFact extends Fact {

    /// The sites were drawn.
    ///
    /// @param population how many there were to draw from
    /// @param siteIds in the order in which they were drawn
    record Drawn(String month, long seed, String siteType, int population, List<String> siteIds) implements RoundFact {

        /// Copies the list.
        public Drawn {
            siteIds = List.copyOf(siteIds);
        }
    }

    /// It was taken back.
    record Cancelled(String reason) implements RoundFact {
    }

    /// It was worked out what each gets.
    record Computed(String rule, List<RewardLine> lines) implements RoundFact {

        /// Copies the list.
        public Computed {
            lines = List.copyOf(lines);
        }
    }

    /// It was published.
    ///
    /// @param until until when it can be objected to
    record Noticed(Instant until) implements RoundFact {
    }

    /// It was paid.
    record Paid() implements RoundFact {
    }
}
