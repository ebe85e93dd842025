package org.menshen.map.fx.layer.camera;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;
import org.menshen.map.core.cluster.Stacks;
import org.menshen.map.core.label.LabelRequest;
import org.menshen.map.core.label.PlacedLabel;
import org.menshen.map.core.label.Side;
import org.menshen.map.core.view.Viewport;
import org.menshen.map.fx.layer.shape.HaloText;
import org.menshen.map.fx.layer.shape.Hatching;
import org.menshen.map.fx.paint.Palette;
import org.menshen.map.fx.paint.Pen;
import org.menshen.map.fx.paint.Role;
import org.menshen.map.fx.paint.Sprite;
import org.menshen.map.fx.paint.StillContext;

/// Paints a set of cameras so that the map stays calm: cameras that would crowd each other become one dot with a small
/// number, and cones are shown where there is room for them. Which cameras share a dot does not change while the map is
/// dragged. Made for one paint, on its thread.
final class CameraPainter {

    /// from this zoom on each camera can be picked by itself
    static final double SINGLE = 17;
    /// from this zoom on a camera that stands alone has its cone, from the next on every camera
    private static final double LONE_CONES = 16;
    /// pixels around a dot in which it stands for all others, at and above a zoom
    private static final double CROWD_FAR = 96;
    private static final double CROWD_MIDDLE = 56;
    private static final double CROWD_NEAR = 12;
    /// opacity of what buildings hide of a cone, as a share of what is seen
    private static final double HIDDEN = 0.4;

    /// lines over what buildings hide: their distance along an edge, pixels, and opacity
    private static final double SPACING = 9;
    private static final double HATCHED = 0.3;

    private record DotKey(Camera.State state) {
    }

    private record Count(int camera, String number) {
    }

    private static final int NUMBER_SIZE = 10;
    private static final List<Side> BESIDE = List.of(Side.RIGHT, Side.LEFT, Side.BELOW, Side.ABOVE);

    private final StillContext context;
    private final Viewport view;
    private final CameraSet set;
    private final @Nullable Sights sights;
    private final Stacks stacks;
    private final int[] failing;

    /// @param sights what buildings leave of the cones; null for whole cones
    CameraPainter(StillContext context, CameraSet set, @Nullable Sights sights) {
        this.sights = sights;
        this.context = context;
        this.view = context.view();
        this.set = set;
        this.stacks = new Stacks(view.zoom() < LONE_CONES ? CROWD_FAR : view.zoom() < SINGLE ? CROWD_MIDDLE : CROWD_NEAR);
        this.failing = new int[set.size()];
    }

    void paint() {
        stacks.begin(view, set.size());
        set.visible(view, CROWD_FAR, i -> {
            stacks.offer(i, set.x(view, i), set.y(view, i));
            int head = stacks.head(i);
            if (head >= 0 && set.camera(i).state() == Camera.State.OFFLINE) {
                failing[head]++;
            }
        });
        cones(Camera.State.OK, Role.CAMERA_CONE);
        cones(Camera.State.STALE, Role.STALE_FILL);
        set.visible(view, CROWD_FAR, i -> {
            if (stacks.head(i) == i) {
                dot(i);
            }
        });
    }

    /// One shape for all: where cones overlap the ground does not get darker.
    private void cones(Camera.State state, Role role) {
        if (view.zoom() < LONE_CONES) {
            return;
        }
        Pen pen = context.pen();
        // first the whole cones as a breath, then what is seen of them: what buildings hide stays faint
        for (boolean seen : sights == null ? new boolean[] {true} : new boolean[] {false, true}) {
            set.visible(view, Cone.LONGEST, i -> {
                boolean shown = view.zoom() >= SINGLE || stacks.head(i) == i && stacks.count(i) == 1;
                if (shown && set.camera(i).state() == state) {
                    trace(pen, set.camera(i), seen);
                }
            });
            pen.fill(context.palette().argb(role, seen ? 1 : HIDDEN));
        }
        if (view.zoom() >= SINGLE && sights != null) {
            set.visible(view, Cone.LONGEST, i -> {
                if (set.camera(i).state() == state) {
                    hatch(pen, set.camera(i), sights.ring(set.camera(i)));
                }
            });
            pen.fill(context.palette().argb(Role.CAMERA, HATCHED));
        }
    }

