package org.menshen.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// One process of [KilledCentre]s, from its start to its end.
final class CentreLife {

    private static final String NONE = "";

    private final JavaChild child;
    private final Map<Integer, CompletableFuture<String>> up = new ConcurrentHashMap<>();
    private final Map<Integer, String> mended = new ConcurrentHashMap<>();
    private final Map<Integer, Integer> closed = new ConcurrentHashMap<>();
    private final Thread listener;

    private CentreLife(JavaChild child) {
        this.child = child;
        this.listener = child.listenBeside(this::heard);
    }

    /// Starts processes one ahead, so that each is loaded when its turn comes, from an archive of their classes.
    static final class Nursery implements AutoCloseable {

        private static final Instant TRAINING = Instant.parse("2026-11-04T00:00:00Z");

        private final Path config;
        private final Path folder;
        private final String h2;
        private final Path archive;
        private CentreLife next;

        /// @param folder a place for the archive
        /// @param h2 another H2, empty for ours
        Nursery(Path folder, Path config, String h2) throws Exception {
            this.config = config;
            this.folder = folder;
            this.h2 = h2;
            this.archive = folder.resolve("classes.aot");
            Path practice = Files.createDirectories(folder.resolve("practice"));
            CentreLife first = start("-XX:AOTCacheOutput=" + archive);
            first.go(TRAINING, 1, List.of(practice));
            first.addresses(1);
            first.terminate();
            first.join();
            this.next = start("-XX:AOTCache=" + archive);
        }

        private CentreLife start(String option) throws IOException {
            return new CentreLife(JavaChild.Plan.of(KilledCentre.class, "-Xmx400m", "-Xlog:disable", option).before(h2)
                    .errors(folder.resolve("errors")).start(config));
        }

        /// The next process.
        CentreLife next() throws IOException {
            CentreLife ready = next;
            next = start("-XX:AOTCache=" + archive);
            return ready;
        }

        @Override
        public void close() throws InterruptedException {
            next.kill();
        }
    }

    private void heard(String line) {
        String[] words = line.split(" ");
        switch (words[0]) {
            case "UP" -> {
                int number = Integer.parseInt(words[1]);
                mended.put(number, List.of(words).subList(3, words.length).stream().collect(Collectors.joining("+")));
                coming(number).complete(words[2]);
            }
            case "FAILED" -> {
                System.err.println(line);
                coming(Integer.parseInt(words[1])).complete(NONE);
            }
            case "CLOSED" -> closed.put(Integer.parseInt(words[1]), Integer.parseInt(words[2]));
            default -> { }
        }
    }

    private CompletableFuture<String> coming(int number) {
        return up.computeIfAbsent(number, key -> new CompletableFuture<>());
    }

    /// Lets it start a centre in each folder.
    void go(Instant from, int speed, List<Path> folders) throws IOException {
        child.say("GO " + from + " " + speed + " " + folders.stream().map(Path::toString).collect(Collectors.joining(" ")));
        Thread.ofVirtual().start(() -> {
            try {
                listener.join();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
            for (int i = 0; i < folders.size(); i++) {
                coming(i).complete(NONE);
            }
        });
    }

    /// Waits for the centres.
    ///
    /// @return where they listen; `null` for one that did not open
    List<URI> addresses(int count) {
        List<URI> addresses = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String address = coming(i).join();
            addresses.add(address.isEmpty() ? null : URI.create(address));
        }
        return Collections.unmodifiableList(addresses);
    }

    /// 1 when files of a centre had to be put right, else 0.
    int mended(int number) {
        return mended.getOrDefault(number, "").isEmpty() ? 0 : 1;
    }

    /// How long a centre took to close, in milliseconds; 0 when it did not.
    int closed(int number) {
        return closed.getOrDefault(number, 0);
    }

    void terminate() {
        child.terminate();
    }

    void kill() throws InterruptedException {
        child.kill();
    }

    /// Waits for the end of a process that was asked to end.
    void join() throws InterruptedException {
        child.waitFor();
        listener.join();
    }
}
