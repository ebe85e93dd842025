package org.menshen.desktop.livemap;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import javafx.scene.layout.StackPane;

import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.past.PastMoment;
import org.menshen.domain.port.Exhibit;
import org.menshen.map.core.geo.Bounds;
import org.menshen.map.core.view.Viewport;
import org.menshen.map.fx.MapPrint;

/// Takes pictures for documents by the same map and layers that the desk sees, in the colours of paper. The map stands behind what the window
/// shows, is seen by nobody, and goes when all are taken. FX thread.
public final class MapShots {

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
    /// @param longest how long each picture waits for its map
    public MapShots(FeatureContext context, StackPane host, Duration longest) {
        this.context = context;
        this.texts = Texts.load(context.ports().lang(), LiveMap.class);
        this.host = host;
        this.longest = longest;
    }

    /// A picture to take.
    ///
    /// @param title what it shows
    /// @param dress lays its layers on, over those of the picture before
    public record Shot(String title, Consumer<LiveMap> dress) {
    }

    /// Takes them one after the other. The future fails when one cannot be had.
    ///
    /// @param then the recorded moment that is shown; empty for what is now
    /// @param around what they show; empty for the whole ground
    public CompletableFuture<List<Exhibit.Picture>> take(Optional<PastMoment> then, Optional<Bounds> around, List<Shot> shots) {
        CompletableFuture<List<Exhibit.Picture>> taken = new CompletableFuture<>();
        new Session(then, around, shots).begin(taken);
        return taken;
    }

    /// The map while its pictures are taken.
    private final class Session {

        private final Optional<PastMoment> then;
        private final Instant at;
        private final List<Shot> shots;
        private final LiveMap map = new LiveMap(context);
        private final List<Exhibit.Picture> pictures = new ArrayList<>();
        private final Optional<Bounds> around;
        private Optional<Bounds> home = Optional.empty();
        private Optional<Bounds> fitted = Optional.empty();
        private int settled;
        private long left = longest.dividedBy(LOOK);

        Session(Optional<PastMoment> then, Optional<Bounds> around, List<Shot> shots) {
            this.then = then;
            this.at = then.map(PastMoment::at).orElseGet(() -> context.ports().clock().instant());
            this.around = around;
            this.shots = shots;
        }

        void begin(CompletableFuture<List<Exhibit.Picture>> taken) {
            map.node().getStyleClass().add("light");
            map.node().setManaged(false);
            map.node().setMouseTransparent(true);
            map.node().setFocusTraversable(false);
            map.node().resizeRelocate(0, 0, WIDTH, HEIGHT);
            map.setShown(MapKind.SENSORS, false);
            map.setShown(MapKind.CAMERAS, false);
            shots.getFirst().dress().accept(map);
            host.getChildren().addFirst(map.node());
            map.setOnGround((base, box) -> home = around.isPresent() ? around : box);
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
            Shot shot = shots.get(pictures.size());
            String time = Numbers.day(at, context.ports().zone());
            String drill = context.ports().drill().status().map(status -> texts.get("shot.drill")).orElse("");
            map.pane().print(new MapPrint(shot.title(), time, drill), DENSITY).whenComplete((png, error) -> context.bridge().run(() -> {
                if (error != null) {
                    taken.completeExceptionally(error);
                    return;
                }
                pictures.add(new Exhibit.Picture(texts.get("shot.caption", shot.title(), time), png, ratio(png)));
                if (pictures.size() == shots.size()) {
                    taken.complete(List.copyOf(pictures));
                } else {
                    shots.get(pictures.size()).dress().accept(map);
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
