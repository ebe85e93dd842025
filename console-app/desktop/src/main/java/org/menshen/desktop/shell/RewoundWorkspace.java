package org.menshen.desktop.shell;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.Command;
import org.menshen.domain.fact.Refusal;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.past.PastMoment;
import org.menshen.domain.port.Pin;
import org.menshen.domain.port.Workspace;

/// The states that the windows show: those of the present, or as they were. Who watches is told what differs whenever the clock is moved, off the FX
/// thread; while it stands in the past nothing of the present comes through, and no command is taken. Safe from any thread.
final class RewoundWorkspace implements Workspace {

    /// as fast as lists can be read while the clock runs
    private static final Duration PERIOD = Duration.ofMillis(100);

    private final Workspace live;
    private final Rewind rewind;
    private final List<Consumer<Set<Subject>>> observers = new CopyOnWriteArrayList<>();
    private final Throttle telling;
    /// what changed in the present while the past was shown: who goes there and back before anything was told hears of it all the same
    private final Set<Subject> held = ConcurrentHashMap.newKeySet();
    private @Nullable PastMoment told;

    RewoundWorkspace(Rewind rewind, Executor background, ScheduledExecutorService timer) {
        this.live = rewind.workspace();
        this.rewind = rewind;
        this.telling = new Throttle(background, timer, PERIOD, this::tell);
        rewind.observe(moment -> telling.ask());
    }

    private void tell() {
        PastMoment next = rewind.moment().orElse(null);
        Set<Subject> differ = new HashSet<>(next == told ? Set.of() : differ(told, next));
        told = next;
        if (next == null) {
            Set<Subject> late = new HashSet<>(held);
            held.removeAll(late);
            differ.addAll(late);
        }
        if (!differ.isEmpty()) {
            observers.forEach(observer -> hand(observer, differ));
        }
    }

    private Set<Subject> differ(@Nullable PastMoment before, @Nullable PastMoment next) {
        if (before != null && next != null) {
            Optional<Set<Subject>> moved = next.moved(before);
            if (moved.isPresent()) {
                return moved.get();
            }
        }
        Set<Subject> differ = new HashSet<>();
        for (SubjectKind kind : SubjectKind.values()) {
            Map<Subject, Versioned<State>> was = new HashMap<>();
            all(before, kind).forEach(state -> was.put(state.state().subject(), state));
            all(next, kind).forEach(state -> {
                Versioned<State> old = was.remove(state.state().subject());
                if (old == null || old.version() != state.version() || old.pending() != state.pending()) {
                    differ.add(state.state().subject());
                }
            });
            differ.addAll(was.keySet());
        }
        return differ;
    }

    private Collection<Versioned<State>> all(@Nullable PastMoment at, SubjectKind kind) {
        // of work items, of which there are too many, those are told that the day knows
        return at == null && kind == SubjectKind.WORK ? List.of() : at == null ? live.all(kind) : at.all(kind);
    }

    /// One at a time, as a feed does.
    private static void hand(Consumer<Set<Subject>> observer, Set<Subject> subjects) {
        synchronized (observer) {
            observer.accept(subjects);
        }
    }

    @Override
    public Actor actor() {
        return live.actor();
    }

    @Override
    public Optional<Versioned<State>> find(Subject subject) {
        Optional<PastMoment> moment = rewind.moment();
        return moment.isPresent() ? moment.get().find(subject) : live.find(subject);
    }

    @Override
    public Collection<Versioned<State>> all(SubjectKind kind) {
        return all(rewind.moment().orElse(null), kind);
    }

    @Override
    public List<Change> history(Subject subject) {
        List<Change> all = live.history(subject);
        return rewind.moment().map(then -> all.stream().filter(change -> !change.stamp().centreTime().isAfter(then.at())).toList()).orElse(all);
    }

    @Override
    public Pin observe(Consumer<Set<Subject>> observer) {
        observers.add(observer);
        Pin pin = live.observe(subjects -> {
            if (!rewind.past()) {
                hand(observer, subjects);
                return;
            }
            held.addAll(subjects);
            if (!rewind.past()) {
                // back meanwhile, and what was held then is told already
                telling.ask();
            }
        });
        return () -> {
            observers.remove(observer);
            pin.close();
        };
    }

    @Override
    public Submission submit(Subject subject, Command command) {
        return rewind.past() ? refused() : live.submit(subject, command);
    }

    @Override
    public List<Submission> submitEach(List<Asked> all) {
        return rewind.past() ? all.stream().map(asked -> refused()).toList() : live.submitEach(all);
    }

    private static Submission refused() {
        return new Submission.Refused(Refusal.of("command.past-picture"));
    }

    @Override
    public Pin observeConflicts(Consumer<Conflict> observer) {
        return live.observeConflicts(observer);
    }

    @Override
    public String newId(SubjectKind kind) {
        return live.newId(kind);
    }
}
