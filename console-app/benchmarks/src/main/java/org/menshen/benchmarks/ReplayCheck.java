package org.menshen.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.menshen.desktop.queue.AlertRow;
import org.menshen.desktop.queue.QueueViewModel;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.shell.FxBridge;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.theme.Theme;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.port.Drill;
import org.menshen.domain.port.Link;
import org.menshen.domain.rules.Permissions;
import org.menshen.domain.rules.Rulebook;
import org.menshen.map.core.base.BaseMap;
import org.menshen.wire.DomainJson;
import org.menshen.wire.code.CodeFolder;
import org.menshen.workstation.Workstation;
import org.menshen.workstation.WorkstationConfig;
import org.menshen.workstation.cache.FileKeySource;
import org.menshen.workstation.link.SignIn;

/// Another console with nothing in its cache, and a reader of the whole log: what they make of a replayed day is held against the rows of the console
/// that stood there all day.
final class ReplayCheck {

    private static final long SETTLE_S = 60;
    private static final int MOST_TOLD = 20;
    /// what is sent so shortly before the pause may come after it, by the drill's clock
    private static final Duration UNDER_WAY = Duration.ofMinutes(2);

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI centre;
    private final Path data;
    private final Printout figures;
    private String token = "";

    ReplayCheck(URI centre, Path data, Printout figures) {
        this.centre = centre;
        this.data = data;
        this.figures = figures;
    }

    /// The rows of the console that is looked at.
    interface Rows {

        /// Ids of the alerts in its queue, in order.
        List<String> ids() throws IOException;
    }

    /// Pauses the drill and looks at both until they agree, a minute at most.
    void compare(Rows shown) throws Exception {
        DomainJson json = new DomainJson();
        token = json.mapper().readTree(post("/v1/session", "{\"user\":\"director\"}")).path("token").asString("");
        Drill.Status paused = json.read(post("/v1/drill", "{\"action\":\"pause\"}"), Drill.Status.class);
        figure("day", Duration.between(paused.start(), paused.at()).toMinutes(), "min");
        Path config = Path.of(System.getProperty("menshen.home"), "config");
        CodeBook codes = CodeFolder.read(config.resolve("codes"));
        var threads = Thread.ofPlatform().daemon().factory();
        ScheduledExecutorService timer = Executors.newScheduledThreadPool(2, threads);
        ExecutorService background = Executors.newCachedThreadPool(threads);
        var rules = new WorkstationConfig.Rules(new Rulebook(), codes, new Permissions(codes), json.mapper());
        FxRoom.start();
        try (Workstation fresh = new Workstation(new WorkstationConfig(data.resolve("fresh"), centre, new SignIn.Demonstration("officer2", null),
                new FileKeySource(data.resolve("key")), rules, new WorkstationConfig.Running(Clock.systemUTC(), threads, timer)))) {
            fresh.follow();
            for (long i = 0; i < SETTLE_S * 10 && fresh.link().status().phase() != Link.Phase.LIVE; i++) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
            QueueViewModel read = FxRoom.call(() -> new QueueViewModel(new ConsolePorts(fresh.workspace(), fresh.readings(), fresh.link(),
                    (address, width, height, sink) -> { throw new IllegalStateException("no video here"); }, fresh.drill(), fresh.settings(),
                    fresh.notices(), codes, CompletableFuture.completedFuture(BaseMap.empty()), fresh.clock(), Clock.systemUTC(),
                    ZoneId.of("Asia/Shanghai"), Lang.EN, Theme.DARK, background, timer), new FxBridge(timer)));
            queue(read, shown);
            log(fresh, paused.at());
            FxRoom.call(() -> {
                read.close();
                return null;
            });
        }
    }

    private void queue(QueueViewModel read, Rows shown) throws Exception {
        Set<String> differ = Set.of("");
        Set<String> expected = Set.of();
        List<String> rows = List.of();
        for (long i = 0; i < SETTLE_S * 2 && !differ.isEmpty(); i++) {
            TimeUnit.MILLISECONDS.sleep(500);
            expected = FxRoom.call(() -> read.pageProperty().get().rows().stream().filter(AlertRow.class::isInstance)
                    .map(row -> ((AlertRow) row).id()).collect(Collectors.toCollection(HashSet::new)));
            rows = shown.ids();
            differ = new HashSet<>(expected);
            differ.removeAll(rows);
            Set<String> more = new HashSet<>(rows);
            more.removeAll(expected);
            differ.addAll(more);
        }
        figure("queue.rows", expected.size(), "rows");
        figure("queue.differ", differ.size(), "rows");
        figure("queue.doubled", rows.size() - new HashSet<>(rows).size(), "rows");
    }

    /// What the drill sent, what the log holds of it, and what a console holds that follows it.
    private void log(Workstation console, Instant at) throws Exception {
        ReplayLog log = new ReplayLog();
        Set<String> differ = Set.of("");
        for (int i = 0; i < SETTLE_S && !differ.isEmpty(); i++) {
            TimeUnit.SECONDS.sleep(1);
            log = new ReplayLog();
            log.read(http.send(HttpRequest.newBuilder(centre.resolve("/v1/log?after=0")).header("Authorization", "Bearer " + token).build(),
                    HttpResponse.BodyHandlers.ofInputStream()).body());
            differ = log.differ(console.workspace().all(SubjectKind.ALERT));
        }
        ReplayLog.Told told = log.told(Path.of(System.getProperty("menshen.home")), "day", at.minus(UNDER_WAY));
        figure("log.changes", log.changes(), "changes");
        figure("log.alerts", log.alerts(), "alerts");
        figure("alerts.sent", told.sent(), "alerts");
        figure("alerts.lost", told.lost().size(), "alerts");
        figure("alerts.doubled", log.doubled(), "alerts");
        figure("queue.log-differ", differ.size(), "alerts");
        Stream.concat(told.lost().stream().map(id -> "lost " + id), differ.stream().map(id -> "differs " + id)).limit(MOST_TOLD)
                .forEach(System.err::println);
    }

    private String post(String to, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(centre.resolve(to)).header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
    }

    private void figure(String name, double value, String unit) {
        figures.print("replay." + name, value, unit);
    }
}
