package org.menshen.map.fx.layer.unit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.scene.canvas.GraphicsContext;
import org.jspecify.annotations.Nullable;
import org.menshen.map.core.cluster.Stacks;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.view.Viewport;
import org.menshen.map.fx.layer.shape.Badge;
import org.menshen.map.fx.paint.AbstractLayer;
import org.menshen.map.fx.paint.LegendItem;
import org.menshen.map.fx.paint.Obstacles;
import org.menshen.map.fx.paint.PaintPace;
import org.menshen.map.fx.paint.PaintContext;
import org.menshen.map.fx.paint.Pick;
import org.menshen.map.fx.paint.Plane;
import org.menshen.map.fx.paint.Role;
import org.menshen.map.fx.paint.Sprite;
import org.menshen.map.fx.paint.Stack;

/// People and vehicles: a round badge with one character, a tick for the heading, grey when stale. Between two fixes they
/// glide, so that the eye can follow them; a jump too long to be a move is a jump. They are painted as often as the fastest in sight needs to go
/// half a pixel, and no more. FX thread.
public final class UnitLayer extends AbstractLayer {

    /// How long a unit glides from one fix to the next unless told otherwise, milliseconds.
    public static final int GLIDE_MILLIS = 1000;

    private static final int SIZE = 40;
    private static final double RADIUS = 11;
    private static final double STACK = 19;
    /// a look or a turn is shown together with others within this, milliseconds
    private static final int SOON_MILLIS = 500;
    private static final int DIRECTIONS = 48;

    private enum Look { NORMAL, ACTIVE, STALE }

    /// who stands for others in a stack
    private static final List<Look> BY_RANK = List.of(Look.ACTIVE, Look.NORMAL, Look.STALE);

    private record BadgeKey(String label, Look look) {
    }

    private record TickKey(int direction, Look look) {
    }

    private final Map<String, MovingMark> movers = new LinkedHashMap<>();
    private final List<MovingMark> order = new ArrayList<>();
    private final Stacks stacks = new Stacks(STACK);
    private final LongSupplier clock;
    private int glideMillis = GLIDE_MILLIS;
    private long lastPaint;
    private int nextFrame;
    private @Nullable Viewport painted;

    /// @param id unique among the layers of a map
    public UnitLayer(String id) {
        this(id, () -> System.nanoTime() / 1_000_000);
    }

    /// @param clock the map's own, milliseconds
    UnitLayer(String id, LongSupplier clock) {
        super(id, Plane.LIVE);
        this.clock = clock;
    }

    /// How long a unit glides from one fix to the next, milliseconds; 0 for jumps only.
    public void setGlideMillis(int millis) {
        glideMillis = millis;
    }

    /// Replaces all units; those known by id glide to their new place.
    public void setUnits(List<UnitMark> next) {
        Map<String, MovingMark> before = new LinkedHashMap<>(movers);
        movers.clear();
        order.clear();
        int within = Integer.MAX_VALUE;
        for (UnitMark unit : next) {
            MovingMark known = before.remove(unit.id());
            MovingMark mover = known == null ? new MovingMark(unit, clock.getAsLong()) : known;
            within = Math.min(within, known == null ? 0 : take(known, unit));
            movers.put(unit.id(), mover);
            order.add(mover);
        }
        ask(before.isEmpty() ? within : 0);
    }

    /// Adds a unit or moves the one of its id.
    public void put(UnitMark unit) {
        MovingMark known = movers.get(unit.id());
        if (known == null) {
            MovingMark mover = new MovingMark(unit, clock.getAsLong());
            movers.put(unit.id(), mover);
            order.add(mover);
        }
        ask(known == null ? 0 : take(known, unit));
    }

    private void ask(int within) {
        if (within == 0) {
            changed();
        } else if (within < Integer.MAX_VALUE) {
            changed(within);
        }
    }

