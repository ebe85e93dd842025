package org.menshen.desktop.situation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.situation.Detail.Line;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.StatusWords;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.alert.Alert;

/// What a warning of another authority (CAP) says of itself: how it is meant, how long it holds, whom it is for, what to do, what was wrong with
/// its document. Nothing for other alerts. Pure.
final class WarningWords {

    private static final int LONGEST = 400;

    private final StatusWords states;
    private final ZoneId zone;
    private final Texts texts;

    WarningWords(Lang lang, ZoneId zone, Texts texts) {
        this.states = new StatusWords(lang);
        this.zone = zone;
        this.texts = texts;
    }

    /// Its lines, what has to be known first.
    List<Line> lines(Alert alert) {
        Map<String, String> told = alert.origin().attributes();
        List<Line> lines = new ArrayList<>();
        alert.ending().ifPresent(end -> add(lines, "line.ended", texts.get("ended", states.of(end.kind()), when(end.at()), end.remark()).strip()));
        if (!told.containsKey("cap.identifier")) {
            return lines;
        }
        add(lines, "line.meant", Stream.of(meant("status.", told.get("cap.status"), "ACTUAL"), meant("scope.", told.get("cap.scope"), "PUBLIC"),
                meant("reach.", told.get("cap.reach"), "TOUCHES")).filter(words -> !words.isEmpty()).collect(Collectors.joining(" · ")));
        add(lines, "line.term", Stream.of(term("term.from", alert.term() == null ? null : alert.term().from()),
                term("term.expires", alert.term() == null ? null : alert.term().expires())).flatMap(Optional::stream)
                .collect(Collectors.joining(" · ")));
        add(lines, "line.event", said(told, "cap.event") + (said(told, "cap.from").isEmpty() ? "" : " · " + said(told, "cap.from")));
        add(lines, "line.says", said(told, "cap.description"));
        add(lines, "line.do", said(told, "cap.instruction"));
        add(lines, "line.said-note", said(told, "cap.note"));
        add(lines, "line.marks", Stream.of(said(told, "cap.marks").split("; ")).filter(mark -> !mark.isBlank()).map(this::mark)
                .collect(Collectors.joining(texts.get("marks.between"))));
        return lines;
    }

    /// A word that is worth telling; empty for the usual one.
    private String meant(String kind, @Nullable String word, String usual) {
        return word == null || word.isEmpty() || word.equals(usual) ? "" : texts.get(kind + word);
    }

    private Optional<String> term(String key, @Nullable Instant at) {
        return Optional.ofNullable(at).map(time -> texts.get(key, when(time)));
    }

    private String when(Instant at) {
        return Numbers.day(at, zone);
    }

    private static String said(Map<String, String> told, String key) {
        String text = told.getOrDefault(key, "").strip().replaceAll("\\s+", " ");
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    /// What was wrong: the code in words, with what stood there.
    private String mark(String mark) {
        String[] parts = mark.split("=", 2);
        String key = "mark." + parts[0];
        return texts.has(key) ? texts.get(key, parts.length < 2 ? "" : parts[1]) : mark;
    }

    private void add(List<Line> lines, String key, String words) {
        if (!words.isBlank()) {
            lines.add(new Line(texts.get(key), words));
        }
    }
}
