package org.menshen.desktop.situation;

/// A table as RFC 4180 text that office programs open with Chinese names whole: it begins with a byte order mark. One thread.
final class CsvText {

    private final StringBuilder text = new StringBuilder("\uFEFF");

    /// Adds a row; no field gives an empty line.
    void row(String... fields) {
        for (int i = 0; i < fields.length; i++) {
            text.append(i == 0 ? "" : ",").append(field(fields[i]));
        }
        text.append("\r\n");
    }

    /// A field with a comma, quote or line break is quoted; one that a spreadsheet would take for a formula is told to be text.
    private static String field(String value) {
        String safe = !value.isEmpty() && "=@\t".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return safe.matches("[^,\"\r\n]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }

    /// All rows.
    String text() {
        return text.toString();
    }
}
