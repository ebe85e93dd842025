package org.menshen.desktop.status;

import org.menshen.desktop.widget.StatusDot;

/// A line of the list of sources.
sealed interface SourceLine {

    /// How a source does.
    ///
    /// @param kind its mark
    /// @param name its name
    /// @param state its state in words
    /// @param age since its last row
    /// @param today rows of today
    /// @param refused rows of today that were refused
    record Feed(StatusDot.Kind kind, String name, String state, String age, String today, String refused) implements SourceLine {
    }

    /// A kind of row of the source above that was refused, or taken with a doubt.
    ///
    /// @param doubted whether such rows were taken
    /// @param what which kind, and how many
    /// @param when from the first to the last
    /// @param example where the last one stands and what was wrong with it
    record Rows(boolean doubted, String what, String when, String example) implements SourceLine {
    }
}
