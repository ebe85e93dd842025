package org.menshen.workstation.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever befalls the threads that ask, the file stays whole.
class StoreFileTest {

    private static final int WORKERS = 4;
    private static final int TURNS = 40;

    @TempDir
    Path dir;
    private final List<String> damages = new CopyOnWriteArrayList<>();
    private StoreFile store;

    @BeforeEach
    void open() {
        store = new StoreFile(new StoreFile.Place(dir.resolve("cache"), "file:", "db/workstation/cache"),
                new FileKeySource(dir.resolve("key")), Clock.systemUTC(), (aside, reason) -> damages.add(reason),
                Thread.ofPlatform().daemon().factory());
    }

    @AfterEach
    void close() {
        store.close();
    }

    /// H2 loses its file when a thread that writes it is interrupted.
    @Test
    void interruptedThreadsDoNotHarmTheFile() throws Exception {
        List<Thread> workers = new ArrayList<>();
        List<Exception> failures = new CopyOnWriteArrayList<>();
        for (int w = 0; w < WORKERS; w++) {
            int worker = w;
            workers.add(Thread.ofPlatform().start(() -> {
                for (int i = 0; i < TURNS; i++) {
                    int turn = i;
                    try {
                        store.work(i % 10 == 0, (handle, seal) -> handle.execute("MERGE INTO meta (name, content) KEY (name) VALUES (?, ?)",
                                worker + "/" + turn, "x".repeat(2_000)));
                    } catch (StorageException e) {
                        failures.add(e);
                    }
                }
            }));
        }
        while (workers.stream().anyMatch(Thread::isAlive)) {
            workers.forEach(Thread::interrupt);
            Thread.onSpinWait();
        }
        assertThat(failures).isEmpty();
        assertThat(damages).isEmpty();
        assertThat(store.<Integer>work(false, (handle, seal) -> handle.createQuery("SELECT COUNT(*) FROM meta").mapTo(Integer.class).one()))
                .isEqualTo(WORKERS * TURNS);
    }

    @Test
    void anInterruptedThreadIsStillInterruptedAfterwards() throws Exception {
        Thread.currentThread().interrupt();
        store.work(false, (handle, seal) -> handle.execute("INSERT INTO meta (name, content) VALUES ('a', 'b')"));
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void refusesWorkWhenItIsClosed() {
        store.close();
        assertThatThrownBy(() -> store.work(false, (handle, seal) -> 1)).isInstanceOf(StorageException.class);
    }
}
