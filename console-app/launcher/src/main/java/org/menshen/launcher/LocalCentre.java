package org.menshen.launcher;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import io.javalin.util.JavalinBindException;
import org.menshen.centre.api.MediaSource;
import org.menshen.centre.drill.DrillHeader;
import org.menshen.centre.drill.play.DrillPlayer;
import org.menshen.centre.drill.play.Progress;
import org.menshen.centre.drill.run.Drills;
import org.menshen.centre.media.DemoCameras;
import org.menshen.centre.run.Centre;
import org.menshen.centre.run.CentreConfig;
import org.menshen.centre.run.CentreParts;
import org.menshen.centre.site.Registration;
import org.menshen.centre.site.SiteLoader;
import org.menshen.centre.site.SiteModel;
import org.menshen.desktop.theme.Fonts;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.device.DeviceCommand;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.wire.DomainJson;
import org.menshen.map.core.base.BaseMapFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A centre in this process: its site, its demonstration cameras, and the drill that is played to it over HTTP like to any other.
final class LocalCentre implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LocalCentre.class);

    private final Centre centre;
    private final DemoCameras cameras;
    private final Optional<DrillPlayer> player;
    private final HttpClient http;
    private final String siteName;

    private LocalCentre(Centre centre, DemoCameras cameras, Optional<DrillPlayer> player, HttpClient http, String siteName) {
        this.centre = centre;
        this.cameras = cameras;
        this.player = player;
        this.http = http;
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
    /// @param port port; another one is taken when it is in use
    /// @param locale language of the captions in the demonstration cameras
    record Plan(Home home, Path data, Path site, List<String> drills, double speed, String host, int port, Locale locale) {
    }

    /// Starts it. Takes a few seconds the first time, when the site is entered.
    ///
    /// @throws IOException naming the site or drill file that cannot be read
    static LocalCentre start(Plan plan, Threads threads) throws IOException {
        DomainJson json = new DomainJson();
        CodeBook codes = CodeBook.load(plan.home.config().resolve("codes"));
        SiteModel site = SiteLoader.load(plan.site);
        Optional<Drills.Opened> drill = plan.drills.isEmpty() ? Optional.empty()
                : Optional.of(Drills.open(plan.drills, plan.home.config().resolve("drills"), plan.site, site, json));
        // the cameras' clock is the centre's, which is only known when the centre runs
        CompletableFuture<DemoCameras> cameras = new CompletableFuture<>();
        Map<String, String> names = site.entered(SubjectKind.DEVICE, DeviceCommand.Register.class)
                .collect(Collectors.toMap(SiteModel.Entered::id, entered -> entered.command().name(), (first, again) -> first));
        MediaSource media = (id, out) -> stream(cameras.join(), names, id, out);
        byte[] map = mapBytes(site);
        CentreParts parts = new CentreParts(threads.timer(), Clock.systemUTC(), () -> Optional.of(map), media);
        Centre centre = listen(plan, site, drill.map(open -> drillPlan(open.source().header(), plan.speed)), parts);
        cameras.complete(new DemoCameras(captionFont(), plan.locale, centre.clock(), site.zone(), threads));
        Map<Registration, String> refused = centre.register(site.registrations());
        refused.forEach((registration, reason) -> LOG.warn("{} was not entered: {}", registration.subject(), reason));
        HttpClient http = HttpClient.newBuilder().executor(threads.background()).build();
        Optional<DrillPlayer> player = drill.map(open ->
                Drills.player(open, http, centre.address(), site, codes, json, threads.background()));
        player.ifPresent(p -> threads.newThread(() -> play(p)).start());
        return new LocalCentre(centre, cameras.join(), player, http, site.spec().zh());
    }

    private static Centre listen(Plan plan, SiteModel site, Optional<CentreConfig.DrillPlan> drill, CentreParts parts) {
        boolean loopback = !"0.0.0.0".equals(plan.host);
        for (int port : new int[] {plan.port, 0}) {
            try {
                return Centre.start(new CentreConfig(plan.data, Optional.empty(), plan.home.config(), plan.host, port, site.spec().zh(), drill,
                        loopback || drill.isPresent()), parts);
            } catch (JavalinBindException taken) {
                LOG.warn("port {} is in use: another is taken", port);
            }
        }
        throw new IllegalStateException("no free port on " + plan.host);
    }

    private static CentreConfig.DrillPlan drillPlan(DrillHeader header, double speed) {
        return new CentreConfig.DrillPlan(header.name(), header.start(), header.end(), header.start(), speed, true);
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

    private static byte[] mapBytes(SiteModel site) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BaseMapFile.write(site.map(), bytes);
        return bytes.toByteArray();
    }

    private static java.awt.Font captionFont() throws IOException {
        try (InputStream font = Fonts.class.getResourceAsStream("fonts/Regular.ttf")) {
            return DemoCameras.font(font);
        }
    }

    /// Where it listens.
    URI address() {
        return centre.address();
    }

    /// Shown name of the site.
    String siteName() {
        return siteName;
    }

    /// How far the drill has been played; empty in live operation.
    Optional<Progress> progress() {
        return player.map(DrillPlayer::progress);
    }

    @Override
    public void close() {
        player.ifPresent(DrillPlayer::close);
        cameras.close();
        centre.close();
        http.shutdownNow();
    }
}
