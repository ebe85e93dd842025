package org.menshen.desktop.status;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.menshen.desktop.text.Counts;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.StatusDot;
import org.menshen.domain.port.Link.RowNote;
import org.menshen.domain.port.Link.SourceHealth;
import org.menshen.domain.port.Link.SourceState;

/// How the sources do: how many of those in use are well, and the worst one by name. Pure.
///
/// @param count such as `11/12`
/// @param worst the worst source with its state and age; empty while all are well
/// @param interrupted whether the worst one is interrupted, not only late
/// @param refused how many rows were refused, and taken with a doubt; empty while none were
/// @param all one line a source and below it one for each kind of row that was refused or doubted, for the list
record SourceWords(String count, String worst, boolean interrupted, String refused, List<SourceLine> all) {

    static SourceWords of(List<SourceHealth> sources, Instant now, ZoneId zone, Texts texts) {
        List<SourceHealth> used = sources.stream().filter(s -> s.state() != SourceState.DISABLED).toList();
        long well = used.stream().filter(s -> s.state() == SourceState.NORMAL).count();
        SourceHealth worst = used.stream().filter(s -> s.state() != SourceState.NORMAL)
                .max(Comparator.comparing(SourceHealth::state).thenComparing(s -> age(s, now))).orElse(null);
        List<SourceLine> lines = new ArrayList<>();
        for (SourceHealth s : sources) {
            lines.add(new SourceLine.Feed(kind(s.state()), s.name(), state(s, texts), ageText(s, now, texts),
                    Counts.of(s.rowsToday(), texts.lang()), Counts.of(s.rejectedToday(), texts.lang())));
            s.notes().stream().sorted(Comparator.comparing(RowNote::taken).thenComparing(RowNote::lastAt, Comparator.reverseOrder()))
                    .map(note -> note(note, zone, texts)).forEach(lines::add);
        }
        String words = worst == null ? "" : texts.get("source.worst", worst.name(), state(worst, texts), ageText(worst, now, texts));
        return new SourceWords(well + "/" + used.size(), words, worst != null && worst.state() == SourceState.INTERRUPTED,
                refused(sources, texts), List.copyOf(lines));
    }

    private static String refused(List<SourceHealth> sources, Texts texts) {
        long refused = count(sources, false);
        long doubted = count(sources, true);
        List<String> words = new ArrayList<>();
        if (refused > 0) {
            words.add(texts.get("source.refused", Counts.of(refused, texts.lang())));
        }
        if (doubted > 0) {
            words.add(texts.get("source.doubted", Counts.of(doubted, texts.lang())));
        }
        return String.join(" · ", words);
    }

    private static long count(List<SourceHealth> sources, boolean taken) {
        return sources.stream().flatMap(s -> s.notes().stream()).filter(note -> note.taken() == taken).mapToLong(RowNote::count).sum();
    }

    private static SourceLine note(RowNote note, ZoneId zone, Texts texts) {
        String key = "row." + note.code();
        String what = texts.get(note.taken() ? "source.note.doubted" : "source.note.refused", texts.has(key) ? texts.get(key) : note.code(),
                Counts.of(note.count(), texts.lang()));
        return new SourceLine.Rows(note.taken(), what, Numbers.clock(note.firstAt(), zone) + "–" + Numbers.clock(note.lastAt(), zone),
                note.example());
    }

    private static StatusDot.Kind kind(SourceState state) {
        return switch (state) {
            case NORMAL -> StatusDot.Kind.OK;
            case DELAYED -> StatusDot.Kind.LATE;
            case INTERRUPTED -> StatusDot.Kind.DOWN;
            case DISABLED -> StatusDot.Kind.IDLE;
        };
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
