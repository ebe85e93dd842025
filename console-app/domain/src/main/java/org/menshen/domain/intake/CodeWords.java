package org.menshen.domain.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.menshen.domain.code.CodeBook;
import org.menshen.domain.work.FlowField;

/// Codes of the fields of a register by their titles and titles by their codes. A title that two codes have stands for neither. Not for several
/// threads.
final class CodeWords {

    private static final String AMBIGUOUS = "";

    private final CodeBook codes;
    private final Map<String, Map<String, String>> byTitle = new HashMap<>();

    CodeWords(CodeBook codes) {
        this.codes = codes;
    }

    /// One of the codes of a field.
    private record Entry(String id, String zh, String en) {
    }

    private List<Entry> entries(FlowField field) {
        if (!field.choices().isEmpty()) {
            return field.choices().stream().map(choice -> new Entry(choice.id(), choice.words().zh(), choice.words().en())).toList();
        }
        return codes.names().contains(field.codes())
            ? codes.list(field.codes()).all().stream().map(code -> new Entry(code.code(), code.zh(), code.en())).toList() : List.of();
    }

    private Map<String, String> titles(FlowField field) {
        return byTitle.computeIfAbsent(field.id(), id -> {
            Map<String, String> all = new HashMap<>();
            List<Entry> entries = entries(field);
            for (Entry entry : entries) {
                for (String title : List.of(entry.zh, entry.en)) {
                    all.merge(key(title), entry.id, (one, other) -> one.equals(other) ? one : AMBIGUOUS);
                }
            }
            entries.forEach(entry -> all.put(key(entry.id), entry.id));
            return all;
        });
    }

    private static String key(String title) {
        return title.strip().toLowerCase(Locale.ROOT);
    }

    /// The code of an id or a title; what was given when it is neither.
    String code(FlowField field, String given) {
        return Optional.ofNullable(titles(field).get(key(given))).filter(code -> !code.equals(AMBIGUOUS)).orElse(given.strip());
    }

    /// The codes of several ids or titles.
    String codes(FlowField field, String given) {
        return Arrays.stream(given.split("[,，、;；]")).map(String::strip).filter(one -> !one.isEmpty()).map(one -> code(field, one))
            .collect(Collectors.joining(","));
    }

    /// The title of a code, or the code when its title does not lead back to it.
    String title(FlowField field, String code, String language) {
        return entries(field).stream().filter(entry -> entry.id.equals(code)).map(entry -> "zh".equals(language) ? entry.zh : entry.en)
            .filter(title -> code(field, title).equals(code) && !title.matches(".*[,，、;；].*")).findFirst().orElse(code);
    }

    /// The titles of several codes.
    String titles(FlowField field, String written, String language) {
        List<String> all = new ArrayList<>();
        for (String code : written.split(",")) {
            all.add(title(field, code, language));
        }
        return String.join(",", all);
    }
}
