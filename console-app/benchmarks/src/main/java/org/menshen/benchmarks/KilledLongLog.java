package org.menshen.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/// What once broke a store for good: 52,000 changes, a flood of 20,000 unanswered alerts among them; SIGTERM on a busy machine five seconds after
/// the picture was live, while the timers of the flood are at work.
final class KilledLongLog {

    private static final int OLD = 32_000;
    private static final int FLOOD = 20_000;
    private static final int BATCH = 500;
    private static final int BUSY = 2;
    private static final Instant BEGIN = Instant.parse("2026-11-04T00:00:00Z");

    private final Path template;
    private final CentreLife.Nursery nursery;
    private final HttpClient http;
    private final LogCheck check;
    private final RoundFile file;
    private final List<String> alerts = new ArrayList<>();
    private int number;

    KilledLongLog(Path template, CentreLife.Nursery nursery, HttpClient http, LogCheck check, RoundFile file) {
        this.template = template;
        this.nursery = nursery;
        this.http = http;
        this.check = check;
        this.file = file;
    }

    private void make() throws Exception {
        CentreLife life = nursery.next();
        Files.createDirectories(template);
        life.go(BEGIN, 1, List.of(template));
        URI address = life.addresses(1).getFirst();
        AlertFeed feed = new AlertFeed(http, address, () -> BEGIN);
        for (int i = 0; i < OLD + FLOOD; i += BATCH) {
            feed.post("long", i, BATCH);
        }
        for (int i = 0; i < OLD + FLOOD; i++) {
            alerts.add("long-" + i);
        }
        life.terminate();
        life.join();
    }

    /// One time: a copy of that log, live for about five seconds, ended, and read whole.
    void round(Random dice) throws Exception {
        if (alerts.isEmpty()) {
            make();
        }
        Path folder = copy();
        CentreLife life = nursery.next();
        // a clock that makes every second of it a minute: each beat escalates
        life.go(BEGIN.plus(Duration.ofMinutes(1)), 60, List.of(folder));
        boolean opened = life.addresses(1).getFirst() != null;
        AtomicBoolean busy = new AtomicBoolean(true);
        List<Thread> burners = new ArrayList<>();
        TimeUnit.MILLISECONDS.sleep(4_000);
        for (int i = 0; i < BUSY; i++) {
            burners.add(Thread.ofPlatform().start(() -> {
                while (busy.get()) {
                    Thread.onSpinWait();
                }
            }));
        }
        TimeUnit.MILLISECONDS.sleep(500 + dice.nextInt(1_000));
        life.terminate();
        boolean killed = dice.nextInt(3) == 0;
        if (killed) {
            TimeUnit.MILLISECONDS.sleep(dice.nextInt(1_500));
            life.kill();
        }
        life.join();
        busy.set(false);
        for (Thread burner : burners) {
            burner.join();
        }
        again(folder, opened, killed, life.closed(0));
    }

    private void again(Path folder, boolean opened, boolean killed, int took) throws Exception {
        CentreLife after = nursery.next();
        after.go(BEGIN.plus(Duration.ofHours(3)), 1, List.of(folder));
        boolean openedAgain = opened && after.addresses(1).getFirst() != null;
        after.terminate();
        after.join();
        LogCheck.Found found = openedAgain ? check.check(folder, alerts, List.<UUID>of()) : new LogCheck.Found(0, 0, 0, List.of("not opened"));
        found.faults().forEach(System.err::println);
        int aside;
        try (Stream<Path> files = Files.list(folder)) {
            aside = (int) files.filter(path -> path.getFileName().toString().contains(".damaged-")).count();
        }
        file.add(killed ? "sequence-killed" : "sequence", "rounds", 1, "changes", found.changes(), "notOpened", openedAgain ? 0 : 1,
                "lost", found.lost(), "doubled", found.doubled(), "faults", found.faults().size(), "aside", aside,
                "mended", after.mended(0), "end", took);
        if (openedAgain && found.faults().isEmpty() && found.lost() == 0) {
            Program.delete(folder);
        }
    }

    private Path copy() throws IOException {
        Path folder = Files.createDirectories(template.resolveSibling("long-" + number++));
        try (Stream<Path> files = Files.list(template)) {
            for (Path from : files.filter(Files::isRegularFile).toList()) {
                Files.copy(from, folder.resolve(from.getFileName()));
            }
        }
        return folder;
    }
}
