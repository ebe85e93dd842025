package org.menshen.centre.store;

import java.util.ArrayList;
import java.util.List;

import org.menshen.wire.DomainJson;
import org.menshen.wire.WireException;
import org.menshen.wire.WrittenChange;
import tools.jackson.core.JacksonException;

/// What a damaged line of a journal still holds: every change in it whose text is whole, for the hash chain to prove, and the number that the line
/// ends with.
///
/// @param changes the changes that can be read, in the order of the line
/// @param told the last change that the line says it held; -1 when it does not say it, or says what cannot be
record Salvage(List<WrittenChange> changes, long told) {

    private static final String CHANGE = "{\"commandId\":";
    private static final String SEQ = ",\"seq\":";
    /// No change is written in fewer characters.
    private static final int SHORTEST = 100;

    /// Looks through a line.
    ///
    /// @param before the last change that was met before it
    static Salvage of(DomainJson json, String line, long before) {
        List<WrittenChange> changes = new ArrayList<>();
        int at = line.indexOf(CHANGE);
        while (at >= 0) {
            int end = end(line, at);
            int next = at + 1;
            if (end > 0) {
                try {
                    changes.add(WrittenChange.read(json, line.substring(at, end)));
                    next = end;
                } catch (WireException | JacksonException | IllegalArgumentException e) {
                    // the damage lies in this one, or it is none
                    next = at + 1;
                }
            }
            at = line.indexOf(CHANGE, next);
        }
        long most = before + line.length() / SHORTEST + 1;
        long told = Math.max(told(line), changes.isEmpty() ? -1 : changes.getLast().change().seq());
        return new Salvage(changes, told > before && told <= most ? told : -1);
    }

    private static long told(String line) {
        int at = line.lastIndexOf(SEQ);
        try {
            return at < 0 || !line.endsWith("}") ? -1 : Long.parseLong(line, at + SEQ.length(), line.length() - 1, 10);
        } catch (NumberFormatException none) {
            return -1;
        }
    }

    /// Behind the bracket that closes the one at a place; -1 when none does.
    private static int end(String line, int start) {
        int depth = 0;
        boolean quoted = false;
        for (int i = start; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quoted) {
                i += c == '\\' ? 1 : 0;
                quoted = c != '"';
            } else if (c == '"') {
                quoted = true;
            } else if (c == '{' || c == '[') {
                depth++;
            } else if ((c == '}' || c == ']') && --depth == 0) {
                return i + 1;
            }
        }
        return -1;
    }
}