    /// @return within how many milliseconds that must be seen; the largest number when nobody could see it
    private int take(MovingMark mover, UnitMark next) {
        UnitMark before = mover.unit();
        mover.take(next, glideMillis, clock.getAsLong());
        if (painted == null || !before.label().equals(next.label()) || look(before) != look(next)) {
            return 0;
        }
        if (!near(painted, mover) || !mover.off(painted)) {
            return direction(before) == direction(next) ? Integer.MAX_VALUE : SOON_MILLIS;
        }
        return mover.gliding(clock.getAsLong()) ? PaintPace.millis(mover.speed(painted)) : 0;
    }

    /// Whether a unit is seen, or on its way into the picture.
    private boolean near(Viewport view, MovingMark mover) {
        double x = x(view, mover);
        double y = y(view, mover);
        boolean from = x > -SIZE && y > -SIZE && x < view.width() + SIZE && y < view.height() + SIZE;
        return from || view.shows(mover.unit().at(), 0);
    }

    @Override
    public void paint(PaintContext context) {
        Viewport view = context.view();
        lastPaint = clock.getAsLong();
        painted = view;
        double fastest = 0;
        for (MovingMark mover : order) {
            mover.painted(lastPaint);
            if (mover.off(view) && near(view, mover)) {
                fastest = Math.max(fastest, mover.speed(view));
            }
        }
        nextFrame = PaintPace.millis(fastest);
        stacks.begin(view, order.size());
        for (Look look : BY_RANK) {
            for (int i = 0; i < order.size(); i++) {
                if (look(order.get(i).unit()) == look) {
                    stacks.offer(i, x(view, order.get(i)), y(view, order.get(i)));
                }
            }
        }
        for (Look look : Look.values()) {
            for (int i = 0; i < order.size(); i++) {
                if (stacks.head(i) == i && look(order.get(i).unit()) == look) {
                    paintOne(context, order.get(i), look, stacks.count(i));
                }
            }
        }
    }

    private void paintOne(PaintContext context, MovingMark mover, Look look, int count) {
        double x = x(context.view(), mover);
        double y = y(context.view(), mover);
        paintSymbol(context, mover.unit(), look, x, y);
        if (count > 1) {
            Badge.draw(context, count, rim(look), x + RADIUS + 3, y - RADIUS + 1);
        }
    }

    @Override
    public void paintSymbol(PaintContext context, String item, double x, double y) {
        MovingMark mover = movers.get(item);
        if (mover != null) {
            paintSymbol(context, mover.unit(), look(mover.unit()), x, y);
        }
    }

    private static void paintSymbol(PaintContext context, UnitMark unit, Look look, double x, double y) {
        GraphicsContext gc = context.gc();
        if (!Double.isNaN(unit.heading())) {
            context.sprites().draw(gc, tick(context, direction(unit), look), x, y);
        }
        context.sprites().draw(gc, badge(context, unit.label(), look), x, y);
    }

    private static int direction(UnitMark unit) {
        return Double.isNaN(unit.heading()) ? -1 : Math.floorMod((int) Math.round(unit.heading() * DIRECTIONS / 360), DIRECTIONS);
    }

    private static Sprite tick(PaintContext context, int direction, Look look) {
        return context.sprites().get(new TickKey(direction, look), SIZE, SIZE, pen -> {
            double angle = 2 * Math.PI * direction / DIRECTIONS - Math.PI / 2;
            double tip = RADIUS + 6.5;
            double base = RADIUS - 0.5;
            double c = SIZE / 2.0;
            pen.polygon(
                new double[] {c + tip * Math.cos(angle), c + base * Math.cos(angle - 0.5), c + base * Math.cos(angle + 0.5)},
                new double[] {c + tip * Math.sin(angle), c + base * Math.sin(angle - 0.5), c + base * Math.sin(angle + 0.5)},
                context.palette().argb(rim(look)));
        });
    }

    private static Sprite badge(PaintContext context, String label, Look look) {
        return context.sprites().get(new BadgeKey(label, look), 28, 28, pen -> {
            pen.disc(14, 14, RADIUS, context.palette().argb(look == Look.ACTIVE ? Role.UNIT_ACTIVE_FILL : Role.UNIT_FILL));
            if (look == Look.STALE) {
                pen.dashes(14, 14, RADIUS, 1.5, 3, 2.5, context.palette().argb(rim(look)));
            } else {
                pen.ring(14, 14, RADIUS, 1.5, context.palette().argb(rim(look)));
            }
            pen.text(context.fonts().plain(12), label, 14, 14, 0.5, context.palette().argb(look == Look.STALE ? Role.STALE : Role.UNIT_TEXT));
        });
    }

