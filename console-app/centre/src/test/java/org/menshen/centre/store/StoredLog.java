package org.menshen.centre.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A ledger on files of its own that a test closes, damages and opens again.
abstract class StoredLog {

    @TempDir
    Path dir;
    Path file;
    Path journal;
    Database database;
    Ledger ledger;

    @BeforeEach
    void begin() throws IOException {
        lay();
        open();
    }

    /// Lays the files that the log is opened on; none by default.
    void lay() throws IOException {
    }

    void open() {
        file = dir.resolve("centre.mv.db");
        journal = dir.resolve("centre.journal");
        database = Database.file(dir);
        ledger = Ledgers.open(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    void reopen() {
        database.close();
        open();
    }

    void sql(String text) {
        database.jdbi().useHandle(handle -> assertThat(handle.execute(text)).isPositive());
    }

    void garble() throws IOException {
        database.close();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate((int) channel.size()), 0);
        }
    }

    List<Path> aside() throws IOException {
        try (Stream<Path> files = Files.list(dir)) {
            return files.filter(path -> path.getFileName().toString().contains(".damaged-")).toList();
        }
    }

    Repair.Report repair() {
        database.close();
        // the command is a process of its own; in this one H2 holds the lock of a file that it could not read until it is collected
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            if (free()) {
                return true;
            }
            System.gc();
            return free();
        });
        return Repair.run(dir, Ledgers.rules(), Clock.systemUTC());
    }

    private boolean free() throws IOException {
        if (!Files.isRegularFile(file)) {
            return true;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE); FileLock lock = channel.tryLock()) {
            return lock != null;
        } catch (OverlappingFileLockException held) {
            return false;
        }
    }
}
