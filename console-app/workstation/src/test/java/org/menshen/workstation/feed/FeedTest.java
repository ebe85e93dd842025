package org.menshen.workstation.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.menshen.domain.port.Pin;

class FeedTest {

    private final Deque<Runnable> tasks = new ArrayDeque<>();
    private final Feed<String, Integer> feed = new Feed<>(tasks::add);

    private void work() {
        while (!tasks.isEmpty()) {
            tasks.remove().run();
        }
    }

    @Test
    void aSlowObserverGetsLargerBatchesWithTheLatestValues() {
        List<Map<String, Integer>> batches = new ArrayList<>();
        feed.observe(batches::add);
        for (int i = 0; i < 1_000; i++) {
            feed.publish(Map.of("a", i, "b", -i));
        }
        assertThat(tasks).as("one drain waits, not a thousand").hasSize(1);
        work();
        assertThat(batches).containsExactly(Map.of("a", 999, "b", -999));
    }

    @Test
    void oneObserversFailureIsNotTheOthers() {
        List<Map<String, Integer>> batches = new ArrayList<>();
        feed.observe(batch -> {
            throw new IllegalStateException("on purpose");
        });
        feed.observe(batches::add);
        feed.publish(Map.of("a", 1));
        work();
        assertThat(batches).hasSize(1);
    }

    @Test
    void anUnpinnedObserverHearsNothingMore() {
        List<Map<String, Integer>> batches = new ArrayList<>();
        Pin pin = feed.observe(batches::add);
        pin.close();
        pin.close();
        feed.publish(Map.of("a", 1));
        work();
        assertThat(batches).isEmpty();
    }
}
