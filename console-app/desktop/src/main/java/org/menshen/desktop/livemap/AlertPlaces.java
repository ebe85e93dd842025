package org.menshen.desktop.livemap;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.fx.layer.heat.PointHeatLayer;

/// Where the alerts of some hours were raised: each one counts one, whatever its severity and whatever came of it, members of a bundle as
/// well, as the numbers on markers count them. False alarms are work for somebody, too. Immutable; computed off the FX thread.
///
/// @param places one an alert, in an order that depends on nothing but them
record AlertPlaces(List<LatLon> places) {

    /// From nowhere.
    static final AlertPlaces NONE = new AlertPlaces(List.of());

    private static final Comparator<LatLon> ORDER = Comparator.comparingDouble(LatLon::lat).thenComparingDouble(LatLon::lon);

    /// The alerts with a position that were raised in the time before the one that is shown.
    ///
    /// @param window how far back it is counted; an alert of exactly that age no longer is
    static AlertPlaces of(MapScene scene, Duration window) {
        Instant from = scene.now().minus(window);
        return new AlertPlaces(scene.all(SubjectKind.ALERT).stream().map(Versioned::state).map(Alert.class::cast)
                .filter(alert -> raised(alert).isAfter(from)).map(Alert::position).filter(Objects::nonNull).sorted(ORDER).toList());
    }

    /// By the source's clock, since it may have had no line for hours; but one that runs ahead does not keep an alert on the map.
    private static Instant raised(Alert alert) {
        return alert.raisedAt().isBefore(alert.receivedAt()) ? alert.raisedAt() : alert.receivedAt();
    }

    /// The object known before, when it holds the same.
    AlertPlaces orSame(@Nullable AlertPlaces before) {
        return equals(before) ? Objects.requireNonNull(before) : this;
    }

    /// As points of a heat.
    PointHeatLayer.Data points() {
        float[] weights = new float[places.size()];
        Arrays.fill(weights, 1);
        return new PointHeatLayer.Data(places.stream().mapToDouble(LatLon::lon).toArray(), places.stream().mapToDouble(LatLon::lat).toArray(),
                weights, List.of());
    }
}
