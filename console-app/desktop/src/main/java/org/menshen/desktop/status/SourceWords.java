package org.menshen.desktop.status;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import org.menshen.desktop.text.Counts;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.port.Link.SourceHealth;
import org.menshen.domain.port.Link.SourceState;

/// How the sources do: how many of those in use are well, and the worst one by name. Pure.
///
/// @param count such as `11/12`
/// @param worst the worst source with its state and age; empty while all are well
/// @param interrupted whether the worst one is interrupted, not only late
/// @param all one line a source, for the list
record SourceWords(String count, String worst, boolean interrupted, List<String> all) {

    static SourceWords of(List<SourceHealth> sources, Instant now, Texts texts) {
        List<SourceHealth> used = sources.stream().filter(s -> s.state() != SourceState.DISABLED).toList();
        long well = used.stream().filter(s -> s.state() == SourceState.NORMAL).count();
        SourceHealth worst = used.stream().filter(s -> s.state() != SourceState.NORMAL)
                .max(Comparator.comparing(SourceHealth::state).thenComparing(s -> age(s, now))).orElse(null);
        List<String> lines = sources.stream().map(s -> texts.get("source.line", s.name(), state(s, texts), ageText(s, now, texts),
                Counts.of(s.rowsToday(), texts.lang()), Counts.of(s.rejectedToday(), texts.lang()))).toList();
        String words = worst == null ? "" : texts.get("source.worst", worst.name(), state(worst, texts), ageText(worst, now, texts));
        return new SourceWords(well + "/" + used.size(), words, worst != null && worst.state() == SourceState.INTERRUPTED, lines);
    }

    private static String state(SourceHealth source, Texts texts) {
        return texts.get("source." + source.state().name());
    }

    private static Duration age(SourceHealth source, Instant now) {
        return source.lastAt() == null ? Duration.ofDays(9999) : Duration.between(source.lastAt(), now);
    }

    private static String ageText(SourceHealth source, Instant now, Texts texts) {
        return source.lastAt() == null ? texts.get("link.never") : Numbers.age(age(source, now));
    }
}
