package org.menshen.workstation.cache;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.Versioned;

/// What has come and is not on the disk yet: of every subject the newest state, of the changes all. Safe from any thread.
final class Unwritten {

    private static final Duration PACE = Duration.ofSeconds(1);
    /// So many changes at once are a burst: the disk waits until it is on the screen, for so long at most.
    private static final int BURST = 300;
    private static final Duration QUIET = Duration.ofMillis(250);
    private static final Duration LONGEST = Duration.ofSeconds(3);
    /// So many changes are written without waiting for the pace.
    private static final int MANY = 30_000;
    /// So many changes make whoever brings more wait.
    private static final int TOO_MANY = 40_000;

    private List<Told> changes = new ArrayList<>();
    /// How many they are.
    private int waiting;
    private Map<Subject, Versioned<State>> states = new LinkedHashMap<>();
    private List<Runnable> kept = new ArrayList<>();
    private @Nullable KeptPicture whole;
    private boolean forget;
    private @Nullable Position position;
    /// Since when something waits.
    private long since;
    /// When the last of a burst came.
    private long burst = System.nanoTime() - QUIET.toNanos();
    private boolean closed;

    /// Work for the disk.
    ///
    /// @param whole a picture in place of all before; `null` for none
    /// @param forget whether what was known belongs to other data
    /// @param changes in order, after the picture
    /// @param states the newest of every subject they touched
    /// @param position of the last of all
    /// @param kept to be called when it is done
    record Load(@Nullable KeptPicture whole, boolean forget, List<Told> changes, Collection<Versioned<State>> states, Position position,
                List<Runnable> kept) {
    }

    synchronized void add(List<Told> news, Collection<Versioned<State>> newest, Position reached, Runnable then) throws InterruptedException {
        while (waiting >= TOO_MANY && !closed) {
            wait();
        }
        begin();
        int many = news.stream().mapToInt(Told::size).sum();
        if (many >= BURST) {
            burst = System.nanoTime();
        }
        waiting += many;
        changes.addAll(news);
        newest.forEach(state -> states.put(state.state().subject(), state));
        position = reached;
        kept.add(then);
        notifyAll();
    }

    synchronized void replace(KeptPicture picture, boolean other) {
        begin();
        changes = new ArrayList<>();
        waiting = 0;
        states = new LinkedHashMap<>();
        whole = picture;
        forget |= other;
        position = picture.position();
        notifyAll();
    }

    private void begin() {
        if (position == null) {
            since = System.nanoTime();
        }
    }

    /// Waits until there is work whose time has come: what comes at once is on the screen before the disk asks for a processor.
    synchronized void await() throws InterruptedException {
        while (!due()) {
            if (position == null) {
                wait();
            } else {
                wait(Math.max(1, (time() - System.nanoTime()) / 1_000_000));
            }
        }
    }

    private boolean due() {
        return position != null && (whole != null || waiting >= MANY || System.nanoTime() - time() >= 0);
    }

    /// When what waits is written, nanoseconds.
    private long time() {
        long paced = since + PACE.toNanos();
        long quiet = burst + QUIET.toNanos();
        return quiet - paced <= 0 ? paced : Math.min(quiet - since, LONGEST.toNanos()) + since;
    }

    /// All of it; `null` for nothing.
    synchronized @Nullable Load take() {
        if (position == null) {
            return null;
        }
        Load load = new Load(whole, forget, changes, states.values(), position, kept);
        changes = new ArrayList<>();
        waiting = 0;
        states = new LinkedHashMap<>();
        kept = new ArrayList<>();
        whole = null;
        forget = false;
        position = null;
        notifyAll();
        return load;
    }

    /// The changes among them, in order.
    synchronized List<Told> changes() {
        return List.copyOf(changes);
    }

    /// Makes nobody wait any more.
    synchronized void close() {
        closed = true;
        notifyAll();
    }
}
