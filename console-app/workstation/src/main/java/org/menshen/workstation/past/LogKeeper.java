package org.menshen.workstation.past;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Change;
import org.menshen.domain.port.WatchLog;
import org.menshen.wire.HashChain;
import org.menshen.workstation.cache.LocalCache;
import org.menshen.workstation.link.CentreClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The command log as the centre tells it, or, while it cannot be reached, as far as this console has kept it. Safe from any thread.
public final class LogKeeper implements WatchLog {

    private static final Logger LOG = LoggerFactory.getLogger(LogKeeper.class);
    private static final String END = "{\"end\":";

    private final CentreClient centre;
    private final LocalCache cache;
    private final JsonMapper json;
    private final HashChain chain;
    private final Executor worker;

    /// @param centre the centre
    /// @param cache what was kept here
    /// @param json the written form of the domain
    /// @param chain writes a change as it stands in the log
    /// @param worker where the log is fetched
    public LogKeeper(CentreClient centre, LocalCache cache, JsonMapper json, HashChain chain, Executor worker) {
        this.centre = centre;
        this.cache = cache;
        this.json = json;
        this.chain = chain;
        this.worker = worker;
    }

    @Override
    public CompletableFuture<Stretch> load(Instant from, @Nullable Long after) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return new Stretch(told(from, after), true);
            } catch (IOException | JacksonException away) {
                LOG.debug("the log is told from what was kept: {}", away.toString());
                return new Stretch(kept(from, after), false);
            }
        }, worker);
    }

    private List<Entry> told(Instant from, @Nullable Long after) throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(centre.log(from, after), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(END)) {
                    return entries;
                }
                entries.add(new Entry(json.readValue(line, Change.class), line));
            }
        } catch (UncheckedIOException cut) {
            throw cut.getCause();
        }
        throw new EOFException("the log ends after " + entries.size() + " changes and is not whole");
    }

    private List<Entry> kept(Instant from, @Nullable Long after) {
        return cache.changes().stream().filter(change -> after != null ? change.seq() > after : !change.stamp().centreTime().isBefore(from))
                .map(change -> new Entry(change, chain.told(change))).toList();
    }
}
