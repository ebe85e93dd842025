package org.menshen.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.menshen.domain.code.CodeBook;
import org.menshen.domain.work.WorkflowRef;
import org.menshen.wire.code.CodeFolder;

/// Centres that are killed and ended again and again, at a random moment of their start, of floods, of their timers, of a repair and of their
/// shut-down: does each store open every time, with everything that was ever answered, and each of it once? And a log of 52,000 changes that is
/// ended with SIGTERM on a busy machine while the timers of a flood are at work.
///
/// Each process runs several centres, each with its store; a round is one store that is killed or ended and has to open again.
/// `BENCH_OPTS="-Dmenshen.rounds=2000 -Dmenshen.results=/some/folder" bench centre-kills` keeps a line a round in that folder and goes on where it
/// was ended; `menshen.h2` puts another H2 in the place of ours.
final class CentreKills implements Benchmark {

    private static final int ROUNDS = Integer.getInteger("menshen.rounds", 2_000);
    private static final long SEED = Long.getLong("menshen.seed", System.nanoTime());
    private static final double MINUTES = Double.parseDouble(System.getProperty("menshen.minutes", "6000"));
    private static final String H2 = System.getProperty("menshen.h2", "");
    private static final int STORES = Integer.getInteger("menshen.stores", 8);
    /// So often new logs are begun: a long one makes every start long.
    private static final int LIVES_A_LOG = 12;
    private static final int SPEED = 60;
    private static final int MOST_BATCHES = 3;
    private static final int SEQUENCE_EVERY = 1;

    private final Random dice = new Random(SEED);
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private Path folder;
    private RoundFile file;
    private LogCheck log;
    private WorkflowRef flow;
    private CentreLife.Nursery nursery;
    private Instant now = Instant.parse("2026-11-05T00:00:00Z");
    private double lastStart = 2_000;

    @Override
    public String name() {
        return "centre-kills";
    }

    @Override
    public String about() {
        return ROUNDS + " kills and ends of a centre under floods, start, timers, repair and shut-down: not opened, lost, doubled, set aside";
    }

    @Override
    public void run(Printout figures) throws Exception {
        folder = Files.createTempDirectory("menshen-centre-kills");
        file = RoundFile.open(folder, name());
        Path config = Path.of(System.getProperty("menshen.home"), "config");
        CodeBook codes = CodeFolder.read(config.resolve("codes"));
        log = new LogCheck(codes, false);
        flow = KilledCases.flow(config, codes);
        long begin = System.nanoTime();
        try {
            nursery = new CentreLife.Nursery(folder, config, H2);
            KilledLongLog sequence = new KilledLongLog(folder.resolve("long"), nursery, http, log, file);
            for (int logs = 0; !enough(begin); logs++) {
                if (logs % SEQUENCE_EVERY == 0) {
                    sequence.round(dice);
                }
                log(logs, begin);
            }
        } finally {
            print(figures);
            nursery.close();
            Program.delete(folder);
        }
    }

    private boolean enough(long begin) {
        return file.sum("rounds") >= ROUNDS || (System.nanoTime() - begin) / 6e10 > MINUTES;
    }

    private void print(Printout figures) {
        file.kinds().forEach((kind, times) -> figures.print("centre-kills." + kind, times, "times"));
        figures.print("centre-kills.rounds", file.sum("rounds"), "rounds");
        figures.print("centre-kills.answered", file.sum("answered"), "answers");
        figures.print("centre-kills.not-opened", file.sum("notOpened"), "starts");
        figures.print("centre-kills.lost", file.sum("lost"), "answers");
        figures.print("centre-kills.doubled", file.sum("doubled"), "answers");
        figures.print("centre-kills.faults", file.sum("faults"), "files");
        figures.print("centre-kills.set-aside", file.sum("aside"), "files");
        figures.print("centre-kills.mended", file.sum("mended"), "starts");
        figures.print("centre-kills.largest", file.most("size") / 1e6, "MB");
        figures.print("centre-kills.slowest-end", file.most("end"), "ms");
    }

