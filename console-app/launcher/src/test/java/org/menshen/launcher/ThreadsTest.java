package org.menshen.launcher;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.RejectedExecutionException;

import org.junit.jupiter.api.Test;

class ThreadsTest {

    @Test
    void whatAWindowWantsWhileTheConsoleClosesIsLeft() {
        Threads threads = new Threads("test");
        threads.close();
        assertThatCode(() -> threads.windows().execute(() -> { })).doesNotThrowAnyException();
        assertThatThrownBy(() -> threads.background().execute(() -> { })).isInstanceOf(RejectedExecutionException.class);
    }
}
