package org.menshen.desktop.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.livemap.HeatLegends;
import org.menshen.desktop.livemap.ItemsFeed;
import org.menshen.desktop.livemap.LiveMap;
import org.menshen.desktop.nearby.Whereabouts;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.text.Counts;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.site.Site;
import org.menshen.domain.work.WorkItem;
import org.menshen.domain.work.WorkQuery;
import org.menshen.map.core.geo.Bounds;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.fx.MapPane;
import org.menshen.map.fx.layer.area.Area;
import org.menshen.map.fx.layer.area.AreaLayer;
import org.menshen.map.fx.layer.camera.SpotLayer;
import org.menshen.map.fx.layer.heat.HeatLegendLayer;
import org.menshen.map.fx.layer.item.ItemLayer;
import org.menshen.map.fx.paint.Pick;

/// The items of a register on a map: those that the filters let through and that are not finished. It follows nothing while another view is shown.
/// FX thread.
final class WorkMap implements AutoCloseable {

    private static final double BOTTOM = 12;
    private static final double AROUND = 0.03;
    private static final double NEAR = 16;
    private static final int AREAS = 40;

    private final FeatureContext context;
    private final Texts texts;
    private final MapPane pane;
    private final AreaLayer sites = new AreaLayer("sites", AREAS);
    private final ItemLayer items = new ItemLayer("items");
    private final SpotLayer spot = new SpotLayer("spot");
    private final ItemsFeed feed;
    private final Label seen = new Label();
    private final StackPane node;
    private @Nullable String chosen;
    private int total;
    private String arrival = "";
    private boolean framed;
    private boolean closed;

    /// @param onPick gets the id of the item that was clicked or opened by Enter
    WorkMap(FeatureContext context, Texts texts, Consumer<String> onPick) {
        this.context = context;
        this.texts = texts;
        pane = new MapPane(context.ports().background());
        pane.setBeatShift(context.bridge().shift().toMillis());
        context.fontFamily().ifPresent(pane.fontFamilyProperty()::set);
        pane.setEnglish(context.ports().lang() == Lang.EN);
        pane.setAccessibleRoleDescription(texts.get("map.role"));
        Stream.of(sites, items, spot).forEach(pane::addLayer);
        pane.addLayer(new HeatLegendLayer("legend", items, HeatLegends.items(Texts.load(context.ports().lang(), LiveMap.class)), BOTTOM));
        pane.setOnPick(picks -> item(picks).ifPresent(onPick));
        pane.setOnOpen(pick -> item(List.of(pick)).ifPresent(onPick));
        feed = new ItemsFeed(context.ports(), context.bridge(), pane, items);
        feed.setOnTotal(all -> {
            total = all;
            tell();
        });
        context.ports().baseMap().whenComplete((base, error) -> context.bridge().run(() -> {
            if (base != null && !closed) {
                pane.setBaseMap(base);
                pane.attributionProperty().set(base.attribution());
                pane.noteProperty().set(base.schematic() && base.attribution().isEmpty() ? texts.get("map.schematic") : "");
            }
        }));
        tell();
        seen.getStyleClass().addAll("note", "work-seen");
        seen.setMouseTransparent(true);
        StackPane.setAlignment(seen, Pos.TOP_LEFT);
        StackPane.setMargin(seen, new Insets(10));
        pane.setMinSize(0, 0);
        pane.setPrefSize(0, 0);
        node = new StackPane(pane, seen);
        node.setMinSize(0, 0);
    }

    private void tell() {
        String words = texts.get("map.seen", Counts.of(total, texts.lang()));
        seen.setText(arrival.isEmpty() ? words : words + " · " + arrival);
    }

    private Optional<String> item(List<Pick> picks) {
        return picks.stream().filter(pick -> pick.layer().equals(items.id())).map(Pick::id).findFirst();
    }

    Region node() {
        return node;
    }

    /// Shows the items of a query.
    ///
    /// @param selected the item that is selected; it is marked where it is, and brought into view when another one was before
    /// @param coming what is still on its way here, in words; may be empty
    void show(WorkQuery query, Optional<WorkItem> selected, String coming) {
        frame();
        arrival = coming;
        tell();
        feed.want(true, query);
        Optional<LatLon> at = selected.flatMap(new Whereabouts(context.ports())::of);
        spot.setSpot(at.orElse(null), at.map(place -> selected.get().number()).orElse(""), true);
        String id = selected.map(WorkItem::id).orElse(null);
        if (id != null && !id.equals(chosen) && at.isPresent() && !pane.getViewport().shows(at.get(), 0)) {
            pane.centreOn(at.get(), Math.max(NEAR, pane.getViewport().zoom()));
        }
        chosen = id;
    }

    /// Another view is shown.
    void rest() {
        feed.want(false, null);
    }

    /// The first time it is seen all sites are.
    private void frame() {
        List<Area> areas = new ArrayList<>();
        for (Versioned<?> versioned : context.ports().workspace().all(SubjectKind.SITE)) {
            if (versioned.state() instanceof Site site && site.ring().size() > 2) {
                areas.add(new Area(site.id(), site.name(), site.ring(), Area.Tone.NORMAL, 1));
            }
        }
        if (!framed && !areas.isEmpty()) {
            framed = true;
            sites.setAreas(areas);
            pane.setHome(Bounds.around(areas.stream().flatMap(area -> area.ring().stream()).toList()).grown(AROUND));
            pane.home();
        }
    }

    /// Puts the keyboard into the map.
    void focus() {
        pane.requestFocus();
    }

    @Override
    public void close() {
        closed = true;
        feed.close();
    }
}
