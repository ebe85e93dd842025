package org.menshen.desktop.sound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnnouncementsTest {

    private final Announcements lines = new Announcements(2, 3);

    private String next() {
        return lines.next().map(next -> next.line() == null ? "+" + next.more() : next.line().id()).orElse("-");
    }

    private boolean take(String id, int severity) {
        return lines.wants(id, severity) && lines.take(id, severity, id);
    }

    @Test
    void theMostSevereComesFirstAndAmongEqualsTheNewest() {
        take("a", 2);
        take("b", 1);
        take("c", 2);
        take("d", 3);
        assertThat(next()).isEqualTo("b");
        lines.over(true);
        assertThat(next()).isEqualTo("c");
        lines.over(true);
        assertThat(next()).isEqualTo("a");
        lines.over(true);
        assertThat(next()).as("3 is not spoken").isEqualTo("-");
    }

    @Test
    void aMoreSevereOneInterruptsAndWhatGaveWayIsSaidAfterwards() {
        take("a", 2);
        assertThat(next()).isEqualTo("a");
        assertThat(take("b", 2)).as("its equal waits").isFalse();
        assertThat(take("c", 1)).isTrue();
        lines.over(false);
        assertThat(next()).isEqualTo("c");
        lines.over(true);
        assertThat(next()).isEqualTo("b");
        lines.over(true);
        assertThat(next()).isEqualTo("a");
    }

    @Test
    void eachIsSaidOnceAndAgainWhenItBecameWorse() {
        take("a", 2);
        assertThat(next()).isEqualTo("a");
        lines.over(true);
        assertThat(lines.wants("a", 2)).isFalse();
        assertThat(lines.wants("a", 1)).isTrue();
        assertThat(lines.drop("a")).as("it is not being said").isFalse();
        assertThat(lines.wants("a", 2)).as("it called again").isTrue();
    }

    @Test
    void moreThanAFewAreCountedAndThoseThatWereAnsweredAreNot() {
        for (int i = 0; i < 9; i++) {
            take("a" + i, 2);
        }
        lines.drop("a0");
        lines.drop("a8");
        assertThat(next()).isEqualTo("a7");
        lines.over(true);
        assertThat(next()).isEqualTo("a6");
        lines.over(true);
        assertThat(next()).isEqualTo("+5");
        lines.over(true);
        assertThat(lines.waits()).isFalse();
    }

    @Test
    void silenceForgetsWhatWaits() {
        take("a", 1);
        lines.clear();
        assertThat(next()).isEqualTo("-");
    }
}
