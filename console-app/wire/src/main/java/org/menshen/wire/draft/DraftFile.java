package org.menshen.wire.draft;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.menshen.domain.code.CodeException;
import org.menshen.domain.draft.DraftEntry;
import org.menshen.domain.draft.DraftPart;
import org.menshen.domain.draft.DraftSection;
import org.menshen.domain.draft.DrillDraft;
import org.menshen.wire.lined.Faults;
import org.menshen.wire.lined.Lined;

/// Reads and writes scenario files for the editor: the same files that are played, an entry a line.
public final class DraftFile {

    /// What may stand without quotes: no sign of YAML in it, and nothing that could be taken for a time, a truth or a null.
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_./·+°²³%\\-‐-―’、，。（）\\u3000-\\u303f ]*|-?\\d+(\\.\\d+)?");
    private static final Pattern WORD_OF_YAML = Pattern.compile("(?i)null|true|false|yes|no|on|off|y|n|~");
    private static final String COMMENT = "# ";

    private DraftFile() {
    }

    /// Reads a scenario.
    ///
    /// @throws CodeException with the lines of everything that is no YAML
    /// @throws IOException when the file cannot be read
    public static DrillDraft read(Path file) throws IOException {
        Faults faults = new Faults(file);
        Lined root = Lined.read(file, faults);
        if (!faults.none()) {
            throw new CodeException(String.join(System.lineSeparator(), faults.told()));
        }
        List<String> comments = Files.readAllLines(file, StandardCharsets.UTF_8).stream().takeWhile(line -> line.startsWith("#"))
                .map(line -> line.substring(1).strip()).toList();
        Map<String, String> head = new LinkedHashMap<>();
        List<DraftEntry> entries = new ArrayList<>();
        root.fields().forEach((name, value) -> {
            if (DraftSection.named(name).isEmpty()) {
                head.put(name, value.text() == null ? write(part(value)) : value.text());
            }
        });
        for (DraftSection section : DraftSection.values()) {
            Lined list = root.field(section.written());
            if (list != null) {
                list.items().stream().map(item -> new DraftEntry(section, ((DraftPart.Block) block(item)).fields())).forEach(entries::add);
            }
        }
        return new DrillDraft(comments, head, entries);
    }

    private static DraftPart block(Lined item) {
        DraftPart part = part(item);
        return part instanceof DraftPart.Block ? part : new DraftPart.Block(Map.of());
    }

    /// A value that was read with its lines.
    public static DraftPart part(Lined value) {
        return switch (value.kind()) {
            case TEXT -> DraftPart.of(value.text() == null ? "" : value.text());
            case LIST -> new DraftPart.Row(value.items().stream().map(DraftFile::part).toList());
            case BLOCK -> {
                Map<String, DraftPart> fields = new LinkedHashMap<>();
                value.fields().forEach((name, field) -> fields.put(name, part(field)));
                yield new DraftPart.Block(fields);
            }
        };
    }

    /// Reads a value.
    ///
    /// @throws IllegalArgumentException in plain words when it is none
    public static DraftPart part(String written) {
        Faults faults = new Faults(Path.of(""));
        try {
            Lined value = Lined.read(new StringReader("v: " + written + "\n"), faults).field("v");
            if (faults.none() && value != null) {
                return part(value);
            }
        } catch (IOException impossible) {
            throw new IllegalStateException("a text in memory does not fail", impossible);
        }
        throw new IllegalArgumentException(faults.all().stream().map(Faults.Fault::what).collect(Collectors.joining("; ")));
    }

    /// A draft as a file.
    ///
    /// @param lines gets the line of each entry, from 1
    public static String text(DrillDraft draft, List<Integer> lines) {
        StringBuilder out = new StringBuilder();
        int[] line = {1};
        draft.comments().forEach(comment -> line(out, line, (COMMENT + comment).stripTrailing()));
        draft.head().forEach((name, text) -> line(out, line, name + ": " + word(text)));
        Integer[] at = new Integer[draft.entries().size()];
        for (DraftSection section : DraftSection.values()) {
            boolean named = false;
            for (int i = 0; i < at.length; i++) {
                DraftEntry entry = draft.entries().get(i);
                if (entry.section() == section) {
                    if (!named) {
                        line(out, line, section.written() + ":");
                        named = true;
                    }
                    at[i] = line[0];
                    line(out, line, "  - " + write(new DraftPart.Block(entry.fields())));
                }
            }
        }
        lines.addAll(List.of(at));
        return out.toString();
    }

    private static void line(StringBuilder out, int[] line, String text) {
        out.append(text).append('\n');
        line[0]++;
    }

    /// A value as the file writes it.
    public static String write(DraftPart part) {
        return switch (part) {
            case DraftPart.Words words -> word(words.text());
            case DraftPart.Row row -> row.parts().stream().map(DraftFile::write).collect(Collectors.joining(", ", "[", "]"));
            case DraftPart.Block block -> block.fields().entrySet().stream().map(field -> field.getKey() + ": " + write(field.getValue()))
                    .collect(Collectors.joining(", ", "{ ", " }"));
        };
    }

    private static String word(String text) {
        boolean truth = text.equals("true") || text.equals("false");
        boolean plain = PLAIN.matcher(text).matches() && text.strip().equals(text) && !WORD_OF_YAML.matcher(text).matches();
        return truth || plain ? text : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t") + '"';
    }
}
