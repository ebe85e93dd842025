package org.menshen.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javafx.geometry.Rectangle2D;

import org.junit.jupiter.api.Test;

import org.menshen.domain.port.Settings;

/// Windows on monitors that come and go; the monitors are made up.
class LayoutsTest {

    private static final Rectangle2D DESK = new Rectangle2D(0, 0, 1920, 1040);
    private static final Rectangle2D BIG = new Rectangle2D(1920, 0, 3840, 2160);
    private static final Rectangle2D SIDE = new Rectangle2D(-1366, 0, 1366, 768);
    private static final WindowPlace SITS = new WindowPlace(0, 0, 1920, 1040, true, true);
    private static final WindowPlace HANGS = new WindowPlace(1920, 0, 3840, 2160, true, true);

    private final Map<String, String> kept = new HashMap<>();
    private List<Rectangle2D> monitors = List.of(DESK, BIG);
    private final Layouts layouts = new Layouts(new Settings() {
        @Override
        public Optional<String> get(String key) {
            return Optional.ofNullable(kept.get(key));
        }

        @Override
        public void put(String key, @org.jspecify.annotations.Nullable String value) {
            kept.put(key, value);
        }
    }, () -> monitors);

    private void stood(Map<String, WindowPlace> open) {
        layouts.look(open);
        layouts.look(open);
    }

    @Test
    void aWallComesToAMonitorThatIsThereAndGoesBackWithItsOwn() {
        stood(Map.of("situation", SITS, "wall-2", HANGS));
        monitors = List.of(DESK);
        // a desktop has moved it before anybody told that the monitor is gone
        layouts.look(Map.of("wall-2", new WindowPlace(5, 5, 1900, 1000, false, true)));
        Map<String, WindowPlace> alone = layouts.changed(Map.of("situation", SITS, "wall-2", HANGS));
        assertThat(alone.get("wall-2")).isEqualTo(new WindowPlace(0, 0, 1920, 1040, true, true));
        stood(alone);
        monitors = List.of(DESK, BIG);
        assertThat(layouts.changed(alone)).containsEntry("wall-2", HANGS).containsEntry("situation", SITS);
    }

    @Test
    void theSameMonitorsToldInAnotherOrderAreTheSameSet() {
        stood(Map.of("situation", SITS, "wall-2", HANGS));
        monitors = List.of(BIG, DESK);
        assertThat(layouts.remembered("wall-2")).contains(HANGS);
        assertThat(layouts.changed(Map.of("situation", SITS, "wall-2", HANGS))).containsEntry("wall-2", HANGS).containsEntry("situation", SITS);
    }

    @Test
    void whatIsBeingMovedIsNotKeptUntilItStands() {
        layouts.look(Map.of("wall", HANGS));
        layouts.look(Map.of("wall", new WindowPlace(1930, 0, 800, 600, false, true)));
        assertThat(layouts.remembered("wall")).isEmpty();
        layouts.look(Map.of("wall", new WindowPlace(1930, 0, 800, 600, false, true)));
        assertThat(layouts.remembered("wall")).contains(new WindowPlace(1930, 0, 800, 600, false, true));
    }

    @Test
    void aFurtherWallIsOpenedOnTheNextMonitorThatIsFree() {
        assertThat(layouts.apart(SITS, List.of(SITS))).isEqualTo(HANGS);
        monitors = List.of(DESK, BIG, SIDE);
        assertThat(layouts.apart(SITS, List.of(SITS, HANGS)).x()).isEqualTo(SIDE.getMinX());
        assertThat(layouts.apart(HANGS, List.of(SITS, HANGS)).x()).isEqualTo(SIDE.getMinX());
        monitors = List.of(DESK);
        assertThat(layouts.apart(SITS, List.of(SITS))).isEqualTo(SITS);
    }
}
