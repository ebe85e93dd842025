package org.menshen.domain.gate;

import org.menshen.domain.fact.Command;

/// What can be asked about a round of gate checks.
public sealed interface RoundCommand extends Command {

    /// Draws the sites (抽取). The sample follows from the seed, the sites that there are and the count: nobody chooses.
    ///
    /// @param month such as `2026-10`
    /// @param seed any number
    /// @param count how many, 1 or more
    /// @param siteType kind of site, a key of `site-types`
    record Draw(String month, long seed, int count, String siteType) implements RoundCommand {
    }

    /// Takes it back while no gate was checked.
    record Cancel(String reason) implements RoundCommand {
    }

    /// Works out what each gets by a published rule.
    ///
    /// @param rule id of an edition
    record Compute(String rule) implements RoundCommand {
    }

    /// Publishes what each gets (公示).
    record Notice() implements RoundCommand {
    }

    /// Pays (兑现) and so locks the month.
    record Pay() implements RoundCommand {
    }
}
