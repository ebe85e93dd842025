package org.menshen.desktop.shift;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.text.Names;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.fact.Change;
import org.menshen.domain.port.Paper;
import org.menshen.domain.port.WatchLog;
import org.menshen.domain.quality.Source;
import org.menshen.domain.rules.Rulebook;
import org.menshen.domain.shift.Shift;

/// Puts a hand-over sheet on paper: who, from when to when, every point with its tick, the figures, both signatures. All of it follows from the
/// changes of the shift, which travel inside: whoever has the log of the watch can tell whether the paper says what was signed. Pure.
public final class SheetPaper {

    /// How the changes inside begin; language, zone and edition follow.
    public static final String HEAD = "menshen-sheet ";
    private static final String FILE = "changes.ndjson";
    /// the first edition told no severities; papers of it are proved by its own words
    private static final int FIRST = 1;
    private static final int NEWEST = 2;

    private final Texts texts;
    private final Names names;
    private final ZoneId zone;
    private final SheetWords words;
    private final int edition;

    /// The paper in one language.
    public SheetPaper(Lang lang, Names names, ZoneId zone) {
        this(lang, names, zone, NEWEST);
    }

    private SheetPaper(Lang lang, Names names, ZoneId zone, int edition) {
        this.edition = edition;
        this.texts = Texts.load(lang, SheetPaper.class);
        this.names = names;
        this.zone = zone;
        this.words = new SheetWords(texts, names, this::source, zone);
    }

    /// The paper as the first line of the changes inside it says: a kept paper is proved by the words of its own time.
    ///
    /// @param head that line
    /// @param names what codes are called in a language
    /// @throws IllegalArgumentException when it names no language or no edition
    /// @throws java.time.DateTimeException when it names no zone
    public static SheetPaper of(String head, Function<Lang, Names> names) {
        String[] parts = head.substring(HEAD.length()).split(" ");
        int edition = parts.length > 2 ? Integer.parseInt(parts[2]) : FIRST;
        if (parts.length < 2 || edition < FIRST || edition > NEWEST) {
            throw new IllegalArgumentException("no such sheet: " + head);
        }
        Lang lang = Lang.parse(parts[0]);
        return new SheetPaper(lang, names.apply(lang), ZoneId.of(parts[1]), edition);
    }

    /// The sheet as it follows from the log.
    ///
    /// @param entries all changes of the shift, in order; at least one
    /// @param mark what stands at the foot of every page
    public Paper.Leaf of(List<WatchLog.Entry> entries, String mark) {
        StringBuilder inside = new StringBuilder(HEAD + texts.lang().code() + " " + zone + (edition == FIRST ? "" : " " + edition) + "\n");
        entries.forEach(entry -> inside.append(entry.written()).append('\n'));
        Shift shift = Rulebook.made(entries.stream().map(WatchLog.Entry::change).toList(), Shift.class)
                .orElseThrow(() -> new IllegalArgumentException("no shift"));
        return leaf(mark, parts(shift), new Paper.Attachment(FILE, inside.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /// The sheet as this console knows it, while the log cannot be had: the paper says so.
    Paper.Leaf untied(Shift shift, String mark) {
        List<Paper.Part> parts = new ArrayList<>(parts(shift));
        parts.add(new Paper.Part("", List.of(texts.get("paper.untied"))));
        return leaf(mark, parts, null);
    }

    private Paper.Leaf leaf(String mark, List<Paper.Part> parts, Paper.@Nullable Attachment inside) {
        return new Paper.Leaf(texts.get("paper.title"), mark, parts, inside);
    }

    /// All that stands on the paper of a shift, line by line.
    ///
    /// @param changes all changes of the shift, in order
    /// @return empty when these are not the changes of a shift
    public Optional<List<String>> lines(List<Change> changes) {
        return Rulebook.made(changes, Shift.class).map(shift -> Stream.concat(Stream.of(texts.get("paper.title")), parts(shift).stream()
                .flatMap(part -> Stream.concat(Stream.of(part.heading()), part.lines().stream()))).filter(line -> !line.isEmpty()).toList());
    }

    private List<Paper.Part> parts(Shift shift) {
        ShiftPage.Selected pane = words.shift(shift);
        List<Paper.Part> parts = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(pane.title()));
        for (int i = 0; i + 1 < pane.facts().size(); i += 2) {
            head.add(texts.get("paper.line", pane.facts().get(i), pane.facts().get(i + 1)));
        }
        head.add(texts.get("paper.line", texts.get("line.id"), shift.id()));
        parts.add(new Paper.Part("", head));
        for (PointRow point : pane.points()) {
            List<String> lines = new ArrayList<>(point.items());
            lines.add(point.ticked().isEmpty() ? texts.get("paper.unread") : texts.get("paper.read", point.ticked()));
            parts.add(new Paper.Part(texts.get("paper.point", point.number(), title(point)), lines));
        }
        parts.add(new Paper.Part(texts.get("section.figures"), pane.figures().lines().toList()));
        return parts;
    }

    private String title(PointRow point) {
        return edition == FIRST || point.severity() == 0 ? point.title()
                : texts.get("paper.severity", point.title(), names.of("severities", String.valueOf(point.severity())));
    }

    /// What raises alerts, by its id: names of devices and sites are not in the log of the shift.
    private String source(Source source) {
        String first = source.parts().getFirst();
        String second = source.parts().getLast();
        return switch (source.kind()) {
            case DEVICE, CAMERA, RULE -> first;
            case MODEL -> second.isEmpty() ? first : names.of("alert-types", second) + " · " + first;
            case TYPE_AT_SITE, TYPE_OF_FEED -> names.of("alert-types", first) + " · " + second;
        };
    }
}
