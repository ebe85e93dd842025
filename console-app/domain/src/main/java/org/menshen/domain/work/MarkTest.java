package org.menshen.domain.work;

import java.util.Collection;
import java.util.List;

/// A condition on the marks of something that is counted, see [WorkMarks]. The same wherever it is asked: of an index and of an item in memory.
///
/// @param any marks of which it has to carry one
/// @param not whether it has to carry none of them instead
public record MarkTest(List<String> any, boolean not) {

    /// Copies the list.
    public MarkTest {
        any = List.copyOf(any);
    }

    /// One of these has to be there.
    public static MarkTest any(List<String> marks) {
        return new MarkTest(marks, false);
    }

    /// None of these may be there.
    public static MarkTest none(List<String> marks) {
        return new MarkTest(marks, true);
    }

    /// Whether something that carries these marks meets it.
    public boolean holds(Collection<String> marks) {
        return any.stream().anyMatch(marks::contains) != not;
    }
}
