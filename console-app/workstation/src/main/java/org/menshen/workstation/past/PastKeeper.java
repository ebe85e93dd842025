package org.menshen.workstation.past;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.past.PastFigures;
import org.menshen.domain.past.RecordedDay;
import org.menshen.domain.port.Past;
import org.menshen.domain.rules.Rulebook;
import org.menshen.domain.rules.VersionGap;
import org.menshen.workstation.link.CentreClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.databind.json.JsonMapper;

/// The recorded day of this console: loaded whole once, then only what is new. Nothing of it goes to the disk. Safe from any thread.
public final class PastKeeper implements Past {

    private static final Logger LOG = LoggerFactory.getLogger(PastKeeper.class);

    /// the share of the work that is done when all has come
    private static final double COMING = 0.9;

    private final CentreClient centre;
    private final PastReader reader;
    private final Present present;
    private final Rulebook rulebook;
    private final PastFigures figures;
    private final Executor worker;
    private @Nullable CompletableFuture<RecordedDay> loading;
    private volatile @Nullable Loaded loaded;
    private volatile double progress = 1;

    /// What this console knows of the present, confirmed by the centre.
    ///
    /// @param states all confirmed states
    /// @param dataSet which data they belong to; empty before the first
    public record Present(Supplier<Collection<Versioned<State>>> states, Supplier<Optional<String>> dataSet) {
    }

    private record Loaded(RecordedDay day, Optional<String> dataSet) {
    }

    /// @param centre the centre
    /// @param json the written form of the domain
    /// @param present what did not change since the beginning is as it is now
    /// @param rulebook how states follow from facts
    /// @param figures how much is kept
    /// @param worker where loading runs
    public PastKeeper(CentreClient centre, JsonMapper json, Present present, Rulebook rulebook, PastFigures figures, Executor worker) {
        this.centre = centre;
        this.reader = new PastReader(json, worker);
        this.present = present;
        this.rulebook = rulebook;
        this.figures = figures;
        this.worker = worker;
    }

    @Override
    public Optional<RecordedDay> loaded() {
        return Optional.ofNullable(loaded).filter(kept -> kept.dataSet.equals(present.dataSet.get())).map(Loaded::day);
    }

    @Override
    public synchronized CompletableFuture<RecordedDay> load() {
        CompletableFuture<RecordedDay> running = loading;
        if (running == null || running.isDone()) {
            running = CompletableFuture.supplyAsync(this::loadNow, worker);
            loading = running;
        }
        return running;
    }

    @Override
    public double progress() {
        return progress;
    }

    /// What has come is not yet put in its places.
    private void come(double share) {
        progress = share * COMING;
    }

    private RecordedDay loadNow() {
        progress = 0;
        try {
            Optional<RecordedDay> known = loaded();
            if (known.isPresent()) {
                try {
                    return extended(known.get());
                } catch (VersionGap gap) {
                    LOG.warn("The recorded day does not go on where it ended: it is loaded anew", gap);
                }
            }
            return whole();
        } catch (IOException e) {
            throw new CompletionException(e);
        } finally {
            progress = 1;
        }
    }

    private RecordedDay whole() throws IOException {
        Optional<String> dataSet = present.dataSet.get();
        // taken before the centre is asked: what changes meanwhile is among the answer's subjects, with its own beginning
        Collection<Versioned<State>> now = present.states.get();
        PastReader.Stretch stretch = reader.read(centre.past(null, null), this::come);
        RecordedDay day = new RecordedDay(rulebook, figures, stretch.from());
        Set<Subject> told = new HashSet<>();
        stretch.changes().forEach(change -> told.add(change.subject()));
        stretch.states().forEach(state -> told.add(state.state().subject()));
        now.stream().filter(state -> !told.contains(state.state().subject())).forEach(day::begin);
        stretch.states().forEach(day::begin);
        take(day, stretch);
        loaded = new Loaded(day, dataSet);
        LOG.info("The recorded day is loaded from {} to {}: {} changes, {} values", day.from(), day.to(), stretch.changes().size(), day.size());
        return day;
    }

    private RecordedDay extended(RecordedDay day) throws IOException {
        take(day, reader.read(centre.past(day.to(), day.seq()), this::come));
        day.forgetBefore(day.to().minus(figures.window()));
        return day;
    }

    private static void take(RecordedDay day, PastReader.Stretch stretch) {
        stretch.changes().forEach(day::apply);
        day.take(stretch.pages());
        day.until(stretch.to(), stretch.seq());
    }
}
