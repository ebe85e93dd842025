package org.menshen.workstation.link;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.drill.KeptResult;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.port.Drill;
import org.menshen.domain.port.Link.SourceHealth;

import okhttp3.ConnectionSpec;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The centre's HTTP calls. Every call waits on the caller's thread. Safe from any thread.
public final class CentreClient implements AutoCloseable {

    private static final Set<String> WORK = Set.of("/v1/past", "/v1/past-alerts", "/v1/work", "/v1/log", "/v1/basemap");
    private static final MediaType JSON = MediaType.get("application/json");

    private final URI base;
    private final SignIn signIn;
    private final JsonMapper json;
    private final AnswerReader answers;
    private final OkHttpClient http;
    private final Waits waits;
    private volatile @Nullable Session session;
    private volatile Duration opening;

    /// How long to wait for the centre.
    ///
    /// @param connect for a connection
    /// @param usual for the beginning of an answer, at first
    /// @param longest for the same, when the centre was slow before, and for answers that take work
    public record Waits(Duration connect, Duration usual, Duration longest) {
    }

    /// @param base address of the centre, such as `http://127.0.0.1:8080`
    /// @param signIn how this seat proves who it is
    /// @param json the written form of the domain
    /// @param waits how long to wait for the centre
    public CentreClient(URI base, SignIn signIn, JsonMapper json, Waits waits) {
        this.base = base;
        this.signIn = signIn;
        this.json = json;
        this.answers = new AnswerReader(json);
        this.waits = waits;
        this.opening = waits.usual;
        OkHttpClient.Builder builder = new OkHttpClient.Builder();
        if ("http".equals(base.getScheme())) {
            // nothing is encrypted: the certificates of this machine need not be read
            builder.connectionSpecs(List.of(ConnectionSpec.CLEARTEXT));
        }
        this.http = builder.connectTimeout(waits.connect)
                .writeTimeout(waits.longest.toMillis(), TimeUnit.MILLISECONDS).retryOnConnectionFailure(true)
                .addInterceptor(chain -> chain.withReadTimeout((int) patience(chain.request()).toMillis(), TimeUnit.MILLISECONDS)
                        .proceed(chain.request())).build();
    }

    /// Questions that only ask for a sign of life and the steps of a handshake get little time; what takes work at the centre gets all.
    private Duration patience(Request request) {
        return request.method().equals("POST") || WORK.contains(request.url().encodedPath()) ? waits.longest : opening;
    }

    /// The centre took a connection and did not begin to answer in time: it gets twice the time from now on, for it may only be slow.
    public void bePatient() {
        Duration twice = opening.multipliedBy(2);
        opening = twice.compareTo(waits.longest) > 0 ? waits.longest : twice;
    }

    /// The centre answers as it should.
    public void beQuick() {
        opening = waits.usual;
    }

    /// Ends every call under way and every connection that is kept, for they lead nowhere.
    public void cut() {
        http.dispatcher().cancelAll();
        http.connectionPool().evictAll();
    }

    /// Gives up the connections that are kept for the next call; calls under way go on.
    public void forgetConnections() {
        http.connectionPool().evictAll();
    }

    /// The session; signs in when there is none.
    ///
    /// @throws IOException when the centre cannot be reached
    /// @throws CentreException when it refuses
    public Session session() throws IOException {
        Session now = session;
        if (now != null) {
            return now;
        }
        synchronized (this) {
            if (session == null) {
                session = open();
            }
            return session;
        }
    }

    private Session open() throws IOException {
        JsonNode answer = switch (signIn) {
            case SignIn.Token given -> json.readTree(text(new Request.Builder().url(base.resolve("/v1/session").toString()).get()
                    .header("Authorization", "Bearer " + given.token()).build()));
            case SignIn.Demonstration demonstration -> {
                Map<String, Object> who = new LinkedHashMap<>();
                who.put("user", demonstration.user());
                if (demonstration.seat() != null) {
                    who.put("seat", demonstration.seat());
                }
                yield json.readTree(text(new Request.Builder().url(base.resolve("/v1/session").toString())
                        .post(RequestBody.create(json.writeValueAsBytes(who), JSON)).build()));
            }
        };
        String token = signIn instanceof SignIn.Token given ? given.token() : answer.path("token").stringValue();
        return new Session(token, json.treeToValue(answer.path("actor"), Actor.class), answer.path("drill").asBoolean(false),
                optional(answer.path("site")), optional(answer.path("log")));
    }

