package org.menshen.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.Command;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.Decision;
import org.menshen.domain.fact.Fact;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.rules.Permissions;
import org.menshen.domain.rules.RuleContext;
import org.menshen.domain.rules.Rulebook;
import org.menshen.domain.rules.World;
import org.menshen.wire.DomainJson;

import tools.jackson.databind.json.JsonMapper;

/// As little of a centre as a console needs, over HTTP, that can flood it faster than any store: the real rules, no disk. The same alerts are
/// raised in the first flood and repeated in every later one, so the picture stays as large as one flood. Safe from any thread.
final class FloodCentre implements AutoCloseable {

    private static final int KEPT = 60_000;
    private static final long HEARTBEAT_MS = 500;
    private static final int SENT_AT_ONCE = 500;
    private static final Actor OFFICER = new Actor("officer", "officer", "DUTY_OFFICER", "duty-01");

    private final JsonMapper json = new DomainJson().mapper();
    private final Rulebook rules = new Rulebook();
    private final CodeBook codes;
    private final Permissions permissions;
    private final World world = new World(rules);
    private final HttpServer server;
    private final @Nullable InstantSource time;
    private final List<byte[]> recent = new ArrayList<>();
    /// What officers were answered; nobody sends the flood again.
    private final Map<UUID, List<Change>> answers = new LinkedHashMap<>();
    private final Set<Subject> acknowledged = new HashSet<>();
    private long forgotten;
    private long seq;
    /// Up to which change readers may know.
    private long told;
    private int doubled;
    private Instant now;
    private volatile boolean closed;

    /// A centre with a time of its own, in which each message of a flood is a millisecond.
    FloodCentre(CodeBook codes) throws IOException {
        this(codes, null);
    }

    /// @param time its time; `null` for one of its own
    FloodCentre(CodeBook codes, @Nullable InstantSource time) throws IOException {
        this.time = time;
        this.now = time == null ? Instant.parse("2026-11-05T00:00:00Z") : time.instant();
        this.codes = codes;
        this.permissions = new Permissions(codes);
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::serve);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    static Subject alert(int number) {
        return new Subject(SubjectKind.ALERT, "A-" + number);
    }

    /// Raises or repeats alerts, all known to the readers at once.
    synchronized void flood(int from, int to) {
        for (int i = from; i < to; i++) {
            now = now.plusMillis(1);
            Subject subject = alert(i);
            submit(Actor.SYSTEM, new CommandEnvelope(UUID.randomUUID(), subject, world.version(subject), world.find(subject).isPresent()
                    ? new AlertCommand.Repeat(now, "again", null) : new AlertCommand.Raise(new Alert.Origin("iot", "x-" + i, "LOITER", 4, null, null,
                    null, null, null, "flood " + i, "confidence 0.8", now, Map.of())), now));
        }
        tell(seq);
    }

    /// A command of the system and its subject.
    record Asked(Subject subject, Command command) {
    }

    /// Decides commands and writes what becomes of them, before any reader knows of it.
    ///
    /// @return what [#tell] is given to let readers know
    /// @throws IllegalStateException when one is refused
    synchronized long prepare(List<Asked> all) {
        tick();
        for (Asked asked : all) {
            if (submit(Actor.SYSTEM, new CommandEnvelope(UUID.randomUUID(), asked.subject, world.version(asked.subject), asked.command, now))
                    instanceof Decision.Refused<Fact> refused) {
                throw new IllegalStateException(asked + " was refused: " + refused.refusal());
            }
        }
        return seq;
    }

    /// Lets readers know of changes.
    ///
    /// @param upTo the last of them
    synchronized void tell(long upTo) {
        told = Math.max(told, upTo);
        notifyAll();
    }

    private void tick() {
        if (time != null) {
            now = time.instant();
        }
    }

    /// How an alert stands at the centre.
    Optional<Alert> find(Subject alert) {
        return world.find(alert).map(Versioned::state).map(Alert.class::cast);
    }

    private Decision<Fact> submit(Actor actor, CommandEnvelope command) {
        Decision<Fact> decision = rules.decide(world, command, new RuleContext(codes, permissions, actor, now, false));
        if (decision instanceof Decision.Accepted<Fact> accepted) {
            List<Change> changes = new ArrayList<>();
            for (Fact fact : accepted.facts()) {
                Change change = new Change(seq + 1, command.subject(), world.version(command.subject()) + 1, fact,
                        new Stamp(actor, command.operatorTime(), now), command.id(), hash(seq), hash(seq + 1));
                world.apply(change);
                changes.add(change);
                recent.add(("id: " + change.seq() + "\nevent: change\ndata: " + json.writeValueAsString(change) + "\n\n")
                        .getBytes(StandardCharsets.UTF_8));
                seq++;
            }
            if (recent.size() > 2 * KEPT) {
                forgotten += recent.size() - KEPT;
                recent.subList(0, recent.size() - KEPT).clear();
            }
            if (actor == OFFICER) {
                answers.put(command.id(), changes);
            }
        }
        return decision;
    }

