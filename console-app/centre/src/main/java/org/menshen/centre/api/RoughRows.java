package org.menshen.centre.api;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// Finds the rows of a message that no reader of JSON reads to its end, by brackets and quotes alone, so that the rows beside the faulty one are
/// taken. A message that is cut off or whose brackets do not fit has none. Used once.
final class RoughRows {

    private final String text;
    private final List<MessageRows.Part> parts = new ArrayList<>();
    private int at;
    private boolean any;
    private boolean followed;
    private @Nullable String id;

    RoughRows(String text) {
        this.text = text;
    }

    /// Looks for them.
    ///
    /// @return whether the message has lists and comes to its end
    boolean cut() {
        if (!eat('{')) {
            return false;
        }
        while (!eat('}')) {
            if (!eat(',') && !member()) {
                return false;
            }
        }
        followed = next() >= 0;
        return any;
    }

    private boolean member() {
        int from = at;
        if (next() != '"' || !string()) {
            return false;
        }
        String name = text.substring(from, at).strip();
        if (!eat(':')) {
            return false;
        }
        next();
        int value = at;
        return switch (name) {
            case "\"alerts\"" -> list("alerts");
            case "\"readings\"" -> list("readings");
            default -> {
                boolean whole = value();
                String written = text.substring(value, at).strip();
                boolean plain = written.length() > 1 && written.startsWith("\"") && written.endsWith("\"") && written.indexOf('\\') < 0;
                id = whole && name.equals("\"messageId\"") && plain ? written.substring(1, written.length() - 1) : id;
                yield whole;
            }
        };
    }

    private boolean list(String name) {
        any = true;
        if (!eat('[')) {
            return value();
        }
        int index = (int) parts.stream().filter(part -> part.list().equals(name)).count();
        while (!eat(']')) {
            if (eat(',')) {
                continue;
            }
            int from = at;
            if (!value() || from == at) {
                return false;
            }
            parts.add(new MessageRows.Part(name, index++, text.substring(from, at).strip()));
        }
        return true;
    }

    /// Goes to the comma or bracket behind a value.
    private boolean value() {
        int depth = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (depth == 0 && (c == ',' || c == ']' || c == '}')) {
                return true;
            }
            if (c == '"') {
                if (!string()) {
                    return false;
                }
                continue;
            }
            depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
            at++;
        }
        return false;
    }

    /// Goes behind a text in quotes.
    private boolean string() {
        at++;
        while (at < text.length()) {
            char c = text.charAt(at);
            at += c == '\\' ? 2 : 1;
            if (c == '"') {
                return true;
            }
        }
        return false;
    }

    /// The next character that is no blank, without taking it; -1 for none.
    private int next() {
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
        return at < text.length() ? text.charAt(at) : -1;
    }

    private boolean eat(char wanted) {
        boolean here = next() == wanted;
        at += here ? 1 : 0;
        return here;
    }

    /// The rows in their order.
    List<MessageRows.Part> parts() {
        return parts;
    }

    /// Whether something stands behind the message.
    boolean followed() {
        return followed;
    }

    /// The sender's own id of the message; `null` when it gave none in plain letters.
    @Nullable String id() {
        return id;
    }
}
