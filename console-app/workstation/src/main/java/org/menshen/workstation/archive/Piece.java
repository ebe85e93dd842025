package org.menshen.workstation.archive;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.archive.PastAlert;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A piece of past alerts as the centre told it.
///
/// @param alerts those of the piece, the newest first
/// @param end what was looked through
record Piece(List<PastAlert> alerts, End end) {

    /// What was looked through.
    ///
    /// @param after the change before its first
    /// @param until its last change
    /// @param begins when its first change was recorded; `null` when it has none
    /// @param rows how many alerts it has
    record End(long after, long until, @Nullable Instant begins, int rows) {
    }

    private record Line(@Nullable PastAlert alert, @Nullable End end) {
    }

    /// Reads to the end and closes.
    ///
    /// @throws IOException when the line is cut, or what comes is no such piece
    static Piece read(InputStream in, JsonMapper json) throws IOException {
        List<PastAlert> alerts = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16)) {
            for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                Line line = json.readValue(text, Line.class);
                if (line.alert != null) {
                    alerts.add(line.alert);
                }
                if (line.end != null && line.end.rows == alerts.size()) {
                    return new Piece(alerts, line.end);
                }
            }
        } catch (JacksonException e) {
            throw new IOException("past alerts cannot be read: " + e.getOriginalMessage(), e);
        } catch (UncheckedIOException cut) {
            throw cut.getCause();
        }
        throw new EOFException("a piece of past alerts ends after " + alerts.size() + " and is not whole");
    }
}