    private static @Nullable String optional(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? null : node.isString() ? node.stringValue() : node.toString();
    }

    /// Opens the snapshot without work items: lines of JSON, to be read to the end and closed.
    public InputStream snapshot() throws IOException {
        return answer(get("/v1/snapshot?without=work")).body().byteStream();
    }

    /// Opens a piece of the work items: lines of JSON, to be read to the end and closed.
    ///
    /// @param after the change before the first that is wanted
    /// @param until the last change that is wanted
    /// @param most how many items at most, those that changed last
    public InputStream workItems(long after, long until, int most) throws IOException {
        return answer(get("/v1/work?after=" + after + "&until=" + until + "&most=" + most)).body().byteStream();
    }

    /// Opens the recorded day: lines of JSON, to be read to the end and closed.
    ///
    /// @param from where to go on; `null` for as far back as the centre keeps it
    /// @param after the last change that is known; `null` for none
    public InputStream past(@Nullable Instant from, @Nullable Long after) throws IOException {
        String query = from == null || after == null ? "" : "?from=" + from + "&after=" + after;
        return answer(get("/v1/past" + query)).body().byteStream();
    }

    /// Opens a stretch of the change log.
    ///
    /// @param from its first instant
    /// @param after the last change that is known; `null` for none
    public InputStream log(Instant from, @Nullable Long after) throws IOException {
        return answer(get("/v1/log?" + (after == null ? "from=" + from : "after=" + after))).body().byteStream();
    }

    /// Opens a piece of the alerts that are over: lines of JSON, to be read to the end and closed.
    ///
    /// @param after the change before the first that is wanted
    /// @param until the last change that is wanted
    /// @param changes how many are looked through at most, the last of them
    public InputStream pastAlerts(long after, long until, int changes) throws IOException {
        return answer(get("/v1/past-alerts?after=" + after + "&until=" + until + "&changes=" + changes)).body().byteStream();
    }

