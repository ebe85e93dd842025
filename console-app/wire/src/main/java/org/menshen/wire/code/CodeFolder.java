package org.menshen.wire.code;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.code.Code;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.code.CodeException;
import org.menshen.domain.code.CodeList;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// A directory of code files, such as `config/codes`. Every file holds a list `codes`; what an entry has beside the columns of [Code] becomes an
/// attribute.
public final class CodeFolder {

    private static final String CALENDAR = "calendar.yaml";
    private static final Set<String> COLUMNS = Set.of("code", "zh", "en", "parent", "std", "stdCode", "effectiveFrom", "effectiveTo", "note");

    private final YAMLMapper yaml = YAMLMapper.builder().build();
    private final Path directory;
    /// where each entry begins, by list and code
    private final Map<String, Integer> lines = new HashMap<>();

    private CodeFolder(Path directory) {
        this.directory = directory;
    }

    /// Reads a directory of code files.
    ///
    /// @param directory such as `config/codes`
    /// @throws CodeException naming file, line and what to mend, when a file is missing or wrong
    public static CodeBook read(Path directory) {
        return new CodeFolder(directory).read();
    }

    private CodeBook read() {
        if (!Files.isDirectory(directory)) {
            throw new CodeException("no directory of codes at " + directory.toAbsolutePath() + ": give the one of the distribution, config/codes");
        }
        Map<String, CodeList> lists = new TreeMap<>();
        for (Path file : files()) {
            String name = file.getFileName().toString();
            if (!name.equals(CALENDAR)) {
                String list = name.substring(0, name.length() - ".yaml".length());
                lists.put(list, new CodeList(list, codes(file)));
            }
        }
        try {
            return CodeBook.of(lists, new CalendarReader(yaml).read(directory.resolve(CALENDAR)), directory.toAbsolutePath().toString());
        } catch (CodeException wrong) {
            Integer line = lines.get(key(wrong.list(), wrong.code()));
            if (line == null) {
                throw wrong;
            }
            String file = wrong.list() + ".yaml";
            throw new CodeException(file + ", line " + line + String.valueOf(wrong.getMessage()).substring(file.length()), wrong);
        }
    }

    private static String key(String list, String code) {
        return list + "/" + code;
    }

    private List<Path> files() {
        try (var found = Files.list(directory)) {
            return found.filter(f -> f.getFileName().toString().endsWith(".yaml")).sorted().toList();
        } catch (IOException e) {
            throw new CodeException("cannot read " + directory + ": " + e.getMessage(), e);
        }
    }

    private List<Code> codes(Path file) {
        try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8); JsonParser parser = yaml.createParser(text)) {
            List<Code> codes = new ArrayList<>();
            Set<String> seen = new HashSet<>();
            seekCodes(file, parser);
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                int line = parser.currentTokenLocation().getLineNr();
                JsonNode entry = parser.readValueAsTree();
                Code code = code(file, line, entry);
                if (!seen.add(code.code())) {
                    throw wrong(file, line, "the code '" + code.code() + "' stands twice: rename or remove one");
                }
                codes.add(code);
                String name = file.getFileName().toString();
                lines.put(key(name.substring(0, name.length() - ".yaml".length()), code.code()), line);
            }
            return codes;
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new CodeException(at(file, line) + "not YAML: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new CodeException("cannot read " + file + " as UTF-8: " + e, e);
        }
    }

    private static void seekCodes(Path file, JsonParser parser) {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token == JsonToken.PROPERTY_NAME && parser.currentName().equals("codes")) {
                if (parser.nextToken() == JsonToken.START_ARRAY) {
                    return;
                }
                throw wrong(file, parser.currentTokenLocation().getLineNr(), "'codes' must be a list of entries {code, zh, en, …}");
            }
        }
        throw wrong(file, 1, "no list 'codes': begin the file with 'codes:' and one entry a line");
    }

    private static Code code(Path file, int line, JsonNode entry) {
        if (!entry.isObject()) {
            throw wrong(file, line, "an entry must be {code: …, zh: …, en: …}, not " + entry);
        }
        Map<String, String> attributes = new TreeMap<>();
        entry.properties().forEach(p -> {
            if (!COLUMNS.contains(p.getKey())) {
                attributes.put(p.getKey(), text(file, line, p.getKey(), p.getValue()));
            }
        });
        String note = optional(entry, "note");
        return new Code(required(file, line, entry, "code"), required(file, line, entry, "zh"), required(file, line, entry, "en"),
            optional(entry, "parent"), optional(entry, "std"), optional(entry, "stdCode"),
            date(file, line, entry, "effectiveFrom"), date(file, line, entry, "effectiveTo"), note == null ? "" : note, attributes);
    }

    private static String text(Path file, int line, String key, JsonNode value) {
        if (value.isArray()) {
            StringJoiner joined = new StringJoiner(", ");
            value.forEach(item -> joined.add(item.asString()));
            return joined.toString();
        }
        if (value.isObject()) {
            throw wrong(file, line, "'" + key + "' must be a text, a number or a list, not a block");
        }
        return value.asString();
    }

    private static String required(Path file, int line, JsonNode entry, String key) {
        String text = optional(entry, key);
        if (text == null || text.isBlank()) {
            String code = optional(entry, "code");
            String which = code == null ? "an entry" : "the entry '" + code + "'";
            throw wrong(file, line, which + " has no '" + key + "': every entry needs code, zh and en");
        }
        return text;
    }

    private static @Nullable String optional(JsonNode entry, String key) {
        JsonNode value = entry.get(key);
        return value == null || value.isNull() ? null : value.asString();
    }

    private static @Nullable LocalDate date(Path file, int line, JsonNode entry, String key) {
        String text = optional(entry, key);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw wrong(file, line, "'" + key + "' is not a date: '" + text + "' (write 2026-11-05)");
        }
    }

    static CodeException wrong(Path file, int line, String what) {
        return new CodeException(at(file, line) + what);
    }

    private static String at(Path file, int line) {
        return file.getFileName() + (line > 0 ? ", line " + line : "") + ": ";
    }
}
