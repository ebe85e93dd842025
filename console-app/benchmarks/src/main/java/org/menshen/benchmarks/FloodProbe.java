package org.menshen.benchmarks;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import javafx.scene.Scene;
import javafx.scene.robot.Robot;
import javafx.stage.Window;

import org.menshen.desktop.queue.AlertRow;
import org.menshen.desktop.widget.RowList;
import org.menshen.wire.DomainJson;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Runs the console in this process as its launcher does, floods its centre over HTTP, and watches the queue's rows at every pulse.
final class FloodProbe {

    private static final long BEAT_MS = 10;
    private static final int FLOOD = 20_000;
    private static final int BATCH = 500;
    /// Half a minute, in tenths of a second.
    private static final int SETTLING = 300;
    private static final String NUMBER = "\"externalId\":\"flood-";
    private static final String SUBJECT = "\"subject\":\"alert/";
    private static final String[] TYPES = {"LOITER", "EBIKE_IN_LIFT", "SPRINKLER_LOW"};

    private final JsonMapper json = new DomainJson().mapper();
    private final HttpClient http = HttpClient.newHttpClient();
    /// When each alert of this phase was sent, by its number; when another reader of the centre's changes heard of it, and which row it is.
    private final Map<Integer, Long> sent = new ConcurrentHashMap<>();
    private final Map<String, Heard> heard = new ConcurrentHashMap<>();
    /// When rows were first there in a pulse, by the id of their alert. A row may be painted before the other reader has heard of it.
    private final Map<String, Long> painted = new ConcurrentHashMap<>();
    private final Queue<Double> commits = new ConcurrentLinkedQueue<>();
    private final AtomicLong stoodStill = new AtomicLong();
    private List<?> seen = List.of();
    /// How many alerts the rows stand for, and since when it has been so many as are waited for: in a flood the most have no row of their own.
    private volatile int stoodFor;
    private volatile int wanted = Integer.MAX_VALUE;
    private volatile long wantedAt;
    private String token = "";
    private int number;
    private int expected;

    private record Heard(int number, long at) {
    }
    private volatile boolean ended;
    /// Whether the other reader goes on.
    private volatile boolean heeded = true;

    /// @param args data folder
    public static void main(String[] args) throws Exception {
        FloodProbe probe = new FloodProbe();
        OwnConsole console = OwnConsole.open(args[0]);
        try {
            probe.run(console);
            // runs the launcher's own closing, as a signal does
            System.exit(0);
        } catch (Exception | Error failure) {
            failure.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }

    private void run(OwnConsole console) throws Exception {
        URI centre = console.live();
        token = json.readTree(post(centre.resolve("/v1/session"), "{\"user\":\"feed\"}")).path("token").stringValue();
        // the start's own work is another figure
        Thread.sleep(15_000);
        Thread.ofPlatform().daemon().start(() -> follow(centre));
        FxRoom.call(() -> {
            // while the hand is in the list, rows that do not call wait behind its bar
            new Robot().mouseMove(0, 0);
            watch();
            return true;
        });
        Thread.ofPlatform().daemon().start(this::beat);
        Thread.sleep(1_000);
        if (!Boolean.getBoolean("menshen.flood.alone")) {
            trickle(centre, "50", 50, 5, 20);
            trickle(centre, "500", 500, 50, 20);
        }
        // what it hears is of no use in the flood, and reading it costs what is measured
        heeded = false;
        flood(centre);
        ended = true;
    }

    private void trickle(URI centre, String name, int perSecond, int batch, int seconds) throws Exception {
        begin();
        long begin = System.nanoTime();
        for (int i = 0; i < perSecond * seconds; i += batch) {
            long due = begin + i * 1_000_000_000L / perSecond;
            TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
            ingest(centre, batch, 2);
        }
        settle();
        report("at-" + name);
    }

    private void flood(URI centre) throws Exception {
        begin();
        int before = stoodFor;
        wantedAt = 0;
        // the day goes on beside it: some that stood before are closed meanwhile
        wanted = before + FLOOD - Math.min(before, FLOOD / 100);
        long begin = System.nanoTime();
        long worked = worked();
        long accepted = 0;
        for (int i = 0; i < FLOOD; i += BATCH) {
            accepted += ingest(centre, BATCH, 4);
        }
        figure("accepted", accepted / ((System.nanoTime() - begin) / 1e9), "alerts/s");
        figure("worked", (worked() - worked) / 1e9, "s");
        long ended = System.nanoTime();
        for (int i = 0; i < SETTLING && wantedAt == 0; i++) {
            Thread.sleep(100);
        }
        figure("flood.shown-behind", wantedAt == 0 ? -1 : Math.max(0, wantedAt - ended) / 1e6, "ms");
        figure("flood.not-shown", Math.max(0, wanted - stoodFor), "alerts");
        percentiles("flood.commit", commits);
        figure("flood.stood-still", stoodStill.get() / 1e6, "ms");
    }

    /// Time of processors that this process has had, nanoseconds: unlike the clock it does not count what others do to the machine.
    private static long worked() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }

    private void begin() {
        sent.clear();
        heard.clear();
        painted.clear();
        commits.clear();
        stoodStill.set(0);
        expected = 0;
    }

    /// Waits until every alert of the phase has its row, half a minute at most.
    private void settle() throws InterruptedException {
        Thread.sleep(1_000);
        for (int i = 0; i < SETTLING && (heard.size() < expected || !painted.keySet().containsAll(heard.keySet())); i++) {
            Thread.sleep(100);
        }
    }

