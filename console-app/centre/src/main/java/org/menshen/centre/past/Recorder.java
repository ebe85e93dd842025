package org.menshen.centre.past;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.menshen.centre.store.StoreException;
import org.menshen.domain.past.PageWriter;
import org.menshen.domain.past.PastFigures;
import org.menshen.domain.past.PastPage;
import org.menshen.domain.reading.Reading;
import org.menshen.wire.DomainJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the readings that the map's past needs, thinned, for as long as the window reaches: a page every minute or so. A killed centre loses
/// the open page. While the disk is full pages wait in memory, and the oldest of many are dropped: facts never wait for readings.
/// Safe from any thread.
public final class Recorder {

    private static final Logger LOG = LoggerFactory.getLogger(Recorder.class);
    private static final Duration PAGE = Duration.ofMinutes(1);
    /// A page has room for a million characters; a sample takes 40 at most.
    private static final int FULL = 20_000;
    private static final int WAITING = 120;

    private final Jdbi jdbi;
    private final DomainJson json;
    private final PastFigures figures;
    private final Clock clock;
    private final PageWriter open;
    private final Deque<PastPage> waiting = new ArrayDeque<>();
    private boolean failing;

    /// @param jdbi the open store
    /// @param json the written form of pages
    /// @param figures how much is kept and for how long
    /// @param clock the centre's clock
    public Recorder(Jdbi jdbi, DomainJson json, PastFigures figures, Clock clock) {
        this.jdbi = jdbi;
        this.json = json;
        this.figures = figures;
        this.clock = clock;
        this.open = new PageWriter(figures);
    }

    /// Takes a reading that was newer than the one before.
    public void heard(Reading reading) {
        open.add(reading);
        if (open.size() >= FULL) {
            turn();
        }
    }

    private synchronized void turn() {
        open.close().ifPresent(waiting::add);
        while (waiting.size() > WAITING) {
            waiting.remove();
        }
    }

    /// The first instant that can still be asked for.
    public Instant beginning() {
        return clock.instant().minus(figures.window());
    }

    /// Writes what is ready and deletes what is older than the window. A disk that fails only pauses the recording.
    ///
    /// @param ending whether the centre closes: then the open page is written too
    public synchronized void keep(boolean ending) {
        if (ending || open.span().compareTo(PAGE) >= 0) {
            turn();
        }
        if (waiting.isEmpty()) {
            return;
        }
        try {
            jdbi.useTransaction(handle -> {
                for (PastPage page : waiting) {
                    handle.execute("insert into past_page (id, from_ms, to_ms, body) values (?, ?, ?, ?)", UUID.randomUUID().toString(),
                            page.from().toEpochMilli(), page.to().toEpochMilli(), json.write(page));
                }
                handle.execute("delete from past_page where to_ms < ?", beginning().toEpochMilli());
            });
            waiting.clear();
            if (failing) {
                LOG.info("readings are recorded again");
            }
            failing = false;
        } catch (JdbiException e) {
            if (!failing) {
                LOG.warn("readings of the map's past cannot be recorded now: the newest {} pages wait in memory", WAITING, e);
            }
            failing = true;
        }
    }

    /// The pages that reach into a stretch of time, those in the store and those in memory, as they are written.
    ///
    /// @throws StoreException when the store cannot be read
    public void pages(Instant from, Instant to, Consumer<String> pages) {
        List<String> kept;
        List<PastPage> fresh;
        // under one lock, so that a page on its way from memory to the store is told of once
        synchronized (this) {
            fresh = new ArrayList<>(waiting);
            open.page().ifPresent(fresh::add);
            try {
                kept = jdbi.withHandle(handle -> handle
                        .createQuery("select body from past_page where to_ms >= :from and from_ms <= :to order by from_ms")
                        .bind("from", from.toEpochMilli()).bind("to", to.toEpochMilli()).mapTo(String.class).list());
            } catch (JdbiException e) {
                throw new StoreException("cannot read the kept readings", e);
            }
        }
        kept.forEach(pages);
        fresh.stream().filter(page -> !page.to().isBefore(from) && !page.from().isAfter(to)).map(json::write).forEach(pages);
    }
}
