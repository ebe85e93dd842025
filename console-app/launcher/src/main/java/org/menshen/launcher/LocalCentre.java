package org.menshen.launcher;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.menshen.centre.drill.DrillHeader;
import org.menshen.centre.drill.play.DrillPlayer;
import org.menshen.centre.drill.run.Drills;
import org.menshen.centre.media.DemoCameras;
import org.menshen.centre.run.Centre;
import org.menshen.centre.run.CentreConfig;
import org.menshen.centre.run.CentreParts;
import org.menshen.centre.run.EditionFolders;
import org.menshen.centre.seat.RosterFile;
import org.menshen.centre.site.Registration;
import org.menshen.centre.site.SiteLoader;
import org.menshen.centre.site.SiteModel;
import org.menshen.centre.site.SiteSpec;
import org.menshen.centre.site.StatisticFile;
import org.menshen.centre.store.Database;
import org.menshen.centre.store.Mended;
import org.menshen.centre.year.YearMaker;
import org.menshen.map.core.geo.Bounds;
import org.menshen.desktop.theme.Fonts;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.device.DeviceCommand;
import org.menshen.domain.port.Exercises;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.wire.DomainJson;
import org.menshen.map.core.base.BaseMapFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A centre in this process: its site, its demonstration cameras, and the drill that is played to it over HTTP like to any other.
final class LocalCentre implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";
    /// How long the made-up year waits for the first minutes of the room to be over once the picture is live.
    private static final long YEAR_AFTER_S = 5;
    private static final Logger LOG = LoggerFactory.getLogger(LocalCentre.class);

    private final Plan plan;
    private final Threads threads;
    private final Centre centre;
    private final DemoCameras cameras;
    private volatile @Nullable HttpClient http;
    private final String siteName;
    private final CompletableFuture<Void> furnished = new CompletableFuture<>();
    private volatile @Nullable DrillPlayer player;
    private volatile @Nullable EditionFolders editions;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile @Nullable Beginnings beginnings;
    private volatile boolean closed;

    private LocalCentre(Plan plan, Threads threads, Centre centre, DemoCameras cameras, String siteName) {
        this.plan = plan;
        this.threads = threads;
        this.centre = centre;
        this.cameras = cameras;
        this.siteName = siteName;
    }

    /// What to run.
    ///
    /// @param home configuration
    /// @param data where the centre's database lies
    /// @param site the site folder
    /// @param drills drills to play as one; empty for live operation
    /// @param speed times real time, 1…60
    /// @param host address to listen on
    /// @param port port, free at the time of asking ([#address])
    /// @param locale language of the captions in the demonstration cameras
    /// @param codes the code lists, once they are read
    /// @param practice whether whoever sits at the console of this centre steers its drill, without an instructor
    record Plan(Home home, Path data, Path site, List<String> drills, double speed, String host, int port, Locale locale,
                CompletableFuture<CodeBook> codes, boolean practice) {
    }

    /// Starts it. A centre that was run before serves what it knows first and lays out its site and its drill afterwards ([#furnished]);
    /// a new one serves when the site is entered, which takes a few seconds.
    ///
    /// @param calm completes when whoever waits for a picture has one: what a known centre lays out afterwards does not delay it
    /// @throws IOException naming the site or drill file that cannot be read
    static LocalCentre start(Plan plan, Threads threads, CompletableFuture<?> calm) throws IOException {
        return start(plan, threads, calm, Timeline.NONE);
    }

    /// The same, telling its steps.
    static LocalCentre start(Plan plan, Threads threads, CompletableFuture<?> calm, Timeline timeline) throws IOException {
        boolean known = Centre.begun(plan.data);
        // a known store is opened beside all that is read before it is asked; a new one is not begun for a site that cannot be read
        CompletableFuture<Database> store = known ? opening(plan, threads, timeline) : new CompletableFuture<>();
        try {
            LocalCentre started = start(plan, threads, calm, known ? Optional.of(store) : Optional.empty());
            timeline.reached(Timeline.Step.CENTRE);
            return started;
        } catch (IOException | RuntimeException | Error failure) {
            store.thenAccept(Database::close);
            throw failure;
        }
    }

    private static CompletableFuture<Database> opening(Plan plan, Threads threads, Timeline timeline) {
        CompletableFuture<Database> opened = new CompletableFuture<>();
        threads.newThread(() -> {
            try {
                opened.complete(Database.file(plan.data));
                timeline.reached(Timeline.Step.STORE);
            } catch (RuntimeException | Error failure) {
                opened.completeExceptionally(failure);
            }
        }).start();
        return opened;
    }

    private static LocalCentre start(Plan plan, Threads threads, CompletableFuture<?> calm, Optional<CompletableFuture<Database>> store)
            throws IOException {
        DomainJson json = new DomainJson();
        SiteSpec spec = SiteLoader.describe(plan.site);
        ZoneId zone = ZoneId.of(spec.zone());
        Optional<DrillHeader> drill = plan.drills.isEmpty() ? Optional.empty()
                : Optional.of(Drills.header(plan.drills, plan.home.config().resolve("drills"), plan.site, zone, json));
        CompletableFuture<SiteModel> site = new CompletableFuture<>();
        if (store.isEmpty()) {
            threads.newThread(() -> load(plan, site)).start();
        }
        // the cameras' clock is the centre's, which is only known when the centre runs
        CompletableFuture<DemoCameras> cameras = new CompletableFuture<>();
        CompletableFuture<byte[]> map = site.thenApply(LocalCentre::mapBytes);
        CompletableFuture<Map<String, String>> names = site.thenApply(LocalCentre::cameraNames);
        CentreParts parts = new CentreParts(threads.pulse(), Clock.systemUTC(), () -> Optional.of(map.join()),
                (id, out) -> stream(cameras.join(), names.join(), id, out), Optional.of(spec.extent()).map(box ->
                        new Bounds(box.south(), box.west(), box.north(), box.east())), LocalCentre::key, RosterFile.of(plan.site, plan.codes.join()));
        Centre centre = listen(plan, spec.zh(), drill.map(header -> drillPlan(header, plan)), parts, store);
        cameras.complete(new DemoCameras(LocalCentre::captionFont, plan.locale, centre.clock(), zone, threads));
        LocalCentre local = new LocalCentre(plan, threads, centre, cameras.join(), spec.zh());
        if (store.isPresent()) {
            calm.thenRun(() -> threads.newThread(() -> {
                load(plan, site);
                local.furnish(site, json);
            }).start());
        } else {
            local.furnish(site, json);
            local.failure();
        }
        local.beginnings = new Beginnings(site, drill);
        return local;
    }

    private static byte[] key() {
        try {
            return Home.key("centre.key").key();
        } catch (IOException e) {
            throw new UncheckedIOException("the centre's key cannot be read or made", e);
        }
    }

    private static void load(Plan plan, CompletableFuture<SiteModel> site) {
        try {
            site.complete(SiteLoader.load(plan.site));
        } catch (IOException | RuntimeException | Error failure) {
            site.completeExceptionally(failure);
        }
    }

    /// Enters what is new at the site and begins the drill.
    private void furnish(CompletableFuture<SiteModel> coming, DomainJson json) {
        try {
            SiteModel site = coming.join();
            Map<Registration, String> refused = centre.register(site.registrations());
            refused.forEach((registration, reason) -> LOG.warn("{} was not entered: {}", registration.subject(), reason));
            EditionFolders folders = new EditionFolders(centre, plan.home.config(), plan.codes.join(), json);
            folders.read();
            centre.editions().statistics(StatisticFile.read(plan.site)).forEach((count, reason) -> LOG.warn("{} was not entered: {}", count, reason));
            editions = folders;
            if (!closed) {
                folders.watch(threads.pulse());
            }
            if (!plan.drills.isEmpty()) {
                play(site, json);
            }
            furnished.complete(null);
        } catch (IOException | RuntimeException | Error failure) {
            furnished.completeExceptionally(failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure);
        }
    }

    private void play(SiteModel site, DomainJson json) throws IOException {
        HttpClient client = HttpClient.newBuilder().executor(threads.background()).build();
        http = client;
        Path drills = plan.home.config().resolve("drills");
        // what is expected wrongly is told of now, not when somebody wants to be scored
        DrillSheets sheets = new DrillSheets(plan.home, plan.site, plan.codes.join());
        Exercises.Played played = sheets.read(plan.drills);
        centre.library(sheets::run);
        centre.stage(played).forEach((run, reason) -> LOG.warn("{} was not entered: {}", run, reason));
        Drills.Opened drill = Drills.open(plan.drills, drills, plan.site, site, json);
        DrillPlayer made = Drills.player(drill, client, centre.address(), site, plan.codes.join(), json,
                threads.background());
        player = made;
        if (closed) {
            made.close();
        }
        threads.newThread(() -> play(made)).start();
    }

    /// What a demonstration begins with.
    private record Beginnings(CompletableFuture<SiteModel> site, Optional<DrillHeader> drill) {
    }

    /// Gives a demonstration whose day comes after the made-up year that year as its past, once: when the picture is live and the site is entered.
    ///
    /// @param calm completes when the picture is live
    void year(CompletableFuture<?> calm, YearIntake.Told told) {
        Beginnings begun = beginnings;
        if (begun == null || begun.drill.isEmpty()) {
            return;
        }
        // the laid out site is needed for nothing else by then: 4 MB
        beginnings = null;
        CompletableFuture.allOf(calm, furnished).thenRun(() -> threads.newThread(() -> year(begun.site.join(), begun.drill.get(), told)).start());
    }

    private void year(SiteModel site, DrillHeader drill, YearIntake.Told told) {
        try {
            YearMaker maker = YearCommand.maker(plan.home, plan.codes.join(), site, YearCommand.DAYS, YearCommand.SEED);
            if (drill.start().isBefore(maker.end()) || YearIntake.done(plan.data, maker.registers())
                    || closing.await(YEAR_AFTER_S, TimeUnit.SECONDS)) {
                return;
            }
            new YearIntake(new YearIntake.Plan(plan.home, plan.codes.join(), site.zone(), centre, plan.data, true), closing).run(maker, told);
        } catch (IOException | RuntimeException fault) {
            if (!closed) {
                LOG.error("the year of the demonstration is not whole; it goes on at the next start", fault);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /// Completes when everything of the site is entered and the drill plays; exceptionally with what is wrong with their files.
    CompletableFuture<Void> furnished() {
        return furnished;
    }

    /// Closes and throws what was wrong with the files, if anything was.
    void failure() throws IOException {
        if (furnished.isCompletedExceptionally()) {
            close();
            switch (furnished.exceptionNow()) {
                case IOException unreadable -> throw unreadable;
                case RuntimeException fault -> throw fault;
                case Throwable other -> throw new IllegalStateException(other);
            }
        }
    }

    private static Map<String, String> cameraNames(SiteModel site) {
        return site.entered(SubjectKind.DEVICE, DeviceCommand.Register.class)
                .collect(Collectors.toMap(SiteModel.Entered::id, entered -> entered.command().name(), (first, again) -> first));
    }

    private static Centre listen(Plan plan, String site, Optional<CentreConfig.DrillPlan> drill, CentreParts parts,
            Optional<CompletableFuture<Database>> store) {
        boolean loopback = !"0.0.0.0".equals(plan.host);
        CentreConfig config = new CentreConfig(plan.data, Optional.empty(), plan.home.config(), plan.host, plan.port, site, drill,
                loopback || drill.isPresent());
        return Centre.start(config, parts, plan.codes.join(), () -> store.map(LocalCentre::opened).orElseGet(() -> Database.file(plan.data)));
    }

    private static Database opened(CompletableFuture<Database> store) {
        try {
            return store.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException told) {
                throw told;
            }
            throw failure;
        }
    }

    /// Where a centre of this machine will listen: on the port that is asked for, or on a free one when another program has it.
    ///
    /// @param port the wanted port; 0 for any
    /// @throws IOException when this machine has no free port
    static URI address(int port) throws IOException {
        try {
            return URI.create("http://" + LOOPBACK + ":" + free(port));
        } catch (BindException taken) {
            LOG.warn("port {} is in use: another is taken", port);
            return URI.create("http://" + LOOPBACK + ":" + free(0));
        }
    }

    private static int free(int port) throws IOException {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(LOOPBACK, port));
            return probe.getLocalPort();
        }
    }

    private static CentreConfig.DrillPlan drillPlan(DrillHeader header, Plan plan) {
        return new CentreConfig.DrillPlan(header.name(), header.start(), header.end(), header.start(), plan.speed, true, plan.practice);
    }

    private static boolean stream(DemoCameras cameras, Map<String, String> names, String id, OutputStream out) throws IOException {
        String name = names.get(id);
        if (name == null) {
            return false;
        }
        cameras.stream(id, name, out);
        return true;
    }

    private static void play(DrillPlayer player) {
        try {
            player.run();
        } catch (IOException unreadable) {
            LOG.error("the drill cannot go on: {}", unreadable.getMessage());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] mapBytes(SiteModel site) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            BaseMapFile.write(site.map(), bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory does not fail", impossible);
        }
        return bytes.toByteArray();
    }

    private static java.awt.Font captionFont() {
        try (InputStream font = Fonts.class.getResourceAsStream("fonts/Regular.ttf")) {
            return DemoCameras.font(font);
        } catch (IOException unreadable) {
            LOG.warn("the caption font cannot be read", unreadable);
            return DemoCameras.font(null);
        }
    }

    /// Where it listens.
    URI address() {
        return centre.address();
    }

    /// What was found wrong with its files and set right.
    List<Mended> mended() {
        return centre.mended();
    }

    /// Shown name of the site.
    String siteName() {
        return siteName;
    }

    @Override
    public void close() {
        closed = true;
        closing.countDown();
        DrillPlayer playing = player;
        if (playing != null) {
            playing.close();
        }
        EditionFolders folders = editions;
        if (folders != null) {
            folders.close();
        }
        cameras.close();
        centre.close();
        HttpClient client = http;
        if (client != null) {
            client.shutdownNow();
        }
    }
}
