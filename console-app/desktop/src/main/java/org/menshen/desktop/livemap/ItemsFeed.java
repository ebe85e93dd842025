package org.menshen.desktop.livemap;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import javafx.beans.value.ChangeListener;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.text.Titles;
import org.menshen.desktop.shell.FxBridge;
import org.menshen.desktop.shell.Throttle;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.port.Pin;
import org.menshen.domain.port.Registers;
import org.menshen.domain.site.Site;
import org.menshen.domain.work.PlacePile;
import org.menshen.domain.work.PlaceQuery;
import org.menshen.domain.work.WorkDue;
import org.menshen.domain.work.WorkQuery;
import org.menshen.domain.work.Workflow;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.view.Viewport;
import org.menshen.map.fx.MapPane;
import org.menshen.map.fx.layer.item.ItemLayer;
import org.menshen.map.fx.layer.item.ItemPile;
import org.menshen.map.fx.layer.item.ItemPress;

/// Brings work items onto a map: those that are seen and no others, in piles that are made where the items lie. While the layer is off, or its window
/// is not shown, nothing is asked. FX thread, but for what is said otherwise.
public final class ItemsFeed implements AutoCloseable {

    private static final Duration VIEW = Duration.ofMillis(200);
    private static final Duration NEWS = Duration.ofSeconds(2);
    private static final Duration AGES = Duration.ofSeconds(10);
    /// what comes into the view by a small step is there already
    private static final double MARGIN_PX = 60;
    private static final double STEPS = 2;

    private final ConsolePorts ports;
    private final MapPane pane;
    private final Throttle moved;
    private final Throttle changed;
    private final FxBridge.Channel<Registers.Placed> channel;
    private final List<Pin> pins;
    private final ChangeListener<Viewport> onView = (property, old, view) -> viewed(view);
    private volatile boolean wanted;
    private volatile @Nullable Viewport view;
    private volatile @Nullable WorkQuery only;
    private volatile boolean shown = true;
    private Consumer<Integer> onTotal = total -> { };

    /// @param ports whose registers are asked
    /// @param pane the map
    /// @param layer shows them
    public ItemsFeed(ConsolePorts ports, FxBridge bridge, MapPane pane, ItemLayer layer) {
        this.ports = ports;
        this.pane = pane;
        this.channel = bridge.channel(FxBridge.TABLE_HZ, placed -> {
            layer.setPiles(wanted ? piles(placed) : List.of());
            onTotal.accept(wanted ? placed.total() : 0);
        });
        this.moved = new Throttle(ports.background(), ports.timer(), VIEW, this::compute);
        this.changed = new Throttle(ports.background(), ports.timer(), NEWS, this::compute);
        this.pins = List.of(ports.works().registers().observe(registers -> {
            if (wanted) {
                changed.ask();
            }
        }), bridge.every(AGES, this::age), moved::close, changed::close, channel::close);
        pane.viewportProperty().addListener(onView);
    }

    /// Calls back with how many items are seen.
    public void setOnTotal(Consumer<Integer> handler) {
        onTotal = handler;
    }

    /// Begins or stops to show items.
    ///
    /// @param query which; `null` for all that are not finished
    public void want(boolean on, @Nullable WorkQuery query) {
        boolean same = wanted == on && java.util.Objects.equals(only, query);
        wanted = on;
        only = query;
        if (on && !same) {
            view = pane.getViewport();
            moved.ask();
        } else if (!on && !same) {
            channel.offer(new Registers.Placed(0, List.of()));
        }
    }

    private void viewed(Viewport next) {
        view = next;
        if (wanted) {
            moved.ask();
        }
    }

    /// Deadlines pass though nothing changes.
    private void age() {
        boolean before = shown;
        shown = pane.getScene() != null && pane.getScene().getWindow() != null && pane.getScene().getWindow().isShowing()
                && !(pane.getScene().getWindow() instanceof Stage stage && stage.isIconified());
        if (wanted && (shown || before)) {
            changed.ask();
        }
    }

    private void compute() {
        Viewport now = view;
        if (!wanted || !shown || now == null || now.width() <= 0) {
            return;
        }
        PlaceQuery query = new PlaceQuery(only, now.bounds(MARGIN_PX), Math.floor(now.zoom() * STEPS) / STEPS, places(ports));
        channel.offer(ports.works().registers().placed(query, ports.clock().instant()));
    }

    /// Where sites are, and in the middle of its sites each committee. Any thread.
    ///
    /// @return points by `site/…` and by the codes of committees
    public static Map<String, LatLon> places(ConsolePorts ports) {
        Map<String, LatLon> places = new HashMap<>();
        Map<String, List<LatLon>> committees = new HashMap<>();
        for (Versioned<?> versioned : ports.workspace().all(SubjectKind.SITE)) {
            if (versioned.state() instanceof Site site && !site.ring().isEmpty()) {
                places.put(site.subject().toString(), site.centre());
                committees.computeIfAbsent(site.committeeCode(), code -> new ArrayList<>()).add(site.centre());
            }
        }
        committees.forEach((code, sites) -> places.put(code, new LatLon(sites.stream().mapToDouble(LatLon::lat).average().orElseThrow(),
                sites.stream().mapToDouble(LatLon::lon).average().orElseThrow())));
        return places;
    }

    private List<ItemPile> piles(Registers.Placed placed) {
        Map<String, String> signs = new HashMap<>();
        for (Versioned<?> versioned : ports.workspace().all(SubjectKind.WORKFLOW)) {
            if (versioned.state() instanceof Workflow flow && (flow.inForce() || !signs.containsKey(flow.ref().workflowId()))) {
                signs.put(flow.ref().workflowId(), Titles.sign(flow.content(), ports.lang()));
            }
        }
        return placed.piles().stream().map(pile -> new ItemPile(pile.at(), pile.box(), signs.getOrDefault(pile.register(), ""),
                pile.heads().stream().map(head -> head(head, signs)).toList(), pile.count(), pile.near(), pile.late())).toList();
    }

    private static ItemPile.Head head(PlacePile.Head head, Map<String, String> signs) {
        ItemPress press = head.due() == WorkDue.LATE ? ItemPress.LATE : head.due() == WorkDue.NEAR ? ItemPress.NEAR : ItemPress.CALM;
        return new ItemPile.Head(head.id(), signs.getOrDefault(head.register(), ""), press);
    }

    @Override
    public void close() {
        wanted = false;
        pane.viewportProperty().removeListener(onView);
        pins.forEach(Pin::close);
    }
}
