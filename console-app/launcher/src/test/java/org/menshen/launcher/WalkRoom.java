package org.menshen.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.menshen.domain.code.CodeBook;
import org.menshen.domain.rules.Permissions;
import org.menshen.domain.rules.Rulebook;
import org.menshen.wire.DomainJson;
import org.menshen.wire.code.CodeFolder;
import org.menshen.wire.workflow.CelExpressions;
import org.menshen.workstation.Workstation;
import org.menshen.workstation.WorkstationConfig;
import org.menshen.workstation.cache.FileKeySource;
import org.menshen.workstation.link.SignIn;
import org.menshen.workstation.video.FfmpegVideo;
import org.menshen.workstation.video.VideoTuning;
import org.menshen.workstation.video.WatchedVideo;

/// The centre of a walk, which plays one scenario, and what consoles before it are put together from, as the launcher does.
final class WalkRoom implements AutoCloseable {

    private static final String SITE = "nanmatou";
    private static final CompletableFuture<Void> TOOLKIT = new CompletableFuture<>();

    private final Home home = new Home(Path.of(System.getProperty("menshen.root"), "config"));
    private final CodeBook codes = CodeFolder.read(home.config().resolve("codes"));
    private final DomainJson json = new DomainJson();
    private final Threads threads = new Threads("walk");
    private final Path folder;
    private final LocalCentre centre;

    /// @param drill a scenario of `config/drills`
    /// @param folder for all databases
    WalkRoom(String drill, Path folder) throws Exception {
        this.folder = folder;
        this.centre = LocalCentre.start(new LocalCentre.Plan(home, folder.resolve("centre"), home.site(SITE), List.of(drill), 1, "127.0.0.1", 0,
                Locale.CHINESE, CompletableFuture.completedFuture(codes), true), threads, CompletableFuture.completedFuture(null));
    }

    URI address() {
        return centre.address();
    }

    /// The local side of somebody's console.
    Workstation console(String user) {
        return new Workstation(new WorkstationConfig(folder.resolve("console-" + user), address(), new SignIn.Demonstration(user, null),
                new FileKeySource(folder.resolve("key-" + user)),
                new WorkstationConfig.Rules(new Rulebook(new CelExpressions()), codes, new Permissions(codes), json.mapper()),
                new WorkstationConfig.Running(Clock.systemUTC(), threads, threads.timer())));
    }

    /// Somebody at a console with windows.
    record Seat(Workstation station, FfmpegVideo video, Windows windows) implements AutoCloseable {

        @Override
        public void close() throws Exception {
            try (station; video) {
                windows.close();
            }
        }
    }

    /// Somebody sits down; returns when his windows show the live picture.
    Seat sit(String user, Duration patience) throws Exception {
        Workstation station = console(user);
        FfmpegVideo video = new FfmpegVideo(threads, Clock.systemUTC(), VideoTuning.standard(), new CentreAddress(address(), station::token),
                () -> true);
        Windows windows = new Windows(new Windows.Parts(station, new WatchedVideo(video, station.clock()), codes, List.of(),
                new DrillSheets(home, home.site(SITE), codes), new DraftFolder(home, home.site(SITE), codes), Language.zh, threads, home.config(),
                CompletableFuture.completedFuture(null), Timeline.NONE), true, () -> { });
        windows.open(toolkit());
        station.showKept();
        station.follow();
        windows.whenLive().get(patience.toSeconds(), TimeUnit.SECONDS);
        return new Seat(station, video, windows);
    }

    /// The toolkit starts once in a process, whichever walk comes first.
    private CompletableFuture<Void> toolkit() {
        synchronized (TOOLKIT) {
            if (!TOOLKIT.isDone()) {
                Windows.toolkit(threads).whenComplete((up, running) -> TOOLKIT.complete(null)).exceptionally(running -> null).join();
            }
        }
        return TOOLKIT;
    }

    @Override
    public void close() throws Exception {
        try (threads) {
            centre.close();
        }
    }
}
