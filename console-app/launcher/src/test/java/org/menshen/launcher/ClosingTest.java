package org.menshen.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

/// What was opened first closes last; what depends on nothing closes beside the rest.
class ClosingTest {

    private final List<String> closed = new CopyOnWriteArrayList<>();

    @Test
    void closesLastFirstAndWhateverFails() {
        try (Threads threads = new Threads("test"); Closing closing = new Closing(threads)) {
            closing.add(() -> closed.add("folder"));
            closing.add(() -> {
                throw new IllegalStateException("it does not close");
            });
            closing.add(() -> closed.add("windows"));
        }
        assertThat(closed).containsExactly("windows", "folder");
    }

    @Test
    void whatIsBesideIsAtWorkWhileTheOthersCloseAndIsClosedBeforeWhatWasOpenedBefore() {
        CountDownLatch centreCloses = new CountDownLatch(1);
        CountDownLatch windowsClosed = new CountDownLatch(1);
        try (Threads threads = new Threads("test"); Closing closing = new Closing(threads)) {
            closing.add(() -> closed.add("folder"));
            closing.addBeside("centre", () -> {
                centreCloses.countDown();
                assertThat(windowsClosed.await(20, TimeUnit.SECONDS)).isTrue();
                closed.add("centre");
            });
            closing.add(() -> {
                assertThat(centreCloses.await(20, TimeUnit.SECONDS)).as("it does not wait for the windows").isTrue();
                closed.add("windows");
                windowsClosed.countDown();
            });
        }
        assertThat(closed).containsExactly("windows", "centre", "folder");
    }
}
