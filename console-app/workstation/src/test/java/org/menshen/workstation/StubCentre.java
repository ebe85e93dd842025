package org.menshen.workstation;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.past.PastPage;
import org.menshen.domain.port.Drill;
import org.menshen.domain.reading.Reading;
import org.menshen.domain.work.WorkItem;
import org.menshen.workstation.link.Answer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/// A small real centre over HTTP, with faults to be switched on.
public final class StubCentre implements AutoCloseable {

    private static final long HEARTBEAT_MS = 200;

    private HttpServer server;
    private int port;
    private volatile int life;
    private volatile Ledger ledger;
    private volatile boolean drill;
    private volatile Drill.Status drillStatus;
    private final List<List<Reading>> readings = new ArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    /// Command ids in the order in which they arrived, repeats included.
    public final List<UUID> arrivals = Collections.synchronizedList(new ArrayList<>());
    /// How many answers to commands are to be lost after the command was carried out.
    public final AtomicInteger loseAnswers = new AtomicInteger();
    /// How many snapshots are to be cut after ten lines.
    public final AtomicInteger cutSnapshots = new AtomicInteger();
    /// The last change before the past that is kept.
    public volatile long pastBegins;
    /// Kept readings.
    public final List<PastPage> pages = new java.util.concurrent.CopyOnWriteArrayList<>();
    /// What was asked of the past.
    public final List<String> pasts = new java.util.concurrent.CopyOnWriteArrayList<>();
    /// How many pasts are to be cut before their end.
    public final AtomicInteger cutPasts = new AtomicInteger();
    /// What was asked of the alerts that are over.
    public final List<Map<String, Long>> pieces = new java.util.concurrent.CopyOnWriteArrayList<>();
    /// What was asked of the work items.
    public final List<Map<String, Long>> workPieces = new java.util.concurrent.CopyOnWriteArrayList<>();
    /// How many changes are looked through for a piece of them at most.
    public volatile long pieceMost = Long.MAX_VALUE;
    /// Whether the seat may not ask for them.
    public volatile boolean deniedPast;
    /// How often a snapshot was asked for.
    public final AtomicInteger snapshots = new AtomicInteger();
    /// How many changes are to be sent after the one that follows them.
    public final AtomicInteger swap = new AtomicInteger();
    /// How many changes are to be sent twice.
    public final AtomicInteger repeat = new AtomicInteger();
    /// Pause after every kilobyte of the snapshot and before every answer.
    public volatile Duration slowness = Duration.ZERO;
    /// Whether every call is refused, for the centre has too much to do.
    public volatile boolean busy;
    /// Whether the stream of readings says nothing, not even that it lives.
    public volatile boolean muteReadings;
    /// The base map.
    public volatile byte[] baseMap = "base map 1".getBytes(StandardCharsets.UTF_8);
    /// How often the base map was sent.
    public final AtomicInteger baseMaps = new AtomicInteger();
    /// Who a demonstration sign-in becomes.
    public volatile Actor actor = House.OFFICER;

    /// @param ledger its data
    public StubCentre(Ledger ledger) {
        this.ledger = ledger;
    }

