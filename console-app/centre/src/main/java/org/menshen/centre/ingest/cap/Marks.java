package org.menshen.centre.ingest.cap;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What was wrong with a document that was taken all the same: codes such as `missing=category`, each once, a bounded number of them.
/// Whoever shows them finds the words by the part before `=`.
final class Marks {

    private static final int MOST = 20;
    private static final int DETAIL = 60;

    private final Set<String> marks = new LinkedHashSet<>();

    /// Notes a fault.
    void add(String code) {
        if (marks.size() < MOST) {
            marks.add(code);
        }
    }

    /// Notes a fault of a part.
    ///
    /// @param detail which part, or what stood there
    void add(String code, String detail) {
        String line = detail.replaceAll("[\\s;=]+", " ").strip();
        add(code + "=" + line.substring(0, Math.min(DETAIL, line.length())));
    }

    /// Notes the faults of others too.
    void addAll(Collection<String> more) {
        more.forEach(this::add);
    }

    /// All so far, in the order in which they were met.
    List<String> all() {
        return List.copyOf(marks);
    }
}
