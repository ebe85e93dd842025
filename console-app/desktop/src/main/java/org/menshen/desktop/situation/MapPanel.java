package org.menshen.desktop.situation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.livemap.LiveMap;
import org.menshen.desktop.livemap.MapKind;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.shell.Panel;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.KeyHint;
import org.menshen.desktop.widget.Tip;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.suggest.CameraOffer;
import org.menshen.domain.suggest.UnitOffer;
import org.menshen.map.core.geo.Bounds;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.route.Reach;
import org.menshen.map.fx.MapPane;
import org.menshen.map.fx.layer.area.HatchLayer;
import org.menshen.map.fx.ViewFollow;
import org.menshen.map.fx.layer.unit.LineLayer;
import org.menshen.map.fx.layer.unit.Tie;
import org.menshen.map.fx.layer.area.Ring;
import org.menshen.map.fx.layer.area.RingLayer;
import org.menshen.map.fx.layer.camera.SpotLayer;
import org.menshen.map.fx.layer.area.Territory;
import org.menshen.map.fx.layer.area.TerritoryLayer;

/// The map of the situation window: layer switches over it, and around the selected place what it needs: rings of time, cameras that see it,
/// units that can come. FX thread.
final class MapPanel implements Panel {

    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");
    private static final double CLOSE_ZOOM = 16;
    private static final int DIGITS = 10;
    private static final double FIT_PADDING = 80;
    private static final Insets PANEL = new Insets(12, 0, 48, 12);
    private static final Insets NOTICE = new Insets(12, 52, 0, 52);
    /// Metres that a person on foot makes along streets in a minute, as a straight line.
    private static final double WALK_M_PER_MIN = 5 / 3.6 * 60 / 1.3;

    private final Texts texts;
    private final LiveMap map;
    private final StackPane stack = new StackPane();
    private final StackPane notices = new StackPane();
    private final VBox node = new VBox();
    private final HBox maps = new HBox(2);
    private final BesideMap beside;
    private final RingLayer rings = new RingLayer("rings");
    private final TerritoryLayer reach = new TerritoryLayer("reach");
    private final LineLayer links = new LineLayer("links");
    private final SpotLayer spot = new SpotLayer("spot");
    private final ToolRow tools = new ToolRow();
    private final MapLayers layers;
    private final LayerPanel panel;
    private final MapControls controls;
    private final MapFoot foot;
    private Optional<Detail> around = Optional.empty();
    private boolean reviewing;
    private final Map<MapKind, HBox> switches = new EnumMap<>(MapKind.class);

