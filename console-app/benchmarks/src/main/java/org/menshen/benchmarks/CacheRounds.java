package org.menshen.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.menshen.wire.code.CodeFolder;

/// The console's files under floods of 20,000 changes: in one process after the other that ends as asked, or that is killed in the middle.
/// Afterwards the console must hold what the centre holds, no file may lie aside, and every act that was said to be given must have come once.
/// `-Dmenshen.rounds=N` runs other than 200; `-Dmenshen.seconds=N` begins no more after that time.
final class CacheRounds implements Benchmark {

    private static final int ALERTS = 20_000;
    private static final int PIECE = 500;
    private static final int ROUNDS = Integer.getInteger("menshen.rounds", 200);
    private static final long SECONDS = Long.getLong("menshen.seconds", Integer.MAX_VALUE);
    private static final int FLOODS_A_PROCESS = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final double MB = 1e6;

    private final boolean kills;
    private final Random random = new Random(20261129);
    private final Set<Integer> given = ConcurrentHashMap.newKeySet();
    private double slowestClose;
    private double largest;

    private CacheRounds(boolean kills) {
        this.kills = kills;
    }

    static Benchmark floods() {
        return new CacheRounds(false);
    }

    static Benchmark kills() {
        return new CacheRounds(true);
    }

    @Override
    public String name() {
        return kills ? "kills" : "floods";
    }

    @Override
    public String about() {
        return kills ? "the console's files under kill -9 at any moment of " + ROUNDS + " floods, an officer acting meanwhile"
                : "the console's files under " + ROUNDS + " floods of 20,000 changes";
    }

    @Override
    public void run(Printout figures) throws Exception {
        Path folder = Files.createTempDirectory("menshen-" + name());
        Path codes = Path.of(System.getProperty("menshen.home"), "config", "codes");
        long begin = System.nanoTime();
        int begunAnew = 0;
        try (FloodCentre centre = new FloodCentre(CodeFolder.read(codes))) {
            centre.flood(0, ALERTS);
            // the first start has nothing; every later one finds the picture of the one before
            Run first = new Run(folder, centre, codes, false);
            first.inStep(centre);
            first.close();
            int round = 0;
            for (; round < ROUNDS && System.nanoTime() - begin < SECONDS * 1_000_000_000L; round += kills ? 1 : FLOODS_A_PROCESS) {
                Run run = new Run(folder, centre, codes, kills);
                begunAnew += run.kept() > 0 ? 0 : 1;
                if (kills) {
                    floodAndKill(centre, run);
                } else {
                    for (int i = 0; i < FLOODS_A_PROCESS; i++) {
                        flood(centre);
                        run.inStep(centre);
                        largest = Math.max(largest, sizes(folder));
                    }
                    run.close();
                }
                largest = Math.max(largest, sizes(folder));
                if (aside(folder) > 0) {
                    throw new IOException("a file lies aside after round " + round);
                }
            }
            // it gives no acts of its own: it could never be in step
            Run last = new Run(folder, centre, codes, false);
            begunAnew += last.kept() > 0 ? 0 : 1;
            last.inStep(centre);
            last.close();
            figures.print(name() + ".rounds", round, "rounds");
            figures.print(name() + ".set-aside", aside(folder), "files");
            figures.print(name() + ".begun-anew", begunAnew, "starts");
            figures.print(name() + ".acts", given.size(), "acts");
            figures.print(name() + ".acts.lost", centre.lacking(given), "acts");
            figures.print(name() + ".acts.doubled", centre.doubled(), "acts");
            figures.print(name() + ".largest", largest / MB, "MB");
            figures.print(name() + ".end", sizes(folder) / MB, "MB");
            figures.print(name() + ".close", slowestClose, "ms");
            figures.print(name() + ".took", (System.nanoTime() - begin) / 1e9, "s");
        } finally {
            Program.delete(folder);
        }
    }

    private static void flood(FloodCentre centre) {
        for (int from = 0; from < ALERTS; from += PIECE) {
            centre.flood(from, from + PIECE);
        }
    }

    private void floodAndKill(FloodCentre centre, Run run) throws Exception {
        Thread killer = Thread.ofVirtual().unstarted(() -> {
            try {
                Thread.sleep(random.nextInt(2_500));
                run.process.toHandle().destroyForcibly();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        killer.start();
        flood(centre);
        killer.join();
        run.process.waitFor();
    }

    private static double sizes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static double aside(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().contains(".damaged")).count();
        }
    }

    /// One process.
    private final class Run {

        private final Process process;
        private volatile String[] at = {};
        private volatile long kept = -1;
        private volatile double closed;

        Run(Path folder, FloodCentre centre, Path codes, boolean acts) throws IOException {
            List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx400m",
                    "-XX:+UseSerialGC", "-cp", ManagementFactory.getRuntimeMXBean().getClassPath(), FloodedConsole.class.getName(),
                    folder.resolve("data").toString(), centre.address().toString(), codes.toString()));
            command.add(acts ? Integer.toString(given.size() + 1 + random.nextInt(3)) : "-1");
            process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
            Thread.ofVirtual().start(this::listen);
        }

        private void listen() {
            try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    String[] words = line.split(" ");
                    switch (words[0]) {
                        case "kept" -> kept = Long.parseLong(words[1]);
                        case "given" -> given.add(Integer.parseInt(words[1]));
                        case "at" -> at = Arrays.copyOfRange(words, 1, words.length);
                        case "closed" -> closed = Double.parseDouble(words[1]);
                        default -> System.err.println(line);
                    }
                }
            } catch (IOException e) {
                System.err.println(e);
            }
        }

        long kept() throws InterruptedException {
            for (long end = System.nanoTime() + PATIENCE.toNanos(); kept < 0 && System.nanoTime() < end && process.isAlive();) {
                Thread.sleep(5);
            }
            return kept;
        }

        /// Waits until the console holds what the centre holds.
        void inStep(FloodCentre centre) throws InterruptedException, IOException {
            for (long end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end; Thread.sleep(20)) {
                String[] now = at;
                if (now.length == 3 && Long.parseLong(now[0]) == centre.seq() && now[1].equals("0") && Long.parseLong(now[2]) == centre.digest()) {
                    return;
                }
            }
            throw new IOException("the console does not hold what the centre holds: " + Arrays.toString(at)
                    + ", not " + centre.seq() + " " + centre.digest());
        }

        void close() throws Exception {
            process.getOutputStream().close();
            process.waitFor();
            slowestClose = Math.max(slowestClose, closed);
        }
    }
}
