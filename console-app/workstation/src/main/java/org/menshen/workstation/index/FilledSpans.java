package org.menshen.workstation.index;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Of which stretches of the centre's log all alerts that are over are here. Immutable.
///
/// @param spans apart from each other, in order
public record FilledSpans(List<Span> spans) {

    /// None.
    public static final FilledSpans NONE = new FilledSpans(List.of());

    /// Copies the list.
    public FilledSpans {
        spans = List.copyOf(spans);
    }

    /// The changes after one and up to another.
    ///
    /// @param after the change before the first
    /// @param until the last, more than `after`
    public record Span(long after, long until) {

        /// @throws IllegalArgumentException when it has no change
        public Span {
            if (after < 0 || until <= after) {
                throw new IllegalArgumentException("no stretch: " + after + "-" + until);
            }
        }
    }

    /// With a stretch more; one without changes adds nothing.
    public FilledSpans with(long after, long until) {
        if (until <= after) {
            return this;
        }
        long first = after;
        long last = until;
        List<Span> next = new ArrayList<>();
        for (Span span : spans) {
            if (span.until < first || span.after > last) {
                next.add(span);
            } else {
                first = Math.min(first, span.after);
                last = Math.max(last, span.until);
            }
        }
        next.add(new Span(first, last));
        next.sort((a, b) -> Long.compare(a.after, b.after));
        return new FilledSpans(next);
    }

    /// The stretches up to a change that are missing, in order.
    public List<Span> gaps(long head) {
        List<Span> gaps = new ArrayList<>();
        long from = 0;
        for (Span span : spans) {
            if (span.after > from && from < head) {
                gaps.add(new Span(from, Math.min(span.after, head)));
            }
            from = Math.max(from, span.until);
        }
        if (from < head) {
            gaps.add(new Span(from, head));
        }
        return gaps;
    }

    /// How much of the log up to a change is covered, 0…1.
    public double share(long head) {
        long missing = gaps(head).stream().mapToLong(gap -> gap.until - gap.after).sum();
        return head <= 0 ? 1 : (head - missing) / (double) head;
    }

    /// As text, `0-12,40-55`.
    public String text() {
        return spans.stream().map(span -> span.after + "-" + span.until).collect(Collectors.joining(","));
    }

    /// Reads such a text.
    ///
    /// @throws IllegalArgumentException when it is none
    public static FilledSpans parse(String text) {
        FilledSpans coverage = NONE;
        for (String span : Stream.of(text.split(",")).filter(part -> !part.isEmpty()).toList()) {
            String[] ends = span.split("-", 2);
            if (ends.length < 2) {
                throw new IllegalArgumentException("no stretch: " + span);
            }
            coverage = coverage.with(Long.parseLong(ends[0]), Long.parseLong(ends[1]));
        }
        return coverage;
    }
}