    /// `commit`: a message sent until it is answered. `painted`: another reader of the change stream has heard of it until the row stands in the
    /// pulse that paints it. `whole`: sent until then, so that nothing is left out, whoever heard of it when.
    private void report(String phase) {
        List<Double> shown = new ArrayList<>();
        List<Double> whole = new ArrayList<>();
        heard.forEach((id, news) -> {
            Long at = painted.get(id);
            if (at != null) {
                shown.add(Math.max(0, at - news.at()) / 1e6);
                whole.add((at - sent.get(news.number())) / 1e6);
            }
        });
        percentiles(phase + ".commit", commits);
        percentiles(phase + ".painted", shown);
        percentiles(phase + ".whole", whole);
        figure(phase + ".unpainted", expected - (double) shown.size(), "rows");
        figure(phase + ".stood-still", stoodStill.get() / 1e6, "ms");
    }

    private static void percentiles(String name, Collection<Double> values) {
        double[] all = values.stream().mapToDouble(Double::doubleValue).toArray();
        figure(name + ".p50", all.length == 0 ? -1 : Printout.percentile(all, 0.5), "ms");
        figure(name + ".p99", all.length == 0 ? -1 : Printout.percentile(all, 0.99), "ms");
    }

    private static void figure(String name, double value, String unit) {
        System.out.printf(java.util.Locale.ROOT, "figure %s %.3f %s%n", name, value, unit);
        System.out.flush();
    }

    private long ingest(URI centre, int count, int severity) throws Exception {
        List<Map<String, Object>> alerts = new ArrayList<>();
        Instant now = at(centre);
        long begin = System.nanoTime();
        for (int i = 0; i < count; i++) {
            Map<String, Object> alert = new LinkedHashMap<>();
            sent.put(number, begin);
            alert.put("externalId", "flood-" + number++);
            alert.put("typeCode", TYPES[number % TYPES.length]);
            alert.put("severity", severity);
            alert.put("siteId", "NMT-O-%03d".formatted(1 + number % 61));
            alert.put("place", "flood " + number);
            alert.put("basis", "x");
            alert.put("at", now.toString());
            alert.put("cleared", false);
            alert.put("attributes", Map.of());
            alerts.add(alert);
        }
        expected += count;
        String body = json.writeValueAsString(Map.of("alerts", alerts));
        long asked = System.nanoTime();
        JsonNode answer = json.readTree(post(centre.resolve("/v1/ingest/iot"), body));
        commits.add((System.nanoTime() - asked) / 1e6);
        return answer.path("accepted").asLong(answer.path("taken").asLong(0));
    }

    private Instant begun = Instant.EPOCH;
    private long begunAt;

    /// The drill's time, asked for once and counted on.
    private Instant at(URI centre) throws Exception {
        if (begun.equals(Instant.EPOCH)) {
            JsonNode drill = json.readTree(send(HttpRequest.newBuilder(centre.resolve("/v1/drill")).GET()));
            begun = drill.has("at") ? Instant.parse(drill.path("at").stringValue()) : Clock.systemUTC().instant();
            begunAt = System.nanoTime();
        }
        return begun.plusNanos(System.nanoTime() - begunAt);
    }

    private String post(URI to, String body) throws Exception {
        return send(HttpRequest.newBuilder(to).header("content-type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private String send(HttpRequest.Builder request) throws Exception {
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
    }

    /// Another reader of the centre's changes: what it hears has just been recorded.
    private void follow(URI centre) {
        try {
            String watcher = json.readTree(post(centre.resolve("/v1/session"), "{\"user\":\"officer2\"}")).path("token").stringValue();
            HttpRequest request = HttpRequest.newBuilder(centre.resolve("/v1/changes")).header("Authorization", "Bearer " + watcher).GET().build();
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                    http.send(request, HttpResponse.BodyHandlers.ofInputStream()).body(), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null && heeded; line = lines.readLine()) {
                    hear(line, System.nanoTime());
                }
            }
        } catch (Exception e) {
            e.printStackTrace();
        }
    }

    /// Told by where its parts stand: reading each change as JSON would cost the console that is measured.
    private void hear(String line, long at) {
        int number = line.indexOf(NUMBER);
        int subject = line.lastIndexOf(SUBJECT);
        if (line.startsWith("data: ") && number >= 0 && subject >= 0) {
            String id = line.substring(subject + SUBJECT.length(), line.indexOf('"', subject + SUBJECT.length()));
            heard.putIfAbsent(id, new Heard(Integer.parseInt(line.substring(number + NUMBER.length(), line.indexOf('"', number + NUMBER.length()))),
                    at));
        }
    }

    /// Looks at every pulse which alerts have a row now. FX thread.
    private void watch() {
        for (Window window : Window.getWindows()) {
            Scene scene = window.getScene();
            if (scene != null && scene.lookup(".queue .row-list") instanceof RowList<?> rows) {
                scene.addPostLayoutPulseListener(() -> look(rows));
                return;
            }
        }
        throw new IllegalStateException("no window with a queue");
    }

    private void look(RowList<?> list) {
        if (list.rows() == seen) {
            return;
        }
        seen = list.rows();
        long now = System.nanoTime();
        int sum = 0;
        for (Object row : seen) {
            if (row instanceof AlertRow alert) {
                if (heeded) {
                    painted.putIfAbsent(alert.id(), now);
                }
                sum += alert.belowId() == null ? alert.count() : 0;
            }
        }
        stoodFor = sum;
        if (sum >= wanted && wantedAt == 0) {
            wantedAt = now;
        }
    }

    /// Asks the FX thread for a sign of life again and again; the longest wait is how long the screen stood still.
    private void beat() {
        try {
            while (!ended) {
                long begin = System.nanoTime();
                FxRoom.call(() -> true);
                stoodStill.accumulateAndGet(System.nanoTime() - begin, Math::max);
                Thread.sleep(BEAT_MS);
            }
        } catch (Exception e) {
            e.printStackTrace();
        }
    }
}
