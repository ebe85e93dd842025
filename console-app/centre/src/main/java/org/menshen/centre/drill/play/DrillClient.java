package org.menshen.centre.drill.play;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

import org.menshen.domain.alert.RawAlert;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.port.Drill;
import org.menshen.domain.reading.Reading;
import org.menshen.wire.DomainJson;
import org.menshen.wire.WireException;
import tools.jackson.databind.JsonNode;

/// The centre as a client sees it, over HTTP like everybody else. Signs each of its people in by the demonstration sign-in when they are
/// first needed, and again when the centre no longer knows them. Safe from any thread.
public final class DrillClient {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int UNAUTHORIZED = 401;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;
    private static final int MOST_WORDS = 300;

    private final HttpClient http;
    private final URI base;
    private final DomainJson json;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    /// @param http transport
    /// @param base address of the centre, such as `http://127.0.0.1:7080/`
    /// @param json the written form of the domain
    public DrillClient(HttpClient http, URI base, DomainJson json) {
        this.http = http;
        this.base = base.toString().endsWith("/") ? base : URI.create(base + "/");
        this.json = json;
    }

    /// The drill as the centre tells it.
    ///
    /// @throws IOException when the centre is away or runs no drill
    public Drill.Status drill(String user) throws IOException, InterruptedException {
        return read(call(user, request("v1/drill").GET()), Drill.Status.class);
    }

    /// The same, asked as its player, who has posted all that was due at the last answer: the clock waits for who asks so.
    ///
    /// @throws IOException when the centre is away or runs no drill
    Drill.Status played(String user) throws IOException, InterruptedException {
        return read(call(user, request("v1/drill?player=true").GET()), Drill.Status.class);
    }

    /// Pushes a button of the drill's clock.
    ///
    /// @param button the action and its value, as `POST /v1/drill` takes them
    /// @return the drill after it
    /// @throws IOException when the centre is away or does not obey, with its reason
    Drill.Status steer(String user, Map<String, Object> button) throws IOException, InterruptedException {
        return read(call(user, request("v1/drill").header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json.write(button)))), Drill.Status.class);
    }

    /// Sends alerts and readings of a feed.
    ///
    /// @return rows that the centre did not take, with its reasons
    /// @throws IOException when the centre is away or does not take the message
    public List<String> ingest(String user, String source, List<RawAlert> alerts, List<Reading> readings)
            throws IOException, InterruptedException {
        String body = json.write(new Message(alerts, readings));
        HttpResponse<String> answer = call(user, request("v1/ingest/" + source).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        JsonNode rejected = read(answer, JsonNode.class).path("rejected");
        return rejected.valueStream().map(r -> r.path("at").asString("") + " " + r.path("reason").asString("")).toList();
    }

    private record Message(List<RawAlert> alerts, List<Reading> readings) {
    }

    /// Gives a command.
    ///
    /// @return empty when the centre accepted it, else the code of its refusal
    /// @throws IOException when the centre is away or cannot read the command
    public Optional<String> submit(String user, CommandEnvelope envelope) throws IOException, InterruptedException {
        HttpResponse<String> answer = call(user, request("v1/commands").header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json.write(envelope))));
        if (answer.statusCode() == CONFLICT || answer.statusCode() == UNPROCESSABLE) {
            JsonNode problem = parse(answer.body(), JsonNode.class);
            return Optional.of(problem.path("refusal").path("code").asString(problem.path("title").asString("refused")));
        }
        read(answer, JsonNode.class);
        return Optional.empty();
    }

    /// Reads the snapshot without work items line by line.
    ///
    /// @param line gets every line, the first one with the seq included
    public void snapshot(String user, Consumer<String> line) throws IOException, InterruptedException {
        HttpRequest request = authorised(user, request("v1/snapshot?without=work").timeout(PATIENCE.multipliedBy(3)).GET());
        HttpResponse<InputStream> answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        lines(user, answer, text -> {
            line.accept(text);
            return true;
        });
    }

    /// The state that a line of the snapshot tells of.
    State state(String line, SubjectKind kind) {
        return json.readState(json.read(line, JsonNode.class).path("state").toString(), kind);
    }

    /// Follows the changes until the centre ends the stream or the thread is interrupted.
    ///
    /// @param after seq of the last change that is known
    /// @param data gets the data of every event; `reset` when a new snapshot is needed
    /// @param open asked at every line, heartbeats included, whether to go on
    public void changes(String user, LongSupplier after, Consumer<String> data, BooleanSupplier open) throws IOException, InterruptedException {
        HttpRequest request = authorised(user, HttpRequest.newBuilder(base.resolve("v1/changes"))
                .header("Accept", "text/event-stream").header("Last-Event-ID", String.valueOf(after.getAsLong())).GET());
        HttpResponse<InputStream> answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        boolean[] reset = {false};
        lines(user, answer, line -> {
            if (line.startsWith("event:")) {
                reset[0] = line.endsWith("reset");
            } else if (line.startsWith("data:")) {
                data.accept(reset[0] ? "reset" : line.substring(line.startsWith(" ", 5) ? 6 : 5));
            }
            return open.getAsBoolean();
        });
    }

    private <T> T parse(String text, Class<T> type) throws IOException {
        try {
            return json.read(text, type);
        } catch (WireException e) {
            throw new IOException("the centre's answer cannot be read: " + e.getMessage(), e);
        }
    }

    private void lines(String user, HttpResponse<InputStream> answer, Predicate<String> each) throws IOException {
        if (answer.statusCode() == UNAUTHORIZED) {
            tokens.remove(user);
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            if (answer.statusCode() != 200) {
                throw new IOException("the centre answered " + answer.statusCode() + " to " + answer.request().uri().getPath());
            }
            String line = reader.readLine();
            while (line != null && each.test(line)) {
                line = reader.readLine();
            }
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE);
    }

    private HttpResponse<String> call(String user, HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(authorised(user, request), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() == UNAUTHORIZED) {
            tokens.remove(user);
            answer = http.send(authorised(user, request), HttpResponse.BodyHandlers.ofString());
        }
        return answer;
    }

    private HttpRequest authorised(String user, HttpRequest.Builder request) throws IOException, InterruptedException {
        return request.setHeader("Authorization", "Bearer " + token(user)).build();
    }

    private String token(String user) throws IOException, InterruptedException {
        String known = tokens.get(user);
        if (known != null) {
            return known;
        }
        HttpResponse<String> answer = http.send(request("v1/session").header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json.write(Map.of("user", user)))).build(), HttpResponse.BodyHandlers.ofString());
        String token = read(answer, JsonNode.class).path("token").asString("");
        tokens.put(user, token);
        return token;
    }

    private <T> T read(HttpResponse<String> answer, Class<T> type) throws IOException {
        if (answer.statusCode() / 100 != 2) {
            throw new DrillDenied(answer.statusCode(), answer.request().uri().getPath(), members(answer.body()));
        }
        return parse(answer.body(), type);
    }

    /// The words of problem details; of anything else its beginning.
    private Map<String, String> members(String body) {
        Map<String, String> told = new TreeMap<>();
        try {
            json.read(body, JsonNode.class).properties().stream().filter(member -> member.getValue().isString())
                    .forEach(member -> told.put(member.getKey(), member.getValue().asString()));
        } catch (WireException e) {
            told.put("detail", body.substring(0, Math.min(MOST_WORDS, body.length())));
        }
        return told;
    }
}
