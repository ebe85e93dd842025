package org.menshen.centre.drill.day;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.draft.DrillOffset;
import org.menshen.domain.drill.Inject;
import org.menshen.domain.drill.InjectKind;
import org.menshen.wire.lined.Lined;

/// Reads what a scenario sends, as an instructor sees it. What is wrong with an entry is told of by [ScenarioCheck]. [Script] sends the same by the
/// same numbers.
final class InjectReader {

    private InjectReader() {
    }

    /// All of them, by number.
    static List<Inject> read(Lined root) {
        List<Inject> injects = new ArrayList<>();
        for (InjectKind kind : InjectKind.values()) {
            Lined list = root.field(kind.written());
            for (Lined entry : list == null ? List.<Lined>of() : list.items()) {
                injects.add(inject(kind, injects.size() + 1, entry));
            }
        }
        return injects;
    }

    private static Inject inject(InjectKind kind, int number, Lined entry) {
        return switch (kind) {
            case ALERTS -> new Inject(number, kind, at(word(entry, "t")), word(entry, "source"), word(entry, "type"), word(entry, "basis"));
            case TELEMETRY -> new Inject(number, kind, at(word(entry, "t")), "iot", which(entry.field("sensor")),
                    word(entry, "value") + " " + word(entry, "unit"));
            case HEARTBEATS -> new Inject(number, kind, at(word(entry, "t")), "video", which(entry.field("camera")), word(entry, "online"));
            case MOVES -> new Inject(number, kind, at(word(entry, "from")), "gps", word(entry, "unit"), goal(entry));
            case WORK -> new Inject(number, kind, at(word(entry, "t")), word(entry, "as"), word(entry, "item"),
                    Stream.of("workflow", "act").map(name -> word(entry, name)).filter(text -> !text.isEmpty()).findFirst().orElse(""));
            case CROWD -> new Inject(number, kind, at(first(entry)), "crowd", word(entry, "zone"), curve(entry));
        };
    }

    private static Duration at(String text) {
        return DrillOffset.read(text).orElse(Duration.ZERO);
    }

    private static String word(Lined block, String name) {
        Lined field = block.field(name);
        return field == null || field.text() == null ? "" : field.text();
    }

    private static String which(@Nullable Lined block) {
        return block == null ? "" : Stream.of("name", "site", "type", "building").map(name -> word(block, name)).filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String goal(Lined entry) {
        return Stream.of("site", "zone").map(name -> word(entry, name)).filter(text -> !text.isEmpty()).findFirst().orElse("");
    }

    private static List<Lined> points(Lined entry) {
        Lined points = entry.field("points");
        return points == null ? List.of() : points.items().stream().filter(point -> point.items().size() == 2).toList();
    }

    private static String first(Lined entry) {
        return points(entry).stream().findFirst().map(point -> point.items().getFirst().text()).orElse("");
    }

    private static String curve(Lined entry) {
        return points(entry).stream().map(point -> Optional.ofNullable(point.items().get(1).text()).orElse("")).collect(Collectors.joining("→"));
    }
}