    /// Lines where buildings hide a cone: told from what is seen without colour.
    private void hatch(Pen pen, Camera camera, double @Nullable [] ring) {
        if (ring == null || !Cone.whole(view, camera)) {
            return;
        }
        double[][] seen = new double[2][ring.length / 2];
        for (int i = 0; i < ring.length; i += 2) {
            seen[0][i / 2] = view.screenXOfWorld(ring[i]);
            seen[1][i / 2] = view.screenYOfWorld(ring[i + 1]);
        }
        double[][] whole = Cone.corners(view, camera);
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < whole[0].length; i++) {
            least = Math.min(least, whole[0][i] + whole[1][i]);
            most = Math.max(most, whole[0][i] + whole[1][i]);
        }
        // fixed to the camera, so that the lines stay while the map is dragged
        double middle = whole[0][0] + whole[1][0];
        for (double sum = middle - Math.floor((middle - least) / SPACING) * SPACING; sum < most; sum += SPACING) {
            Hatching.between(pen, whole, seen, sum, 2);
        }
    }

    private void trace(Pen pen, Camera camera, boolean seen) {
        double[] ring = seen && sights != null && Cone.whole(view, camera) ? sights.ring(camera) : null;
        if (ring == null) {
            Cone.trace(pen, view, camera);
            return;
        }
        for (int i = 0; i < ring.length; i += 2) {
            double x = view.screenXOfWorld(ring[i]);
            double y = view.screenYOfWorld(ring[i + 1]);
            if (i == 0) {
                pen.move(x, y);
            } else {
                pen.line(x, y);
            }
        }
        pen.close();
    }

    private void dot(int head) {
        int count = stacks.count(head);
        boolean broken = failing[head] * 2 > count;
        Camera.State state = count == 1 ? set.camera(head).state() : broken ? Camera.State.OFFLINE : Camera.State.OK;
        Sprite dot = context.sprites().get(new DotKey(state), 10, 10, pen -> dot(pen, context.palette(), state, 5, 5));
        double x = set.x(view, head);
        double y = set.y(view, head);
        context.stamp(dot, x, y);
        context.room().avoid(x - 5, y - 5, 10, 10);
    }

    /// How many each dot stands for, where names leave room.
    void numbers(StillContext names) {
        Font font = names.fonts().plain(NUMBER_SIZE);
        List<LabelRequest<Count>> wanted = new ArrayList<>();
        set.visible(view, CROWD_FAR, i -> {
            int count = stacks.head(i) == i ? stacks.count(i) : 0;
            if (count > 1) {
                String number = count > 999 ? "999+" : Integer.toString(count);
                wanted.add(new LabelRequest<>(new Count(i, number), set.x(view, i), set.y(view, i), names.sprites().width(font, number), 10, 0, 6,
                    BESIDE));
            }
        });
        for (PlacedLabel<Count> label : names.room().place(wanted)) {
            int head = label.key().camera;
            Role role = failing[head] * 2 > stacks.count(head) ? Role.OFFLINE : Role.CAMERA;
            names.write(HaloText.lettering(names.palette(), font, label.key().number, role), 0, label.x() + label.width() / 2, label.y() + 5);
        }
    }

    /// One dot around a middle.
    static void dot(Pen pen, Palette palette, Camera.State state, double x, double y) {
        pen.disc(x, y, 3.5, palette.argb(Role.LABEL_HALO));
        if (state == Camera.State.OK) {
            pen.disc(x, y, 2.5, palette.argb(Role.CAMERA));
        } else {
            int color = palette.argb(state == Camera.State.OFFLINE ? Role.OFFLINE : Role.STALE);
            pen.ring(x, y, 2.5, 1.25, color);
            if (state == Camera.State.OFFLINE) {
                pen.stroke(x - 3, y + 3, x + 3, y - 3, 1.25, color);
            }
        }
    }
}