    /// Starts to listen; at the same port as before after the first time.
    public StubCentre up() {
        try {
            life++;
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
            port = server.getAddress().getPort();
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", this::serve);
            server.start();
            return this;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// Stops listening and cuts every line.
    public void down() {
        life++;
        server.stop(0);
    }

    /// Its address.
    public URI uri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /// Its data.
    public Ledger ledger() {
        return ledger;
    }

    /// Serves other data from now on; every line is cut.
    public void serveInstead(Ledger other) {
        down();
        ledger = other;
        up();
    }

    /// Serves a drill from now on.
    public void drill(Drill.Status status) {
        drill = true;
        drillStatus = status;
    }

    /// Sends readings.
    public void readings(List<Reading> news) {
        synchronized (readings) {
            readings.add(news);
            readings.notifyAll();
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        int now = life;
        try (exchange) {
            linger();
            if (busy) {
                send(exchange, 503, "{}");
                return;
            }
            switch (exchange.getRequestURI().getPath()) {
                case "/v1/session" -> session(exchange);
                case "/v1/snapshot" -> snapshot(exchange);
                case "/v1/changes" -> changes(exchange, now);
                case "/v1/past" -> past(exchange);
                case "/v1/past-alerts" -> pastAlerts(exchange);
                case "/v1/work" -> workItems(exchange);
                case "/v1/readings" -> readings(exchange, now);
                case "/v1/commands" -> command(exchange);
                case "/v1/sources" -> send(exchange, 200, """
                        [{"id":"iot","name":"物联","state":"NORMAL","lastAt":null,"normalIntervalS":5.0,"rowsToday":3,"rejectedToday":0}]""");
                case "/v1/drill" -> drill(exchange);
                case "/v1/basemap" -> baseMap(exchange);
                default -> send(exchange, 404, "{}");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void session(HttpExchange exchange) throws IOException {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("token", "t-" + actor.userId());
        answer.put("actor", actor);
        answer.put("drill", drill);
        answer.put("site", "nanmatou");
        send(exchange, 200, House.JSON.writeValueAsString(answer));
    }

    private record Line(String subject, long version, State state) {
    }

    private void snapshot(HttpExchange exchange) throws IOException, InterruptedException {
        snapshots.incrementAndGet();
        List<String> lines = new ArrayList<>();
        synchronized (ledger) {
            boolean items = exchange.getRequestURI().getQuery() == null;
            List<Versioned<State>> states = ledger.states().stream().filter(state -> items || !(state.state() instanceof WorkItem)).toList();
            Map<String, Object> head = new LinkedHashMap<>();
            head.put("seq", ledger.seq());
            head.put("hash", ledger.hash());
            head.put("drill", drill);
            head.put("subjects", states.size());
            lines.add(House.JSON.writeValueAsString(head));
            states.forEach(state -> lines.add(House.JSON.writeValueAsString(
                    new Line(state.state().subject().toString(), state.version(), state.state()))));
        }
        boolean cut = cutSnapshots.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        for (int i = 0; i < lines.size(); i++) {
            if (cut && i == 10) {
                out.flush();
                throw new IOException("cut");
            }
            out.write((lines.get(i) + "\n").getBytes(StandardCharsets.UTF_8));
            if (i % 3 == 0 && !slowness.isZero()) {
                out.flush();
                linger();
            }
        }
        out.close();
    }

    /// The past from a time that the test sets, in the lines of a centre; a `cutPast` one lacks its last.
    private void past(HttpExchange exchange) throws IOException {
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        pasts.add(query);
        List<String> lines = new ArrayList<>();
        synchronized (ledger) {
            boolean goesOn = query.contains("after=");
            long begun = goesOn ? Long.parseLong(query.substring(query.indexOf("after=") + 6)) : pastBegins;
            lines.add("{\"head\":{\"from\":\"%s\",\"to\":\"%s\",\"seq\":%d}}".formatted(Ledger.ACT, Ledger.ACT.plusSeconds(600), begun));
            List<Change> since = ledger.log().stream().filter(change -> change.seq() > begun).toList();
            if (!goesOn) {
                ledger.statesAt(begun).stream().filter(state -> since.stream().anyMatch(c -> c.subject().equals(state.state().subject())))
                        .forEach(state -> lines.add("{\"subject\":" + House.JSON.writeValueAsString(
                                new Line(state.state().subject().toString(), state.version(), state.state())) + "}"));
            }
            since.forEach(change -> lines.add("{\"change\":" + House.JSON.writeValueAsString(change) + "}"));
            pages.forEach(page -> lines.add("{\"page\":" + House.JSON.writeValueAsString(page) + "}"));
            lines.add("{\"end\":{\"seq\":%d,\"lines\":%d}}".formatted(ledger.seq(), lines.size()));
        }
        if (cutPasts.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
            lines.removeLast();
        }
        send(exchange, 200, String.join("\n", lines) + "\n");
    }

    /// A piece of the alerts that are over, in the lines of a centre.
    private void pastAlerts(HttpExchange exchange) throws IOException {
        if (deniedPast) {
            send(exchange, 403, "{}");
            return;
        }
        Map<String, Long> asked = StubPieces.asked(exchange.getRequestURI());
        pieces.add(asked);
        send(exchange, 200, StubPieces.alerts(ledger, asked, pieceMost));
    }

    private void workItems(HttpExchange exchange) throws IOException {
        Map<String, Long> asked = StubPieces.asked(exchange.getRequestURI());
        workPieces.add(asked);
        send(exchange, 200, StubPieces.items(ledger, asked, pieceMost));
    }

    private void changes(HttpExchange exchange, int born) throws IOException, InterruptedException {
        long position = Long.parseLong(exchange.getRequestHeaders().getFirst("Last-Event-ID"));
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        if (position > ledger.seq()) {
            out.write("event: reset\ndata: {}\n\n".getBytes(StandardCharsets.UTF_8));
            out.flush();
            return;
        }
        out.write(": beat\n\n".getBytes(StandardCharsets.UTF_8));
        out.flush();
        while (life == born) {
            List<Change> news = new ArrayList<>(ledger.after(position, HEARTBEAT_MS));
            if (news.size() > 2 && swap.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
                Collections.swap(news, 1, 2);
            }
            StringBuilder text = new StringBuilder(news.isEmpty() ? ": beat\n\n" : "");
            for (Change change : news) {
                int times = repeat.getAndUpdate(n -> Math.max(0, n - 1)) > 0 ? 2 : 1;
                for (int i = 0; i < times; i++) {
                    text.append("id: ").append(change.seq()).append("\nevent: change\ndata: ")
                            .append(House.JSON.writeValueAsString(change)).append("\n\n");
                }
            }
            if (life == born) {
                out.write(text.toString().getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
            position = Math.max(position, news.stream().mapToLong(Change::seq).max().orElse(0));
        }
    }

    private void readings(HttpExchange exchange, int born) throws IOException, InterruptedException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        int sent = 0;
        while (life == born) {
            List<Reading> news = null;
            synchronized (readings) {
                if (sent == readings.size()) {
                    readings.wait(HEARTBEAT_MS);
                }
                if (sent < readings.size()) {
                    news = readings.get(sent++);
                }
            }
            if (muteReadings) {
                continue;
            }
            String text = news == null ? ": beat\n\n" : "event: readings\ndata: " + House.JSON.writerFor(House.JSON.getTypeFactory()
                    .constructCollectionType(List.class, Reading.class)).writeValueAsString(news) + "\n\n";
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
    }

    /// Takes its time, though no longer than it lives.
    private void linger() throws InterruptedException {
        closed.await(slowness.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void command(HttpExchange exchange) throws IOException {
        CommandEnvelope envelope = House.JSON.readValue(exchange.getRequestBody().readAllBytes(), CommandEnvelope.class);
        arrivals.add(envelope.id());
        Answer answer = ledger.answer(actor, envelope);
        if (loseAnswers.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
            throw new IOException("the answer is lost");
        }
        Map<String, Object> body = new LinkedHashMap<>();
        if (answer.refusal() != null) {
            body.put("type", "urn:menshen:problem:refused");
            body.put("refusal", answer.refusal());
        }
        body.put("changes", answer.changes());
        int status = switch (answer.verdict()) {
            case ACCEPTED -> 200;
            case CONFLICT -> 409;
            case REFUSED -> 422;
        };
        send(exchange, status, House.JSON.writeValueAsString(body));
    }

    private void drill(HttpExchange exchange) throws IOException {
        if (!drill) {
            send(exchange, 404, "{}");
            return;
        }
        if (exchange.getRequestMethod().equals("POST")) {
            var wish = House.JSON.readTree(exchange.getRequestBody().readAllBytes());
            Drill.Status s = drillStatus;
            drillStatus = switch (wish.path("action").stringValue()) {
                case "play" -> new Drill.Status(s.name(), true, s.speed(), s.at(), s.start(), s.end());
                case "pause" -> new Drill.Status(s.name(), false, s.speed(), s.at(), s.start(), s.end());
                case "speed" -> new Drill.Status(s.name(), s.running(), wish.path("speed").doubleValue(), s.at(), s.start(), s.end());
                default -> new Drill.Status(s.name(), s.running(), s.speed(), Instant.parse(wish.path("to").stringValue()), s.start(), s.end());
            };
        }
        send(exchange, 200, House.JSON.writeValueAsString(drillStatus));
    }

    private void baseMap(HttpExchange exchange) throws IOException {
        String tag = "\"" + java.util.Arrays.hashCode(baseMap) + "\"";
        if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
            return;
        }
        baseMaps.incrementAndGet();
        exchange.getResponseHeaders().set("ETag", tag);
        exchange.sendResponseHeaders(200, baseMap.length);
        exchange.getResponseBody().write(baseMap);
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", status < 400 ? "application/json" : "application/problem+json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        closed.countDown();
        down();
    }
}
