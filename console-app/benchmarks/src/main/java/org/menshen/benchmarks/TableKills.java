package org.menshen.benchmarks;

import java.io.BufferedReader;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/// H2 alone, killed in the middle of floods: which version and which settings keep tables that were committed together together?
///
/// `BENCH_OPTS="-Dmenshen.rounds=200 -Dmenshen.h2=/path/h2.jar -Dmenshen.h2.settings=;WRITE_DELAY=0 -Dmenshen.writers=one" bench table-kills`
final class TableKills implements Benchmark {

    private static final int ROUNDS = Integer.getInteger("menshen.rounds", 100);
    private static final long SEED = Long.getLong("menshen.seed", 1);
    private static final String H2 = System.getProperty("menshen.h2", "");
    private static final String SETTINGS = System.getProperty("menshen.h2.settings", ";WRITE_DELAY=0");
    private static final String WRITERS = System.getProperty("menshen.writers", "many");
    private static final int ROUNDS_A_FILE = 25;

    private final Random dice = new Random(SEED);
    private long done;
    private long largest;
    private int notOpened;
    private int torn;
    private int behind;
    private int failed;

    @Override
    public String name() {
        return "table-kills";
    }

    @Override
    public String about() {
        return "H2 alone, " + ROUNDS + " kills under floods: files that do not open, tables that do not agree, starts that lack answered commits";
    }

    @Override
    public void run(Printout figures) throws Exception {
        Path folder = Files.createTempDirectory("menshen-table-kills");
        Path file = folder.resolve("tables.mv.db");
        try {
            for (int round = 0; round < ROUNDS; round++) {
                if (round % ROUNDS_A_FILE == 0 && Files.deleteIfExists(file)) {
                    done = 0;
                }
                if (!round(folder.resolve("tables"))) {
                    Files.deleteIfExists(file);
                    done = 0;
                } else {
                    largest = Math.max(largest, Files.size(file));
                }
            }
        } finally {
            Program.delete(folder);
        }
        figures.print("table-kills.rounds", ROUNDS, "rounds");
        figures.print("table-kills.not-opened", notOpened, "files");
        figures.print("table-kills.torn", torn, "files");
        figures.print("table-kills.behind", behind, "starts");
        figures.print("table-kills.failed", failed, "commits");
        figures.print("table-kills.largest", largest / 1e6, "MB");
    }

    private boolean round(Path file) throws Exception {
        String classes = (H2.isEmpty() ? "" : H2 + java.io.File.pathSeparator) + ManagementFactory.getRuntimeMXBean().getClassPath();
        Process tables = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-cp", classes, KilledTables.class.getName(), file.toString(), SETTINGS, WRITERS)
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader words = tables.inputReader()) {
            String first = words.readLine();
            if (first == null || !first.startsWith("OPEN ")) {
                notOpened += first == null ? 1 : 0;
                torn += first == null ? 0 : 1;
                return false;
            }
            long end = Long.parseLong(first.split(" ")[1]);
            behind += end < done ? 1 : 0;
            done = end;
            long alive = 50 + dice.nextInt(1_300);
            Thread killer = Thread.ofVirtual().start(() -> {
                try {
                    TimeUnit.MILLISECONDS.sleep(alive);
                } catch (InterruptedException stop) {
                    Thread.currentThread().interrupt();
                }
                tables.toHandle().destroyForcibly();
            });
            for (String line = words.readLine(); line != null; line = words.readLine()) {
                if (line.matches("DONE \\d+")) {
                    done = Long.parseLong(line.substring("DONE ".length()));
                }
                failed += line.startsWith("FAIL") ? 1 : 0;
            }
            killer.join();
        }
        tables.waitFor();
        return true;
    }
}
