package org.menshen.desktop.situation;

import java.util.regex.Pattern;

/// A table as RFC 4180 text that office programs open with Chinese names whole: it begins with a byte order mark. One thread.
final class CsvText {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

    private final StringBuilder text = new StringBuilder("\uFEFF");

    /// Adds a row; no field gives an empty line.
    void row(String... fields) {
        for (int i = 0; i < fields.length; i++) {
            text.append(i == 0 ? "" : ",").append(field(fields[i]));
        }
        text.append("\r\n");
    }

    /// A field with a comma, quote or line break is quoted; one that a spreadsheet would take for a formula is told to be text. A number with
    /// its sign stays a number.
    private static String field(String value) {
        boolean formula = !value.isEmpty() && "=@+-\t\r".indexOf(value.charAt(0)) >= 0 && !NUMBER.matcher(value).matches();
        String safe = formula ? "'" + value : value;
        return safe.matches("[^,\"\r\n]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }

    /// All rows.
    String text() {
        return text.toString();
    }
}
