package org.menshen.domain.matrix;

import org.menshen.domain.fact.Fact;

/// What happened to an edition of the responsibility matrix.
public sealed interface MatrixFact extends Fact {

    /// It was begun.
    record Drafted(MatrixContent content) implements MatrixFact {
    }

    /// It says who answers for a category in an area.
    record Assigned(MatrixCell cell) implements MatrixFact {
    }

    /// It says nothing of a category in an area any more.
    record Cleared(String category, String area) implements MatrixFact {
    }

    /// It was published.
    ///
    /// @param from the first day on which it holds
    record Published(String from) implements MatrixFact {
    }

    /// It was repealed, or dropped.
    record Repealed(String reason) implements MatrixFact {
    }
}