    private static Look look(UnitMark unit) {
        return unit.stale() ? Look.STALE : unit.active() ? Look.ACTIVE : Look.NORMAL;
    }

    private static Role rim(Look look) {
        return switch (look) {
            case ACTIVE -> Role.UNIT_ACTIVE;
            case NORMAL -> Role.UNIT;
            case STALE -> Role.STALE;
        };
    }

    private double x(Viewport view, MovingMark mover) {
        return view.screenXOfWorld(mover.x(lastPaint));
    }

    private double y(Viewport view, MovingMark mover) {
        return view.screenYOfWorld(mover.y(lastPaint));
    }

    @Override
    public int frameMillis() {
        return nextFrame;
    }

    @Override
    public void pick(Viewport view, double x, double y, double tolerance, Consumer<Pick> found) {
        for (int i = 0; i < order.size(); i++) {
            MovingMark shown = order.get(head(i));
            double distance = Math.hypot(x(view, shown) - x, y(view, shown) - y);
            if (distance <= RADIUS + tolerance) {
                found.accept(pick(order.get(i), Math.max(0, distance - RADIUS)));
            }
        }
    }

    /// The unit whose symbol stood for this one when they were painted last.
    private int head(int i) {
        int head = stacks.head(i);
        return head < 0 || head >= order.size() ? i : head;
    }

    @Override
    public Optional<Stack> stack(Viewport view, String item) {
        int at = order.indexOf(movers.get(item));
        if (at < 0) {
            return Optional.empty();
        }
        int head = head(at);
        List<Pick> members = new ArrayList<>();
        for (Look look : BY_RANK) {
            for (int i = 0; i < order.size(); i++) {
                if (head(i) == head && look(order.get(i).unit()) == look) {
                    members.add(pick(order.get(i), 0));
                }
            }
        }
        return Optional.of(new Stack(place(order.get(head)), members, STACK));
    }

    @Override
    public void paintMark(PaintContext context, String item, Role role) {
        int at = order.indexOf(movers.get(item));
        if (at >= 0) {
            MovingMark shown = order.get(head(at));
            double x = x(context.view(), shown);
            double y = y(context.view(), shown);
            context.gc().setStroke(context.palette().of(role));
            context.gc().setLineWidth(2);
            context.gc().strokeOval(x - 18, y - 18, 36, 36);
        }
    }

    @Override
    public Object markKey(Viewport view, String item) {
        int at = order.indexOf(movers.get(item));
        return at < 0 ? List.of() : List.of(Math.rint(x(view, order.get(head(at)))), Math.rint(y(view, order.get(head(at)))));
    }

    @Override
    public void obstacles(Viewport view, Obstacles found) {
        for (MovingMark mover : order) {
            double x = x(view, mover);
            double y = y(view, mover);
            if (x > -RADIUS && y > -RADIUS && x < view.width() + RADIUS && y < view.height() + RADIUS) {
                found.moving(x, y, RADIUS);
            }
        }
    }

    @Override
    public List<LegendItem> legend(Viewport view) {
        return UnitLegend.of(order.stream().map(mover -> mover.unit()).filter(unit -> view.shows(unit.at(), 0)).toList());
    }

    @Override
    public void walk(Viewport view, Consumer<Pick> found) {
        order.stream().filter(mover -> view.shows(place(mover), 0)).forEach(mover -> found.accept(pick(mover, 0)));
    }

    private Pick pick(MovingMark mover, double distance) {
        return new Pick(id(), mover.unit().id(), place(mover), 20, distance);
    }

    @Override
    public boolean blank() {
        return order.isEmpty();
    }

    @Override
    public Optional<LatLon> locate(String item) {
        return Optional.ofNullable(movers.get(item)).map(this::place);
    }

    /// Where a unit is shown now, on its way from one fix to the next.
    private LatLon place(MovingMark mover) {
        return mover.place(lastPaint);
    }
}
