package org.menshen.workstation.register;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.work.WorkItem;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A piece of work items as the centre told it.
///
/// @param items those that changed last in the piece
/// @param end which stretch of the log it is
record ItemPiece(List<Versioned<State>> items, End end) {

    /// A stretch of the log.
    ///
    /// @param after the change before its first
    /// @param until its last change
    /// @param rows how many items were told of
    record End(long after, long until, int rows) {
    }

    private record LastLine(End end) {
    }

    /// Reads to the end and closes.
    ///
    /// @throws IOException when the line is cut, or what comes is no such piece
    static ItemPiece read(InputStream in, JsonMapper json) throws IOException {
        List<Versioned<State>> items = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16)) {
            for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                if (text.startsWith("{\"end\"")) {
                    End end = json.readValue(text, LastLine.class).end;
                    if (end.rows == items.size()) {
                        return new ItemPiece(items, end);
                    }
                } else {
                    Versioned<State> item = json.readValue(text, KeptItem.class).versioned();
                    if (item.state() instanceof WorkItem) {
                        items.add(item);
                    }
                }
            }
        } catch (JacksonException e) {
            throw new IOException("work items cannot be read: " + e.getOriginalMessage(), e);
        } catch (UncheckedIOException cut) {
            throw cut.getCause();
        }
        throw new EOFException("a piece of work items ends after " + items.size() + " and is not whole");
    }
}
