package org.menshen.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

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

    /// @return whether the file opened and its tables agreed
    private boolean round(Path file) throws Exception {
        JavaChild tables = JavaChild.Plan.of(KilledTables.class, "-Xmx256m").before(H2).silent().start(file, SETTINGS, WRITERS);
        long alive = 50 + dice.nextInt(1_300);
        AtomicReference<String> first = new AtomicReference<>("");
        tables.listen(line -> {
            String[] words = line.split(" ");
            switch (words[0]) {
                case "OPEN" -> {
                    behind += Long.parseLong(words[1]) < done ? 1 : 0;
                    done = Long.parseLong(words[1]);
                    killer(tables, alive);
                }
                case "DONE" -> done = Long.parseLong(words[1]);
                case "FAIL" -> failed++;
                default -> { }
            }
            first.compareAndSet("", words[0]);
        });
        tables.kill();
        notOpened += first.get().isEmpty() ? 1 : 0;
        torn += "TORN".equals(first.get()) ? 1 : 0;
        return "OPEN".equals(first.get());
    }

    private static void killer(JavaChild tables, long after) {
        Thread.ofVirtual().start(() -> {
            try {
                TimeUnit.MILLISECONDS.sleep(after);
                tables.kill();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
