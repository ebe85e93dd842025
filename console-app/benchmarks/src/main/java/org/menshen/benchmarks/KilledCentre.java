package org.menshen.benchmarks;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

import org.menshen.centre.api.MediaSource;
import org.menshen.centre.run.Centre;
import org.menshen.centre.run.CentreConfig;
import org.menshen.centre.run.CentreParts;

/// A centre in a process of its own, for [CentreKills]. Its clock runs sixty times as fast, so that the timers of a flood are at work within seconds.
/// It closes on SIGTERM, as the program does.
public final class KilledCentre {

    private static final int FAST = 60;

    private KilledCentre() {
    }

    /// Runs until it is ended. Prints `UP address mended` when it serves, `CLOSED` when all is closed.
    ///
    /// @param args data folder, configuration folder, instant to begin at
    public static void main(String[] args) throws Exception {
        long begin = System.nanoTime();
        Instant from = Instant.parse(args[2]);
        InstantSource source = () -> from.plusNanos((System.nanoTime() - begin) * FAST);
        Clock clock = source.withZone(ZoneOffset.UTC);
        ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(1);
        Centre centre = Centre.start(CentreConfig.local(Path.of(args[0]), Path.of(args[1]), "kills", Optional.empty()),
                new CentreParts(scheduler, clock, Optional::empty, MediaSource.none()));
        CountDownLatch closed = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            centre.close();
            System.out.println("CLOSED");
            System.out.flush();
            closed.countDown();
        }));
        System.out.println("UP " + centre.address() + " " + centre.mended());
        System.out.flush();
        closed.await();
    }
}
