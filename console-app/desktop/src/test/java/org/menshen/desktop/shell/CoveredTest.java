package org.menshen.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;

import javafx.geometry.Rectangle2D;

import org.junit.jupiter.api.Test;

class CoveredTest {

    private static final Rectangle2D WHOLE = new Rectangle2D(0, 0, 1920, 1080);
    private static final Rectangle2D LEFT = new Rectangle2D(0, 0, 960, 1080);
    private static final Rectangle2D RIGHT = new Rectangle2D(960, 0, 960, 1080);

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
}
