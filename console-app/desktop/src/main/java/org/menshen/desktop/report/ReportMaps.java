package org.menshen.desktop.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.livemap.MapKind;
import org.menshen.desktop.livemap.MapShots;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.past.PastMoment;
import org.menshen.domain.past.RecordedDay;
import org.menshen.domain.port.Exhibit;
import org.menshen.domain.report.ReportPeriod;

/// The maps of a report: the situation at its end and where its alerts concentrate. FX thread.
final class ReportMaps {

    private final FeatureContext context;
    private final Texts texts;
    private final StackPane host;
    private final Duration longest;

    /// @param host what the map stands behind; its first child covers it
    ReportMaps(FeatureContext context, Texts texts, StackPane host) {
        this.context = context;
        this.texts = texts;
        this.host = host;
        this.longest = Duration.ofMillis((long) (context.ports().codes().figure("report.map-s") * 1_000));
    }

    /// Takes the maps of a period. The future fails when they cannot be had in time.
    CompletableFuture<List<Exhibit.Picture>> take(ReportPeriod period) {
        Instant now = context.ports().clock().instant();
        CompletableFuture<Optional<PastMoment>> moment = period.to().isAfter(now) ? CompletableFuture.completedFuture(Optional.empty())
                : context.ports().past().load().orTimeout(longest.toMillis(), TimeUnit.MILLISECONDS)
                        .handle((day, none) -> moment(day, period.to().minusMillis(1)));
        CompletableFuture<List<Exhibit.Picture>> taken = new CompletableFuture<>();
        moment.whenComplete((then, error) -> {
            if (error == null) {
                context.bridge().run(() -> shots().take(then, Optional.empty(), List.of(new MapShots.Shot(texts.get("map.situation"), map -> { }),
                        new MapShots.Shot(texts.get("map.heat"), map -> {
                            map.setShown(MapKind.ALERT_HEAT, true);
                            map.setShown(MapKind.UNITS, false);
                        }))).whenComplete((pictures, failed) -> {
                            if (failed == null) {
                                taken.complete(pictures);
                            } else {
                                taken.completeExceptionally(failed);
                            }
                        }));
            } else {
                taken.completeExceptionally(error);
            }
        });
        return taken;
    }

    private MapShots shots() {
        return new MapShots(context, host, longest);
    }

    /// The instant of the recorded day; empty where it is not recorded.
    private static Optional<PastMoment> moment(@Nullable RecordedDay day, Instant at) {
        return day == null || at.isBefore(day.from()) || at.isAfter(day.to()) ? Optional.empty() : Optional.of(day.at(at));
    }
}
