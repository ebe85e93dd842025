package org.menshen.workstation;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;

import org.awaitility.Awaitility;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.fact.Command;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.port.Link;
import org.menshen.domain.port.Workspace.Conflict;
import org.menshen.domain.port.Workspace.Submission;
import org.menshen.workstation.cache.FileKeySource;
import org.menshen.workstation.cache.KeySource;
import org.menshen.workstation.link.SignIn;

/// A console under test: a workstation with short waits, its data below a test's directory.
public final class Desk implements AutoCloseable {

    static {
        // a tenth of a second before each look and between them would be most of what some tests take
        Awaitility.setDefaultPollDelay(Duration.ZERO);
        Awaitility.setDefaultPollInterval(Duration.ofMillis(10));
    }

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
    /// The workstation.
    public final Workstation station;
    /// Conflicts handed out.
    public final List<Conflict> conflicts = new CopyOnWriteArrayList<>();

    private Desk(Path dir, URI centre, String fileSystem) {
        this(dir, centre, fileSystem, new WorkstationConfig.Timing(Duration.ofMillis(20), Duration.ofMillis(200), Duration.ofSeconds(2)));
    }

    private Desk(Path dir, URI centre, String fileSystem, WorkstationConfig.Timing timing) {
        KeySource keys = new FileKeySource(dir.resolve("config/workstation.key"));
        station = new Workstation(new WorkstationConfig(dir.resolve("data"), centre, new SignIn.Demonstration("u-01", null), keys,
                new WorkstationConfig.Rules(House.RULEBOOK, House.CODES, House.PERMISSIONS, House.JSON),
                new WorkstationConfig.Running(Clock.systemUTC(), Thread.ofPlatform().daemon().factory(), timer),
                timing, fileSystem));
    }

    /// A console that is started.
    public static Desk at(Path dir, StubCentre centre) {
        return at(dir, centre.uri());
    }

    /// A console that is started.
    public static Desk at(Path dir, URI centre) {
        Desk desk = new Desk(dir, centre, "file:");
        desk.station.showKept();
        desk.station.follow();
        return desk;
    }

    /// A console with other patience for a live line and for a slow centre.
    public static Desk patient(Path dir, URI centre, Duration patience, Duration openWithin) {
        Desk desk = new Desk(dir, centre, "file:",
                new WorkstationConfig.Timing(Duration.ofMillis(20), Duration.ofMillis(200), patience, openWithin, Duration.ZERO,
                        Duration.ZERO));
        desk.station.showKept();
        desk.station.follow();
        return desk;
    }

    /// A console whose windows are open before it has read what the last run kept.
    public static Desk watched(Path dir, URI centre, Consumer<Workstation> windows) {
        Desk desk = new Desk(dir, centre, "file:");
        windows.accept(desk.station);
        desk.station.showKept();
        return desk;
    }

    /// A console on another file system of H2.
    public static Desk on(String fileSystem, Path dir, StubCentre centre) {
        Desk desk = new Desk(dir, centre.uri(), fileSystem);
        desk.station.showKept();
        desk.station.follow();
        return desk;
    }

    /// Begins to collect conflicts.
    public Desk watchConflicts() {
        station.workspace().observeConflicts(conflicts::add);
        return this;
    }

    /// Waits until the link is live.
    public Desk live() {
        await().atMost(Duration.ofSeconds(20)).until(() -> station.link().status().phase() == Link.Phase.LIVE);
        return this;
    }

    /// Waits until the link is down.
    public Desk offline() {
        await().atMost(Duration.ofSeconds(20)).until(() -> station.link().status().phase() == Link.Phase.OFFLINE);
        return this;
    }

    /// Waits until no command waits and the picture goes up to the centre's last change.
    public Desk inStep(Ledger ledger) {
        await().atMost(Duration.ofSeconds(60)).until(() -> station.link().status().outbox() == 0
                && station.link().status().seq() == ledger.seq() && station.link().status().phase() == Link.Phase.LIVE);
        return this;
    }

    /// Gives a command.
    public Submission submit(Subject subject, Command command) {
        return station.workspace().submit(subject, command);
    }

    /// An alert as shown.
    public Versioned<State> shown(Subject subject) {
        return station.workspace().find(subject).orElseThrow();
    }

    /// An alert as shown.
    public Alert alert(int number) {
        return (Alert) shown(House.alert(number)).state();
    }

    /// Whether a notice with this code was put up.
    public boolean noticed(String code) {
        return station.notices().recent().stream().anyMatch(notice -> notice.code().equals(code));
    }

    @Override
    public void close() {
        station.close();
        timer.shutdownNow();
    }
}
