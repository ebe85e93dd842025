package org.menshen.workstation.feed;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.menshen.domain.port.Notices;
import org.menshen.domain.port.Pin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the latest notices and passes new ones on. Safe from any thread.
public final class NoticeBoard implements Notices {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeBoard.class);
    private static final int KEPT = 100;

    private final Clock clock;
    private final Executor feed;
    private final Deque<Notice> recent = new ArrayDeque<>();
    private volatile Supplier<Aside> count = () -> Aside.NONE;
    private volatile Aside aside = Aside.NONE;
    private final List<Consumer<Notice>> observers = new CopyOnWriteArrayList<>();

    /// @param clock dates the notices: the system's, not a drill's
    /// @param feed calls the observers
    public NoticeBoard(Clock clock, Executor feed) {
        this.clock = clock;
        this.feed = feed;
    }

    /// Puts up a notice with details given as name, value, name, value, ….
    public void post(String code, Weight weight, String... namesAndValues) {
        Map<String, String> details = new TreeMap<>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            details.put(namesAndValues[i], String.valueOf(namesAndValues[i + 1]));
        }
        Notice notice = new Notice(code, weight, details, clock.instant());
        if (weight == Weight.INFO) {
            LOG.info("{} {}", code, details);
        } else {
            LOG.warn("{} {}", code, details);
        }
        synchronized (recent) {
            recent.addLast(notice);
            if (recent.size() > KEPT) {
                recent.removeFirst();
            }
        }
        feed.execute(() -> observers.forEach(observer -> observer.accept(notice)));
    }

    /// Counts from now on what lies aside.
    ///
    /// @param counter looks at the disk
    public void countAside(Supplier<Aside> counter) {
        count = counter;
        recount();
    }

    /// Counts again, because a file was set aside.
    public void recount() {
        aside = count.get();
    }

    @Override
    public Aside aside() {
        return aside;
    }

    @Override
    public List<Notice> recent() {
        synchronized (recent) {
            return List.copyOf(recent);
        }
    }

    @Override
    public Pin observe(Consumer<Notice> observer) {
        observers.add(observer);
        return () -> observers.remove(observer);
    }
}
