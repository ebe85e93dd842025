package org.menshen.domain.draft;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An inject, or a rule of the score.
///
/// @param section the list in which it stands
/// @param fields what is written of it, in the order of the file
public record DraftEntry(DraftSection section, Map<String, DraftPart> fields) {

    private static final Set<String> TIMES = Set.of("t", "from", "to", "after", "until", "clears");
    private static final String OF = "of.";
    private static final String ITEM = "item";
    private static final String ROUND = "round";
    private static final Set<String> CURVES = Set.of("points", "slow", "seen");

    /// Copies the map and keeps its order.
    public DraftEntry {
        fields = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /// The words of a field; empty when it is not there.
    public String words(String field) {
        DraftPart part = fields.get(field);
        return part == null ? "" : part.said();
    }

    /// What it says, field by field: of a block each field by its name behind that of the block (`sensor.site`), of points `mm:ss=count` one after
    /// another. What an item or a round is taken further with has behind `of.` what that was opened or drawn with.
    ///
    /// @param all the entries among which it stands
    public Map<String, String> told(List<DraftEntry> all) {
        Map<String, String> told = new LinkedHashMap<>();
        fields.forEach((name, part) -> tell(name, part, told));
        if (fields.containsKey("act")) {
            all.stream().filter(this::begins).findFirst().ifPresent(first -> first.fields.forEach((name, part) -> tell(OF + name, part, told)));
        }
        return told;
    }

    private boolean begins(DraftEntry other) {
        return !other.fields.containsKey("act") && switch (section) {
            case WORK -> other.section == section ? other.words(ITEM).equals(words(ITEM)) : other.section == DraftSection.ROUNDS
                && words(ITEM).matches(Pattern.quote(other.words(ROUND)) + "-\\d\\d");
            case ROUNDS -> other.section == section && other.words(ROUND).equals(words(ROUND));
            default -> false;
        };
    }

    private static void tell(String name, DraftPart part, Map<String, String> told) {
        switch (part) {
            case DraftPart.Block block -> block.fields().forEach((field, value) -> tell(name + "." + field, value, told));
            case DraftPart.Row points when name.equals("points") -> told.put(name, points.parts().stream().map(point ->
                point instanceof DraftPart.Row row ? String.join("=", row.parts().stream().map(DraftPart::said).toList()) : point.said())
                .collect(Collectors.joining(" ")));
            default -> told.put(name, part.said());
        }
    }

    /// When it comes, from the start of the scenario; empty when nothing readable says so.
    public Optional<Duration> at() {
        DraftPart time = fields.get(section.timed());
        return switch (time) {
            case DraftPart.Words words -> DrillOffset.read(words.text());
            case DraftPart.Row points when !points.parts().isEmpty() && points.parts().getFirst() instanceof DraftPart.Row first
                && !first.parts().isEmpty() -> DrillOffset.read(first.parts().getFirst().said());
            case null, default -> Optional.empty();
        };
    }

    /// Whether the run fails without it.
    public boolean critical() {
        return words("critical").equals("true");
    }

    /// With another value; one that is new stands where fields of its section are written.
    public DraftEntry with(String field, DraftPart value) {
        Map<String, DraftPart> next = new LinkedHashMap<>(fields);
        next.put(field, value);
        Map<String, DraftPart> ordered = new LinkedHashMap<>();
        Stream.concat(section.fields().stream(), next.keySet().stream()).filter(next::containsKey).forEach(name -> ordered.put(name, next.get(name)));
        return new DraftEntry(section, fields.containsKey(field) ? next : ordered);
    }

    /// Without a field.
    public DraftEntry without(String field) {
        Map<String, DraftPart> next = new LinkedHashMap<>(fields);
        next.remove(field);
        return new DraftEntry(section, next);
    }

    /// The same so much later, or earlier.
    public DraftEntry moved(Duration by) {
        Map<String, DraftPart> next = new LinkedHashMap<>();
        fields.forEach((name, part) -> next.put(name, TIMES.contains(name) || CURVES.contains(name) ? moved(part, by) : part));
        return new DraftEntry(section, next);
    }

    private static DraftPart moved(DraftPart part, Duration by) {
        return switch (part) {
            case DraftPart.Words words -> DrillOffset.read(words.text()).<DraftPart>map(at -> DraftPart.of(DrillOffset.written(at.plus(by))))
                .orElse(words);
            case DraftPart.Row row -> new DraftPart.Row(row.parts().stream().map(each -> moved(each, by)).toList());
            case DraftPart.Block block -> block;
        };
    }

    /// The fields that may still be added.
    public List<String> addable() {
        return section.fields().stream().filter(field -> !fields.containsKey(field)).toList();
    }
}
