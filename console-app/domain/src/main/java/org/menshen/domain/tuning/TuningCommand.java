package org.menshen.domain.tuning;

import org.menshen.domain.fact.Command;
import org.menshen.domain.quality.Source;

/// What can be asked about a request to tune.
public sealed interface TuningCommand extends Command {

    /// Asks for it.
    ///
    /// @param source what shall be tuned
    /// @param reason what is wrong with it, with its figures
    record Request(Source source, String reason) implements TuningCommand {
    }

    /// The receiver says what was done, or why nothing is.
    ///
    /// @param tuned whether something was changed
    /// @param words what, or why not
    record Answer(boolean tuned, String words) implements TuningCommand {
    }

    /// The watch has seen the answer, or takes the request back.
    ///
    /// @param remark in words; may be empty when there is an answer
    record Close(String remark) implements TuningCommand {
    }
}
