package org.menshen.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.Duration;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.menshen.domain.code.CodeBook;
import org.menshen.domain.rules.Permissions;
import org.menshen.domain.rules.Rulebook;
import org.menshen.domain.wire.DomainJson;
import org.menshen.workstation.Workstation;
import org.menshen.workstation.WorkstationConfig;
import org.menshen.workstation.cache.FileKeySource;
import org.menshen.workstation.link.SignIn;
import org.menshen.workstation.video.FfmpegVideo;
import org.menshen.workstation.video.VideoTuning;

/// Runs a console: a built-in centre when none is named, the workstation, the windows; closes them in reverse.
final class ConsoleRun implements Callable<Integer> {

    private final ConsoleOptions options;
    private final Language language;
    private final ResourceBundle texts;
    private final long began = System.nanoTime();

    ConsoleRun(ConsoleOptions options, Language language, ResourceBundle texts) {
        this.options = options;
        this.language = language;
        this.texts = texts;
    }

    @Override
    public Integer call() throws Exception {
        options.check(texts);
        boolean headless = options.headless || !Screen.present();
        if (headless) {
            if (!options.headless) {
                say("no-display");
            }
            Screen.useMemory();
        }
        Home home = Home.find();
        Path data = options.data == null ? Home.userData() : options.data;
        try (Threads threads = new Threads("menshen"); Closing closing = new Closing()) {
            URI centre = options.centre == null ? closing.add(startCentre(home, data, threads)).address() : options.centre;
            Workstation workstation = closing.add(startWorkstation(home, data, centre, threads));
            FfmpegVideo video = closing.add(new FfmpegVideo(threads, Clock.systemUTC(), VideoTuning.standard()));
            threads.background().execute(video::prepare);
            CountDownLatch end = new CountDownLatch(1);
            Windows windows = closing.add(new Windows(new Windows.Parts(workstation, new CentreVideo(video, centre, workstation::token),
                    CodeBook.load(home.config().resolve("codes")), language, threads), headless, end::countDown));
            windows.open();
            windows.whenLive().thenRun(() -> say("live", (System.nanoTime() - began) / 1_000_000));
            if (options.screens != null) {
                windows.picturesInto(options.screens);
            }
            closing.endOnSignal(end);
            await(end, System.nanoTime());
        }
        return 0;
    }

    private LocalCentre startCentre(Home home, Path data, Threads threads) throws IOException {
        LocalCentre centre = LocalCentre.start(new LocalCentre.Plan(home, data.resolve("centre"), options.siteDir(home), options.drills(),
                options.speed, "127.0.0.1", options.port, language.locale()), threads);
        say("started", centre.address());
        return centre;
    }

    private Workstation startWorkstation(Home home, Path data, URI centre, Threads threads) {
        DomainJson json = new DomainJson();
        CodeBook codes = CodeBook.load(home.config().resolve("codes"));
        var rules = new WorkstationConfig.Rules(new Rulebook(), codes, new Permissions(codes), json.mapper());
        var running = new WorkstationConfig.Running(Clock.systemUTC(), threads, threads.timer());
        SignIn signIn = options.token == null ? new SignIn.Demonstration(options.seatUser(), null) : new SignIn.Token(options.token);
        Workstation workstation = new Workstation(new WorkstationConfig(data.resolve("console"), centre, signIn,
                FileKeySource.ofUser(System.getenv(), Path.of(System.getProperty("user.home")), System.getProperty("os.name")), rules, running));
        workstation.start();
        return workstation;
    }

    /// `--for` counts from the open windows: a slow machine shows them as long as a fast one.
    private void await(CountDownLatch end, long opened) throws InterruptedException {
        if (options.duration == null) {
            end.await();
        } else {
            Duration left = options.duration.minusNanos(System.nanoTime() - opened);
            end.await(Math.max(0, left.toMillis()), TimeUnit.MILLISECONDS);
        }
    }

    private void say(String key, Object... values) {
        System.out.println(new MessageFormat(texts.getString(key), java.util.Locale.ROOT).format(values));
    }
}
