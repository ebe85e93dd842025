package org.menshen.centre.api;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import org.jdbi.v3.core.JdbiException;
import org.menshen.centre.store.StoreException;
import org.menshen.wire.DomainJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The centre's HTTP server: every call of the table in `openapi.json`. Starts and stops once.
public final class Api implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Api.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
    private static final long FAR_BEHIND = 200_000;
    private static final long STOP_MS = 0;
    private static final long STREAM_BYTES = 32 << 20;
    private static final int FIRST_MS = 5_000;

    private final DomainJson json;
    private final Javalin server;
    private final String host;
    private final List<String> calls;

    /// Binds and begins to serve.
    ///
    /// @param parts what it stands on
    /// @param host address to bind, such as `127.0.0.1`
    /// @param port port to bind; 0 for any free one
    /// @throws io.javalin.util.JavalinBindException when the port is taken
    public Api(ApiParts parts, String host, int port) {
        this.json = parts.json();
        this.host = host;
        Guard guard = new Guard(parts.seats(), parts.doors(), parts.openMedia());
        List<Route> routes = routes(parts);
        this.calls = routes.stream().map(route -> route.method() + " " + route.path()).toList();
        this.server = Javalin.create(config -> configure(config, guard, routes, parts.blocked()));
        server.start(host, port);
        first();
        LOG.info("the centre listens at {}", address());
    }

    /// Javalin makes a part of itself at its first request, without a lock: two that come at once may meet it half made and get 500. So the first
    /// one is ours, before anybody knows the address.
    private void first() {
        try (Socket socket = new Socket(address().getHost(), server.port())) {
            socket.setSoTimeout(FIRST_MS);
            socket.getOutputStream().write("HEAD / HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().readAllBytes();
        } catch (IOException e) {
            LOG.warn("the centre did not answer itself: {}", e.toString());
        }
    }

    private static List<Route> routes(ApiParts parts) {
        RoleSight sight = new RoleSight(parts.ledger().states(), parts.json());
        CommandRoute commands = new CommandRoute(parts.ledger(), parts.json(), parts.seats()::knows, parts.results(), sight);
        RevealRoute reveals = new RevealRoute(parts.ledger(), parts.json(), parts.reveals(), parts.clock(), sight);
        SnapshotRoute snapshot = new SnapshotRoute(parts.ledger(), parts.json(), parts.drill().isPresent(), sight);
        WorkRoute work = new WorkRoute(parts.ledger().work(), parts.json(), sight);
        ImportRoute imports = new ImportRoute(parts.ledger(), parts.json(), sight);
        StreamBudget budget = new StreamBudget(STREAM_BYTES);
        ChangeStream changes = new ChangeStream(parts.ledger(), parts.heartbeat(), FAR_BEHIND, budget, sight);
        ReadingStream readings = new ReadingStream(parts.board(), parts.json(), parts.heartbeat(), budget, parts.drill());
        PastRoute past = new PastRoute(parts.past(), parts.recorder(), parts.clock(), parts.json(), sight);
        LogRoute log = new LogRoute(parts.past(), parts.clock(), sight);
        PastAlertsRoute finished = new PastAlertsRoute(parts.finished(), parts.json());
        IngestRoute ingest = new IngestRoute(parts.intake(), parts.cap(), parts.sources(), parts.json());
        SessionRoute session = new SessionRoute(parts.seats(), parts.signIn(), parts.json(), parts.drill().isPresent(), parts.site(),
                parts.ledger().identity());
        DrillRoutes drill = new DrillRoutes(parts.drill(), parts.json(), parts.doors(), parts.board()::rouse, sight);
        FileRoutes files = new FileRoutes(parts.basemap(), parts.media(), new Description(parts.json(), parts.intake().limits()));
        return List.of(
                new Route(HandlerType.GET, "/v1/health", Access.OPEN, context -> health(context, parts)),
                new Route(HandlerType.GET, "/v1/openapi.json", Access.OPEN, files::openApi),
                new Route(HandlerType.POST, "/v1/session", Access.OPEN, session::serve),
                new Route(HandlerType.GET, "/v1/session", Access.READ, session::show),
                new Route(HandlerType.GET, "/v1/snapshot", Access.READ, snapshot::serve),
                new Route(HandlerType.GET, "/v1/work", Access.READ, work::serve),
                new Route(HandlerType.POST, "/v1/work/import", Access.WRITE, context -> imports.serve(context, Guard.actor(context))),
                new Route(HandlerType.GET, "/v1/changes", Access.READ, changes::serve),
                new Route(HandlerType.GET, "/v1/readings", Access.READ, readings::serve),
                // not for those who only watch: it tells where people were
                new Route(HandlerType.GET, "/v1/past", Access.WRITE, past::serve),
                new Route(HandlerType.GET, "/v1/log", Access.WRITE, log::serve),
                new Route(HandlerType.GET, "/v1/past-alerts", Access.WRITE, finished::serve),
                new Route(HandlerType.GET, "/v1/past-alerts/{id}", Access.WRITE, finished::history),
                new Route(HandlerType.POST, "/v1/commands", Access.WRITE, context -> commands.serve(context, Guard.actor(context))),
                new Route(HandlerType.POST, "/v1/reveals", Access.WRITE, context -> reveals.serve(context, Guard.actor(context))),
                new Route(HandlerType.POST, "/v1/ingest/{source}", Access.FEED, ingest::serve),
                new Route(HandlerType.GET, "/v1/sources", Access.READ, context -> write(context, parts.json(), parts.sources().health())),
                new Route(HandlerType.GET, "/v1/basemap", Access.READ, files::basemap),
                new Route(HandlerType.GET, "/v1/drill", Access.READ, drill::show),
                new Route(HandlerType.POST, "/v1/drill", Access.WRITE, drill::act),
                new Route(HandlerType.POST, "/v1/drill/look", Access.WRITE, drill::look),
                new Route(HandlerType.GET, "/v1/drill/looks", Access.WRITE, drill::looks),
                new Route(HandlerType.GET, "/v1/drill/results", Access.WRITE,
                        context -> write(context, parts.json(), parts.results().of(Guard.actor(context)))),
                new Route(HandlerType.GET, "/v1/media/{deviceId}", Access.MEDIA, files::media));
    }

    private void configure(JavalinConfig config, Guard guard, List<Route> routes, Duration blocked) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.compressionStrategy = io.javalin.compression.CompressionStrategy.NONE;
        config.jetty.modifyHttpConfiguration(http -> http.setIdleTimeout(blocked.toMillis()));
        config.jetty.modifyServer(jetty -> jetty.setStopTimeout(STOP_MS));
        for (Route route : routes) {
            config.routes.addHttpHandler(route.method(), route.path(), context -> {
                guard.check(context, route.access());
                route.handler().serve(context);
            });
        }
        config.routes.exception(Problem.class, (problem, context) -> answer(context, problem));
        config.routes.exception(StoreException.class, (e, context) -> storeFailed(context, e));
        config.routes.exception(JdbiException.class, (e, context) -> storeFailed(context, e));
        config.routes.exception(HttpResponseException.class, (e, context) -> answer(context,
                new Problem(e.getStatus(), "http", String.valueOf(e.getMessage()))));
        config.routes.exception(Exception.class, (e, context) -> {
            LOG.error("{} {} failed", context.method(), context.path(), e);
            answer(context, new Problem(500, "defect", "the centre has a defect here; its log says more"));
        });
    }

    private void storeFailed(Context context, RuntimeException e) {
        LOG.error("{} {}: the store failed: {}", context.method(), context.path(), e.getMessage());
        context.header("Retry-After", String.valueOf(RETRY_AFTER.toSeconds()));
        answer(context, new Problem(503, "store", "the centre's store cannot be written now, so nothing has happened: make room on the disk of "
                + "its data folder, or see to the database, and send the same again"));
    }

    private void answer(Context context, Problem problem) {
        if (context.res().isCommitted()) {
            return;
        }
        if (problem.status() == 401) {
            context.header("WWW-Authenticate", "Bearer");
        }
        context.status(problem.status()).result(json.write(problem.members())).contentType(Problem.MEDIA_TYPE);
    }

    private static void health(Context context, ApiParts parts) {
        Map<String, Object> health = new LinkedHashMap<>();
        health.put("status", parts.ledger().fault().isPresent() ? "unwritable" : "up");
        health.put("seq", parts.ledger().tail().head());
        health.put("drill", parts.drill().isPresent());
        health.put("demonstrationSignIn", parts.signIn().isPresent());
        health.put("textsMended", parts.json().mended());
        // without paths: anybody may ask
        health.put("filesMended", parts.ledger().mended().stream().map(mended -> Map.of("what", mended.what().name(), "from", mended.from(),
                "to", mended.to(), "left", mended.left(), "aside", mended.aside().size())).toList());
        write(context, parts.json(), health);
    }

    private static void write(Context context, DomainJson json, Object value) {
        context.contentType("application/json").header("Cache-Control", "no-store").result(json.write(value));
    }

    /// All calls it serves, such as `GET /v1/health`.
    public List<String> calls() {
        return calls;
    }

    /// Where it listens.
    public URI address() {
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + server.port());
    }

    /// Stops serving; calls that still run are cut off.
    @Override
    public void close() {
        server.stop();
    }
}
