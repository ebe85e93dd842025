package org.menshen.desktop.shell;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;

import org.menshen.domain.past.PastMoment;
import org.menshen.domain.port.Pin;
import org.menshen.domain.port.ReadingFeed;
import org.menshen.domain.reading.Reading;

/// The values that the windows show: the newest, or those that were the newest then, as far as they were kept. Safe from any thread.
final class RewoundReadings implements ReadingFeed {

    private static final Duration PERIOD = Duration.ofMillis(500);

    private final ReadingFeed live;
    private final Rewind rewind;
    private final List<Consumer<Collection<Reading>>> observers = new CopyOnWriteArrayList<>();

    RewoundReadings(Rewind rewind, Executor background, ScheduledExecutorService timer) {
        this.live = rewind.readings();
        this.rewind = rewind;
        Throttle telling = new Throttle(background, timer, PERIOD, this::tell);
        rewind.observe(moment -> telling.ask());
    }

    private void tell() {
        Collection<Reading> all = all();
        observers.forEach(observer -> hand(observer, all));
    }

    private static void hand(Consumer<Collection<Reading>> observer, Collection<Reading> readings) {
        synchronized (observer) {
            observer.accept(readings);
        }
    }

    @Override
    public Optional<Reading> latest(String key) {
        Optional<PastMoment> moment = rewind.moment();
        return moment.isPresent() ? moment.get().latest(key) : live.latest(key);
    }

    @Override
    public Collection<Reading> all() {
        return rewind.moment().map(PastMoment::readings).orElseGet(live::all);
    }

    @Override
    public Pin observe(Consumer<Collection<Reading>> observer) {
        observers.add(observer);
        Pin pin = live.observe(readings -> {
            if (!rewind.past()) {
                hand(observer, readings);
            }
        });
        return () -> {
            observers.remove(observer);
            pin.close();
        };
    }
}
