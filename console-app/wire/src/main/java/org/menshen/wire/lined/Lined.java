package org.menshen.wire.lined;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.code.CodeException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// A part of a YAML file with the line where it begins.
///
/// @param line from 1
/// @param text what stands there; `null` for a block or a list
/// @param fields the fields of a block, in the order of the file; empty for others
/// @param items the entries of a list; empty for others
/// @param kind what it is
/// @param column where it begins in its line, from 1; of a field, where its value begins
public record Lined(int line, @Nullable String text, Map<String, Lined> fields, List<Lined> items, Kind kind, int column) {

    /// What a part of a file is.
    public enum Kind { TEXT, BLOCK, LIST }

    /// How the names of such files end.
    public static final String SUFFIX = ".yaml";
    private static final Pattern MARK = Pattern.compile(" in reader, line (\\d+), column (\\d+):");
    private static final YAMLMapper YAML = YAMLMapper.builder().build();

    /// Reads a file; what is no YAML, or gives a field twice, is told of in `faults`.
    ///
    /// @return the whole file; an empty block when it cannot be read
    public static Lined read(Path file, Faults faults) {
        try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return read(text, faults);
        } catch (IOException e) {
            faults.unreadable(1, 0, "cannot be read as UTF-8: " + e);
            return none();
        }
    }

    /// Reads a text; otherwise as [#read(Path, Faults)].
    ///
    /// @throws IOException when the text cannot be read
    public static Lined read(Reader text, Faults faults) throws IOException {
        try (JsonParser parser = YAML.createParser(text)) {
            JsonToken first = parser.nextToken();
            Lined whole = first == null ? none() : read(parser, faults);
            if (first != null && parser.nextToken() != null) {
                faults.add(parser.currentTokenLocation().getLineNr(), "a second document begins here: write it into a file of its own");
            }
            return whole;
        } catch (JacksonException e) {
            noYaml(e, faults);
        }
        return none();
    }

    /// The files of a directory that may be read so, in the order of their names.
    ///
    /// @throws CodeException when the directory cannot be read, or holds a file that would be passed over by its ending alone
    public static List<Path> files(Path directory) {
        return files(directory, what -> {
            throw new CodeException(what);
        });
    }

    /// As [#files(Path)], and goes on beside a file that would be passed over.
    ///
    /// @param misnamed is told of each of them, in words
    /// @throws CodeException when the directory cannot be read
    public static List<Path> files(Path directory, Consumer<String> misnamed) {
        try (var found = Files.list(directory)) {
            List<Path> all = found.sorted().toList();
            all.stream().map(f -> f.getFileName().toString()).filter(Lined::isMisnamed)
                .forEach(name -> misnamed.accept(name + " would not be read: its name has to end with " + SUFFIX));
            return all.stream().filter(f -> f.getFileName().toString().endsWith(SUFFIX)).toList();
        } catch (IOException e) {
            throw new CodeException("cannot read " + directory + ": " + e.getMessage(), e);
        }
    }

    /// Whether somebody meant a file to be read that would be passed over; what editors hide is meant by nobody.
    private static boolean isMisnamed(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && (small.endsWith(".yml") || small.endsWith(SUFFIX) && !name.endsWith(SUFFIX));
    }

    /// What the reader of YAML says in several lines, with the place where it stopped and not the one where it had begun.
    private static void noYaml(JacksonException e, Faults faults) {
        String told = String.valueOf(e.getOriginalMessage());
        int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
        int column = 0;
        String what = told;
        Matcher mark = MARK.matcher(told);
        while (mark.find()) {
            what = told.substring(0, mark.start()).strip();
            what = what.substring(what.lastIndexOf('\n') + 1).strip();
            line = Integer.parseInt(mark.group(1));
            column = Integer.parseInt(mark.group(2));
        }
        faults.unreadable(line, column, "not YAML: " + what);
    }

    private static Lined none() {
        return new Lined(1, null, Map.of(), List.of(), Kind.BLOCK, 1);
    }

    private static Lined read(JsonParser parser, Faults faults) {
        int line = parser.currentTokenLocation().getLineNr();
        int column = parser.currentTokenLocation().getColumnNr();
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, Lined> fields = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    int at = parser.currentTokenLocation().getLineNr();
                    parser.nextToken();
                    Lined value = read(parser, faults);
                    // a block or list may begin a line below its name: what is wrong with it is found at the name
                    if (fields.put(name, new Lined(at, value.text, value.fields, value.items, value.kind, value.column)) != null) {
                        faults.add(at, "'" + name + "' stands twice");
                    }
                }
                yield new Lined(line, null, fields, List.of(), Kind.BLOCK, column);
            }
            case START_ARRAY -> {
                List<Lined> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(read(parser, faults));
                }
                yield new Lined(line, null, Map.of(), items, Kind.LIST, column);
            }
            default -> new Lined(line, parser.currentToken() == JsonToken.VALUE_NULL ? "" : parser.getString(), Map.of(), List.of(), Kind.TEXT,
                column);
        };
    }

    /// A field of a block; `null` when it is not there.
    public @Nullable Lined field(String name) {
        return fields.get(name);
    }

    /// The text of a field; empty when it is not there, or is a block or a list.
    public String word(String name) {
        Lined field = fields.get(name);
        return field == null || field.text == null ? "" : field.text;
    }

    /// The entries of a field that is a list; empty when it is not there, or is none.
    public List<Lined> entries(String name) {
        Lined field = fields.get(name);
        return field == null ? List.of() : field.items;
    }

    /// The line of a field, else its own.
    public int lineOf(String name) {
        Lined field = fields.get(name);
        return field == null ? line : field.line();
    }

    /// The column of a field, else its own.
    public int columnOf(String name) {
        Lined field = fields.get(name);
        return field == null ? column : field.column();
    }
}
