package org.menshen.workstation.past;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.past.PastPage;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Reads a stretch of the recorded day to its end. One that ends too early is none.
final class PastReader {

    private final JsonMapper json;

    PastReader(JsonMapper json) {
        this.json = json;
    }

    /// A stretch.
    ///
    /// @param from its first instant
    /// @param to its last instant
    /// @param states how it began, of what has changed since
    /// @param changes in order
    /// @param pages kept readings
    /// @param seq the last change of it
    record Stretch(Instant from, Instant to, List<Versioned<State>> states, List<Change> changes, List<PastPage> pages, long seq) {
    }

    private record Line(@Nullable Head head, @Nullable Begun subject, @Nullable Change change, @Nullable PastPage page, @Nullable End end) {
    }

    private record Head(Instant from, Instant to) {
    }

    private record Begun(long version, State state) {
    }

    private record End(long seq, int lines) {
    }

    /// Reads to the end and closes.
    ///
    /// @throws IOException when the line is cut or what comes is no such stretch
    Stretch read(InputStream in) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16)) {
            Head head = null;
            List<Versioned<State>> states = new ArrayList<>();
            List<Change> changes = new ArrayList<>();
            List<PastPage> pages = new ArrayList<>();
            int count = 0;
            for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                Line line = json.readValue(text, Line.class);
                if (line.end != null && head != null && line.end.lines == count) {
                    return new Stretch(head.from, head.to, states, changes, pages, line.end.seq);
                }
                count++;
                if (line.head != null) {
                    head = line.head;
                } else if (line.subject != null) {
                    states.add(new Versioned<>(line.subject.state, line.subject.version, false));
                } else if (line.change != null) {
                    changes.add(line.change);
                } else if (line.page != null) {
                    pages.add(line.page);
                }
            }
            throw new EOFException("the past ends after " + count + " lines and is not whole");
        } catch (JacksonException e) {
            throw new IOException("the past cannot be read: " + e.getOriginalMessage(), e);
        }
    }
}
