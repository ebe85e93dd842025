package org.menshen.workstation.register;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.rules.Passing;
import org.menshen.domain.rules.Rulebook;
import org.menshen.workstation.index.FilledSpans;
import org.menshen.workstation.view.Shelf;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The confirmed work items: those that changed last in memory until the files have them, all others in the files. Safe from any thread.
///
/// A change that does not follow what is here, because the item has not come yet or was missed, is noted by its place in the log: there the item is
/// asked for. Changes that come before the files are open wait for them.
public final class ItemShelf implements Shelf {

    private static final Logger LOG = LoggerFactory.getLogger(ItemShelf.class);
    /// More than that do not wait for the files: the items are asked for instead.
    private static final int EARLY = 5_000;
    private static final int PAGE = 500;

    private final Rulebook rulebook;
    private final Map<String, Versioned<State>> fresh = new ConcurrentHashMap<>();
    private final List<Change> early = new ArrayList<>();
    private final List<FilledSpans.Span> lacking = new ArrayList<>();
    private volatile @Nullable ItemIndex index;
    private volatile boolean anew;
    private volatile boolean suspect;

    /// @param rulebook how items follow from facts
    public ItemShelf(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    @Override
    public Optional<Versioned<State>> find(Subject subject) {
        Versioned<State> newest = fresh.get(subject.id());
        ItemIndex open = index;
        if (newest != null || open == null || anew) {
            return Optional.ofNullable(newest);
        }
        try {
            return open.find(subject.id());
        } catch (AlreadyClosedException closing) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.warn("{} cannot be read", subject, e);
            suspect = true;
            return Optional.empty();
        }
    }

    @Override
    public synchronized void apply(Change change) {
        if (index != null) {
            step(change);
        } else if (early.size() < EARLY) {
            early.add(change);
        } else {
            lacking.add(new FilledSpans.Span(early.getFirst().seq() - 1, change.seq()));
            early.clear();
        }
    }

    private void step(Change change) {
        @Nullable Versioned<State> held = find(change.subject()).orElse(null);
        long version = held == null ? 0 : held.version();
        if (change.version() == version + 1) {
            State next = rulebook.evolve(held == null ? null : held.state(), change);
            fresh.put(change.subject().id(), new Versioned<>(next, change.version(), false));
        } else if (change.version() > version) {
            lacking.add(new FilledSpans.Span(change.seq() - 1, change.seq()));
        }
    }

    @Override
    public synchronized void put(Versioned<State> state) {
        Subject subject = state.state().subject();
        if (find(subject).filter(held -> held.version() >= state.version()).isEmpty()) {
            fresh.put(subject.id(), state);
        }
    }

    @Override
    public Collection<Versioned<State>> all() {
        return new Passing(() -> {
            Map<String, Versioned<State>> newest = fresh();
            return Stream.concat(newest.values().stream(), ids().filter(id -> !newest.containsKey(id))
                    .map(id -> find(ItemKeeper.subject(id))).flatMap(Optional::stream));
        }, this::count);
    }

    private Stream<String> ids() {
        return Stream.iterate(page(""), page -> !page.isEmpty(), page -> page(page.getLast())).flatMap(List::stream);
    }

    private List<String> page(String after) {
        ItemIndex open = index;
        try {
            return open == null || anew ? List.of() : open.after(after, PAGE);
        } catch (IOException | AlreadyClosedException e) {
            suspect |= e instanceof IOException;
            return List.of();
        }
    }

    /// How many there are, less those that are not in the files yet.
    long count() {
        ItemIndex open = index;
        try {
            return open == null || anew ? fresh.size() : open.files().count();
        } catch (IOException | AlreadyClosedException e) {
            return fresh.size();
        }
    }

    /// The items that changed last and may not be found in the files yet, by id.
    Map<String, Versioned<State>> fresh() {
        return new HashMap<>(fresh);
    }

    /// The files; `null` while they are not open or belong to other data.
    @Nullable ItemIndex index() {
        return anew ? null : index;
    }

    /// Whether something in the files could not be read since the last time this was asked.
    boolean suspect() {
        boolean was = suspect;
        suspect = false;
        return was;
    }

    /// Takes the files, and what waited for them.
    synchronized void open(ItemIndex opened) throws IOException {
        for (Versioned<State> newer : fresh().values()) {
            String id = newer.state().subject().id();
            if (opened.find(id).filter(held -> held.version() >= newer.version()).isPresent()) {
                fresh.remove(id);
            }
        }
        index = opened;
        early.forEach(this::step);
        early.clear();
    }

    /// Lets go of the files.
    synchronized void shut() {
        index = null;
    }

    /// Forgets what is here: the centre's log is another one. What the files hold does not count until they are [#cleared].
    synchronized void forget() {
        anew = true;
        fresh.clear();
        early.clear();
        lacking.clear();
    }

    /// Nothing of the log before is in the files any more.
    void cleared() {
        anew = false;
    }

    /// What the files do not have yet.
    ///
    /// @param items as they stand
    /// @param lacking where in the log items changed that are not here
    record Load(List<Versioned<State>> items, List<FilledSpans.Span> lacking) {
    }

    synchronized Load take() {
        Load load = new Load(List.copyOf(fresh.values()), List.copyOf(lacking));
        lacking.clear();
        return load;
    }

    /// They can be found in the files now.
    void written(List<Versioned<State>> items) {
        items.forEach(item -> fresh.remove(item.state().subject().id(), item));
    }

    /// Takes items that were asked for, unless newer ones are here.
    ///
    /// @return which are new
    synchronized Set<Subject> take(List<Versioned<State>> items) {
        Set<Subject> newer = new HashSet<>();
        for (Versioned<State> item : items) {
            Subject subject = item.state().subject();
            if (find(subject).filter(held -> held.version() >= item.version()).isEmpty()) {
                fresh.put(subject.id(), item);
                newer.add(subject);
            }
        }
        return newer;
    }
}
