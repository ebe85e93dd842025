package org.menshen.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A centre that is killed and ended again and again, at a random moment of its start, of floods from several feeds, of its timers and of its
/// shut-down: does its store open every time, with every alert that was ever answered, and each of them once?
///
/// `BENCH_OPTS="-Dmenshen.rounds=200 -Dmenshen.seed=7 -Dmenshen.h2=/path/h2.jar" bench centre-kills`; `menshen.h2` puts another H2 in the place
/// of ours, `menshen.minutes` ends it early.
final class CentreKills implements Benchmark {

    private static final int ROUNDS = Integer.getInteger("menshen.rounds", 200);
    private static final long SEED = Long.getLong("menshen.seed", 1);
    private static final double MINUTES = Double.parseDouble(System.getProperty("menshen.minutes", "600"));
    private static final String H2 = System.getProperty("menshen.h2", "");
    /// So often a new log is begun: a long one makes every start long.
    private static final int ROUNDS_A_LOG = 20;
    private static final long LONGEST_START_S = 60;
    private static final Pattern ALERT = Pattern.compile("\"externalId\":\"(k[0-9-]+)\"");

    private final Random dice = new Random(SEED);
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Set<String> answered = ConcurrentHashMap.newKeySet();
    private Instant now = Instant.parse("2026-11-05T00:00:00Z");
    private int notOpened;
    private int mended;
    private long lost;
    private long doubled;
    private double slowestEnd;
    private int ended;

    @Override
    public String name() {
        return "centre-kills";
    }

    @Override
    public String about() {
        return ROUNDS + " kills and ends of a centre under floods, start, timers and shut-down: not opened, lost, doubled, set aside";
    }

    @Override
    public void run(Printout figures) throws Exception {
        Path folder = Files.createTempDirectory("menshen-centre-kills");
        long aside = 0;
        int round = 0;
        try {
            for (long begin = System.nanoTime(); round < ROUNDS && (System.nanoTime() - begin) / 6e10 < MINUTES; round++) {
                if (round % ROUNDS_A_LOG == 0) {
                    aside += aside(folder);
                    Program.delete(folder);
                    Files.createDirectories(folder);
                    answered.clear();
                }
                round(folder, round);
            }
            aside += aside(folder);
        } finally {
            figures.print("centre-kills.rounds", round, "rounds");
            figures.print("centre-kills.not-opened", notOpened, "starts");
            figures.print("centre-kills.lost", lost, "alerts");
            figures.print("centre-kills.doubled", doubled, "alerts");
            figures.print("centre-kills.set-aside", aside, "files");
            figures.print("centre-kills.mended", mended, "starts");
            figures.print("centre-kills.ended", ended, "ends");
            figures.print("centre-kills.slowest-end", slowestEnd, "ms");
            Program.delete(folder);
        }
    }

    private static long aside(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().contains(".damaged-")).count();
        }
    }

    private void round(Path folder, int round) throws Exception {
        now = now.plus(Duration.ofHours(1));
        String classes = (H2.isEmpty() ? "" : H2 + java.io.File.pathSeparator) + ManagementFactory.getRuntimeMXBean().getClassPath();
        Process centre = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-cp", classes, KilledCentre.class.getName(), folder.toString(),
                Path.of(System.getProperty("menshen.home"), "config").toString(), now.toString())
                .redirectError(ProcessBuilder.Redirect.appendTo(folder.resolve("errors").toFile())).start();
        try (BufferedReader words = centre.inputReader()) {
            if (dice.nextInt(6) == 0) {
                TimeUnit.MILLISECONDS.sleep(200 + dice.nextInt(2_000));
                kill(centre);
                return;
            }
            String up = words.readLine();
            while (up != null && !up.startsWith("UP ")) {
                up = words.readLine();
            }
            if (up == null) {
                notOpened++;
                Files.copy(folder.resolve("errors"), Path.of("centre-kills-" + SEED + "-" + round + ".log"));
                return;
            }
            // nobody may wait for room to say something
            Thread.ofVirtual().start(() -> drain(words));
            mended += up.contains("REMADE") ? 1 : 0;
            URI address = URI.create(up.split(" ")[1]);
            check(address);
            Feeds feeds = flood(address, round);
            end(centre);
            feeds.join();
        } finally {
            kill(centre);
        }
    }

    private static void drain(BufferedReader words) {
        try {
            while (words.readLine() != null) {
                continue;
            }
        } catch (IOException ended) {
            // it was killed
        }
    }

    private static void kill(Process centre) throws InterruptedException {
        // not Process.destroyForcibly, which would also close the stream that is still being read
        centre.toHandle().destroyForcibly();
        centre.waitFor(LONGEST_START_S, TimeUnit.SECONDS);
    }

    /// Everything that was answered is there, once; and what was answered is answered the same when it is sent again.
    private void check(URI address) throws Exception {
        String token = IngestBenchmark.Flood.token(http, address, "officer");
        String all = http.send(HttpRequest.newBuilder(address.resolve("/v1/snapshot")).timeout(Duration.ofMinutes(1))
                .header("Authorization", "Bearer " + token).build(), HttpResponse.BodyHandlers.ofString()).body();
        Set<String> there = new HashSet<>();
        Matcher matcher = ALERT.matcher(all);
        while (matcher.find()) {
            doubled += there.add(matcher.group(1)) ? 0 : 1;
        }
        lost += answered.stream().filter(id -> !there.contains(id)).count();
        answered.clear();
        answered.addAll(there);
    }

    /// Two feeds at a time, until the end comes.
    private Feeds flood(URI address, int round) throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        List<Thread> feeds = new ArrayList<>();
        for (int feed = 0; feed < 2; feed++) {
            Random sizes = new Random(dice.nextLong());
            String prefix = "k" + round + "-" + feed;
            feeds.add(Thread.ofVirtual().start(() -> {
                try {
                    IngestBenchmark.Flood flood = new IngestBenchmark.Flood(http, address);
                    for (int from = 0; !over.get();) {
                        int count = sizes.nextInt(3) == 0 ? 500 : 1 + sizes.nextInt(20);
                        flood.post(prefix, from, count);
                        for (int i = from; i < from + count; i++) {
                            answered.add(prefix + "-" + i);
                        }
                        from += count;
                    }
                } catch (Exception gone) {
                    over.set(true);
                }
            }));
        }
        TimeUnit.MILLISECONDS.sleep(50 + dice.nextInt(2_500));
        return () -> {
            over.set(true);
            for (Thread feed : feeds) {
                feed.join();
            }
        };
    }

    /// Waits for the feeds after the end.
    private interface Feeds {
        void join() throws InterruptedException;
    }

    private void end(Process centre) throws InterruptedException {
        int how = dice.nextInt(4);
        if (how == 0) {
            long asked = System.nanoTime();
            centre.toHandle().destroy();
            centre.waitFor(LONGEST_START_S, TimeUnit.SECONDS);
            slowestEnd = Math.max(slowestEnd, (System.nanoTime() - asked) / 1e6);
            ended++;
        } else if (how == 1) {
            centre.toHandle().destroy();
            TimeUnit.MILLISECONDS.sleep(dice.nextInt(600));
        }
        kill(centre);
    }
}