    /// Some lives of the same stores, then everything they wrote is read.
    private void log(int number, long begin) throws Exception {
        List<KilledStore> stores = new ArrayList<>();
        for (int i = 0; i < STORES; i++) {
            stores.add(new KilledStore(folder.resolve("log-" + number + "-" + i), http, dice, flow));
        }
        boolean opened = true;
        boolean last = false;
        for (int life = 0; !last && opened; life++) {
            // the last one is not killed: what is read afterwards is what the program itself left, with nothing to mend
            last = life == LIVES_A_LOG - 1 || enough(begin);
            opened = life(stores, last);
        }
        if (!opened) {
            // they are kept to be looked at
            return;
        }
        for (KilledStore store : stores) {
            LogCheck.Found found = log.check(store.folder(), store.alerts(), store.acts());
            found.faults().forEach(System.err::println);
            boolean good = found.lost() == 0 && found.doubled() == 0 && found.faults().isEmpty();
            file.add("log", "changes", found.changes(), "lost", found.lost(), "doubled", found.doubled(), "faults", found.faults().size());
            if (good) {
                Program.delete(store.folder());
            } else {
                keep(store);
            }
        }
    }

    private void keep(KilledStore store) throws IOException {
        Path kept = Path.of(System.getProperty("menshen.results", ".")).resolve("kept-" + SEED + "-" + store.folder().getFileName());
        Files.move(store.folder(), kept);
        System.err.println(kept + " is kept");
    }

    /// One process, from its start to its end.
    ///
    /// @param last whether it ends as asked, so that its files can be read
    /// @return whether all stores opened
    private boolean life(List<KilledStore> stores, boolean last) throws Exception {
        now = now.plus(Duration.ofHours(1));
        if (!last && dice.nextInt(5) == 0) {
            stores.get(dice.nextInt(stores.size())).damage();
        }
        long from = System.nanoTime();
        Instant began = now;
        InstantSource time = () -> began.plusNanos((System.nanoTime() - from) * SPEED);
        CentreLife life = nursery.next();
        try {
            life.go(began, SPEED, stores.stream().map(KilledStore::folder).toList());
            if (!last && dice.nextInt(6) == 0) {
                TimeUnit.MILLISECONDS.sleep(dice.nextInt((int) Math.max(1, 1.2 * lastStart)));
                life.kill();
                for (KilledStore store : stores) {
                    file.add("start", "rounds", 1, "aside", store.aside(false), "size", store.size());
                }
                return true;
            }
            List<URI> addresses = life.addresses(stores.size());
            lastStart = (System.nanoTime() - from) / 1e6;
            if (addresses.contains(null)) {
                notOpened(stores, addresses);
                return false;
            }
            flooded(stores, life, addresses, time, last);
            return true;
        } finally {
            life.kill();
        }
    }

    private void notOpened(List<KilledStore> stores, List<URI> addresses) throws IOException {
        for (int i = 0; i < stores.size(); i++) {
            if (addresses.get(i) == null) {
                file.add("not-opened", "rounds", 1, "notOpened", 1);
                keep(stores.get(i));
            }
        }
    }

    private void flooded(List<KilledStore> stores, CentreLife life, List<URI> addresses, InstantSource time, boolean last) throws Exception {
        int[] other = new int[stores.size()];
        int[] before = new int[stores.size()];
        CountDownLatch answers = new CountDownLatch(stores.size());
        for (int i = 0; i < stores.size(); i++) {
            KilledStore store = stores.get(i);
            other[i] = store.again(addresses.get(i));
            before[i] = store.alerts().size() + store.acts().size();
            store.flood(addresses.get(i), time, 1 + dice.nextInt(MOST_BATCHES), answers);
        }
        answers.await(1, TimeUnit.MINUTES);
        TimeUnit.MILLISECONDS.sleep(dice.nextInt(60));
        String kind = end(life, stores, last);
        for (int i = 0; i < stores.size(); i++) {
            KilledStore store = stores.get(i);
            store.join();
            file.add(kind, "rounds", 1, "answered", store.alerts().size() + store.acts().size() - before[i], "lost", other[i],
                    "mended", life.mended(i), "aside", store.aside(true), "size", store.size(), "end", life.closed(i), "start", (int) lastStart);
        }
    }

    private String end(CentreLife life, List<KilledStore> stores, boolean last) throws InterruptedException {
        int how = last ? 0 : dice.nextInt(10);
        if (how <= 1) {
            life.terminate();
            life.join();
            return "ended";
        }
        if (how <= 3) {
            life.terminate();
            TimeUnit.MILLISECONDS.sleep(dice.nextInt(600));
            life.kill();
            return "killed-closing";
        }
        if (how == 4) {
            for (KilledStore store : stores) {
                store.join();
            }
            TimeUnit.MILLISECONDS.sleep(dice.nextInt(2_000));
            life.kill();
            return "killed-timers";
        }
        life.kill();
        return "killed-flood";
    }
}
