package org.menshen.launcher;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import javafx.application.Platform;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.act.ActWords;
import org.menshen.desktop.act.Acts;
import org.menshen.desktop.cameras.CamerasFeature;
import org.menshen.desktop.director.DirectorFeature;
import org.menshen.desktop.draft.DraftFeature;
import org.menshen.desktop.figures.FiguresFeature;
import org.menshen.desktop.livemap.LiveMap;
import org.menshen.desktop.event.EventFeature;
import org.menshen.desktop.log.LogFeature;
import org.menshen.desktop.past.PastFeature;
import org.menshen.desktop.patrol.PatrolFeature;
import org.menshen.desktop.quality.QualityFeature;
import org.menshen.desktop.shift.ShiftFeature;
import org.menshen.desktop.theme.Fonts;
import org.menshen.desktop.crowd.CrowdFeature;
import org.menshen.desktop.debrief.DebriefFeature;
import org.menshen.desktop.deploy.DeployFeature;
import org.menshen.desktop.dispatch.DispatchFeature;
import org.menshen.desktop.queue.QueuePanel;
import org.menshen.desktop.register.RegisterFeature;
import org.menshen.desktop.report.ReportFeature;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.shell.ConsoleShell;
import org.menshen.desktop.shell.WindowFeature;
import org.menshen.desktop.shell.FxBridge;
import org.menshen.desktop.shell.PaperDesk;
import org.menshen.desktop.shell.RasterMap;
import org.menshen.desktop.shell.Screens;
import org.menshen.desktop.shell.ShellOptions;
import org.menshen.desktop.responsibility.ResponsibilityFeature;
import org.menshen.desktop.situation.SituationFeature;
import org.menshen.desktop.sound.AlertSpeech;
import org.menshen.desktop.sound.SoundScore;
import org.menshen.desktop.sound.SeveritySound;
import org.menshen.desktop.sound.SystemLoudspeaker;
import org.menshen.desktop.sites.SitesFeature;
import org.menshen.desktop.status.StatusLine;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.training.TrainingFeature;
import org.menshen.desktop.theme.Theme;
import org.menshen.desktop.tile.VideoTile;
import org.menshen.desktop.wall.WallFeature;
import org.menshen.desktop.work.WorkFeature;

import org.menshen.domain.code.CodeBook;
import org.menshen.domain.code.CodeException;
import org.menshen.domain.indicator.Indicator;
import org.menshen.domain.port.DrillDrafts;
import org.menshen.domain.port.Exercises;
import org.menshen.domain.port.Link;
import org.menshen.domain.port.Manuscript;
import org.menshen.domain.port.Paper;
import org.menshen.domain.port.Pin;
import org.menshen.domain.port.Video;
import org.menshen.domain.port.Voice;
import org.menshen.map.core.base.BaseMap;
import org.menshen.map.core.base.BaseMapFile;
import org.menshen.wire.indicator.IndicatorFolder;
import org.menshen.workstation.deploy.TimefoldProposer;
import org.menshen.workstation.Workstation;
import org.menshen.workstation.paper.PdfPaper;
import org.menshen.workstation.paper.WordPaper;
import org.menshen.workstation.voice.InstalledVoice;
import org.menshen.workstation.voice.VoiceSettings;
import org.slf4j.LoggerFactory;

/// The toolkit and the console's windows. Every method waits for the FX thread where it needs it; call from any other thread.
final class Windows implements AutoCloseable {

    private static final Duration PICTURES_EVERY = Duration.ofSeconds(5);
    /// How long the first window waits alone for the centre.
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final long TOOLKIT_S = 60;
    private static final Duration CLOSING = Duration.ofMillis(600);

    private final Parts parts;
    private final boolean headless;
    private final Runnable onExit;
    private final CompletableFuture<Void> live = new CompletableFuture<>();
    private final FxBridge bridge;
    private final boolean wallAlone;
    private @Nullable ConsoleShell shell;
    private @Nullable Pin pictures;
    private Optional<SeveritySound> sound = Optional.empty();

    /// What the windows are made of.
    ///
    /// @param workstation the local side
    /// @param video opens cameras
    /// @param codes code lists
    /// @param rasters raster base maps
    /// @param language of all texts
    /// @param threads threads and timer
    /// @param config the folder `config` of the distribution
    /// @param settled completes when the first picture is live, or is not waited for any more: what it does not show is worked out then
    /// @param exercises what drills expect
    /// @param drafts the drill folder
    /// @param timeline hears which step of the start is reached
    record Parts(Workstation workstation, Video video, CodeBook codes, List<RasterMap> rasters, Exercises exercises, DrillDrafts drafts,
                 Language language, Threads threads, Path config, CompletableFuture<Void> settled, Timeline timeline) {
    }

    /// @param headless whether there is no display
    /// @param onExit called when the person closes the console
    Windows(Parts parts, boolean headless, Runnable onExit) {
        this(parts, headless, false, onExit);
    }

