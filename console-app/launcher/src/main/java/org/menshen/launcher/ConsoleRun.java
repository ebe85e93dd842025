package org.menshen.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import org.menshen.centre.run.Centre;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.rules.Permissions;
import org.menshen.domain.rules.Rulebook;
import org.menshen.launcher.Timeline.Step;
import org.menshen.wire.DomainJson;
import org.menshen.wire.workflow.CelExpressions;
import org.menshen.workstation.Workstation;
import org.menshen.workstation.WorkstationConfig;
import org.menshen.workstation.link.SignIn;
import org.menshen.workstation.video.FfmpegVideo;
import org.menshen.workstation.video.VideoTuning;
import org.menshen.workstation.video.WatchedVideo;

/// Runs a console: a built-in centre when none is named, the workstation, the windows; closes them in reverse.
final class ConsoleRun implements Callable<Integer> {

    private static final long OPENING_S = 60;
    /// How long the centre of this process waits with its site and its drill for the live picture, once the console follows.
    private static final long PATIENCE_S = 15;
    /// How long what no first picture shows, cameras and streets, waits for the live one, once the console follows.
    private static final long SETTLING_S = 6;
    private static final String CENTRE = "centre";

    private final ConsoleOptions options;
    private final Language language;
    private final ResourceBundle texts;
    private final Timeline timeline;
    private final Optional<Ahead> ahead;

    /// @param ahead what was begun before the command line was understood
    ConsoleRun(ConsoleOptions options, Language language, ResourceBundle texts, Optional<Ahead> ahead) {
        this.ahead = ahead;
        this.options = options;
        this.language = language;
        this.texts = texts;
        this.timeline = new Timeline(options.timeline ? this::say : null);
    }

    @Override
    public Integer call() throws Exception {
        timeline.reached(Step.OPTIONS);
        options.check(texts);
        if (headless() && !options.headless) {
            say("no-display");
        }
        Ahead begun = ahead.filter(early -> early.headless() == headless()).orElseGet(() -> Ahead.begin(headless()));
        Home home = Home.find();
        Path data = options.data == null ? Home.userData() : options.data;
        try (Threads threads = begun.threads(); Closing closing = new Closing(threads)) {
            begun.toolkit().thenRun(() -> timeline.reached(Step.TOOLKIT));
            begun.codes().thenRun(() -> timeline.reached(Step.CODES));
            DataPlaces places = DataPlaces.of(options, data);
            closing.add(DataFolder.take(places.console(), texts));
            if (options.centre == null) {
                closing.add(DataFolder.take(places.centre(), texts));
            }
            run(home, places, begun, closing);
        }
        return 0;
    }

    /// The window opens while the centre of this process reads its log; then the workstation reads what the last run kept and follows the
    /// centre. A person sees the map at once, then the picture of the last run, then the live one.
    private void run(Home home, DataPlaces places, Ahead begun, Closing closing) throws Exception {
        Threads threads = begun.threads();
        CountDownLatch end = new CountDownLatch(1);
        closing.endOnSignal(end);
        if (options.centre == null && Workstation.begun(places.console()) && !Centre.begun(places.centre())) {
            say("centre.anew", places.centre());
        }
        URI address = options.centre == null ? LocalCentre.address(options.port) : options.centre;
        CompletableFuture<Void> calm = new CompletableFuture<>();
        Optional<CompletableFuture<LocalCentre>> centre = options.centre != null ? Optional.empty()
                : Optional.of(centre(plan(home, places, address, begun.codes()), threads, calm));
        centre.ifPresent(coming -> closing.addBeside(CENTRE, () -> {
            if (!coming.isCompletedExceptionally()) {
                coming.join().close();
            }
        }));
        CodeBook codes = result(begun.codes());
        Workstation workstation = closing.add(workstation(places, address, codes, threads));
        timeline.reached(Step.WORKSTATION);
        CompletableFuture<Void> settled = new CompletableFuture<>();
        FfmpegVideo video = closing.add(new FfmpegVideo(threads, Clock.systemUTC(), VideoTuning.standard(),
                new CentreAddress(address, workstation::token), settled::isDone));
        RasterMaps rasters = closing.add(new RasterMaps(codes, home.config(), places.data().resolve("tiles"), language, threads.background()));
        closing.add("Toolkit", () -> Windows.endToolkit(threads));
        Windows windows = closing.add(new Windows(new Windows.Parts(workstation, new WatchedVideo(video, workstation.clock()), codes,
                rasters.all(), new DrillSheets(home, options.siteDir(home), codes), new DraftFolder(home, options.siteDir(home), codes),
                language, threads, home.config(), settled, timeline), headless(), options.wall, closing.endByHand(end)));
        windows.open(begun.toolkit());
        // not beside the first window: both cores belong to it and to the centre
        CompletableFuture<Void> kept = CompletableFuture.runAsync(workstation::showKept, threads.background());
        if (centre.isPresent()) {
            result(centre.get()).furnished().whenComplete((whole, failure) -> {
                if (failure != null) {
                    end.countDown();
                }
            });
            result(centre.get()).year(calm, workstation::yearComes);
            MendedWords words = new MendedWords(texts);
            result(centre.get()).mended().forEach(mended -> System.out.println(words.of(mended)));
            say("started", address);
        }
        result(kept);
        timeline.reached(Step.KEPT);
        workstation.follow();
        // not only when the picture is live: where all windows are opened at once the heap is full before that
        HeapEbb.begin(threads);
        // counted from here: on a slow machine what may wait does not begin while the centre is still being made
        calm.completeOnTimeout(null, PATIENCE_S, TimeUnit.SECONDS);
        settled.completeOnTimeout(null, SETTLING_S, TimeUnit.SECONDS);
        CompletableFuture<Void> allOpen = windows.openRest();
        windows.whenLive().thenRunAsync(video::prepare, threads.background());
        windows.whenLive().thenRun(() -> live(calm, settled));
        if (options.screens != null) {
            windows.picturesInto(options.screens);
        }
        if (options.duration != null) {
            endAfter(options.duration, allOpen, threads, end);
        }
        end.await();
        if (centre.isPresent()) {
            result(centre.get()).failure();
        }
    }

