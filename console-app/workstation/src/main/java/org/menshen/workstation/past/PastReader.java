package org.menshen.workstation.past;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.DoubleConsumer;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.past.PastPage;
import org.menshen.domain.work.WorkFact;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Reads a stretch of the recorded day to its end. One that ends too early is none.
final class PastReader {

    /// lines that are understood at a time
    private static final int BATCH = 500;
    /// so many times that may wait to be understood before the reading waits
    private static final int AHEAD = 4;

    private final JsonMapper json;
    private final Executor worker;

    /// @param worker where lines are understood
    PastReader(JsonMapper json, Executor worker) {
        this.json = json;
        this.worker = worker;
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

    private record Head(Instant from, Instant to, @Nullable Long changes) {
    }

    private record Begun(long version, State state) {
    }

    private record End(long seq, int lines) {
    }

    /// Reads to the end and closes. Lines are understood beside the reading, some at a time.
    ///
    /// @param progress told how much has come, 0…1, on this thread
    /// @throws IOException when the line is cut or what comes is no such stretch
    Stretch read(InputStream in, DoubleConsumer progress) throws IOException {
        List<Line> lines = new ArrayList<>();
        try (BufferedReader text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16)) {
            Deque<CompletableFuture<List<Line>>> waiting = new ArrayDeque<>();
            long expected = 0;
            int count = 0;
            List<String> batch = new ArrayList<>(BATCH);
            for (String line = text.readLine(); line != null; line = text.readLine()) {
                if (count++ == 0) {
                    Head head = line(line).head;
                    expected = head == null || head.changes == null ? 0 : head.changes;
                }
                batch.add(line);
                if (batch.size() == BATCH) {
                    List<String> full = batch;
                    waiting.add(CompletableFuture.supplyAsync(() -> lines(full), worker));
                    batch = new ArrayList<>(BATCH);
                    progress.accept(Math.min(1, (double) count / (expected + 1)));
                    if (waiting.size() > AHEAD) {
                        lines.addAll(waiting.remove().join());
                    }
                }
            }
            for (CompletableFuture<List<Line>> part : waiting) {
                lines.addAll(part.join());
            }
            lines.addAll(lines(batch));
            return stretch(lines);
        } catch (CompletionException | JacksonException e) {
            Throwable cause = e instanceof CompletionException ? e.getCause() : e;
            throw new IOException("the past cannot be read: " + (cause instanceof JacksonException j ? j.getOriginalMessage() : cause), cause);
        }
    }

    private List<Line> lines(List<String> texts) {
        return texts.stream().map(this::line).toList();
    }

    private Line line(String text) {
        return json.readValue(text, Line.class);
    }

    private static Stretch stretch(List<Line> lines) throws EOFException {
        Head head = lines.isEmpty() ? null : lines.getFirst().head;
        End end = lines.isEmpty() ? null : lines.getLast().end;
        if (head == null || end == null || end.lines != lines.size() - 1) {
            throw new EOFException("the past ends after " + lines.size() + " lines and is not whole");
        }
        List<Versioned<State>> states = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        List<PastPage> pages = new ArrayList<>();
        for (Line line : lines) {
            if (line.subject != null) {
                states.add(new Versioned<>(line.subject.state, line.subject.version, false));
            } else if (line.change != null) {
                // what the centre keeps from this seat is about nothing here
                if (!(line.change.fact() instanceof WorkFact.Withheld)) {
                    changes.add(line.change);
                }
            } else if (line.page != null) {
                pages.add(line.page);
            }
        }
        return new Stretch(head.from, head.to, states, changes, pages, end.seq);
    }
}
