package org.menshen.desktop.situation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import javafx.beans.value.ChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.livemap.LiveMap;
import org.menshen.desktop.livemap.MapKind;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.shell.Freshness;
import org.menshen.desktop.text.Counts;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.past.PastMoment;
import org.menshen.domain.reading.Reading;
import org.menshen.domain.zone.Zone;
import org.menshen.map.core.view.Viewport;

/// A second map at the left that stands at one instant, while the map beside it goes on: the same place, the same layers, the same ramp of the heat.
/// Over it, where most people came or went between both. FX thread.
final class BesideMap {

    private static final int MOST = 4;
    private static final double LEAST_SHOWN = 1;
    /// as far below the edge as what stands over the map that goes on
    private static final double TOP = 60;

    private final FeatureContext context;
    private final ConsolePorts ports;
    private final Texts texts;
    private final LiveMap main;
    private final HBox place;
    private final Freshness fresh;
    private final Duration limit;
    private final ChangeListener<Viewport> onMain = (property, old, view) -> lead(view, true);
    private final ChangeListener<Viewport> onOther = (property, old, view) -> lead(view, false);
    private final Label instant = new Label();
    private final Label changes = new Label();
    private @Nullable LiveMap other;
    private @Nullable StackPane node;
    private @Nullable PastMoment pinned;
    private boolean leading;

    /// @param main the map that goes on
    /// @param place the row that it stands in
    BesideMap(FeatureContext context, Texts texts, LiveMap main, HBox place) {
        this.context = context;
        this.ports = context.ports();
        this.texts = texts;
        this.main = main;
        this.place = place;
        this.fresh = Freshness.of(ports);
        this.limit = Duration.ofMillis(Math.round(ports.codes().figure("crowd.sample-stale-s") * 1_000));
        instant.getStyleClass().add("review-instant");
        changes.getStyleClass().add("note");
        changes.setWrapText(true);
    }

    /// Whether it is there.
    boolean isOpen() {
        return pinned != null;
    }

    /// Puts it there, standing at an instant.
    void open(PastMoment moment) {
        close();
        pinned = moment;
        LiveMap map = new LiveMap(context);
        other = map;
        mirror();
        map.review(Optional.of(moment));
        VBox words = new VBox(2, instant, changes);
        words.setAlignment(Pos.CENTER);
        words.getStyleClass().add("review-mark");
        words.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        words.setMouseTransparent(true);
        StackPane.setAlignment(words, Pos.TOP_CENTER);
        StackPane.setMargin(words, new Insets(TOP, 8, 0, 8));
        Region frame = new Region();
        frame.getStyleClass().add("review-frame");
        frame.setMouseTransparent(true);
        StackPane pane = new StackPane(map.node(), frame, words);
        changes.maxWidthProperty().bind(pane.widthProperty().subtract(48));
        pane.getStyleClass().add("beside");
        pane.setMinSize(0, 0);
        pane.setPrefWidth(LEAST_SHOWN);
        HBox.setHgrow(pane, Priority.ALWAYS);
        node = pane;
        place.getChildren().addFirst(pane);
        main.pane().viewportProperty().addListener(onMain);
        map.pane().viewportProperty().addListener(onOther);
        lead(main.pane().getViewport(), true);
        instant.setText(texts.get("beside.at", Numbers.clock(moment.at(), ports.zone())));
        changes.setText("");
    }

    /// Takes it away.
    void close() {
        pinned = null;
        LiveMap map = other;
        if (map != null) {
            main.pane().viewportProperty().removeListener(onMain);
            map.pane().viewportProperty().removeListener(onOther);
            place.getChildren().remove(node);
            map.close();
            other = null;
            node = null;
        }
    }

    /// Shows what the map beside it shows, and always the crowd.
    void mirror() {
        LiveMap map = other;
        if (map != null) {
            for (MapKind kind : MapKind.values()) {
                map.setShown(kind, kind == MapKind.CROWD || main.isShown(kind));
            }
        }
    }

    private void lead(Viewport view, boolean fromMain) {
        LiveMap map = other;
        if (leading || map == null || view.width() <= 0) {
            return;
        }
        leading = true;
        try {
            (fromMain ? map : main).pane().move(view);
        } finally {
            leading = false;
        }
    }

    /// Says what changed until an instant.
    ///
    /// @param moment what the map beside it shows; `null` for the present
    void compare(@Nullable PastMoment moment) {
        PastMoment before = pinned;
        if (before == null) {
            return;
        }
        Instant now = ports.clock().instant();
        List<Change> all = new ArrayList<>();
        double then = 0;
        double later = 0;
        for (Versioned<State> found : ports.workspace().all(SubjectKind.ZONE)) {
            Zone zone = (Zone) found.state();
            String key = "zone/" + zone.id();
            Optional<Double> a = count(before, key);
            Optional<Double> b = moment != null ? count(moment, key) : ports.readings().latest(key)
                    .filter(reading -> !fresh.stale(reading.at(), now, "crowd.sample-stale-s")).map(BesideMap::count);
            if (a.isPresent() && b.isPresent()) {
                all.add(new Change(zone.name(), a.get(), b.get()));
                then += a.get();
                later += b.get();
            }
        }
        String sum = all.isEmpty() ? texts.get("beside.uncounted") : texts.get("beside.sum", all.size(), persons(then), persons(later));
        String most = all.stream().filter(change -> Math.round(change.by()) != 0).sorted(Comparator.comparing(change -> -Math.abs(change.by())))
                .limit(MOST).map(change -> texts.get("beside.change", change.name, persons(change.before), persons(change.after)))
                .collect(Collectors.joining("\n"));
        changes.setText(most.isEmpty() ? sum : sum + "\n" + most);
    }

    private Optional<Double> count(PastMoment moment, String key) {
        return moment.latest(key).filter(reading -> !moment.stale(reading, limit)).map(BesideMap::count);
    }

    private static double count(Reading reading) {
        return ((Reading.CrowdSample) reading).count();
    }

    private String persons(double count) {
        return Counts.of(Math.round(count), texts.lang());
    }

    /// How many there were in a zone at both times.
    private record Change(String name, double before, double after) {

        double by() {
            return after - before;
        }
    }
}
