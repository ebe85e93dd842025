package org.menshen.workstation.cache;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How far the cache had come, in a plain file beside it. A database file that was cut short may open at an older state of itself, as if that were
/// all; then this tells what is missing. It follows some seconds behind, so that the last moments of a killed console alarm nobody. One thread at a
/// time.
final class Reached {

    private static final Logger LOG = LoggerFactory.getLogger(Reached.class);
    private static final Duration BEHIND = Duration.ofSeconds(5);

    private final Path file;
    private @Nullable Position waiting;
    private Instant since = Instant.EPOCH;

    /// @param file where it is written
    Reached(Path file) {
        this.file = file;
    }

    /// The cache holds everything up to a position.
    void stored(Position position, Instant now) {
        if (waiting != null && waiting.dataSet().equals(position.dataSet()) && now.isBefore(since.plus(BEHIND))) {
            return;
        }
        if (waiting != null && waiting.dataSet().equals(position.dataSet())) {
            write(waiting);
        }
        waiting = position;
        since = now;
    }

    /// The cache was closed and holds everything up to a position.
    void closed(Position position) {
        write(position);
    }

    private void write(Position position) {
        try {
            Files.writeString(file, position.seq() + "\n" + position.dataSet() + "\n");
        } catch (IOException e) {
            LOG.debug("{} was not written", file, e);
        }
    }

    /// How many changes the cache should hold and does not; 0 when it holds all, or it is not known.
    ///
    /// @param held what it holds; `null` when nothing
    long missing(@Nullable Position held) {
        try {
            String[] lines = Files.readString(file, StandardCharsets.UTF_8).split("\n");
            boolean same = lines.length > 1 && (held == null || held.dataSet().equals(lines[1]));
            return same ? Math.max(0, Long.parseLong(lines[0]) - (held == null ? 0 : held.seq())) : 0;
        } catch (NoSuchFileException none) {
            return 0;
        } catch (IOException | NumberFormatException e) {
            LOG.debug("{} does not tell", file, e);
            return 0;
        }
    }
}
