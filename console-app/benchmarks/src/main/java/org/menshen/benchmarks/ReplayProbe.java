package org.menshen.benchmarks;

import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.robot.Robot;
import javafx.stage.Window;

import org.menshen.desktop.queue.AlertRow;
import org.menshen.desktop.queue.QueueViewModel;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.shell.FxBridge;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.theme.Theme;
import org.menshen.desktop.widget.RowList;
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

/// Runs the console in this process as its launcher does, counts its frames, and reads the queue anew at the end.
final class ReplayProbe {

    private static final long OPEN_S = 180;
    private static final long SETTLE_S = 60;
    private static final int WINDOW_S = 10;
    private static final int MOST_TOLD = 20;
    /// what is sent so shortly before the pause may come after it, by the drill's clock
    private static final Duration UNDER_WAY = Duration.ofMinutes(2);

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Long> frames = new ArrayList<>();
    private String token = "";

    /// @param args data folder, minutes
    public static void main(String[] args) throws Exception {
        ReplayProbe probe = new ReplayProbe();
        PrintStream out = System.out;
        Path data = Path.of(args[0]);
        OwnConsole console = OwnConsole.open(data.resolve("desk").toString(), "--drill", "day", "--speed", "60");
        try {
            probe.run(console, data, Integer.parseInt(args[1]), out);
            // runs the launcher's own closing, as a signal does
            System.exit(0);
        } catch (Exception | Error failure) {
            failure.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }

    private void run(OwnConsole console, Path data, int minutes, PrintStream out) throws Exception {
        URI centre = console.live();
        AnimationTimer counting = FxRoom.call(() -> {
            // no hand is in the list: rows that do not call would wait behind its bar
            new Robot().mouseMove(0, 0);
            AnimationTimer timer = new AnimationTimer() {
                @Override
                public void handle(long now) {
                    frames.add(System.nanoTime());
                }
            };
            timer.start();
            return timer;
        });
        TimeUnit.MINUTES.sleep(minutes);
        FxRoom.call(() -> {
            counting.stop();
            return null;
        });
        tellFrames(out);
        token = new DomainJson().mapper().readTree(post(centre.resolve("/v1/session"), "{\"user\":\"director\"}")).path("token").asString("");
        Drill.Status paused = new DomainJson().read(post(centre.resolve("/v1/drill"), "{\"action\":\"pause\"}"), Drill.Status.class);
        Instant at = paused.at();
        figure(out, "day", Duration.between(paused.start(), at).toMinutes(), "min");
        compare(data, centre, at, out);
    }

    /// What the drill sent, what the log holds of it, and what a console holds that follows it.
    private void compareLog(URI centre, Workstation console, Instant at, PrintStream out) throws Exception {
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
        figure(out, "log.changes", log.changes(), "changes");
        figure(out, "log.alerts", log.alerts(), "alerts");
        figure(out, "alerts.sent", told.sent(), "alerts");
        figure(out, "alerts.lost", told.lost().size(), "alerts");
        figure(out, "alerts.doubled", log.doubled(), "alerts");
        figure(out, "queue.log-differ", differ.size(), "alerts");
        Stream.concat(told.lost().stream().map(id -> "lost " + id), differ.stream().map(id -> "differs " + id)).limit(MOST_TOLD)
                .forEach(System.err::println);
    }

    private void tellFrames(PrintStream out) {
        long span = frames.getLast() - frames.getFirst();
        long gap = 0;
        int worst = Integer.MAX_VALUE;
        int first = 0;
        for (int i = 1; i < frames.size(); i++) {
            gap = Math.max(gap, frames.get(i) - frames.get(i - 1));
            while (frames.get(i) - frames.get(first) > WINDOW_S * 1_000_000_000L) {
                worst = Math.min(worst, i - first);
                first++;
            }
        }
        figure(out, "frames", frames.size() / (span / 1e9), "frames/s");
        figure(out, "frames.worst-10s", worst == Integer.MAX_VALUE ? -1 : worst / (double) WINDOW_S, "frames/s");
        figure(out, "frames.longest-gap", gap / 1e6, "ms");
    }

    /// Another console with nothing in its cache follows the same centre; both are looked at until they agree, a minute at most.
    private void compare(Path data, URI centre, Instant at, PrintStream out) throws Exception {
        CodeBook codes = CodeFolder.read(Path.of(System.getProperty("menshen.home"), "config", "codes"));
        var threads = Thread.ofPlatform().daemon().factory();
        ScheduledExecutorService timer = Executors.newScheduledThreadPool(2, threads);
        ExecutorService background = Executors.newCachedThreadPool(threads);
        var rules = new WorkstationConfig.Rules(new Rulebook(), codes, new Permissions(codes), new DomainJson().mapper());
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
            Set<String> differ = Set.of("");
            Set<String> expected = Set.of();
            for (long i = 0; i < SETTLE_S * 2 && !differ.isEmpty(); i++) {
                TimeUnit.MILLISECONDS.sleep(500);
                expected = FxRoom.call(() -> ids(read.pageProperty().get().rows()));
                Set<String> shown = FxRoom.call(ReplayProbe::shown);
                differ = new HashSet<>(expected);
                differ.removeAll(shown);
                shown.removeAll(expected);
                differ.addAll(shown);
            }
            figure(out, "queue.rows", expected.size(), "rows");
            figure(out, "queue.differ", differ.size(), "rows");
            figure(out, "queue.doubled", FxRoom.call(ReplayProbe::doubled), "rows");
            compareLog(centre, fresh, at, out);
            FxRoom.call(() -> {
                read.close();
                return null;
            });
        }
    }

    private static Set<String> ids(Collection<?> rows) {
        return rows.stream().filter(AlertRow.class::isInstance).map(row -> ((AlertRow) row).id()).collect(Collectors.toCollection(HashSet::new));
    }

    /// Rows of the console's queue that stand there twice.
    private static int doubled() {
        List<String> rows = rows().stream().filter(AlertRow.class::isInstance).map(row -> ((AlertRow) row).id()).toList();
        return rows.size() - new HashSet<>(rows).size();
    }

    private static Set<String> shown() {
        return ids(rows());
    }

    private static List<?> rows() {
        for (Window window : Window.getWindows()) {
            Scene scene = window.getScene();
            if (scene != null && scene.lookup(".queue .row-list") instanceof RowList<?> rows) {
                return rows.rows();
            }
        }
        throw new IllegalStateException("no window with a queue");
    }

    private String post(URI to, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(to).header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
    }

    private static void figure(PrintStream out, String name, double value, String unit) {
        out.printf(Locale.ROOT, "figure %s %.3f %s%n", name, value, unit);
        out.flush();
    }
}
