package org.menshen.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import javafx.application.Platform;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.menshen.desktop.fixture.Fx;
import org.menshen.domain.port.Pin;

class FxBridgeTest {

    private static final long HALF_SECOND = 500_000_000;

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final FxBridge bridge = new FxBridge(timer);

    @AfterEach
    void stop() {
        timer.shutdownNow();
    }

    @Test
    void onlyTheNewestValueArrivesAndNotTooOften() {
        Fx.run(() -> { });
        List<Integer> seen = new CopyOnWriteArrayList<>();
        List<Long> times = new CopyOnWriteArrayList<>();
        FxBridge.Channel<Integer> channel = bridge.channel(10, value -> {
            assertThat(Platform.isFxApplicationThread()).isTrue();
            seen.add(value);
            times.add(System.nanoTime());
        });
        for (int i = 1; i <= 100_000; i++) {
            channel.offer(i);
        }
        await().until(() -> !seen.isEmpty() && seen.getLast() == 100_000);
        assertThat(seen).isSorted().hasSizeLessThan(1000);
        // one that a busy machine delivered late may be close to the next, but all together keep the rate
        assertThat(times.getLast() - times.getFirst()).isGreaterThanOrEqualTo((times.size() - 2) * 90_000_000L);
    }

    @Test
    void tasksRunInOrderAndAFailureDoesNotStopThem() {
        List<Integer> ran = new CopyOnWriteArrayList<>();
        Fx.run(() -> Thread.currentThread().setUncaughtExceptionHandler((t, e) -> ran.add(-1)));
        bridge.run(() -> ran.add(1));
        bridge.run(() -> {
            throw new IllegalStateException("wanted by the test");
        });
        bridge.run(() -> ran.add(2));
        await().until(() -> ran.size() == 3);
        assertThat(ran).containsExactly(1, -1, 2);
    }

    @Test
    void whatIsClosedBeforeItsTimeIsLetGoOfAtOnce() {
        Object[] window = {new Object()};
        WeakReference<Object> gone = new WeakReference<>(window[0]);
        bridge.after(Duration.ofHours(1), window[0]::hashCode).close();
        window[0] = null;
        await().until(() -> {
            System.gc();
            return gone.get() == null;
        });
    }

    @Test
    void aClosedChannelIsSilent() {
        List<Integer> seen = new CopyOnWriteArrayList<>();
        FxBridge.Channel<Integer> channel = bridge.channel(30, seen::add);
        channel.close();
        channel.offer(1);
        List<Integer> after = new CopyOnWriteArrayList<>();
        bridge.run(() -> after.add(1));
        await().until(() -> !after.isEmpty());
        assertThat(seen).isEmpty();
    }

    @Test
    void whateverIsDueOnOneBeatGoesOverWithOneWakeOfTheTimer() {
        Fx.run(() -> { });
        List<Collection<Runnable>> rung = new CopyOnWriteArrayList<>();
        Beats beats = new Beats(timer, rung::add);
        for (int i = 0; i < 50; i++) {
            beats.next(HALF_SECOND, 0, () -> { });
        }
        await().until(() -> rung.stream().mapToInt(Collection::size).sum() == 50);
        // the half second may turn while they are asked for
        assertThat(rung).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void aShiftedBeatFallsBetweenTheOthers() {
        List<Collection<Runnable>> rung = new CopyOnWriteArrayList<>();
        Beats beats = new Beats(timer, rung::add);
        long quarter = HALF_SECOND / 2;
        for (int i = 0; i < 10; i++) {
            beats.next(HALF_SECOND, 0, () -> { });
            beats.next(HALF_SECOND, quarter, () -> { });
        }
        await().until(() -> rung.stream().mapToInt(Collection::size).sum() == 20);
        // two moments, or one more of each when the half second turns meanwhile
        assertThat(rung).hasSizeBetween(2, 4);
    }

    @Test
    void channelsOnOneBeatArriveOneAfterTheOther() {
        List<Integer> order = new CopyOnWriteArrayList<>();
        Fx.run(() -> { });
        for (int i = 0; i < 9; i++) {
            bridge.<Integer>beat(2, order::add).offer(i);
        }
        await().until(() -> order.size() == 9);
        assertThat(order).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void whatIsUrgentDoesNotWaitForTheBeatAndIsNotOvertakenByAnOlderValue() {
        List<Integer> seen = new CopyOnWriteArrayList<>();
        FxBridge.Channel<Integer> channel = bridge.beat(0.5, seen::add);
        channel.offer(1);
        channel.now(2);
        await().until(() -> !seen.isEmpty());
        channel.offer(3);
        await().until(() -> seen.size() > 1);
        assertThat(seen).containsExactly(2, 3);
    }

    @Test
    void whereNoHandIsTheBeatIsWiderAndWhatIsUrgentIsNot() {
        Fx.run(() -> { });
        AtomicBoolean nobody = new AtomicBoolean(true);
        FxBridge window = bridge.shifted(Duration.ZERO);
        window.restWhen(nobody::get);
        List<Long> ticks = new CopyOnWriteArrayList<>();
        Pin pin = window.every(FxBridge.BEAT, () -> ticks.add(System.nanoTime()));
        await().until(() -> ticks.size() == 5);
        pin.close();
        // late ones may stand close together, all of them keep the rate
        assertThat(ticks.getLast() - ticks.getFirst()).isGreaterThan(3 * HALF_SECOND);
        List<Integer> seen = new CopyOnWriteArrayList<>();
        FxBridge.Channel<Integer> channel = window.beat(FxBridge.BEAT_HZ, seen::add);
        channel.now(1);
        Fx.run(() -> { });
        await().atMost(Duration.ofMillis(FxBridge.BEAT.toMillis())).until(() -> !seen.isEmpty());
    }

    @Test
    void ticksComeUntilTheyAreClosedAndDoNotPileUpWhileTheScreenStands() {
        List<Integer> ticks = new CopyOnWriteArrayList<>();
        CountDownLatch go = new CountDownLatch(1);
        Pin pin = bridge.every(Duration.ofMillis(20), () -> ticks.add(1));
        await().until(() -> ticks.size() >= 3);
        Platform.runLater(() -> {
            try {
                go.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        List<Integer> beats = new CopyOnWriteArrayList<>();
        timer.scheduleAtFixedRate(() -> beats.add(1), 20, 20, TimeUnit.MILLISECONDS);
        await().until(() -> beats.size() >= 20);
        int before = ticks.size();
        go.countDown();
        Fx.run(() -> { });
        assertThat(ticks.size() - before).as("those that were missed are left out").isLessThan(10);
        pin.close();
        Fx.run(() -> { });
        int closed = ticks.size();
        beats.clear();
        await().until(() -> beats.size() >= 5);
        Fx.run(() -> { });
        assertThat(ticks).hasSize(closed);
    }
}
