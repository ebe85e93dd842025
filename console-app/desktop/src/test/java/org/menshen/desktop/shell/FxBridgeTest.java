package org.menshen.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import javafx.application.Platform;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.menshen.desktop.fixture.Fx;
import org.menshen.domain.port.Pin;

class FxBridgeTest {

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
    void channelsOnOneBeatGoOverInOneHop() {
        Fx.run(() -> { });
        List<Long> times = new CopyOnWriteArrayList<>();
        List<FxBridge.Channel<Integer>> channels = IntStream.range(0, 9).mapToObj(i ->
                bridge.<Integer>beat(2, value -> times.add(System.nanoTime()))).toList();
        for (FxBridge.Channel<Integer> channel : channels) {
            channel.offer(1);
        }
        await().until(() -> times.size() == 9);
        long hops = times.stream().map(at -> at / 20_000_000).distinct().count();
        // the half second may turn while they are offered
        assertThat(hops).isLessThanOrEqualTo(3);
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