    /// Counted from the open windows: a slow machine shows them as long as a fast one.
    private static void endAfter(Duration duration, CompletableFuture<Void> allOpen, Threads threads, CountDownLatch end) {
        allOpen.completeOnTimeout(null, OPENING_S, TimeUnit.SECONDS)
                .thenRun(() -> threads.timer().schedule(end::countDown, duration.toMillis(), TimeUnit.MILLISECONDS));
    }

    /// The picture is live: what waited for it may begin.
    private void live(CompletableFuture<Void> calm, CompletableFuture<Void> settled) {
        timeline.reached(Step.LIVE);
        say("live", timeline.sinceStart().toMillis());
        calm.complete(null);
        settled.complete(null);
    }

    private boolean headless() {
        return options.headless || !Screen.present();
    }

    private LocalCentre.Plan plan(Home home, DataPlaces places, URI address, CompletableFuture<CodeBook> codes) {
        return new LocalCentre.Plan(home, places.centre(), options.siteDir(home), options.drills(), options.speed, address.getHost(),
                address.getPort(), language.locale(), codes, true);
    }

    private CompletableFuture<LocalCentre> centre(LocalCentre.Plan plan, Threads threads, CompletableFuture<Void> calm) {
        CompletableFuture<LocalCentre> started = new CompletableFuture<>();
        threads.newThread(() -> {
            try {
                started.complete(LocalCentre.start(plan, threads, calm, timeline));
            } catch (IOException | RuntimeException | Error failure) {
                started.completeExceptionally(failure);
            }
        }).start();
        return started;
    }

    /// Waits; what failed elsewhere is told as if it had been done here.
    private static <T> T result(CompletableFuture<T> coming) throws Exception {
        try {
            return coming.get();
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof Exception cause ? cause : failure;
        }
    }

    private Workstation workstation(DataPlaces places, URI centre, CodeBook codes, Threads threads) {
        SignIn signIn = options.token == null ? new SignIn.Demonstration(options.seatUser(), null) : new SignIn.Token(options.token);
        Workstation made = workstation(places.console(), centre, signIn, codes, threads);
        made.keepTo(places.drill());
        return made;
    }

    /// The local side of a console, with the key of this user.
    static Workstation workstation(Path folder, URI centre, SignIn signIn, CodeBook codes, Threads threads) {
        DomainJson json = new DomainJson();
        var rules = new WorkstationConfig.Rules(new Rulebook(new CelExpressions()), codes, new Permissions(codes), json.mapper());
        var running = new WorkstationConfig.Running(Clock.systemUTC(), threads, threads.timer());
        return new Workstation(new WorkstationConfig(folder, centre, signIn,
                Home.key("workstation.key"), rules, running));
    }

    private void say(Timeline.Mark mark) {
        say("timeline.mark", mark.after().toMillis(), mark.processor().toMillis(), texts.getString("timeline." + mark.step()));
    }

    private void say(String key, Object... values) {
        System.out.println(new MessageFormat(texts.getString(key), java.util.Locale.ROOT).format(values));
    }
}
