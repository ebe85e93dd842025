package org.menshen.workstation.sync;

import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;

import org.menshen.domain.port.Link.Phase;
import org.menshen.workstation.feed.Worker;
import org.menshen.workstation.link.CentreClient;
import org.menshen.workstation.link.LinkMonitor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks the centre at intervals for what it does not push: the drill every second, its sources every three, a newer base
/// map every minute. The question for the drill also measures the round trip.
final class Poller implements Worker.Step {

    private static final Logger LOG = LoggerFactory.getLogger(Poller.class);
    private static final Duration STEP = Duration.ofSeconds(1);
    /// while nothing can be asked: what is asked for first is not kept waiting for a whole step
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final int SOURCES = 3;
    private static final int BASE_MAP = 60;

    private final CentreClient centre;
    private final LinkMonitor link;
    private final DrillFollower drill;
    private final BaseMapKeeper baseMap;
    private final LongSupplier nanos;
    private int sourcesIn;
    private int baseMapIn;

    Poller(CentreClient centre, LinkMonitor link, DrillFollower drill, BaseMapKeeper baseMap, LongSupplier nanos) {
        this.centre = centre;
        this.link = link;
        this.drill = drill;
        this.baseMap = baseMap;
        this.nanos = nanos;
    }

    @Override
    public void run() throws InterruptedException {
        if (link.status().phase() != Phase.LIVE) {
            Thread.sleep(LOOK);
            return;
        }
        try {
            ask();
        } catch (IOException e) {
            LOG.debug("The centre did not answer a question", e);
        }
        Thread.sleep(STEP);
    }

    private void ask() throws IOException {
        long before = nanos.getAsLong();
        link.asked();
        drill.ask();
        link.answered(Duration.ofNanos(nanos.getAsLong() - before));
        if (--sourcesIn < 0) {
            link.sources(centre.sources());
            sourcesIn = SOURCES - 1;
        }
        if (--baseMapIn < 0) {
            baseMap.ask();
            baseMapIn = BASE_MAP - 1;
        }
    }
}