    MapPanel(FeatureContext context, Texts texts) {
        this.texts = texts;
        this.map = new LiveMap(context);
        map.followTime(context.ports().rewind());
        map.pane().addLayer(rings);
        map.pane().addLayer(reach);
        map.pane().addLayer(links);
        map.pane().addLayer(spot);
        tools.setMinHeight(Region.USE_PREF_SIZE);
        tools.getStyleClass().add("panel");
        for (MapKind kind : MapKind.values()) {
            if (kind != MapKind.ALERTS) {
                tools.addSwitch(toggle(kind));
            }
        }
        this.layers = new MapLayers(context.ports(), context.bridge(), texts, map);
        this.panel = new LayerPanel(texts, layers, this::showSwitches);
        this.beside = new BesideMap(context, texts, map, maps);
        showSwitches();
        this.controls = new MapControls(context.ports(), texts, map);
        // behind the switches, for those that have no room and for the layers that have no switch
        addTool("tool.layers", SituationKey.LAYERS, panel::toggle);
        this.foot = new MapFoot(context, texts, map.pane(), map::reviewed);
        StackPane.setAlignment(foot.node(), Pos.BOTTOM_LEFT);
        StackPane.setMargin(panel.node(), PANEL);
        notices.setPickOnBounds(false);
        StackPane.setMargin(notices, NOTICE);
        // the switches stand above the map, not on it: whatever happens under its upper edge is seen
        stack.getChildren().addAll(map.node(), controls.overview(), controls.column(), foot.node(), panel.node(), notices);
        stack.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> controls.touched());
        stack.setMinSize(0, 0);
        stack.setPrefWidth(1);
        HBox.setHgrow(stack, Priority.ALWAYS);
        maps.getChildren().add(stack);
        maps.setMinSize(0, 0);
        VBox.setVgrow(maps, Priority.ALWAYS);
        node.getChildren().addAll(tools, maps);
        node.setMinSize(0, 0);
    }

    /// Enters the recorded day, or goes back to the present.
    void review(boolean on) {
        reviewing = on;
        surround(around);
    }

    /// A second map that stands at another instant.
    BesideMap beside() {
        return beside;
    }

    /// The position under the pointer, and the map as a picture.
    MapFoot foot() {
        return foot;
    }

    /// Adds a tool beside the layer switches.
    void addTool(String text, SituationKey key, Runnable action) {
        HBox box = new HBox(6, new Label(texts.get(text)), new KeyHint(key.shown()));
        box.getStyleClass().add("map-tool");
        Tip.on(box).say(texts.get("key." + key.name()));
        box.setOnMouseClicked(event -> action.run());
        tools.addTool(box);
    }

    private HBox toggle(MapKind kind) {
        HBox box = new HBox(new Label(texts.get("layer." + kind.name())));
        box.getStyleClass().add("map-tool");
        Tip.on(box).say("Alt+" + (kind.ordinal() + 1) % 10);
        box.setOnMouseClicked(event -> toggleKind(kind));
        switches.put(kind, box);
        return box;
    }

    private void showSwitches() {
        switches.forEach((kind, box) -> box.pseudoClassStateChanged(ON, layers.shown(kind.name())));
        beside.mirror();
    }

    /// Switches a kind on or off and remembers it.
    void toggleKind(MapKind kind) {
        layers.toggle(kind.name());
    }

    /// Switches the kind of a digit, the last one having 0.
    void toggleKind(int digit) {
        toggleKind(MapKind.values()[Math.floorMod(digit - 1, DIGITS)]);
    }

    /// Opens or closes the panel of layers.
    void toggleLayers() {
        panel.toggle();
    }

    /// How the map follows what is open.
    ViewFollow follow() {
        return map.follow();
    }

    /// North, buttons, lock and overview.
    MapControls controls() {
        return controls;
    }

    /// Calls back at once and whenever the blind spots are switched on or off.
    void setOnBlind(Consumer<Boolean> handler) {
        map.setOnShown((kind, shown) -> {
            if (kind == MapKind.BLIND) {
                handler.accept(shown);
            }
        });
        handler.accept(map.isShown(MapKind.BLIND));
    }

    /// Hatches the streets that no camera sees.
    void setBlind(HatchLayer.Boxes streets) {
        map.setBlind(streets);
    }

    /// Calls back with the subjects under a click.
    void setOnPick(Consumer<List<Subject>> handler) {
        map.setOnPick(handler);
    }

    /// Goes to a place, near enough to see buildings.
    void goTo(LatLon place) {
        if (controls.mayGo()) {
            map.pane().centreOn(place, Math.max(CLOSE_ZOOM, map.pane().getViewport().zoom()));
        }
    }

    /// Shows all of some places, not nearer than one place is shown.
    void show(List<LatLon> places) {
        if (places.size() == 1) {
            goTo(places.getFirst());
        } else if (!places.isEmpty()) {
            map.pane().fit(Bounds.around(places), FIT_PADDING);
        }
    }

    /// The live map itself.
    LiveMap live() {
        return map;
    }

    /// Marks a subject.
    void mark(@Nullable Subject subject) {
        map.mark(subject);
    }

    /// Shows around the selected place what belongs to it; empty shows nothing.
    void surround(Optional<Detail> selected) {
        around = selected;
        // who can come and who sees it is of the present: not over a map of the past
        Optional<Detail> detail = reviewing ? Optional.empty() : selected;
        Optional<LatLon> place = detail.filter(Detail::work).flatMap(Detail::place);
        LatLon asked = detail.filter(Detail::spot).flatMap(Detail::place).orElse(null);
        spot.setSpot(asked, asked == null ? "" : MapFoot.words(asked),
                detail.stream().flatMap(d -> d.cameras().stream()).anyMatch(CameraOffer::sees));
        if (place.isEmpty()) {
            rings.setRings(List.of());
            reach.setTerritories(List.of());
            links.setLinks(List.of());
            map.lift(List.of());
            return;
        }
        LatLon at = place.get();
        List<Reach> areas = detail.get().reach();
        reach.setTerritories(areas.stream().map(area -> new Territory(area.outline(), texts.get("ring", area.within().toMinutes()))).toList());
        // circles only where the streets are not known
        rings.setRings(areas.isEmpty() ? List.of(new Ring(at, WALK_M_PER_MIN, texts.get("ring.straight", 1)),
                new Ring(at, 3 * WALK_M_PER_MIN, texts.get("ring.straight", 3))) : List.of());
        List<Tie> lines = new java.util.ArrayList<>();
        for (UnitOffer force : detail.get().forces()) {
            lines.add(new Tie(force.position(), at, lines.isEmpty(), !force.byStreet()));
        }
        links.setLinks(lines);
        map.lift(detail.get().cameras().stream().filter(CameraOffer::sees).map(CameraOffer::camera).toList());
    }

    /// The map control.
    MapPane pane() {
        return map.pane();
    }

    /// The part of the window where questions can be asked.
    StackPane stack() {
        return stack;
    }

    /// Where notices may lie: over the map, below the switches.
    StackPane noticePlace() {
        return notices;
    }

    /// Puts the keyboard into the map.
    void focus() {
        map.pane().requestFocus();
    }

    /// Whether the keyboard is in the map.
    boolean hasKeyboard() {
        return map.pane().isFocused();
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public void close() {
        layers.close();
        beside.close();
        map.close();
    }
}
