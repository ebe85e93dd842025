package org.menshen.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.menshen.domain.code.CodeBook;
import org.menshen.wire.code.CodeFolder;

/// The console's files under floods of 20,000 changes: in one process after the other that is ended, or that is killed in the middle.
/// Afterwards the console must hold what the centre holds, no file may lie aside, and every act that was said to be given must have come once.
/// `-Dmenshen.rounds=N` runs other than 200; `-Dmenshen.results=DIR` keeps a line a round there and goes on where it was ended.
final class CacheRounds implements Benchmark {

    private static final int ALERTS = 20_000;
    private static final int PIECE = 500;
    private static final int ROUNDS = Integer.getInteger("menshen.rounds", 200);
    private static final int ROUNDS_A_PROCESS = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final int LONGEST_LIFE_MS = 4_000;
    private static final int ENDED_ONE_IN = 4;
    private static final double MB = 1e6;

    private final boolean kills;
    private final Random random = new Random();
    private final Set<Integer> given = ConcurrentHashMap.newKeySet();
    private Path folder;
    private Path codes;
    private RoundFile file;
    private String archive = "";
    /// So many alerts at least are acknowledged.
    private int first;

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
        folder = Files.createTempDirectory("menshen-" + name());
        codes = Path.of(System.getProperty("menshen.home"), "config", "codes");
        file = RoundFile.open(folder, name());
        CodeBook book = CodeFolder.read(codes);
        try (FloodCentre centre = new FloodCentre(book)) {
            centre.flood(0, ALERTS);
            archive = "-XX:AOTCacheOutput=" + folder.resolve("classes.aot");
            // the first start has nothing; every later one finds the picture of the one before
            Run first = new Run(centre, false);
            first.inStep(centre);
            first.terminate();
            archive = "-XX:AOTCache=" + folder.resolve("classes.aot");
            while (file.sum("rounds") < ROUNDS) {
                if (kills) {
                    killed(centre);
                } else {
                    flooded(centre);
                }
            }
        } finally {
            print(figures);
            Program.delete(folder);
        }
    }

    private void print(Printout figures) {
        file.kinds().forEach((kind, times) -> figures.print(name() + "." + kind, times, "times"));
        figures.print(name() + ".rounds", file.sum("rounds"), "rounds");
        figures.print(name() + ".set-aside", file.sum("aside"), "files");
        figures.print(name() + ".begun-anew", file.sum("anew"), "starts");
        figures.print(name() + ".acts", file.sum("acts"), "acts");
        figures.print(name() + ".acts.lost", file.sum("lost"), "acts");
        figures.print(name() + ".acts.doubled", file.sum("doubled"), "acts");
        figures.print(name() + ".largest", file.most("size"), "MB");
        figures.print(name() + ".close", file.most("end"), "ms");
    }

    private void flooded(FloodCentre centre) throws Exception {
        Run run = new Run(centre, false);
        int anew = run.kept() > 0 ? 0 : 1;
        for (int i = 0; i < ROUNDS_A_PROCESS && file.sum("rounds") < ROUNDS; i++) {
            flood(centre);
            run.inStep(centre);
            file.add("flood", "rounds", 1, "size", sizes(), "aside", refuseAside());
        }
        run.terminate();
        file.add("ended", "anew", anew, "end", run.closed, "size", sizes(), "aside", refuseAside());
    }

    /// Some processes that die, and one that lives until it holds everything.
    private void killed(FloodCentre centre) throws Exception {
        for (int i = 0; i < ROUNDS_A_PROCESS && file.sum("rounds") < ROUNDS; i++) {
            Run run = new Run(centre, true);
            int anew = run.kept() > 0 ? 0 : 1;
            boolean ended = random.nextInt(ENDED_ONE_IN) == 0;
            Thread flood = Thread.ofVirtual().start(() -> flood(centre));
            TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_LIFE_MS));
            if (ended) {
                run.terminate();
            } else {
                run.child.kill();
            }
            flood.join();
            file.add(ended ? "ended" : "killed", "rounds", ended ? 0 : 1, "anew", anew, "size", sizes(), "aside", refuseAside(), "end", run.closed);
        }
        // it gives no acts of its own: it could never be in step
        Run last = new Run(centre, false);
        last.inStep(centre);
        last.terminate();
        file.add("in-step", "acts", given.size(), "lost", centre.lacking(given), "doubled", centre.takeDoubled(), "aside", refuseAside(),
                "end", last.closed);
        first += given.size();
        given.clear();
    }

    private static void flood(FloodCentre centre) {
        for (int from = 0; from < ALERTS; from += PIECE) {
            centre.flood(from, from + PIECE);
        }
    }

    private double sizes() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("data"))) {
            return files.filter(Files::isRegularFile).mapToLong(path -> path.toFile().length()).sum() / MB;
        }
    }

    private int refuseAside() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("data"))) {
            long aside = files.filter(path -> path.getFileName().toString().contains(".damaged")).count();
            if (aside > 0) {
                file.add("aside", "aside", aside);
                throw new IOException("a file lies aside in " + folder);
            }
        }
        return 0;
    }

    /// One process.
    private final class Run {

        private final JavaChild child;
        private volatile String[] at = {};
        private volatile long kept = -1;
        private volatile double closed;
        private final Thread listener;

        Run(FloodCentre centre, boolean acts) throws IOException {
            child = JavaChild.Plan.of(FloodedConsole.class, "-Xmx400m", "-Xlog:disable", archive).start(folder.resolve("data"), centre.address(),
                    codes, acts ? first + given.size() + 1 + random.nextInt(3) : -1);
            listener = child.listenBeside(this::heard);
        }

        private void heard(String line) {
            String[] words = line.split(" ");
            switch (words[0]) {
                case "kept" -> kept = Long.parseLong(words[1]);
                case "given" -> given.add(Integer.parseInt(words[1]));
                case "at" -> at = Arrays.copyOfRange(words, 1, words.length);
                case "closed" -> closed = Double.parseDouble(words[1]);
                default -> System.err.println(line);
            }
        }

        long kept() throws InterruptedException {
            for (long end = System.nanoTime() + PATIENCE.toNanos(); kept < 0 && System.nanoTime() < end && child.isAlive();) {
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

        void terminate() throws InterruptedException {
            child.terminate();
            child.waitFor();
            listener.join();
        }
    }
}
