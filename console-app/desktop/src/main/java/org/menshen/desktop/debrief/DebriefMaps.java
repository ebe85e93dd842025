package org.menshen.desktop.debrief;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import javafx.scene.layout.StackPane;

import org.menshen.desktop.livemap.MapShots;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.drill.Exercise;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.port.Exhibit;
import org.menshen.domain.site.Site;
import org.menshen.domain.zone.Zone;
import org.menshen.map.core.geo.Bounds;
import org.menshen.map.core.geo.LatLon;

/// The map of the places of an exercise, for its report. FX thread.
final class DebriefMaps {

    private static final double LEAST_M = 250;

    private final FeatureContext context;
    private final Texts texts;
    private final StackPane host;

    /// @param host what the map stands behind; its first child covers it
    DebriefMaps(FeatureContext context, Texts texts, StackPane host) {
        this.context = context;
        this.texts = texts;
        this.host = host;
    }

    /// Takes it, with what stands there now. The future fails when it cannot be had in time.
    CompletableFuture<List<Exhibit.Picture>> take(Exercise exercise) {
        Duration longest = Duration.ofMillis((long) (context.ports().codes().figure("report.map-s") * 1_000));
        String title = texts.get("paper.map", context.ports().names().in(exercise.name()));
        return new MapShots(context, host, longest).take(Optional.empty(), around(exercise), List.of(new MapShots.Shot(title, map -> { })));
    }

    /// The box of its sites and zones, never so small that nothing around them is seen; empty when it names none.
    private Optional<Bounds> around(Exercise exercise) {
        List<LatLon> points = new ArrayList<>();
        exercise.sites().forEach(id -> context.ports().workspace().find(new Subject(SubjectKind.SITE, id))
                .ifPresent(found -> points.addAll(((Site) found.state()).ring())));
        exercise.zones().forEach(id -> context.ports().workspace().find(new Subject(SubjectKind.ZONE, id))
                .ifPresent(found -> points.addAll(((Zone) found.state()).ring())));
        if (points.isEmpty()) {
            return Optional.empty();
        }
        Bounds box = Bounds.around(points);
        Bounds least = Bounds.within(new LatLon((box.south() + box.north()) / 2, (box.west() + box.east()) / 2), LEAST_M);
        return Optional.of(new Bounds(Math.min(box.south(), least.south()), Math.min(box.west(), least.west()),
                Math.max(box.north(), least.north()), Math.max(box.east(), least.east())));
    }
}
