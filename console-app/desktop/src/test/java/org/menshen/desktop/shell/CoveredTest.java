package org.menshen.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javafx.geometry.Rectangle2D;

import org.junit.jupiter.api.Test;

class CoveredTest {

    private static final Rectangle2D WHOLE = new Rectangle2D(0, 0, 1920, 1080);
    private static final Rectangle2D LEFT = new Rectangle2D(0, 0, 960, 1080);
    private static final Rectangle2D RIGHT = new Rectangle2D(960, 0, 960, 1080);

    private static final Map<Long, Rectangle2D> LEFT_BEHIND = new LinkedHashMap<>();

    static {
        LEFT_BEHIND.put(1L, LEFT);
        LEFT_BEHIND.put(2L, WHOLE);
    }

    private static Map<Long, Rectangle2D> hindmostFirst(Rectangle2D... places) {
        Map<Long, Rectangle2D> all = new LinkedHashMap<>();
        for (Rectangle2D place : places) {
            all.put((long) all.size(), place);
        }
        return all;
    }

    @Test
    void aWindowBehindALargerOneOrOneAsLargeIsCovered() {
        assertThat(Covered.behind(hindmostFirst(LEFT, WHOLE, WHOLE))).containsExactly(0L, 1L);
    }

    @Test
    void aWindowOfWhichAnythingIsSeenIsNot() {
        assertThat(Covered.behind(hindmostFirst(WHOLE, LEFT, RIGHT))).isEmpty();
        assertThat(Covered.behind(hindmostFirst(LEFT, new Rectangle2D(1, 0, 1920, 1080)))).isEmpty();
    }

    @Test
    void theForemostIsNeverCovered() {
        assertThat(Covered.behind(hindmostFirst(WHOLE))).isEmpty();
        assertThat(Covered.behind(hindmostFirst(WHOLE, LEFT))).isEmpty();
    }

    @Test
    void whatIsBehindRestsUntilWhatCoversItMovesOrIsGone() {
        Pane back = new Pane(1);
        Pane front = new Pane(2);
        List<Pane> open = new ArrayList<>(List.of(back, front));
        Covered covered = new Covered(() -> open, Runnable::run, later -> { });
        covered.look();
        covered.take(LEFT_BEHIND);
        assertThat(back.rests).as("a look is not enough").isFalse();
        covered.take(LEFT_BEHIND);
        assertThat(List.of(back.rests, front.rests)).containsExactly(true, false);
        front.moved.run();
        assertThat(back.rests).isFalse();

        covered.take(LEFT_BEHIND);
        covered.take(LEFT_BEHIND);
        assertThat(back.rests).isTrue();
        open.remove(front);
        covered.look();
        assertThat(back.rests).as("nothing is left that could cover it").isFalse();
    }

    @Test
    void whatWasClosedOrMinimisedMeanwhileCoversNothing() {
        Pane back = new Pane(1);
        Pane front = new Pane(2);
        List<Pane> open = new ArrayList<>(List.of(back, front, new Pane(3)));
        Covered covered = new Covered(() -> open, Runnable::run, later -> { });
        front.minimised = true;
        covered.take(LEFT_BEHIND);
        covered.take(LEFT_BEHIND);
        assertThat(List.of(back.rests, front.rests)).containsExactly(false, true);
        front.minimised = false;
        open.remove(front);
        covered.take(LEFT_BEHIND);
        covered.take(LEFT_BEHIND);
        assertThat(back.rests).isFalse();
    }

    @Test
    void withoutAnAnswerEverythingIsPainted() {
        Pane back = new Pane(1);
        Covered covered = new Covered(() -> List.of(back, new Pane(2)), Runnable::run, never -> { });
        covered.take(LEFT_BEHIND);
        covered.take(LEFT_BEHIND);
        covered.look();
        covered.look();
        assertThat(back.rests).isTrue();
        covered.look();
        assertThat(back.rests).isFalse();
    }

    /// A window that tells whether it rests.
    private static final class Pane implements Covered.Window {

        private final long number;
        private boolean minimised;
        private boolean rests;
        private Runnable moved = () -> { };

        Pane(long number) {
            this.number = number;
        }

        @Override
        public long number() {
            return number;
        }

        @Override
        public boolean minimised() {
            return minimised;
        }

        @Override
        public boolean focused() {
            return false;
        }

        @Override
        public void whenMoved(Runnable action) {
            moved = action;
        }

        @Override
        public void rest(boolean maps) {
            rests = true;
        }

        @Override
        public void wake() {
            rests = false;
        }
    }
}
