package org.menshen.workstation.settings;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.port.Notices.Weight;
import org.menshen.domain.port.Settings;
import org.menshen.domain.text.Cause;
import org.menshen.workstation.cache.SetAside;
import org.menshen.workstation.cache.StorageException;
import org.menshen.workstation.feed.NoticeBoard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.core.type.TypeReference;

/// Settings in a JSON file of names and values. A change is written half a second after the last one, to a new file
/// that then takes the old one's place; a file that cannot be read is set aside and begun anew. Safe from any thread.
public final class FileSettings implements Settings, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FileSettings.class);
    private static final Duration REST = Duration.ofMillis(500);
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path file;
    private final ScheduledExecutorService timer;
    private final NoticeBoard notices;
    private final Clock clock;
    private final TreeMap<String, String> values;
    private @Nullable ScheduledFuture<?> due;
    private boolean complained;

    /// Reads the file; an absent one is empty.
    ///
    /// @param file the JSON file
    /// @param timer runs the delayed writing
    /// @param notices hears when the file cannot be read or written
    /// @param clock dates a file that is set aside
    public FileSettings(Path file, ScheduledExecutorService timer, NoticeBoard notices, Clock clock) {
        this.file = file.toAbsolutePath();
        this.timer = timer;
        this.notices = notices;
        this.clock = clock;
        this.values = read();
    }

    @Override
    public synchronized Optional<String> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    @Override
    public synchronized void put(String key, @Nullable String value) {
        String before = value == null ? values.remove(key) : values.put(key, value);
        if (java.util.Objects.equals(before, value)) {
            return;
        }
        if (due != null) {
            due.cancel(false);
        }
        due = timer.schedule(this::write, REST.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Writes what is not written yet.
    @Override
    public void close() {
        boolean unwritten;
        synchronized (this) {
            unwritten = due != null;
            if (due != null) {
                due.cancel(false);
            }
        }
        if (unwritten) {
            write();
        }
    }

    private synchronized void write() {
        due = null;
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.getParent());
            Files.write(fresh, JSON.writeValueAsBytes(values));
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            complained = false;
        } catch (IOException e) {
            LOG.warn("Settings were not written to {}: {}", file, Cause.of(e));
            if (!complained) {
                complained = true;
                notices.post("settings.not-written", Weight.WARNING, "file", file.toString(), "reason", String.valueOf(e.getMessage()));
            }
        }
    }

    private TreeMap<String, String> read() {
        try {
            return JSON.readValue(Files.readAllBytes(file), new TypeReference<>() { });
        } catch (NoSuchFileException e) {
            LOG.debug("No settings yet at {}", file);
        } catch (IOException | JacksonException e) {
            LOG.warn("Settings cannot be read", e);
            setAside();
        }
        return new TreeMap<>();
    }

    private void setAside() {
        try {
            Path aside = SetAside.move(file, clock);
            notices.recount();
            notices.post("settings.set-aside", Weight.WARNING, "file", aside.toString());
        } catch (StorageException e) {
            LOG.warn("Settings cannot be set aside", e);
            notices.post("settings.set-aside", Weight.WARNING, "file", file.toString());
        }
    }
}
