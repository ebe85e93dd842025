package org.menshen.centre.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.awaitility.Awaitility;
import org.menshen.centre.api.MediaSource;
import org.menshen.domain.alert.RawAlert;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.fact.Command;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.Subject;
import org.menshen.wire.DomainJson;
import org.menshen.wire.code.CodeFolder;
import org.menshen.map.core.geo.LatLon;
import tools.jackson.databind.JsonNode;

/// A real centre on loopback with a real H2 file, and a client of it.
public final class TestCentre implements AutoCloseable {

    private static final byte[] KEY = "a key of thirty-two bytes, tests".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    /// The noon that tests live at.
    public static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

    private static final DomainJson JSON = new DomainJson();
    private static final CodeBook CODES = CodeFolder.read(config().resolve("codes"));

    static {
        // a tenth of a second before each look and between them would be most of what some tests take
        Awaitility.setDefaultPollDelay(Duration.ZERO);
        Awaitility.setDefaultPollInterval(Duration.ofMillis(10));
    }

    private final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(1, Thread.ofPlatform().daemon().factory());
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Centre centre;

    private TestCentre(CentreConfig config, Clock clock, Optional<byte[]> basemap, MediaSource media) {
        CentreParts parts = new CentreParts(scheduler, clock, () -> basemap, media, () -> KEY.clone());
        this.centre = config.configDir().equals(config()) ? Centre.start(config, parts, CODES) : Centre.start(config, parts);
    }

    /// The directory `config` of the project.
    public static Path config() {
        return Path.of(System.getProperty("menshen.root", "."), "config");
    }

    /// A live centre.
    public static TestCentre live(Path dir, Clock clock) {
        return of(CentreConfig.local(dir, config(), "test", Optional.empty()), clock);
    }

    /// A centre in a drill of one day.
    public static TestCentre drill(Path dir, Clock clock, double speed, boolean running) {
        CentreConfig.DrillPlan plan = new CentreConfig.DrillPlan("day", NOON, NOON.plus(Duration.ofDays(1)), NOON, speed, running);
        return of(CentreConfig.local(dir, config(), "test", Optional.of(plan)), clock);
    }

    /// A centre as configured.
    public static TestCentre of(CentreConfig config, Clock clock) {
        return new TestCentre(config, clock, Optional.of("map".getBytes(StandardCharsets.UTF_8)), MediaSource.none());
    }

    /// A centre with a camera.
    public static TestCentre withMedia(Path dir, Clock clock, MediaSource media) {
        return new TestCentre(CentreConfig.local(dir, config(), "test", Optional.empty()), clock, Optional.empty(), media);
    }

    /// The centre itself.
    public Centre centre() {
        return centre;
    }

    /// Address of a call.
    public URI uri(String path) {
        return URI.create(centre.address() + path);
    }

    /// Signs in and returns the token.
    public String signIn(String user) {
        return signIn(user, "");
    }

    /// The same at a seat of its own.
    public String signIn(String user, String seat) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(uri("/v1/session")).POST(body(Map.of("user", user, "seat", seat))).build());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.body());
        }
        return json(answer.body()).path("token").asString();
    }

    /// A call with a token.
    public HttpResponse<String> get(String token, String path) {
        return send(HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + token).build());
    }

    /// A call with a token and a JSON body.
    public HttpResponse<String> post(String token, String path, Object body) {
        return send(HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json").POST(body(body)).build());
    }

    /// A call with a token and a body of any type.
    public HttpResponse<String> post(String token, String path, String type, byte[] body) {
        return send(HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + token).header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)).build());
    }

    /// Any call.
    public HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Gives a command.
    public HttpResponse<String> command(String token, Subject subject, long version, Command command) {
        return command(token, new CommandEnvelope(UUID.randomUUID(), subject, version, command, NOON));
    }

    /// Gives a command with its own id.
    public HttpResponse<String> command(String token, CommandEnvelope envelope) {
        return send(HttpRequest.newBuilder(uri("/v1/commands")).header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString(JSON.write(envelope))).build());
    }

    /// Sends alerts as a feed.
    public JsonNode ingest(String token, String source, List<RawAlert> alerts) {
        HttpResponse<String> answer = post(token, "/v1/ingest/" + source, Map.of("alerts", alerts));
        if (answer.statusCode() != 202) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return json(answer.body());
    }

    /// The lines of a snapshot after the first, by subject.
    public Map<String, JsonNode> snapshot(String token) {
        return snapshot(token, line -> true);
    }

    /// All subjects but the devices, of which a town has 18,000.
    public Map<String, JsonNode> snapshotWithoutDevices(String token) {
        return snapshot(token, line -> !line.contains("\"subject\":\"device/"));
    }

    private Map<String, JsonNode> snapshot(String token, Predicate<String> wanted) {
        Map<String, JsonNode> lines = new java.util.HashMap<>();
        get(token, "/v1/snapshot").body().lines().skip(1).filter(wanted).map(TestCentre::json)
                .forEach(line -> lines.put(line.path("subject").asString(), line));
        return lines;
    }

    /// Follows a stream of events until it is closed.
    public Stream follow(String token, String path, String lastEventId) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + token);
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        try {
            return new Stream(http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// A smoke alarm.
    public static RawAlert smoke(String externalId, String site, String building, String device, LatLon at, Instant when) {
        return new RawAlert(externalId, "FIRE_SMOKE", null, site, building, device, null, at, "somewhere", "smoke", when, false, Map.of());
    }

    /// A text as JSON, also one that is not well formed.
    public static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.chars().forEach(c -> out.append(String.format("\\u%04x", c)));
        return out.append('"').toString();
    }

    /// Reads JSON.
    public static JsonNode json(String text) {
        return JSON.mapper().readTree(text);
    }

    private static HttpRequest.BodyPublisher body(Object value) {
        return HttpRequest.BodyPublishers.ofString(value instanceof String text ? text : JSON.write(value));
    }

    @Override
    public void close() {
        centre.close();
        http.shutdownNow();
        scheduler.shutdownNow();
        try {
            scheduler.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// An event.
    ///
    /// @param id its id, or empty
    /// @param name its name
    /// @param data its data
    public record Event(String id, String name, JsonNode data) {
    }

    /// A stream that is followed on a thread of its own.
    public static final class Stream implements AutoCloseable {

        private final InputStream in;
        private final List<Event> events = new CopyOnWriteArrayList<>();
        private volatile boolean ended;

        private Stream(InputStream in) {
            this.in = in;
            Thread.ofVirtual().start(this::read);
        }

        private void read() {
            String id = "";
            String name = "";
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    if (line.startsWith("id: ")) {
                        id = line.substring(4);
                    } else if (line.startsWith("event: ")) {
                        name = line.substring(7);
                    } else if (line.startsWith("data: ")) {
                        events.add(new Event(id, name, json(line.substring(6))));
                    }
                }
            } catch (IOException e) {
                // closed by the test or the centre
            } finally {
                ended = true;
            }
        }

        /// What came so far.
        public List<Event> events() {
            return events;
        }

        /// Whether the centre ended it.
        public boolean ended() {
            return ended;
        }

        @Override
        public void close() {
            try {
                in.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
