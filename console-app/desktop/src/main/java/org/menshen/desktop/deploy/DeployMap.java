package org.menshen.desktop.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.RowList;
import org.menshen.desktop.widget.Section;
import org.menshen.map.core.geo.Bounds;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.fx.MapPane;
import org.menshen.map.fx.layer.area.LabelLayer;
import org.menshen.map.fx.layer.area.Place;
import org.menshen.map.fx.layer.area.Ring;
import org.menshen.map.fx.layer.area.RingLayer;
import org.menshen.map.fx.layer.area.Territory;
import org.menshen.map.fx.layer.area.TerritoryLayer;
import org.menshen.map.fx.layer.marker.Dot;
import org.menshen.map.fx.layer.marker.DotLayer;
import org.menshen.map.fx.paint.Role;

/// The posts on the map with what is reached from them in time along the streets; demand that is not, ringed and listed. Nothing in it moves by
/// itself. FX thread.
final class DeployMap extends HBox {

    private static final double RING_M = 60;
    private static final double RING_PX = 10;
    private static final double NAMES_FROM = 15.4;
    private static final int FEW = 8;
    private static final double AROUND = 0.06;
    private static final double SHARE = 0.72;

    private final MapPane pane;
    private final TerritoryLayer reach = new TerritoryLayer("reach");
    private final DotLayer demand = new DotLayer("demand", 50);
    private final DotLayer posts = new DotLayer("posts", 40);
    private final RingLayer rings = new RingLayer("gaps", Role.SEV_2, RING_PX);
    private final LabelLayer names = new LabelLayer("names");
    private final RowList<String> gaps = new RowList<>(SentenceCell.HEIGHT, SentenceCell::new, line -> line);
    private final Label note = DeployView.wrapped("help");
    private final Texts texts;
    private final Section head;
    private DeployPage.@Nullable Ground shown;
    private boolean framed;
    private boolean closed;

    DeployMap(FeatureContext context, Texts texts) {
        super(12);
        this.texts = texts;
        pane = new MapPane(context.ports().background());
        pane.setBeatShift(context.bridge().shift().toMillis());
        context.fontFamily().ifPresent(pane.fontFamilyProperty()::set);
        pane.setEnglish(context.ports().lang() == Lang.EN);
        pane.setAccessibleRoleDescription(texts.get("map.role"));
        pane.setFocusTraversable(false);
        Stream.of(reach, demand, rings, posts, names).forEach(pane::addLayer);
        context.ports().baseMap().whenComplete((base, error) -> context.bridge().run(() -> {
            if (base != null && !closed) {
                pane.setBaseMap(base);
                pane.attributionProperty().set(base.attribution());
                pane.noteProperty().set(base.schematic() && base.attribution().isEmpty() ? texts.get("map.schematic") : "");
            }
        }));
        head = new Section(texts.get("head.gaps"));
        gaps.setFocusTraversable(false);
        gaps.setEmptyWords(texts.get("none.gaps"));
        VBox.setVgrow(gaps, Priority.ALWAYS);
        VBox side = new VBox(8, head, gaps, legend(), note);
        // the map asks for as much as there is: the words beside it keep their share
        side.minWidthProperty().bind(widthProperty().multiply(1 - SHARE));
        side.prefWidthProperty().bind(side.minWidthProperty());
        pane.setMinSize(0, 0);
        pane.setPrefSize(0, 0);
        HBox.setHgrow(pane, Priority.ALWAYS);
        setMinSize(0, 0);
        getChildren().setAll(pane, side);
    }

    private Label legend() {
        Label words = DeployView.wrapped("deploy-legend");
        words.setText(texts.get("map.legend"));
        return words;
    }

    void show(DeployPage.Ground ground) {
        if (Objects.equals(ground, shown)) {
            return;
        }
        shown = ground;
        reach.setTerritories(ground.reach().isEmpty() ? List.of() : List.of(new Territory(ground.reach(), ground.label())));
        List<Dot> needs = new ArrayList<>();
        ground.covered().forEach(spot -> needs.add(new Dot(spot.id(), spot.at(), Role.CAMERA)));
        ground.missed().forEach(spot -> needs.add(new Dot(spot.id(), spot.at(), Role.SEV_3)));
        demand.setDots(needs);
        List<Dot> stands = new ArrayList<>();
        ground.posts().forEach(spot -> stands.add(new Dot(spot.id(), spot.at(), Role.UNIT_ACTIVE)));
        ground.open().forEach(spot -> stands.add(new Dot(spot.id(), spot.at(), Role.SEV_2)));
        posts.setDots(stands);
        rings.setRings(Stream.concat(ground.missed().stream(), ground.open().stream()).map(spot -> new Ring(spot.at(), RING_M, "")).toList());
        List<Place> places = new ArrayList<>();
        // where many have nobody their names would cover the map: their colour says it from far, their names from near
        double from = ground.open().size() > FEW ? NAMES_FROM : 0;
        ground.open().forEach(spot -> places.add(new Place("o" + spot.id(), spot.at(), texts.get("map.open", spot.name()), 0, from)));
        ground.missed().forEach(spot -> places.add(new Place("d" + spot.id(), spot.at(), spot.name(), 1, NAMES_FROM)));
        ground.posts().forEach(spot -> places.add(new Place("p" + spot.id(), spot.at(), spot.name(), 2, NAMES_FROM)));
        names.setPlaces(places);
        gaps.setRows(ground.gaps());
        head.setAside(String.valueOf(ground.gaps().size()));
        note.setText(ground.note());
        frame(ground);
    }

    /// The first time that there is something to show, all of it is.
    private void frame(DeployPage.Ground ground) {
        List<LatLon> all = Stream.of(ground.posts(), ground.open(), ground.missed(), ground.covered()).flatMap(List::stream)
                .map(DeployPage.Spot::at).toList();
        if (!framed && !all.isEmpty()) {
            framed = true;
            pane.setHome(Bounds.around(all).grown(AROUND));
            pane.home();
        }
    }

    void close() {
        closed = true;
    }
}
