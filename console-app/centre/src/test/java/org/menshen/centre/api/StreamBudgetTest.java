package org.menshen.centre.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;

class StreamBudgetTest {

    @Test
    void cutsTheSlowestFirstAndCountsItsBytesOut() throws Exception {
        StreamBudget budget = new StreamBudget(1_000);
        AtomicBoolean cut = new AtomicBoolean();
        CountDownLatch waiting = new CountDownLatch(1);
        Thread slow = Thread.ofVirtual().start(() -> {
            try (StreamBudget.Waiting held = budget.enter(600)) {
                waiting.countDown();
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                cut.set(true);
            }
        });
        waiting.await();

        try (StreamBudget.Waiting small = budget.enter(300)) {
            assertThat(budget.held()).isEqualTo(900);
            try (StreamBudget.Waiting large = budget.enter(500)) {
                await().untilTrue(cut);
                slow.join();
                assertThat(budget.held()).isEqualTo(800);
            }
        }
        assertThat(budget.held()).isZero();
        assertThat(budget.cut()).isEqualTo(1);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void letsOneThatIsAloneHoldMore() {
        StreamBudget budget = new StreamBudget(10);
        try (StreamBudget.Waiting large = budget.enter(1_000)) {
            assertThat(budget.cut()).isZero();
        }
        assertThat(budget.held()).isZero();
    }
}