    /// What happened to an alert; nothing when the centre knows no such alert.
    public List<Change> pastAlert(String id) throws IOException {
        return known("/v1/past-alerts/" + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20"), new TypeReference<List<Change>>() { })
                .orElse(List.of());
    }

    /// Opens the changes after a seq.
    public EventReader changes(long after) throws IOException {
        return events("/v1/changes", Long.toString(after));
    }

    /// Opens the readings.
    public EventReader readings() throws IOException {
        return events("/v1/readings", null);
    }

    private EventReader events(String path, @Nullable String lastEventId) throws IOException {
        EventReader stream = new EventReader(http, base.resolve(path), session().token(), lastEventId);
        try {
            stream.connect();
            return stream;
        } catch (IOException e) {
            stream.close();
            forgetIfRefused(e);
            throw e;
        }
    }

    /// By what the same person is known again.
    public String proof() {
        return signIn.proof();
    }

    /// Asks to see a personal field in clear. Nothing of the answer is kept.
    ///
    /// @throws IOException when the centre cannot be reached or does not answer as it should
    public ShownValue reveal(CommandEnvelope envelope) throws IOException {
        Request request = signed("/v1/reveals").post(RequestBody.create(json.writeValueAsBytes(envelope), JSON)).build();
        try (Response response = http.newCall(request).execute()) {
            String body = response.body().string();
            if (!response.isSuccessful()) {
                return new ShownValue(answers.refused(Answer.Verdict.REFUSED, response.code(), body).refusal(), null, 0);
            }
            JsonNode answer = json.readTree(body);
            return new ShownValue(null, optional(answer.path("value")), answer.path("seconds").asLong(0));
        } catch (JacksonException e) {
            throw new IOException("the centre's answer cannot be read", e);
        }
    }

    /// Gives a command.
    ///
    /// @return the centre's word
    /// @throws IOException when it is not known whether the centre heard it: ask again with the same id
    public Answer command(CommandEnvelope envelope) throws IOException {
        Request request = signed("/v1/commands").post(RequestBody.create(json.writeValueAsBytes(envelope), JSON)).build();
        try (Response response = http.newCall(request).execute()) {
            String body = response.body().string();
            return switch (response.code()) {
                case 200 -> answers.accepted(body);
                case 409 -> answers.refused(Answer.Verdict.CONFLICT, response.code(), body);
                case 422 -> answers.refused(Answer.Verdict.REFUSED, response.code(), body);
                default -> {
                    CentreException e = new CentreException(response.code(), body);
                    forgetIfRefused(e);
                    yield answers.otherwise(e);
                }
            };
        } catch (JacksonException e) {
            throw new IOException("the centre's answer cannot be read", e);
        }
    }

    /// Gives many commands that enter items; `rows` of the answer says what became of each.
    ///
    /// @throws IOException when it is not known whether the centre heard them: ask again with the same ids
    public JsonNode importItems(List<CommandEnvelope> commands) throws IOException {
        return read(signed("/v1/work/import").post(RequestBody.create(json.writeValueAsBytes(Map.of("commands", commands)), JSON)).build(),
                new TypeReference<>() { });
    }

    /// Health of the centre's sources.
    public List<SourceHealth> sources() throws IOException {
        return read(get("/v1/sources"), new TypeReference<>() { });
    }

    /// The drill; empty in live operation.
    public Optional<Drill.Status> drill() throws IOException {
        return known("/v1/drill", new TypeReference<>() { });
    }

    /// Steers the drill.
    ///
    /// @param action `play`, `pause`, `speed` or `jump`
    /// @param speed for `speed`, else `null`
    /// @param to for `jump`, else `null`
    public Drill.Status steer(String action, @Nullable Double speed, @Nullable Instant to) throws IOException {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("action", action);
        if (speed != null) {
            body.put("speed", speed);
        }
        if (to != null) {
            body.put("to", to.toString());
        }
        return read(signed("/v1/drill").post(RequestBody.create(json.writeValueAsBytes(body), JSON)).build(), new TypeReference<>() { });
    }

    /// Tells what this seat of a drill looks at.
    public void look(String window, String about) throws IOException {
        answer(signed("/v1/drill/look").post(RequestBody.create(json.writeValueAsBytes(Map.of("window", window, "about", about)), JSON)).build())
                .close();
    }

    /// What the seats of a drill look at.
    public List<Drill.Look> looks() throws IOException {
        return read(get("/v1/drill/looks"), new TypeReference<>() { });
    }

    /// What drills that were settled came to, as far as this seat may know.
    public List<KeptResult> results() throws IOException {
        return read(get("/v1/drill/results"), new TypeReference<>() { });
    }

    /// Asks for the base map.
    ///
    /// @param tag the tag of the one that is here; `null` for none
    /// @return the newer one, to be closed; empty when the one here is the newest or the centre has none
    public Optional<Response> baseMap(@Nullable String tag) throws IOException {
        Request.Builder request = signed("/v1/basemap");
        if (tag != null) {
            request.header("If-None-Match", tag);
        }
        Response response = http.newCall(request.build()).execute();
        if (response.isSuccessful()) {
            return Optional.of(response);
        }
        try (response) {
            if (response.code() == 304 || response.code() == 404) {
                return Optional.empty();
            }
            throw fail(response);
        }
    }

    /// Bearer token of the session; empty before the first sign-in.
    public Optional<String> token() {
        return Optional.ofNullable(session).map(Session::token);
    }

    /// Ends every call under way.
    @Override
    public void close() {
        cut();
    }

    private Request get(String path) throws IOException {
        return signed(path).get().build();
    }

    private Request.Builder signed(String path) throws IOException {
        return new Request.Builder().url(base.resolve(path).toString()).header("Authorization", "Bearer " + session().token());
    }

    private <T> T read(Request request, TypeReference<T> type) throws IOException {
        try {
            return json.readValue(text(request), type);
        } catch (JacksonException e) {
            throw new IOException("the centre's answer cannot be read", e);
        }
    }

    /// As [#read]; empty when the centre knows no such thing.
    private <T> Optional<T> known(String path, TypeReference<T> type) throws IOException {
        try {
            return Optional.of(read(get(path), type));
        } catch (CentreException e) {
            if (e.status() == 404) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private String text(Request request) throws IOException {
        try (Response response = answer(request)) {
            return response.body().string();
        }
    }

    private Response answer(Request request) throws IOException {
        Response response = http.newCall(request).execute();
        if (response.isSuccessful()) {
            return response;
        }
        try (response) {
            throw fail(response);
        }
    }

    private CentreException fail(Response response) throws IOException {
        CentreException e = new CentreException(response.code(), response.body().string());
        forgetIfRefused(e);
        return e;
    }

    private void forgetIfRefused(IOException e) {
        if (e instanceof CentreException refusal && refusal.status() == 401) {
            session = null;
        }
    }
}
