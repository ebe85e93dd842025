package org.menshen.centre.drill.csv;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.menshen.centre.drill.DrillRecord;
import org.menshen.domain.alert.RawAlert;
import org.menshen.domain.fact.Command;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.reading.Reading;

/// Collects the records of an import and puts them in the order of time; records of one time keep the order in which they were collected.
final class Deeds {

    private final String source;
    private final List<DrillRecord> records = new ArrayList<>();

    /// @param source feed of the alerts, desk of the commands
    Deeds(String source) {
        this.source = source;
    }

    void alert(RawAlert alert) {
        records.add(DrillRecord.of(source, alert));
    }

    /// Adds a command. Its id follows from what it asks and when, so that the same file gives the same ids.
    void command(Instant at, SubjectKind kind, String id, Command command) {
        Subject subject = new Subject(kind, id);
        UUID uuid = UUID.nameUUIDFromBytes((subject + "\n" + command + "\n" + at).getBytes(StandardCharsets.UTF_8));
        records.add(DrillRecord.commands(at, source, List.of(new CommandEnvelope(uuid, subject, 0, command, at))));
    }

    void readings(Instant at, String feed, List<Reading> readings) {
        records.add(DrillRecord.of(at, feed, readings));
    }

    List<DrillRecord> sorted() {
        records.sort(Comparator.comparing(DrillRecord::at));
        return records;
    }
}
