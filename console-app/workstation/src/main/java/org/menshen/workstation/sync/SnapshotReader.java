package org.menshen.workstation.sync;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Versioned;
import org.menshen.workstation.cache.KeptPicture;
import org.menshen.workstation.cache.Position;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a snapshot: a line about the whole, then a line for every subject. A snapshot that ends too early is no snapshot.
final class SnapshotReader {

    private final JsonMapper json;

    SnapshotReader(JsonMapper json) {
        this.json = json;
    }

    private record Line(String subject, long version, State state) {
    }

    /// Reads to the end.
    ///
    /// @param dataSet the data the centre serves
    /// @throws IOException when the line is cut or what comes is no snapshot
    KeptPicture read(InputStream in, String dataSet) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16)) {
            String first = lines.readLine();
            if (first == null) {
                throw new EOFException("the snapshot is empty");
            }
            JsonNode head = json.readTree(first);
            Position position = new Position(head.path("seq").longValue(), head.path("hash").stringValue(),
                    head.path("drill").booleanValue(), dataSet);
            List<Versioned<State>> states = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    Line subject = json.readValue(line, Line.class);
                    states.add(new Versioned<>(subject.state(), subject.version(), false));
                }
            }
            if (head.path("subjects").isNumber() && head.path("subjects").intValue() != states.size()) {
                throw new EOFException("the snapshot holds " + states.size() + " of " + head.path("subjects") + " subjects");
            }
            return new KeptPicture(position, states);
        } catch (JacksonException e) {
            throw new IOException("the snapshot cannot be read: " + e.getOriginalMessage(), e);
        }
    }
}
