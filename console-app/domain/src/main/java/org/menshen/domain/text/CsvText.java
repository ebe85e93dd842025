package org.menshen.domain.text;

import java.util.List;
import java.util.regex.Pattern;

/// A table as RFC 4180 text that office programs open with Chinese names whole: it begins with a byte order mark. One thread.
public final class CsvText {

    /// What such a text begins with.
    public static final String MARK = "\uFEFF";

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");
    /// what a spreadsheet would take for a formula, and what was told to be text already
    private static final Pattern FORMULA = Pattern.compile("(?s)'*[=@+\\-\t\r].*");

    private final StringBuilder text = new StringBuilder(MARK);

    /// Adds a row; no field gives an empty line.
    public void row(String... fields) {
        text.append(line(List.of(fields)));
    }

    /// A row with its line end.
    public static String line(List<String> fields) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < fields.size(); i++) {
            line.append(i == 0 ? "" : ",").append(field(fields.get(i)));
        }
        return line.append("\r\n").toString();
    }

    /// A field with a comma, quote or line break is quoted; one that a spreadsheet would take for a formula is told to be text. A number with
    /// its sign stays a number.
    private static String field(String value) {
        String safe = FORMULA.matcher(value).matches() && !NUMBER.matcher(value).matches() ? "'" + value : value;
        return safe.matches("[^,\"\r\n]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }

    /// A field as it was before [#line] told it to be text.
    public static String untold(String field) {
        return field.startsWith("'") && FORMULA.matcher(field).matches() ? field.substring(1) : field;
    }

    /// All rows.
    public String text() {
        return text.toString();
    }
}
