package org.menshen.desktop.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.menshen.desktop.fixture.OneWindow.soon;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelReader;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.paint.Color;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.menshen.desktop.fixture.Fx;
import org.menshen.desktop.fixture.OneWindow;
import org.menshen.desktop.livemap.MapKind;
import org.menshen.desktop.text.Lang;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.past.PastFigures;
import org.menshen.domain.past.RecordedDay;
import org.menshen.domain.port.Past;
import org.menshen.domain.rules.Rulebook;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.view.Viewport;
import org.menshen.map.fx.MapPane;
import org.menshen.map.fx.paint.Plane;
import org.menshen.map.fx.paint.Role;

/// Alert density in the situation window: one key, a legend of its own, and in the recorded day the density of then.
class AlertHeatWindowTest {

    private static final int MANY = 12;

    private final OneWindow window = new OneWindow(new SituationFeature());
    private RecordedDay day;
    private LatLon old;
    private LatLon recent;

    @BeforeEach
    void open() {
        // the worst is selected at first: its mark lies where nothing is measured
        window.town.alert("DR-worst", "FIRE_CONFIRMED", 1, 5, "北门", "", 30);
        old = alerts("old", 40, 7_200);
        day = new RecordedDay(new Rulebook(), PastFigures.of(window.fake.codes), window.fake.clock.instant().minus(Duration.ofHours(1)));
        for (SubjectKind kind : SubjectKind.values()) {
            window.fake.workspace.all(kind).forEach(day::begin);
        }
        day.until(window.fake.clock.instant().minusSeconds(1_800), 1);
        recent = alerts("recent", 60, 60);
        window.open(1000, 800, Lang.ZH, ports -> ports.withPast(new Past() {
            @Override
            public CompletableFuture<RecordedDay> load() {
                return CompletableFuture.completedFuture(day);
            }

            @Override
            public Optional<RecordedDay> loaded() {
                return Optional.empty();
            }
        }));
        soon().until(() -> window.shows("建议力量"));
        Fx.run(() -> {
            // only what the ground shows
            Set<String> above = Set.of(MapKind.ALERTS.name(), MapKind.UNITS.name(), MapKind.SITES.name(), MapKind.CAMERAS.name());
            map().layers().stream().filter(layer -> above.contains(layer.id()))
                    .toList().forEach(map()::removeLayer);
            map().centreOn(Geodesy.destination(old, Geodesy.bearing(old, recent), Geodesy.distance(old, recent) / 2), 13);
        });
        // a colour measured before the ground is painted is that of no map
        soon().until(() -> Fx.call(() -> map().settled()));
    }

    @AfterEach
    void close() {
        window.close();
    }

    private LatLon alerts(String id, int site, int age) {
        Alert last = null;
        for (int i = 0; i < MANY; i++) {
            last = window.town.alert("DR-" + id + i, "PERIMETER", 3, site, "北门", "", age + i);
        }
        return last.position();
    }

    private MapPane map() {
        return (MapPane) window.content().lookup(".map-pane");
    }

    private void altEight() {
        Fx.run(() -> Event.fireEvent(map(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.DIGIT8, false, false, true, false)));
    }

    private Color pixel(Point2D at) {
        return Fx.call(() -> {
            PixelReader pixels = map().snapshot(new SnapshotParameters(), null).getPixelReader();
            return pixels.getColor((int) at.getX(), (int) at.getY());
        });
    }

    /// How much greener than red a place is: everything else around there is grey or blue.
    private double glow(LatLon place) {
        Viewport view = Fx.call(() -> map().getViewport());
        Color colour = pixel(new Point2D(view.screenX(place.lon()), view.screenY(place.lat())));
        return colour.getGreen() - colour.getRed();
    }

    /// The right end of the ramp in the legend above that of the crowd.
    private boolean legend() {
        Viewport view = Fx.call(() -> map().getViewport());
        Color full = Fx.call(() -> map().palette().of(Role.EVENTS_4));
        Color there = pixel(new Point2D(200, view.height() - 34 - 80 - 6 - 80 + 28));
        return Math.abs(there.getRed() - full.getRed()) + Math.abs(there.getGreen() - full.getGreen()) < 0.06;
    }

    @Test
    void altEightShowsDensityAndLegendAndHidesThemAgain() {
        double before = glow(recent);
        double beforeOld = glow(old);
        assertThat(legend()).as("off at first").isFalse();
        altEight();
        soon().until(() -> glow(recent) > before + 0.06 && glow(old) > beforeOld + 0.06);
        assertThat(legend()).isTrue();
        assertThat(window.fake.settings).as("remembered as other layers are").containsEntry("situation.layer.ALERT_HEAT", "true");
        LatLon between = Geodesy.destination(old, Geodesy.bearing(old, recent), Geodesy.distance(old, recent) / 2);
        assertThat(glow(between)).as("nothing happened there").isLessThan(0.1);
        altEight();
        soon().until(() -> glow(recent) < before + 0.05);
        assertThat(legend()).isFalse();
    }

    @Test
    void theRecordedDayShowsTheDensityOfThen() {
        double before = glow(recent);
        altEight();
        soon().until(() -> glow(recent) > before + 0.15);
        window.press(KeyCode.H);
        soon().until(() -> glow(recent) < before + 0.05);
        assertThat(glow(old)).as("those were raised before").isGreaterThan(before + 0.15);
        assertThat(legend()).isTrue();
        window.press(KeyCode.ESCAPE);
        soon().until(() -> glow(recent) > before + 0.15);
    }

    @Test
    void whatChangesNothingPaintsNothing() {
        altEight();
        soon().until(() -> glow(recent) > 0.15 && Fx.call(() -> map().settled()));
        long painted = Fx.call(() -> map().paints(Plane.GROUND));
        Alert alert = (Alert) window.fake.workspace.all(SubjectKind.ALERT).iterator().next().state();
        window.fake.workspace.put(alert);
        window.town.alert("DR-new", "PERIMETER", 3, 20, "南门", "", 5);
        soon().until(() -> Fx.call(() -> map().paints(Plane.GROUND)) > painted);
        soon().until(() -> Fx.call(() -> map().settled()));
        long after = Fx.call(() -> map().paints(Plane.GROUND));
        assertThat(after - painted).as("asked and answered, once for the new alert").isLessThanOrEqualTo(3);
    }
}
