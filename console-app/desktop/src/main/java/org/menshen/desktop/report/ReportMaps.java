package org.menshen.desktop.report;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.livemap.LiveMap;
import org.menshen.desktop.livemap.MapKind;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.past.PastMoment;
import org.menshen.domain.past.RecordedDay;
import org.menshen.domain.port.Exhibit;
import org.menshen.domain.report.ReportPeriod;
import org.menshen.map.core.geo.Bounds;
import org.menshen.map.core.view.Viewport;
import org.menshen.map.fx.MapPrint;

/// Takes the maps of a report: the situation at its end and where its alerts concentrate, by the same map and layers that the desk sees, in the
/// colours of paper. The map stands behind what the window shows, is seen by nobody, and goes when both are taken. FX thread.
final class ReportMaps {

    private static final double WIDTH = 1000;
    private static final double HEIGHT = 600;
    private static final double DENSITY = 1.5;
    private static final double PADDING = 30;
    private static final Duration LOOK = Duration.ofMillis(250);
    /// how often it has to be found settled in a row: facts come a little later than the map
    private static final int SETTLED = 3;
    private static final int PNG_SIZE_AT = 16;

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
                context.bridge().run(() -> new Session(then, now).begin(taken));
            } else {
                taken.completeExceptionally(error);
            }
        });
        return taken;
    }

    /// The instant of the recorded day; empty where it is not recorded.
    private static Optional<PastMoment> moment(@Nullable RecordedDay day, Instant at) {
        return day == null || at.isBefore(day.from()) || at.isAfter(day.to()) ? Optional.empty() : Optional.of(day.at(at));
    }

    /// The map while its pictures are taken.
    private final class Session {

        private final Optional<PastMoment> then;
        private final Instant at;
        private final LiveMap map = new LiveMap(context);
        private final List<Exhibit.Picture> pictures = new ArrayList<>();
        private Optional<Bounds> home = Optional.empty();
        private Optional<Bounds> fitted = Optional.empty();
        private int settled;
        private long left = longest.dividedBy(LOOK);

        Session(Optional<PastMoment> then, Instant now) {
            this.then = then;
            this.at = then.map(PastMoment::at).orElse(now);
        }

        void begin(CompletableFuture<List<Exhibit.Picture>> taken) {
            map.node().getStyleClass().add("light");
            map.node().setManaged(false);
            map.node().setMouseTransparent(true);
            map.node().setFocusTraversable(false);
            map.node().resizeRelocate(0, 0, WIDTH, HEIGHT);
            map.setShown(MapKind.SENSORS, false);
            map.setShown(MapKind.CAMERAS, false);
            host.getChildren().addFirst(map.node());
            map.setOnGround((base, box) -> home = box);
            map.review(then);
            taken.whenComplete((done, error) -> context.bridge().run(() -> {
                host.getChildren().remove(map.node());
                map.close();
            }));
            look(taken);
        }

        private void look(CompletableFuture<List<Exhibit.Picture>> taken) {
            context.bridge().after(LOOK, () -> {
                fit();
                settled = map.pane().settled() && map.pane().getViewport().width() > 0 ? settled + 1 : 0;
                left--;
                if (settled >= SETTLED || left <= 0) {
                    print(taken);
                } else {
                    look(taken);
                }
            });
        }

        /// Nobody zooms here: the paper is used to its edge, whatever broken zoom level that gives.
        private void fit() {
            if (home.isPresent() && !home.equals(fitted) && map.pane().getViewport().width() > 0) {
                Viewport exact = map.pane().getViewport().fitted(home.get(), PADDING);
                map.pane().centreOn(exact.centre(), exact.zoom());
                fitted = home;
                settled = 0;
            }
        }

        private void print(CompletableFuture<List<Exhibit.Picture>> taken) {
            boolean heat = !pictures.isEmpty();
            String title = texts.get(heat ? "map.heat" : "map.situation");
            String time = Numbers.day(at, context.ports().zone());
            String drill = context.ports().drill().status().map(status -> texts.get("map.drill")).orElse("");
            map.pane().print(new MapPrint(title, time, drill), DENSITY).whenComplete((png, error) -> context.bridge().run(() -> {
                if (error != null) {
                    taken.completeExceptionally(error);
                    return;
                }
                pictures.add(new Exhibit.Picture(texts.get("map.caption", title, time), png, ratio(png)));
                if (heat) {
                    taken.complete(List.copyOf(pictures));
                } else {
                    map.setShown(MapKind.ALERT_HEAT, true);
                    map.setShown(MapKind.UNITS, false);
                    settled = 0;
                    left = longest.dividedBy(LOOK);
                    look(taken);
                }
            }));
        }
    }

    /// The measure of a PNG, by its head.
    private static double ratio(byte[] png) {
        ByteBuffer head = ByteBuffer.wrap(png, PNG_SIZE_AT, 2 * Integer.BYTES);
        double width = head.getInt();
        return head.getInt() / width;
    }
}
