package org.menshen.benchmarks;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.menshen.centre.api.MediaSource;
import org.menshen.centre.run.Centre;
import org.menshen.centre.run.CentreConfig;
import org.menshen.centre.run.CentreParts;
import org.menshen.desktop.queue.AlertRow;
import org.menshen.desktop.queue.QueuePanel;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.shell.FxBridge;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.theme.Theme;
import org.menshen.domain.alert.RawAlert;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.port.Link;
import org.menshen.domain.rules.Permissions;
import org.menshen.domain.rules.Rulebook;
import org.menshen.wire.DomainJson;
import org.menshen.map.core.base.BaseMap;
import org.menshen.wire.code.CodeFolder;
import org.menshen.workstation.Workstation;
import org.menshen.workstation.WorkstationConfig;
import org.menshen.workstation.cache.FileKeySource;
import org.menshen.workstation.link.SignIn;

/// From a change at the centre to its painted row: a real centre, a real workstation and the real queue, over HTTP.
final class PaintBenchmark implements Benchmark {

    private static final int SECONDS = 20;
    private static final int BATCHES_A_SECOND = 10;

    private final DomainJson json = new DomainJson();

    @Override
    public String name() {
        return "paint";
    }

    @Override
    public String about() {
        return "change at the centre to painted row, p50 and p99 at 50 and 500 changes/s, and how late the FX thread is meanwhile";
    }

    @Override
    public void run(Printout figures) throws Exception {
        FxRoom.start();
        for (int rate : new int[] {50, 500}) {
            Path folder = Files.createTempDirectory("menshen-bench");
            ScheduledExecutorService timer = Executors.newScheduledThreadPool(2);
            ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
            try (HttpClient http = HttpClient.newHttpClient()) {
                measure(figures, rate, folder, timer, background, http);
            } finally {
                timer.shutdownNow();
                background.shutdownNow();
                Program.delete(folder);
            }
        }
    }

    private void measure(Printout figures, int rate, Path folder, ScheduledExecutorService timer, ExecutorService background, HttpClient http)
            throws Exception {
        Path config = Path.of(System.getProperty("menshen.home"), "config");
        try (Centre centre = Centre.start(CentreConfig.local(folder.resolve("centre"), config, "bench", Optional.empty()),
                new CentreParts(timer, Clock.systemUTC(), Optional::empty, MediaSource.none(), () -> new byte[32]));
                Workstation station = workstation(folder, config, centre.address(), timer)) {
            station.showKept();
            station.follow();
            while (station.link().status().phase() != Link.Phase.LIVE) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            Screen screen = FxRoom.call(() -> new Screen(station, CodeFolder.read(config.resolve("codes")), timer, background));
            String token = token(http, centre.address());
            feed(rate, http, centre.address(), token, screen);
            screen.await(rate * SECONDS);
            double[] samples = screen.latencies();
            figures.print("paint." + rate + ".p50", Printout.percentile(samples, 0.5), "ms");
            figures.print("paint." + rate + ".p99", Printout.percentile(samples, 0.99), "ms");
            figures.print("paint." + rate + ".fx-late.p99", Printout.percentile(screen.late(), 0.99), "ms");
            FxRoom.call(screen::close);
        }
    }

    private Workstation workstation(Path folder, Path config, URI centre, ScheduledExecutorService timer) {
        CodeBook codes = CodeFolder.read(config.resolve("codes"));
        return new Workstation(new WorkstationConfig(folder.resolve("console"), centre, new SignIn.Demonstration("officer", null),
                new FileKeySource(folder.resolve("key")),
                new WorkstationConfig.Rules(new Rulebook(), codes, new Permissions(codes), json.mapper()),
                new WorkstationConfig.Running(Clock.systemUTC(), work -> Thread.ofPlatform().daemon().unstarted(work), timer)));
    }

    private void feed(int rate, HttpClient http, URI centre, String token, Screen screen) throws Exception {
        long begin = System.nanoTime();
        int perBatch = rate / BATCHES_A_SECOND;
        for (int batch = 0; batch < SECONDS * BATCHES_A_SECOND; batch++) {
            List<RawAlert> alerts = new ArrayList<>();
            for (int i = 0; i < perBatch; i++) {
                int number = batch * perBatch + i;
                alerts.add(new RawAlert("bench-" + number, "LOITER", 5, null, null, null, null, null, "p" + number, "bench",
                        Clock.systemUTC().instant(), false, Map.of()));
            }
            long due = begin + batch * (1_000_000_000L / BATCHES_A_SECOND);
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
            alerts.forEach(alert -> screen.sent(alert.place()));
            post(http, centre.resolve("/v1/ingest/ai"), token, "{\"alerts\":" + json.write(alerts) + ",\"readings\":[]}");
        }
    }

    private static String token(HttpClient http, URI centre) throws Exception {
        return post(http, centre.resolve("/v1/session"), null, "{\"user\":\"feed\"}").replaceFirst("(?s).*\"token\"\\s*:\\s*\"([^\"]+)\".*", "$1");
    }

    private static String post(HttpClient http, URI uri, String token, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(uri + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    /// The real queue in a stage, and when each row came onto it.
    private static final class Screen {
        private final Map<String, Long> sent = new ConcurrentHashMap<>();
        private final Map<String, Double> painted = new ConcurrentHashMap<>();
        private final List<Double> late = new ArrayList<>();
        private final Set<String> known = new HashSet<>();
        private final QueuePanel queue;
        private final javafx.stage.Stage stage;

        Screen(Workstation station, CodeBook codes, ScheduledExecutorService timer, ExecutorService background) {
            FxBridge bridge = new FxBridge(timer);
            ConsolePorts ports = new ConsolePorts(station.workspace(), station.readings(), station.link(),
                    (address, width, height, sink) -> { throw new IllegalStateException("no video here"); }, station.drill(), station.settings(),
                    station.notices(), codes, CompletableFuture.completedFuture(BaseMap.empty()), station.clock(), Clock.systemUTC(),
                    ZoneId.of("Asia/Shanghai"), Lang.ZH, Theme.DARK, background, timer);
            queue = new QueuePanel(ports, bridge);
            stage = FxRoom.show(queue.node(), 440, 900);
            Theme.DARK.dress(stage.getScene(), List.of(QueuePanel.styleSheet()));
            stage.getScene().addPostLayoutPulseListener(this::pulse);
            timer.scheduleAtFixedRate(() -> {
                long asked = System.nanoTime();
                bridge.run(() -> late.add((System.nanoTime() - asked) / 1e6));
            }, 100, 50, TimeUnit.MILLISECONDS);
        }

        private void pulse() {
            long now = System.nanoTime();
            for (AlertRow row : queue.rows()) {
                if (known.add(row.id())) {
                    Long at = sent.get(row.place());
                    if (at != null) {
                        painted.put(row.place(), (now - at) / 1e6);
                    }
                }
            }
        }

        void sent(String place) {
            sent.put(place, System.nanoTime());
        }

        void await(int count) throws InterruptedException {
            for (int i = 0; i < 600 && painted.size() < count; i++) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
            if (painted.size() < count) {
                throw new IllegalStateException("only " + painted.size() + " of " + count + " rows were painted");
            }
        }

        double[] latencies() {
            return painted.values().stream().mapToDouble(Double::doubleValue).toArray();
        }

        double[] late() throws Exception {
            return FxRoom.call(() -> late.stream().mapToDouble(Double::doubleValue).toArray());
        }

        Void close() {
            queue.close();
            stage.close();
            return null;
        }
    }
}
