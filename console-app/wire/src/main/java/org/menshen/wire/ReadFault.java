package org.menshen.wire;

import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/// Why a text cannot be read, in words of this house: which member, and what belongs there. A reader of a log or of a rejected row knows JSON, not
/// the library that reads it.
public final class ReadFault {

    private ReadFault() {
    }

    /// The words, with the member or the place in the text.
    public static String words(JacksonException e) {
        String path = e.getPath().stream().map(r -> r.getPropertyName() == null ? "[" + r.getIndex() + "]" : r.getPropertyName())
            .reduce((a, b) -> a + (b.startsWith("[") ? "" : ".") + b).orElse("");
        return switch (e) {
            case StreamReadException syntax -> "no JSON" + place(syntax);
            case UnrecognizedPropertyException unknown -> "'" + path + "' is not known here";
            case ValueInstantiationException refused when refused.getCause() != null -> member(path) + refused.getCause().getMessage();
            case InvalidFormatException wrong when wrong.getValue() != null -> member(path) + own(wrong).orElseGet(() -> "'"
                + shortly(String.valueOf(wrong.getValue())) + "' is no " + kind(wrong.getTargetType()));
            case MismatchedInputException wrong -> member(path) + "needs " + article(kind(wrong.getTargetType()));
            default -> member(path) + "cannot be read";
        };
    }

    /// What a reader of this house said of a text; empty when the library found it by itself, which names types of Java.
    private static Optional<String> own(InvalidFormatException e) {
        String said = String.valueOf(e.getOriginalMessage());
        int from = said.indexOf("from String");
        int at = from < 0 ? -1 : said.indexOf("\": ", from);
        return at < 0 || said.indexOf('`', at) >= 0 ? Optional.empty() : Optional.of(said.substring(at + 3));
    }

    private static String place(JacksonException e) {
        return e.getLocation() == null || e.getLocation().getLineNr() < 0 ? ""
            : " (line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr() + ")";
    }

    private static String member(String path) {
        return path.isEmpty() ? "" : "'" + path + "': ";
    }

    private static String shortly(String value) {
        int most = 60;
        return value.length() <= most ? value : value.substring(0, most) + "…";
    }

    private static String article(String kind) {
        return ("aeiou".indexOf(kind.charAt(0)) >= 0 ? "an " : "a ") + kind;
    }

    private static String kind(Class<?> type) {
        if (type == null) {
            return "value of another kind";
        }
        if (type.isPrimitive() && type != boolean.class || Number.class.isAssignableFrom(type)) {
            return "number";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (CharSequence.class.isAssignableFrom(type)) {
            return "text";
        }
        if (Temporal.class.isAssignableFrom(type)) {
            return "time such as 2026-10-14T08:12:00Z";
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "list";
        }
        return Map.class.isAssignableFrom(type) || type.isRecord() || type.isInterface() ? "block of members"
            : type.isEnum() ? "name of " + type.getSimpleName().toLowerCase(Locale.ROOT) : "value of another kind";
    }
}
