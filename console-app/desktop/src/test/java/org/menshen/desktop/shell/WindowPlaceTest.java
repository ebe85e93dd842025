package org.menshen.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import javafx.geometry.Rectangle2D;

import org.junit.jupiter.api.Test;

class WindowPlaceTest {

    private static final Rectangle2D MAIN = new Rectangle2D(0, 0, 1920, 1040);
    private static final Rectangle2D RIGHT = new Rectangle2D(1920, 0, 1366, 768);

    @Test
    void aWindowComesBackWhereItWas() {
        WindowPlace place = new WindowPlace(1950, 20, 1200, 700, false, true);
        assertThat(place.onto(List.of(MAIN, RIGHT))).isEqualTo(place);
        assertThat(WindowPlace.read(place.written())).contains(place);
    }

    @Test
    void aWindowOfAMissingMonitorIsPulledBack() {
        WindowPlace place = new WindowPlace(1950, 20, 1200, 700, false, true).onto(List.of(MAIN));
        assertThat(place.x()).isEqualTo(720);
        assertThat(place.width()).isEqualTo(1200);
    }

    @Test
    void aWindowIsNeverLargerThanItsMonitor() {
        WindowPlace place = new WindowPlace(0, 0, 3000, 2000, false, true).onto(List.of(RIGHT));
        assertThat(place).isEqualTo(new WindowPlace(1920, 0, 1366, 768, false, true));
    }

    @Test
    void damagedSettingsAreNoPlace() {
        assertThat(WindowPlace.read("1,2,3")).isEmpty();
        assertThat(WindowPlace.read("a,b,c,d,true,true")).isEmpty();
    }

    @Test
    void everySetOfMonitorsHasItsOwnName() {
        assertThat(WindowPlace.monitorSet(List.of(MAIN, RIGHT))).isEqualTo("1920x1040+0+0_1366x768+1920+0");
    }

    @Test
    void aDutyLevelNamesPartsOfMonitors() {
        assertThat(WindowPlace.named("2-right", List.of(MAIN, RIGHT))).contains(new WindowPlace(2603, 0, 683, 768, false, true));
        assertThat(WindowPlace.named("2", List.of(MAIN, RIGHT))).contains(new WindowPlace(1920, 0, 1366, 768, true, true));
        assertThat(WindowPlace.named("bottom", List.of(MAIN))).contains(new WindowPlace(0, 520, 1920, 520, false, true));
        assertThat(WindowPlace.named("2-left", List.of(MAIN))).as("a monitor that is not there").isEmpty();
        assertThat(new WindowPlace(2606, 28, 680, 740, false, false).near(WindowPlace.named("2-right", List.of(MAIN, RIGHT)).orElseThrow())).isTrue();
        assertThat(new WindowPlace(2300, 0, 683, 768, false, true).near(WindowPlace.named("2-right", List.of(MAIN, RIGHT)).orElseThrow())).isFalse();
    }
}
