package org.menshen.desktop.livemap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Subject;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.fx.MapPane;
import org.menshen.map.fx.paint.AbstractLayer;
import org.menshen.map.fx.paint.Pick;

/// What is marked on a live map: one subject, and several beside it. FX thread.
final class MapMarks {

    private final MapPane pane;
    private final Map<MapKind, AbstractLayer> layers;
    private @Nullable Subject marked;
    private List<Subject> group = List.of();

    MapMarks(MapPane pane, Map<MapKind, AbstractLayer> layers) {
        this.pane = pane;
        this.layers = layers;
    }

    /// Marks one; `null` marks none.
    void mark(@Nullable Subject subject) {
        marked = subject;
        put();
    }

    /// Marks several beside it.
    void markAll(Collection<Subject> subjects) {
        group = List.copyOf(subjects);
        put();
    }

    /// Some may have come to the map or left it.
    void again() {
        if (marked != null || !group.isEmpty()) {
            put();
        }
    }

    private void put() {
        List<Pick> picks = new ArrayList<>();
        if (marked != null) {
            pick(marked).ifPresent(picks::add);
        }
        group.stream().filter(subject -> !subject.equals(marked)).forEach(subject -> pick(subject).ifPresent(picks::add));
        List<Pick> shown = pane.selectedItems();
        boolean same = shown.size() == picks.size() && IntStream.range(0, picks.size()).allMatch(i -> shown.get(i).same(picks.get(i)));
        if (!same) {
            pane.selectedItems().setAll(picks);
        }
    }

    private Optional<Pick> pick(Subject subject) {
        for (Map.Entry<MapKind, AbstractLayer> entry : layers.entrySet()) {
            String id = entry.getKey() == MapKind.ALERTS ? subject.toString() : subject.id();
            Optional<LatLon> at = entry.getValue().locate(id).filter(place -> matches(entry.getKey(), subject));
            if (at.isPresent()) {
                return Optional.of(new Pick(entry.getKey().layer(), id, at.get(), 0, 0));
            }
        }
        return Optional.empty();
    }

    private static boolean matches(MapKind kind, Subject subject) {
        return MapKind.subject(new Pick(kind.layer(), kind == MapKind.ALERTS ? subject.toString() : subject.id(),
                new LatLon(0, 0), 0, 0)).filter(subject::equals).isPresent();
    }
}
