package org.menshen.map.core.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.menshen.map.core.geo.LatLon;

class ViewLockTest {

    private static final Viewport NEAR = new Viewport(new LatLon(31.2, 121.5), 16, 800, 600);
    private static final Viewport WIDE = NEAR.withZoom(13);

    @Example
    void onlyAnotherSetMovesTheMap() {
        ViewLock lock = new ViewLock(true);
        assertThat(lock.offer(Set.of("a", "b"))).isTrue();
        lock.fitted(NEAR);
        assertThat(lock.offer(Set.of("b", "a"))).as("the same set, wherever its members are").isFalse();
        assertThat(lock.offer(Set.of("a"))).isTrue();
        assertThat(lock.offer(Set.of("a"))).as("until it has been fitted").isTrue();
        lock.fitted(NEAR);
        assertThat(lock.offer(Set.of())).as("nothing is a set, too").isTrue();
    }

    @Example
    void aGestureLocksUntilTheMapIsUnlocked() {
        ViewLock lock = new ViewLock(true);
        assertThat(lock.gesture()).isTrue();
        assertThat(lock.gesture()).as("locked already").isFalse();
        assertThat(lock.offer(Set.of("a"))).isFalse();
        assertThat(lock.framed()).as("it is known that there is something else to see").isFalse();
        lock.unlock();
        lock.fitted(NEAR);
        assertThat(lock.following()).isTrue();
        assertThat(lock.framed()).isTrue();
        assertThat(lock.offer(Set.of("a"))).isFalse();
        assertThat(lock.offer(Set.of("a", "c"))).isTrue();
    }

    @Example
    void theViewFromBeforeTheFitComesBackOnceAndStays() {
        ViewLock lock = new ViewLock(false);
        assertThat(lock.restore(NEAR)).isEmpty();
        lock.offer(Set.of("a"));
        lock.unlock();
        lock.fitted(NEAR);
        assertThat(lock.restore(WIDE)).contains(NEAR);
        assertThat(lock.following()).as("a view that was asked for is not taken away").isFalse();
        assertThat(lock.restore(NEAR)).isEmpty();
    }

    @Property
    void whileLockedNoSetEverMovesTheMap(
            @ForAll @Size(max = 12) Set<@Size(max = 4) Set<@CharRange(from = 'a', to = 'f') @StringLength(max = 2) String>> sets) {
        ViewLock lock = new ViewLock(true);
        lock.gesture();
        assertThat(sets).noneMatch(lock::offer);
    }
}
