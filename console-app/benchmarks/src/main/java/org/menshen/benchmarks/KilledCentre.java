package org.menshen.benchmarks;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

import org.menshen.centre.api.MediaSource;
import org.menshen.centre.run.Centre;
import org.menshen.centre.run.CentreConfig;
import org.menshen.centre.run.CentreParts;
import org.menshen.centre.run.EditionFolders;
import org.menshen.centre.store.Mended;
import org.menshen.domain.code.CodeBook;
import org.menshen.wire.DomainJson;
import org.menshen.wire.code.CodeFolder;

/// Centres in a process of their own, each with its store, for the benchmarks that kill. They close on SIGTERM, as the program does.
public final class KilledCentre {

    private final Path config;
    private final CodeBook codes;
    private final DomainJson json = new DomainJson();
    private final Clock clock;
    private final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(2);
    private final Map<Integer, Centre> running = new ConcurrentHashMap<>();

    private KilledCentre(Path config, Clock clock) {
        this.config = config;
        this.codes = CodeFolder.read(config.resolve("codes"));
        this.clock = clock;
    }

    /// Says `READY` and starts on `GO from speed folder…` at its input: a clock that begins at an instant and runs so many times as fast, so that
    /// the timers of a flood are at work within seconds, and a centre for each folder. Says `UP n address mended…` when one serves, `FAILED n why`
    /// when it does not open, and `CLOSED n ms` when it is closed.
    ///
    /// @param args configuration folder
    public static void main(String[] args) throws Exception {
        Path config = Path.of(args[0]);
        System.out.println("READY");
        System.out.flush();
        byte[] line = new byte[1 << 16];
        int length = System.in.read(line);
        if (length <= 0) {
            return;
        }
        String[] words = new String(line, 0, length, java.nio.charset.StandardCharsets.UTF_8).strip().split(" ");
        Instant from = Instant.parse(words[1]);
        int speed = Integer.parseInt(words[2]);
        long begin = System.nanoTime();
        InstantSource source = () -> from.plusNanos((System.nanoTime() - begin) * speed);
        KilledCentre centres = new KilledCentre(config, source.withZone(ZoneOffset.UTC));
        Runtime.getRuntime().addShutdownHook(new Thread(centres::close));
        for (int i = 3; i < words.length; i++) {
            int number = i - 3;
            Path folder = Path.of(words[i]);
            new Thread(() -> centres.start(number, folder)).start();
        }
        // ended by a signal only
        Thread.currentThread().join();
    }

    private void start(int number, Path folder) {
        try {
            Centre centre = Centre.start(CentreConfig.local(folder, config, "kills", Optional.empty()),
                    new CentreParts(scheduler, clock, Optional::empty, MediaSource.none(), () -> new byte[32]));
            new EditionFolders(centre, config, codes, json).read();
            running.put(number, centre);
            StringBuilder mended = new StringBuilder();
            for (Mended what : centre.mended()) {
                mended.append(' ').append(what.what()).append(what.left() == 0 ? "" : "-LEFT");
            }
            say("UP " + number + " " + centre.address() + mended);
        } catch (RuntimeException failure) {
            failure.printStackTrace();
            say("FAILED " + number + " " + failure.getMessage());
        }
    }

    private static synchronized void say(String what) {
        System.out.println(what);
        System.out.flush();
    }

    private void close() {
        Map<Integer, Thread> closing = new ConcurrentHashMap<>();
        running.forEach((number, centre) -> {
            Thread thread = new Thread(() -> {
                long asked = System.nanoTime();
                centre.close();
                say("CLOSED " + number + " " + (System.nanoTime() - asked) / 1_000_000);
            });
            closing.put(number, thread);
            thread.start();
        });
        closing.values().forEach(thread -> {
            try {
                thread.join();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
