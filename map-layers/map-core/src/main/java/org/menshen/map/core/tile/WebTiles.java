package org.menshen.map.core.tile;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/// Tiles of a web service, by a template of its addresses, kept in a cache on disk. What is fresh in the cache is not asked for; what is
/// old is asked for and still shown when the service fails. After a row of failures the service is left alone for a while.
public final class WebTiles implements TileSource {

    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;
    private static final int NO_CONTENT = 204;
    private static final int OK = 200;
    /// tiles that failed one after another before the service is left alone
    private static final int ROW = 3;
    private static final int LARGEST = 4 << 20;

    private final Service service;
    private final TileCache cache;
    private final HttpClient client;
    private final Clock clock;
    private final AtomicInteger failedInRow = new AtomicInteger();
    private final AtomicReference<Instant> quietUntil = new AtomicReference<>(Instant.MIN);

    /// A service.
    ///
    /// @param template address with `{z}`, `{x}`, `{y}`, perhaps `{s}` for a digit that spreads the load, and `{key}`
    /// @param servers how many values `{s}` has, from 0; 1 without `{s}`
    /// @param key replaces `{key}`; a secret, never logged; empty when the template has none
    /// @param maxZoom its highest level
    /// @param attribution whom to credit, with the review number
    /// @param timeout for one request
    /// @param attempts how often a tile is asked for before the answer is "failed", 1 or more
    /// @param pause how long the service is left alone after three failed tiles in a row
    public record Service(String template, int servers, String key, int maxZoom, String attribution, Duration timeout, int attempts,
                          Duration pause) {

        /// @throws IllegalArgumentException when the template lacks a place, needs a key there is none of, or is no address
        public Service {
            if (!template.contains("{z}") || !template.contains("{x}") || !template.contains("{y}")) {
                throw new IllegalArgumentException("the address of a tile needs {z}, {x} and {y}: " + template);
            }
            if (template.contains("{key}") && key.isBlank()) {
                throw new IllegalArgumentException("this tile service needs a key: " + template);
            }
            if (servers < 1 || attempts < 1) {
                throw new IllegalArgumentException("servers and attempts are 1 or more, not " + servers + " and " + attempts);
            }
        }

        URI address(TileId id) {
            return URI.create(template.replace("{z}", Integer.toString(id.zoom())).replace("{x}", Integer.toString(id.x()))
                .replace("{y}", Integer.toString(id.y())).replace("{s}", Integer.toString((id.x() + id.y()) % servers)).replace("{key}", key));
        }

        /// Without the key.
        @Override
        public String toString() {
            return template;
        }
    }

    /// @param client follows redirects as the caller wishes; used by this source and not closed by it
    public WebTiles(Service service, TileCache cache, HttpClient client, Clock clock) {
        this.service = service;
        this.cache = cache;
        this.client = client;
        this.clock = clock;
    }

    @Override
    public TileAnswer tile(TileId id) {
        Optional<TileCache.Entry> kept = cache.get(id);
        if (kept.isPresent() && !kept.get().expired()) {
            return new TileAnswer.Found(kept.get().picture());
        }
        TileAnswer answer = ask(id);
        if (answer instanceof TileAnswer.Found found) {
            cache.put(id, found.picture());
        } else if (kept.isPresent()) {
            return new TileAnswer.Found(kept.get().picture());
        }
        return answer;
    }

    private TileAnswer ask(TileId id) {
        if (clock.instant().isBefore(quietUntil.get())) {
            return new TileAnswer.Failed(service + " is left alone after failures");
        }
        TileAnswer answer = TileAnswer.ABSENT;
        for (int attempt = 0; attempt < service.attempts; attempt++) {
            answer = once(id);
            if (!(answer instanceof TileAnswer.Failed)) {
                failedInRow.set(0);
                return answer;
            }
        }
        if (failedInRow.incrementAndGet() >= ROW) {
            failedInRow.set(0);
            quietUntil.set(clock.instant().plus(service.pause));
        }
        return answer;
    }

    private TileAnswer once(TileId id) {
        HttpRequest request = HttpRequest.newBuilder(service.address(id)).timeout(service.timeout).GET().build();
        try {
            HttpResponse<byte[]> response = client.send(request,
                HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), LARGEST));
            int status = response.statusCode();
            if (status == NOT_FOUND || status == GONE || status == NO_CONTENT) {
                return TileAnswer.ABSENT;
            }
            if (status != OK) {
                return new TileAnswer.Failed(service + " answered " + status);
            }
            return Pictures.isPicture(response.body()) ? new TileAnswer.Found(response.body())
                : new TileAnswer.Failed(service + " sent no picture for " + id);
        } catch (IOException e) {
            return new TileAnswer.Failed(service + ": " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new TileAnswer.Failed("interrupted");
        }
    }

    @Override
    public int maxZoom() {
        return service.maxZoom;
    }

    @Override
    public String attribution() {
        return service.attribution;
    }
}
