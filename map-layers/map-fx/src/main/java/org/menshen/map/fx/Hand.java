package org.menshen.map.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.view.Lasso;
import org.menshen.map.core.view.ScreenPoint;
import org.menshen.map.core.view.Viewport;
import org.menshen.map.fx.paint.Pick;
import org.menshen.map.fx.paint.Stack;

/// What the hand does on the map besides moving it: pick, open stacks and things, hover, menu, draw around things, and the keyboard's walk.
final class Hand {

    private static final double TOLERANCE = 8;

    private final MapPane pane;
    private final Picker picker;
    private final OverlayLayer overlay;
    private final Spider spider;
    private final FocusWords announcer;
    private @Nullable MapMode mode;
    /// whether the last click opened a stack: its second half, when it is a double click, means nothing more
    private boolean opened;
    private final ReadOnlyObjectWrapper<@Nullable LatLon> pointer = new ReadOnlyObjectWrapper<>();

    Consumer<List<Pick>> onPick = picks -> { };
    Consumer<Pick> onOpen = pick -> { };
    Consumer<Hover> onHover = hover -> { };
    Consumer<MapMenu> onMenu = menu -> { };
    Consumer<List<Pick>> onBand = picks -> { };

    Hand(MapPane pane, Picker picker, OverlayLayer overlay, Spider spider) {
        this.pane = pane;
        this.picker = picker;
        this.overlay = overlay;
        this.spider = spider;
        this.announcer = new FocusWords(pane);
        pane.viewportProperty().addListener((property, before, view) -> {
            if (spider.isOpen() && !spider.fits(view)) {
                closeStack();
            }
        });
    }

    FocusWords announcer() {
        return announcer;
    }

    ReadOnlyObjectWrapper<@Nullable LatLon> pointer() {
        return pointer;
    }

    OverlayLayer overlay() {
        return overlay;
    }

    /// What lies under a point; of an opened stack only the member there.
    List<Pick> at(double x, double y) {
        return spider.at(pane.getViewport(), x, y, 2).map(List::of).orElseGet(() -> picker.at(pane.getViewport(), x, y, TOLERANCE));
    }

    @Nullable MapMode mode() {
        return mode;
    }

    void mode(@Nullable MapMode next) {
        mode = next;
        overlay.hovered(null);
    }

    void click(double x, double y) {
        if (mode != null) {
            mode.point(pane.getViewport().toGeo(x, y));
            if (mode instanceof PathMode path && path.full()) {
                done();
            }
            return;
        }
        focus(null);
        // a finger or a pen clicks without having moved there
        pointer.set(pane.getViewport().toGeo(x, y));
        List<Pick> picks = at(x, y);
        boolean member = spider.at(pane.getViewport(), x, y, 2).isPresent();
        opened = !member && open(picks);
        if (opened) {
            return;
        }
        // a click beside an open stack closes it and means nothing more
        boolean closing = !member && closeStack();
        if (!closing || !picks.isEmpty()) {
            onPick.accept(picks);
        }
    }

    /// Opens the stack that lies on top: goes near enough to part it, or spreads it in place with all that stacks there.
    ///
    /// @return false when there is none of several
    private boolean open(List<Pick> picks) {
        Viewport view = pane.getViewport();
        Optional<Stack> top = picks.stream().findFirst().flatMap(pick -> picker.stack(view, pick)).filter(stack -> stack.members().size() > 1);
        if (top.isEmpty()) {
            return false;
        }
        OptionalInt split = top.get().splitZoom(view);
        closeStack();
        if (split.isPresent()) {
            pane.leaveView();
            ScreenPoint at = view.toScreen(top.get().at());
            pane.move(view.zoomedAt(at.x(), at.y(), split.getAsInt() - view.zoom()));
        } else {
            List<Pick> members = new ArrayList<>(top.get().members());
            picks.stream().filter(pick -> members.stream().noneMatch(pick::same) && picker.stack(view, pick).isPresent()).forEach(members::add);
            spider.open(top.get().at(), members, view);
            overlay.repaint();
        }
        return true;
    }

    /// @return false when none was open
    boolean closeStack() {
        boolean had = spider.isOpen();
        if (had) {
            spider.close();
            focus(null);
            overlay.hovered(null);
            overlay.repaint();
        }
        return had;
    }

    private void focus(@Nullable Pick next) {
        overlay.focused(next);
        announcer.focused(next);
    }

    /// @return false when there is nothing to open
    boolean open(double x, double y) {
        if (mode != null) {
            done();
            return true;
        }
        if (opened) {
            return true;
        }
        List<Pick> picks = at(x, y);
        if (!picks.isEmpty()) {
            onOpen.accept(picks.getFirst());
        }
        return !picks.isEmpty();
    }

    void hover(double x, double y) {
        LatLon at = pane.getViewport().toGeo(x, y);
        pointer.set(at);
        if (mode != null) {
            mode.hover(at);
            return;
        }
        List<Pick> picks = at(x, y);
        overlay.hovered(picks.isEmpty() ? null : picks.getFirst());
        onHover.accept(new Hover(at, x, y, picks));
    }

    void hoverLeft() {
        pointer.set(null);
        if (mode != null) {
            mode.hover(null);
        }
        overlay.hovered(null);
    }

    void menu(double x, double y, double screenX, double screenY) {
        onMenu.accept(new MapMenu(pane.getViewport().toGeo(x, y), screenX, screenY, at(x, y)));
    }

    /// The line is done: gives what it goes around.
    void gather(Rope rope) {
        overlay.rope(null);
        gather(rope.around(pane.getViewport()));
    }

    /// Gives everything that is seen, for a person without a mouse.
    boolean gatherAll() {
        Viewport view = pane.getViewport();
        gather(Lasso.box(view.worldX(0), view.worldY(0), view.worldX(view.width()), view.worldY(view.height())));
        return true;
    }

    private void gather(Lasso lasso) {
        onBand.accept(picker.within(pane.getViewport(), lasso));
    }

    /// Ends the mode when nothing is missing.
    boolean done() {
        MapMode now = mode;
        if (now != null) {
            pane.setMode(null);
            if (!now.done()) {
                pane.setMode(now);
            }
        }
        return now != null;
    }

    /// @return false when there is no mode
    boolean leaveMode() {
        boolean had = mode != null;
        pane.setMode(null);
        return had;
    }

    /// Sets a point in the middle of the map, for a person without a mouse.
    boolean pointInMiddle() {
        if (mode != null) {
            click(pane.getWidth() / 2, pane.getHeight() / 2);
        }
        return mode != null;
    }

    boolean undo() {
        if (mode != null) {
            mode.undo();
        }
        return mode != null;
    }

    boolean walk(boolean forward) {
        Optional<Pick> next = spider.isOpen() ? spider.next(overlay.focused(), forward)
            : picker.next(pane.getViewport(), Optional.ofNullable(overlay.focused()), forward);
        focus(next.orElse(null));
        return next.isPresent();
    }

    boolean openFocused() {
        Pick focused = overlay.focused();
        if (focused != null) {
            onOpen.accept(focused);
        }
        return focused != null;
    }

    boolean clearFocused() {
        boolean had = overlay.focused() != null;
        focus(null);
        return had;
    }
}