    /// @param headless whether there is no display
    /// @param wallAlone whether nothing but the wall is opened, over the whole monitor: a screen that starts by itself after a power cut and needs no
    ///        hand
    /// @param onExit called when the person closes the console
    Windows(Parts parts, boolean headless, boolean wallAlone, Runnable onExit) {
        this.wallAlone = wallAlone;
        this.parts = parts;
        this.headless = headless;
        this.onExit = onExit;
        this.bridge = new FxBridge(parts.threads.timer());
    }

    /// Begins to start the toolkit, whose native libraries and fonts take their time, beside whatever its caller does next; completes when it runs.
    static CompletableFuture<Void> toolkit(Threads threads) {
        CompletableFuture<Void> up = new CompletableFuture<>();
        threads.newThread(() -> {
            try {
                Platform.startup(() -> {
                    up.complete(null);
                    Theme.DARK.read();
                });
                Fonts.loadBundled();
            } catch (RuntimeException | Error failure) {
                up.completeExceptionally(failure);
            }
        }).start();
        return up;
    }

    /// Opens the first window.
    ///
    /// @param toolkit from [#toolkit]
    /// @throws ToolkitException when the toolkit cannot start on this machine
    /// @throws IllegalStateException when it does not start in time
    void open(CompletableFuture<Void> toolkit) throws Exception {
        List<WindowFeature> features = features();
        readTexts(features);
        try {
            toolkit.get(TOOLKIT_S, TimeUnit.SECONDS);
        } catch (TimeoutException none) {
            throw new IllegalStateException("the windows did not start within " + TOOLKIT_S + " s", none);
        } catch (ExecutionException failure) {
            throw new ToolkitException(failure.getCause());
        }
        Platform.setImplicitExit(false);
        ConsolePorts quiet = ports();
        sound = sound(quiet);
        ConsolePorts ports = sound.map(quiet::withHearing).orElse(quiet);
        shell = onFx(() -> {
            ConsoleShell made = new ConsoleShell(ports, headless ? ShellOptions.noDisplay() : ShellOptions.display(), features,
                    new StatusLine(sound), onExit);
            made.openFirst(() -> parts.timeline.reached(Timeline.Step.WHOLE));
            parts.timeline.reached(Timeline.Step.WINDOW);
            if (wallAlone && !headless) {
                made.context().navigator().toggleFullScreen();
            }
            return made;
        });
        watchForLive();
    }

    /// The screen's thread is not the one to read files, nor to work out what never changes.
    private void readTexts(List<WindowFeature> features) {
        Lang lang = Lang.parse(parts.language.name());
        Stream.concat(features.stream().map(Object::getClass), Stream.of(ConsoleShell.class, StatusLine.class, LiveMap.class, QueuePanel.class,
                VideoTile.class, ActWords.class)).forEach(owner -> Texts.load(lang, owner));
        Acts.all();
    }

    /// Opens the other windows that were open the last time, once the first one shows the live picture, or after a while when the centre
    /// does not answer.
    ///
    /// @return completes when all are open
    CompletableFuture<Void> openRest() {
        CompletableFuture<Void> open = new CompletableFuture<>();
        CompletableFuture.anyOf(live, new CompletableFuture<Void>().completeOnTimeout(null, PATIENCE.toMillis(), TimeUnit.MILLISECONDS))
                .thenRun(() -> bridge.run(() -> shell().openRest(() -> open.complete(null))));
        return open;
    }

    private List<WindowFeature> features() {
        if (wallAlone) {
            return List.of(new WallFeature(false), new WallFeature(true));
        }
        Paper paper = paper();
        return List.of(new SituationFeature(), new CamerasFeature(), new DispatchFeature(), new WallFeature(false), new WallFeature(true),
                new ShiftFeature(parts.workstation.log(), paper), new LogFeature(parts.workstation.log(), paper), new QualityFeature(),
                new RegisterFeature(), new PastFeature(parts.workstation.archive()), new CrowdFeature(), new EventFeature(paper),
                new DebriefFeature(parts.exercises, parts.workstation.log(), paper),
                new DeployFeature(parts.workstation.archive(), new TimefoldProposer(parts.threads.background())),
                new ReportFeature(parts.workstation.log(), new PaperDesk.Makers(paper, word())),
                new DraftFeature(parts.drafts, parts.workstation.log()),
                new DirectorFeature(parts.exercises, parts.workstation.log()), new TrainingFeature(), new WorkFeature(paper),
                new ResponsibilityFeature(), new SitesFeature(parts.workstation.archive()),
                new PatrolFeature(parts.workstation.archive()), new FiguresFeature(indicators(), parts.workstation.log(), paper));
    }

    /// A desk whose indicators cannot be read goes without them: it must not stay closed for that.
    private List<Indicator> indicators() {
        try {
            return IndicatorFolder.read(parts.config.resolve("indicators"), parts.codes, null);
        } catch (CodeException faulty) {
            LoggerFactory.getLogger(Windows.class).error("the desk goes without indicators: {}", faulty.getMessage());
            return List.of();
        }
    }

    /// With the font that travels with the program.
    private static Paper paper() {
        return new PdfPaper(Windows::font);
    }

    /// Its library is loaded when somebody asks for a Word file, and not before.
    private static Manuscript word() {
        return (leaf, press) -> new WordPaper(Windows::font).docx(leaf, press);
    }

