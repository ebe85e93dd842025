package org.menshen.map.fx.layer.item;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.menshen.map.core.geo.Bounds;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.view.Viewport;
import org.menshen.map.fx.paint.AbstractLayer;
import org.menshen.map.fx.paint.LegendItem;
import org.menshen.map.fx.paint.PaintContext;
import org.menshen.map.fx.paint.Pick;
import org.menshen.map.fx.paint.Plane;
import org.menshen.map.fx.paint.Role;
import org.menshen.map.fx.paint.Stack;

/// Things that wait for somebody, piled by whoever knows them: there may be a hundred thousand, and what is drawn fits on the map. A click on a
/// pile goes near enough to part it, or spreads what it knows by name. FX thread.
public final class ItemLayer extends AbstractLayer {

    private static final int PRIORITY = 26;
    private static final double REACH = 30;
    /// degrees below which things are at one place
    private static final double SAME = 1e-6;

    private List<ItemPile> piles = List.of();
    private final Map<String, ItemPile> holders = new HashMap<>();

    /// @param id unique among the layers of a map
    public ItemLayer(String id) {
        this(id, Plane.LIVE);
    }

    /// @param id unique among the layers of a map
    /// @param plane [Plane#LIVE], or [Plane#OVERLAY] for few that lie above everything else
    public ItemLayer(String id, Plane plane) {
        super(id, plane);
    }

    /// Replaces all; the same again costs nothing.
    public void setPiles(List<ItemPile> next) {
        if (!piles.equals(next)) {
            piles = List.copyOf(next);
            holders.clear();
            piles.forEach(pile -> pile.heads().forEach(head -> holders.put(head.id(), pile)));
            changed();
        }
    }

    @Override
    public void paint(PaintContext context) {
        for (ItemPile pile : piles.reversed()) {
            double x = context.view().screenX(pile.at().lon());
            double y = context.view().screenY(pile.at().lat());
            if (!context.visible(x, y, ItemSymbol.WIDE + REACH)) {
                continue;
            }
            if (pile.count() > 1) {
                ItemSymbol.sheaf(context, pile, x, y);
            } else {
                ItemSymbol.card(context, pile.sign(), pile.press(), x, y);
            }
        }
    }

    @Override
    public void paintSymbol(PaintContext context, String item, double x, double y) {
        head(item).ifPresent(head -> ItemSymbol.card(context, head.sign(), head.press(), x, y));
    }

    private Optional<ItemPile.Head> head(String item) {
        ItemPile pile = holders.get(item);
        return pile == null ? Optional.empty() : pile.heads().stream().filter(head -> head.id().equals(item)).findFirst();
    }

    @Override
    public Optional<Stack> stack(Viewport view, String item) {
        ItemPile pile = holders.get(item);
        if (pile == null || pile.count() < 2) {
            return Optional.empty();
        }
        List<Pick> members = new ArrayList<>(pile.heads().stream().map(head -> pick(pile, head, 0)).toList());
        Bounds box = pile.box();
        if (box.north() - box.south() > SAME || box.east() - box.west() > SAME) {
            // where they begin and end says how near one has to go, whichever are known by name
            members.set(0, moved(members.getFirst(), new LatLon(box.north(), box.west())));
            members.set(members.size() - 1, moved(members.getLast(), new LatLon(box.south(), box.east())));
        }
        return Optional.of(new Stack(pile.at(), members, REACH));
    }

    private static Pick moved(Pick pick, LatLon to) {
        return new Pick(pick.layer(), pick.id(), to, pick.priority(), pick.distance());
    }

    private Pick pick(ItemPile pile, ItemPile.Head head, double distance) {
        return new Pick(id(), head.id(), pile.at(), PRIORITY + ItemPress.LATE.ordinal() - head.press().ordinal(), distance);
    }

    @Override
    public void pick(Viewport view, double x, double y, double tolerance, Consumer<Pick> found) {
        for (ItemPile pile : piles) {
            double dx = Math.abs(view.screenX(pile.at().lon()) - x) - (pile.count() > 1 ? ItemSymbol.WIDE : ItemSymbol.HALF);
            double dy = Math.abs(view.screenY(pile.at().lat()) - y) - ItemSymbol.HALF;
            double distance = Math.hypot(Math.max(0, dx), Math.max(0, dy));
            if (distance <= tolerance) {
                pile.heads().forEach(head -> found.accept(pick(pile, head, distance)));
            }
        }
    }

    @Override
    public void walk(Viewport view, Consumer<Pick> found) {
        for (ItemPile pile : piles) {
            if (view.shows(pile.at(), 0)) {
                pile.heads().forEach(head -> found.accept(pick(pile, head, 0)));
            }
        }
    }

    @Override
    public void paintMark(PaintContext context, String item, Role role) {
        ItemPile pile = holders.get(item);
        if (pile == null) {
            return;
        }
        double x = context.view().screenX(pile.at().lon());
        double y = context.view().screenY(pile.at().lat());
        double wide = (pile.count() > 1 ? ItemSymbol.WIDE : ItemSymbol.HALF) + 4;
        context.gc().setStroke(context.palette().of(role));
        context.gc().setLineWidth(2);
        context.gc().strokeRoundRect(x - wide, y - ItemSymbol.HALF - 4, 2 * wide, 2 * ItemSymbol.HALF + 8, 8, 8);
    }

    @Override
    public List<LegendItem> legend(Viewport view) {
        List<LegendItem> items = new ArrayList<>();
        for (ItemPress press : ItemPress.values()) {
            if (piles.stream().anyMatch(pile -> pile.press() == press && view.shows(pile.at(), 0))) {
                items.add(new LegendItem("item." + press.name().toLowerCase(java.util.Locale.ROOT),
                    (pen, palette, fonts, x, y) -> ItemSymbol.paint(pen, palette, fonts, press.sign(), press, x, y)));
            }
        }
        return items;
    }

    @Override
    public boolean blank() {
        return piles.isEmpty();
    }

    @Override
    public Optional<LatLon> locate(String item) {
        return Optional.ofNullable(holders.get(item)).map(ItemPile::at);
    }
}
