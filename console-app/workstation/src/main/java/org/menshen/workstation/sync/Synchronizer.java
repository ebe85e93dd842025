package org.menshen.workstation.sync;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.menshen.domain.fact.Subject;
import org.menshen.domain.port.Drill;
import org.menshen.domain.port.Link;
import org.menshen.domain.port.ReadingFeed;
import org.menshen.workstation.cache.LocalCache;
import org.menshen.workstation.feed.NoticeBoard;
import org.menshen.workstation.feed.Worker;
import org.menshen.workstation.link.Backoff;
import org.menshen.workstation.link.CentreClient;
import org.menshen.workstation.link.LinkMonitor;
import org.menshen.workstation.outbox.Outbox;
import org.menshen.workstation.outbox.Sender;
import org.menshen.workstation.view.LocalView;

import tools.jackson.databind.json.JsonMapper;

/// Keeps this console and the centre in step: six threads, each with one thing to do.
public final class Synchronizer {

    private final CentreClient centre;
    private final Local local;
    private final LastReadings readings;
    private final DrillFollower drill;
    private final BaseMapKeeper baseMap;
    private final ChangeFollower changes;
    private final ReadingFollower values;
    private final List<Worker> workers;
    private final Consumer<Set<Subject>> changed;
    private boolean stranger;

    /// This console's side.
    ///
    /// @param seat who sits here and how far the picture goes
    /// @param clock follows the drill
    /// @param view what is shown
    /// @param cache what is kept
    /// @param outbox what waits for the centre
    /// @param link told how the link stands
    /// @param notices told what the user should know
    /// @param past told of changes that are applied, and how far they go
    public record Local(Seat seat, ConsoleClock clock, LocalView view, LocalCache cache, Outbox outbox, LinkMonitor link, NoticeBoard notices,
                        Followed past) {
    }

    /// How the threads are run.
    ///
    /// @param threads makes the six threads
    /// @param backoff makes the waits between attempts
    /// @param timer runs the calls that steer a drill
    /// @param facts calls observers of drill and base map
    /// @param values calls observers of readings
    public record Running(ThreadFactory threads, Supplier<Backoff> backoff, Executor timer, Executor facts, Executor values) {
    }

    /// @param centre the centre
    /// @param json the written form of the domain
    /// @param local this console's side
    /// @param running how the threads are run
    /// @param baseMapFile where the base map is kept
    /// @param changed told of subjects that look different
    public Synchronizer(CentreClient centre, JsonMapper json, Local local, Running running, Path baseMapFile,
            Consumer<Set<Subject>> changed) {
        this.centre = centre;
        this.local = local;
        this.changed = changed;
        this.readings = new LastReadings(running.values);
        this.drill = new DrillFollower(centre, local.clock, local.seat::side, running.timer, running.facts);
        this.baseMap = new BaseMapKeeper(baseMapFile, local.cache, centre, running.facts);
        Sender sender = new Sender(local.outbox, centre, running.backoff.get());
        Applier.Parts parts = new Applier.Parts(local.seat, local.view, local.cache, local.outbox, local.link, changed,
                local.past);
        this.changes = new ChangeFollower(centre, json, parts, readings, drill, sender, local.notices, running.backoff.get());
        this.values = new ReadingFollower(centre, json, readings, drill, local.link, running.backoff.get());
        Poller poller = new Poller(centre, local.link, drill, baseMap, System::nanoTime);
        this.workers = List.of(new Worker(running.threads, changes.applier()), new Worker(running.threads, changes),
                new Worker(running.threads, local.cache::writeNext), new Worker(running.threads, values),
                new Worker(running.threads, sender), new Worker(running.threads, poller));
    }

    /// Shows what the last run knew.
    public void fromCache() {
        // who sits here first: what is shown says what is theirs
        // and only if it is the same person: what one may see is not shown to another before the centre has said who that is
        local.seat.sees(local.cache.note(ChangeFollower.SIGHT).orElse(""));
        stranger = local.cache.note(ChangeFollower.PROOF).filter(proof -> !proof.equals(centre.proof())).isPresent();
        if (!stranger) {
            local.cache.actor().ifPresent(local.seat::sitDown);
        }
        local.cache.load().ifPresent(picture -> {
            local.seat.moveTo(picture.position());
            changed.accept(local.view.replace(picture.states(), picture.position().seq()).subjects());
            local.link.seq(picture.position().seq());
        });
        readings.take(local.cache.readings());
        readings.takeNews();
    }

    /// Judges the line and ends connections that lead nowhere; to be called some times a second.
    public void watch() {
        switch (local.link.watch()) {
            case SILENT -> {
                if (local.link.status().phase() == Link.Phase.LIVE) {
                    changes.silence();
                    centre.cut();
                }
            }
            case NO_READINGS -> values.silence();
            case UNANSWERED -> centre.forgetConnections();
            default -> { }
        }
    }

    /// Begins to follow the centre.
    public void start() {
        if (stranger) {
            local.seat.sees("");
            local.past.otherSight();
        }
        local.link.begin();
        workers.forEach(Worker::start);
    }

    /// Keeps the newest readings for the next start.
    public void keepReadings() {
        if (readings.takeNews()) {
            local.cache.keepReadings(readings.all());
        }
    }

    /// Stops all threads.
    ///
    /// @param longest how long to wait for them in all
    public void close(Duration longest) {
        workers.reversed().forEach(Worker::stop);
        changes.close();
        values.close();
        long deadline = System.nanoTime() + longest.toNanos();
        try {
            for (Worker worker : workers.reversed()) {
                worker.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// The newest readings.
    public ReadingFeed readings() {
        return readings;
    }

    /// The drill.
    public Drill drill() {
        return drill;
    }

    /// The base map.
    public BaseMapKeeper baseMap() {
        return baseMap;
    }
}
