package org.menshen.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FirstRunTest {

    @Test
    void everyClassOfOurOwnOnTheListIsThere() {
        assertThat(FirstRun.names()).anyMatch(name -> name.startsWith("com.sun.glass.ui.gtk."))
                .filteredOn(name -> name.startsWith("org.menshen.") || name.startsWith("javax.sound.")).isNotEmpty().allMatch(FirstRun::look);
    }

    @Test
    void aClassOfAnotherSystemIsPassedOver() {
        assertThat(FirstRun.look("com.sun.glass.ui.win.NoSuchWindow")).isFalse();
    }
}
