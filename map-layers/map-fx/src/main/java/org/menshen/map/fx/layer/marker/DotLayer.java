package org.menshen.map.fx.layer.marker;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.geo.WebMercator;
import org.menshen.map.core.view.Viewport;
import org.menshen.map.fx.paint.FieldContext;
import org.menshen.map.fx.paint.FieldLayer;
import org.menshen.map.fx.paint.Pick;
import org.menshen.map.fx.paint.Raster;
import org.menshen.map.fx.paint.Role;
import org.menshen.map.fx.paint.Sprite;

/// Tens of thousands of small things that may all move, each drawn: a disc in the colour of its role with a rim. They are
/// mixed into one picture of the layer's own, and picked through an index of the screen. FX thread.
public final class DotLayer extends FieldLayer {

    private static final int SIZE = 12;
    private static final double RADIUS = 5;
    private static final Role[] ROLES = Role.values();

    private record Look(Role role) {
    }

    private final int priority;
    private final Map<String, Integer> slots = new HashMap<>();
    private final ScreenIndex index = new ScreenIndex();
    private Dot[] dots = new Dot[0];
    private double[] worldX = new double[0];
    private double[] worldY = new double[0];
    private byte[] roles = new byte[0];
    private double[] screenX = new double[0];
    private double[] screenY = new double[0];
    private int size;
    private boolean stale = true;
    private @Nullable Viewport indexed;

    /// @param id unique among the layers of a map
    /// @param priority in picking: smaller comes first when several things lie under the pointer
    public DotLayer(String id, int priority) {
        super(id);
        this.priority = priority;
    }

    /// Replaces all.
    public void setDots(List<Dot> next) {
        slots.clear();
        size = 0;
        room(Math.max(16, next.size()));
        Arrays.fill(dots, null);
        // from north to south: what is nearer lies above, and the picture is written in the order of its memory
        next.stream().sorted(Comparator.comparingDouble(dot -> -dot.at().lat())).forEach(this::set);
        touched();
    }

    /// Adds a dot or replaces the one of its id.
    public void put(Dot dot) {
        set(dot);
        touched();
    }

    /// How many.
    public int size() {
        return size;
    }

    private void touched() {
        stale = true;
        changed();
    }

    private void set(Dot dot) {
        Integer known = slots.get(dot.id());
        int slot = known == null ? size++ : known;
        if (slot == dots.length) {
            room(Math.max(16, slot * 2));
        }
        if (known == null) {
            slots.put(dot.id(), slot);
        }
        dots[slot] = dot;
        worldX[slot] = WebMercator.x(dot.at().lon());
        worldY[slot] = WebMercator.y(dot.at().lat());
        roles[slot] = (byte) dot.role().ordinal();
    }

    private void room(int slots) {
        dots = Arrays.copyOf(dots, slots);
        worldX = Arrays.copyOf(worldX, slots);
        worldY = Arrays.copyOf(worldY, slots);
        roles = Arrays.copyOf(roles, slots);
        screenX = new double[slots];
        screenY = new double[slots];
    }

    @Override
    public void refresh(FieldContext context) {
        Viewport view = context.view();
        double density = context.sprites().density();
        Raster raster = raster(view.width(), view.height(), density);
        Sprite[] sprites = new Sprite[ROLES.length];
        double half = Math.ceil(SIZE * density) / 2;
        for (int i = 0; i < size; i++) {
            double x = view.screenXOfWorld(worldX[i]);
            double y = view.screenYOfWorld(worldY[i]);
            if (context.visible(x, y, SIZE)) {
                Sprite sprite = sprites[roles[i]];
                if (sprite == null) {
                    sprite = sprite(context, ROLES[roles[i]]);
                    sprites[roles[i]] = sprite;
                }
                raster.stamp(sprite, (int) Math.rint(x * density - half), (int) Math.rint(y * density - half));
            }
        }
        show(view, density, view);
    }

    private static Sprite sprite(FieldContext context, Role role) {
        return context.sprites().get(new Look(role), SIZE, SIZE, pen -> {
            pen.disc(SIZE / 2.0, SIZE / 2.0, RADIUS + 0.75, context.palette().argb(Role.LABEL_HALO) | 0xFF000000);
            pen.disc(SIZE / 2.0, SIZE / 2.0, RADIUS - 0.75, context.palette().argb(role));
        });
    }

    @Override
    public void pick(Viewport view, double x, double y, double tolerance, Consumer<Pick> found) {
        if (stale || !view.equals(indexed)) {
            for (int i = 0; i < size; i++) {
                screenX[i] = view.screenXOfWorld(worldX[i]);
                screenY[i] = view.screenYOfWorld(worldY[i]);
            }
            index.fill(screenX, screenY, size, view.width(), view.height());
            indexed = view;
            stale = false;
        }
        double reach = RADIUS + tolerance;
        index.near(x, y, reach, i -> {
            double dx = screenX[i] - x;
            double dy = screenY[i] - y;
            if (dx * dx + dy * dy <= reach * reach) {
                found.accept(pick(i, Math.max(0, Math.sqrt(dx * dx + dy * dy) - RADIUS)));
            }
        });
    }

    @Override
    public void walk(Viewport view, Consumer<Pick> found) {
        for (int i = 0; i < size; i++) {
            if (view.shows(dots[i].at(), 0)) {
                found.accept(pick(i, 0));
            }
        }
    }

    private Pick pick(int i, double distance) {
        return new Pick(id(), dots[i].id(), dots[i].at(), priority, distance);
    }

    @Override
    public boolean blank() {
        return size == 0;
    }

    @Override
    public Optional<LatLon> locate(String item) {
        return Optional.ofNullable(slots.get(item)).map(slot -> dots[slot].at());
    }
}
