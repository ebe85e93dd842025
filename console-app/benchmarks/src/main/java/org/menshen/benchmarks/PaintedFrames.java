package org.menshen.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/// Counts the pictures of windows that the toolkit painted, by what it tells the flight recorder.
final class PaintedFrames {

    /// Settings of a recording that holds nothing else.
    static final String SETTINGS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <configuration version="2.0"><event name="javafx.PulsePhase"><setting name="enabled">true</setting></event></configuration>
            """;

    /// once for each window that has something new
    private static final String PAINTING = "Copy state to render graph";

    private PaintedFrames() {
    }

    /// How many pictures were painted in a span of time.
    static long between(Path recording, Instant from, Instant to) throws IOException {
        long painted = 0;
        try (RecordingFile file = new RecordingFile(recording)) {
            while (file.hasMoreEvents()) {
                RecordedEvent event = file.readEvent();
                if (event.getEventType().getName().equals("javafx.PulsePhase") && PAINTING.equals(event.getString("phaseName"))
                        && !event.getStartTime().isBefore(from) && event.getStartTime().isBefore(to)) {
                    painted++;
                }
            }
        }
        return painted;
    }
}