    private static InputStream font() {
        return Fonts.regular().orElseThrow(() -> new IllegalStateException("the program was built without a font"));
    }

    private Optional<SeveritySound> sound(ConsolePorts ports) {
        if (headless || wallAlone) {
            return Optional.empty();
        }
        InstalledVoice.Limits limits = new InstalledVoice.Limits(Duration.ofMillis((long) (ports.codes().figure("sound.voice-longest-s") * 1_000)),
                (int) ports.codes().figure("sound.voice-signs"));
        Voice voice = new InstalledVoice(voices(parts.config), ports.lang().code(), limits,
                System.getenv().getOrDefault("PATH", ""));
        return Optional.of(new SeveritySound(ports.workspace(), ports.link(), SoundScore.of(ports.codes()),
                new SeveritySound.Mouth(new SystemLoudspeaker(), voice, new AlertSpeech(ports.lang(), ports.names(), ports.drill())),
                        ports.background(), ports.timer(),
                Clock.systemUTC()));
    }

    /// A desk whose settings of the voice cannot be read goes without one: it must not stay closed for that.
    private static VoiceSettings voices(Path config) {
        try {
            return VoiceSettings.read(config.resolve("defaults").resolve("voice.yaml"));
        } catch (IllegalArgumentException faulty) {
            LoggerFactory.getLogger(Windows.class).error("the desk goes without a voice: {}", faulty.getMessage());
            return VoiceSettings.NONE;
        }
    }

    private ConsolePorts ports() {
        Workstation station = parts.workstation;
        return new ConsolePorts(station.workspace(), station.readings(), station.link(), parts.video, station.drill(), station.settings(),
                station.notices(), parts.codes, baseMap(station), station.clock(), Clock.systemUTC(), ZoneId.of("Asia/Shanghai"),
                Lang.parse(parts.language.name()), Theme.DARK, parts.threads.windows(), parts.threads.timer())
                .withRasters(parts.rasters).withPast(station.past()).withRules(station.rulebook()).withRegisters(station.registers())
                .withReveals(station.reveals())
                .withExchange(station.exchange()).settling(parts.settled);
    }

    /// The base map of the cache at once, else the centre's when it has come.
    private CompletableFuture<BaseMap> baseMap(Workstation station) {
        CompletableFuture<Path> file = new CompletableFuture<>();
        Pin pin = station.baseMap().observe(file::complete);
        parts.threads.background().execute(() -> station.baseMap().file().ifPresent(file::complete));
        return file.thenApplyAsync(path -> {
            pin.close();
            try {
                return BaseMapFile.read(path);
            } catch (java.io.IOException unreadable) {
                throw new java.io.UncheckedIOException(unreadable);
            }
        }, parts.threads.background());
    }

    /// The picture is live when the link is and the windows have been painted once after that.
    private void watchForLive() {
        Link link = parts.workstation.link();
        AtomicBoolean linked = new AtomicBoolean();
        Pin pin = link.observe(status -> {
            if (status.phase() == Link.Phase.LIVE) {
                if (linked.compareAndSet(false, true)) {
                    parts.timeline.reached(Timeline.Step.LINKED);
                }
                // a second hop: what the first one brought has been painted by then
                bridge.run(() -> bridge.run(() -> live.complete(null)));
            }
        });
        live.thenRun(pin::close);
    }

    /// Completes when the picture is live for the first time.
    CompletableFuture<Void> whenLive() {
        return live;
    }

    /// The shell, for benchmarks. Open windows only.
    ConsoleShell shell() {
        return java.util.Objects.requireNonNull(shell, "the windows are not open");
    }

    /// Writes a picture of every window into a folder every few seconds.
    void picturesInto(Path folder) {
        Screens screens = new Screens(folder, shell()::contents, shell().context().bridge(), parts.threads.background());
        pictures = screens.every(PICTURES_EVERY, parts.threads.timer());
    }

    private <T> T onFx(Callable<T> work) throws Exception {
        return onFx(work, Duration.ofSeconds(TOOLKIT_S));
    }

    private <T> T onFx(Callable<T> work, Duration longest) throws Exception {
        CompletableFuture<T> result = new CompletableFuture<>();
        bridge.run(() -> {
            try {
                result.complete(work.call());
            } catch (Exception | Error failure) {
                result.completeExceptionally(failure);
            }
        });
        try {
            return result.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof Exception cause ? cause : failure;
        }
    }

    @Override
    public void close() throws Exception {
        if (pictures != null) {
            pictures.close();
        }
        ConsoleShell open = shell;
        if (open != null) {
            try {
                onFx(() -> {
                    open.close();
                    return null;
                }, CLOSING);
            } catch (TimeoutException busy) {
                // the files are closed in good order whatever the screen does
                LoggerFactory.getLogger(Windows.class).warn("the windows did not close within {}", CLOSING);
            }
        }
        sound.ifPresent(SeveritySound::close);
    }

    /// Ends the toolkit of this process, which cannot be started again: waits for the screen's thread, which nobody else needs any more.
    static void endToolkit(Threads threads) {
        threads.newThread(Platform::exit).start();
    }
}
