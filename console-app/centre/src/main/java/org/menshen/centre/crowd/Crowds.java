package org.menshen.centre.crowd;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.menshen.centre.ingest.ReadingBoard;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.crowd.FusionRules;
import org.menshen.domain.event.Event;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.forecast.CountSeries;
import org.menshen.domain.forecast.Forecaster;
import org.menshen.domain.reading.Reading;
import org.menshen.domain.rules.States;
import org.menshen.domain.zone.Zone;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The crowds of the centre: puts counts together, keeps their history, and reckons now and then what is to be expected, beside everything else the
/// centre does. What it reckons goes the way of all readings.
public final class Crowds implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Crowds.class);
    /// The first seconds belong to the windows that open.
    private static final long FIRST_S = 10;
    private static final long NEXT_S = 1;

    private final States states;
    private final CrowdFigures figures;
    private final Clock clock;
    private final ReadingBoard board;
    private final Consumer<Reading> expected;
    private final ZoneFusion fusion;
    private final CountHistory history;
    private final Retrospect retrospect;
    private final Object turn = new Object();
    private @Nullable ScheduledFuture<?> task;
    private Forecaster forecaster;
    private Forecaster.@Nullable Learning learning;
    private Instant looked = Instant.MIN;
    private Instant learned = Instant.MIN;
    private boolean closed;
    private boolean failing;

    /// @param states all zones
    /// @param codes the figures of the rules
    /// @param jdbi the open store
    /// @param board where forecasts go
    /// @param expected told of each forecast beside
    /// @param clock the centre's clock
    /// @param zone in which days begin
    public Crowds(States states, CodeBook codes, Jdbi jdbi, ReadingBoard board, Consumer<Reading> expected, Clock clock, ZoneId zone) {
        this.expected = expected;
        this.states = states;
        this.figures = CrowdFigures.of(codes);
        this.clock = clock;
        this.board = board;
        this.fusion = new ZoneFusion(states, FusionRules.of(codes));
        this.history = new CountHistory(figures, new CountStore(jdbi, figures));
        this.retrospect = new Retrospect(figures, zone);
        this.forecaster = Forecaster.learn(List.of(), 0, figures.rules());
    }

    /// Takes a reading that was newer than the one before. Any thread.
    public void heard(Reading reading) {
        switch (reading) {
            case Reading.CrowdCount count -> fusion.heard(count);
            case Reading.CrowdSample sample -> history.heard(sample);
            default -> { }
        }
    }

    /// Puts together what cameras and counters have told since the last time.
    ///
    /// @param samples told of each sample that is newer than the one before, as of those that come from outside
    public void fuse(Consumer<Reading> samples) {
        fusion.fuse(clock.instant(), sample -> {
            if (board.offer(sample)) {
                samples.accept(sample);
            }
        });
    }

    /// Begins to reckon now and then.
    ///
    /// @param scheduler runs it, beside other work
    public void start(ScheduledExecutorService scheduler) {
        task = scheduler.scheduleWithFixedDelay(this::turn, FIRST_S, NEXT_S, TimeUnit.SECONDS);
    }

    private void turn() {
        try {
            think();
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.error("crowds are not forecast now; it is tried again", e);
            }
            failing = true;
        }
    }

    /// Enters what was counted, and reckons when it is time to.
    void think() {
        synchronized (turn) {
            if (closed) {
                return;
            }
            Instant now = clock.instant();
            long slot = slot(now);
            history.enter(slot, false);
            if (!history.known()) {
                return;
            }
            if (learning == null && due(learned, forecaster.knows() ? figures.learn() : Duration.ofSeconds(figures.slotS()), now)) {
                learned = now;
                learning = new Forecaster.Learning(history.all().values(), history.all().values(), slot - 1, figures.rules());
            }
            boolean fresh = learning != null && learn(learning);
            if (fresh || due(looked, figures.every(), now)) {
                looked = now;
                List<Event> events = states.all(SubjectKind.EVENT).stream().map(found -> (Event) found.state()).toList();
                states.all(SubjectKind.ZONE).forEach(zone -> tell(outlook((Zone) zone.state(), events, now)));
            }
        }
    }

    private void tell(Reading.CrowdOutlook outlook) {
        if (board.offer(outlook)) {
            expected.accept(outlook);
        }
    }

    /// Learns a piece: the thread is the one that the rules of the centre are looked at with.
    ///
    /// @return whether it was the last one
    private boolean learn(Forecaster.Learning running) {
        Optional<Forecaster> done = running.step();
        done.ifPresent(forecast -> {
            forecaster = forecast;
            learning = null;
        });
        return done.isPresent();
    }

    /// Time that was taken back is a reason, too.
    private static boolean due(Instant last, Duration every, Instant now) {
        return last.equals(Instant.MIN) || now.isBefore(last) || !last.plus(every).isAfter(now);
    }

    private long slot(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), figures.slotS());
    }

    private Reading.CrowdOutlook outlook(Zone zone, List<Event> events, Instant now) {
        long last = slot(now) - 1;
        CountSeries series = history.of(zone.id()).orElseGet(CountSeries::new);
        int known = series.size() == 0 ? 0 : figures.minutes(Math.max(0, last + 1 - series.first()));
        List<Reading.Ahead> ahead = known < figures.leastMin() ? List.of() : forecaster.look(series, last).stream()
                .map(each -> new Reading.Ahead(figures.minutes(each.ahead()), Math.rint(each.count()), Math.floor(each.low()),
                        Math.ceil(each.high())))
                .toList();
        return new Reading.CrowdOutlook(zone.id(), now, known, figures.leastMin(), (int) Math.round(figures.claim() * 100), ahead,
                retrospect.of(zone, series, events, now), retrospect.recent(series, last), figures.slotS());
    }

    /// Reckons no more and writes down what was counted.
    @Override
    public void close() {
        if (task != null) {
            task.cancel(false);
        }
        synchronized (turn) {
            if (!closed) {
                closed = true;
                history.enter(slot(clock.instant()), true);
            }
        }
    }
}