    private static String hash(long seq) {
        return "%064x".formatted(seq);
    }

    synchronized long seq() {
        return seq;
    }

    /// A number that tells whether two pictures hold the same subjects in the same versions.
    synchronized long digest() {
        return digest(world.all(SubjectKind.ALERT));
    }

    static long digest(Iterable<Versioned<State>> states) {
        long sum = 0;
        for (Versioned<State> state : states) {
            sum += 31L * state.state().subject().toString().hashCode() + state.version() * 1_000_003L;
        }
        return sum;
    }

    /// How many commands of an officer did not come, of those that were given.
    synchronized int lacking(Set<Integer> given) {
        return (int) given.stream().filter(number -> !acknowledged.contains(alert(number))).count();
    }

    /// How many acted twice since the last call.
    synchronized int takeDoubled() {
        int count = doubled;
        doubled = 0;
        return count;
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (exchange.getRequestURI().getPath()) {
                case "/v1/session" -> send(exchange, 200, json.writeValueAsString(Map.of("token", "t", "actor", OFFICER, "drill", false,
                        "site", "nanmatou", "log", "flood")));
                case "/v1/snapshot" -> snapshot(exchange);
                case "/v1/changes" -> changes(exchange);
                case "/v1/readings" -> beat(exchange);
                case "/v1/commands" -> command(exchange);
                case "/v1/sources" -> send(exchange, 200, "[]");
                default -> send(exchange, 404, "{}");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record Line(String subject, long version, State state) {
    }

    private void snapshot(HttpExchange exchange) throws IOException {
        StringBuilder text = new StringBuilder();
        synchronized (this) {
            List<Versioned<State>> states = new ArrayList<>();
            for (SubjectKind kind : SubjectKind.values()) {
                states.addAll(world.all(kind));
            }
            text.append(json.writeValueAsString(Map.of("seq", seq, "hash", hash(seq), "drill", false, "subjects", states.size()))).append('\n');
            states.forEach(state -> text.append(json.writeValueAsString(
                    new Line(state.state().subject().toString(), state.version(), state.state()))).append('\n'));
        }
        send(exchange, 200, text.toString());
    }

    /// The next changes; none when there is no news, `null` when they are not kept any more.
    private synchronized @Nullable List<byte[]> after(long position) throws InterruptedException {
        if (told <= position) {
            wait(HEARTBEAT_MS);
        }
        int from = (int) (position - forgotten);
        int to = (int) (Math.max(position, Math.min(told, position + SENT_AT_ONCE)) - forgotten);
        return from < 0 ? null : List.copyOf(recent.subList(from, to));
    }

    private void changes(HttpExchange exchange) throws IOException, InterruptedException {
        long position = Long.parseLong(exchange.getRequestHeaders().getFirst("Last-Event-ID"));
        OutputStream out = stream(exchange);
        write(out, ": beat\n\n");
        while (!closed) {
            List<byte[]> news = after(position);
            if (news == null) {
                write(out, "event: reset\ndata: {}\n\n");
                return;
            }
            if (news.isEmpty()) {
                write(out, ": beat\n\n");
            }
            ByteArrayOutputStream block = new ByteArrayOutputStream();
            news.forEach(block::writeBytes);
            block.writeTo(out);
            out.flush();
            position += news.size();
        }
    }

    private void beat(HttpExchange exchange) throws IOException, InterruptedException {
        OutputStream out = stream(exchange);
        while (!closed) {
            write(out, ": beat\n\n");
            Thread.sleep(HEARTBEAT_MS);
        }
    }

    private void command(HttpExchange exchange) throws IOException {
        CommandEnvelope envelope = json.readValue(exchange.getRequestBody().readAllBytes(), CommandEnvelope.class);
        synchronized (this) {
            tick();
            List<Change> known = answers.get(envelope.id());
            if (known == null && submit(OFFICER, envelope) instanceof Decision.Refused<Fact> refused) {
                send(exchange, 422, json.writeValueAsString(Map.of("refusal", refused.refusal(), "changes", List.of())));
                return;
            }
            if (known == null && !acknowledged.add(envelope.subject())) {
                doubled++;
            }
            tell(seq);
            send(exchange, 200, json.writeValueAsString(Map.of("changes", answers.get(envelope.id()))));
        }
    }

    private static OutputStream stream(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        // of a length that is never reached: this server would cut what is sent in pieces of four kilobytes
        exchange.sendResponseHeaders(200, Long.MAX_VALUE);
        return exchange.getResponseBody();
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", status < 400 ? "application/json" : "application/problem+json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        closed = true;
        server.stop(0);
    }
}
