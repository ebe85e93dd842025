package org.menshen.map.fx.layer.area;

import java.util.Optional;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.index.PackedRTree;
import org.menshen.map.core.view.Viewport;
import org.menshen.map.fx.paint.AbstractLayer;
import org.menshen.map.fx.paint.Pen;
import org.menshen.map.fx.paint.Plane;
import org.menshen.map.fx.paint.Role;
import org.menshen.map.fx.paint.Still;
import org.menshen.map.fx.paint.StillContext;

/// An area of thousands of small boxes, such as the streets that no camera sees: a faint colour with diagonal lines that run on from box to
/// box, so that it is told from every other area without colour. On the slow plane.
public final class HatchLayer extends AbstractLayer {

    /// pixels between two lines along an edge
    private static final double SPACING = 7;
    private static final double HALF = 0.8;
    private static final double FAINT = 0.18;

    private final Role role;
    private Boxes boxes = new Boxes(new double[0]);

    /// @param id unique among the layers of a map
    /// @param role colour of the lines; the ground between them has the same, fainter
    public HatchLayer(String id, Role role) {
        super(id, Plane.SLOW);
        this.role = role;
    }

    /// Boxes with an index over them. Immutable; may be made on any thread.
    public static final class Boxes {

        private final double[] edges;
        private final PackedRTree index;

        /// @param edges west, north, east, south of each box in world coordinates 0…1; not changed any more
        public Boxes(double[] edges) {
            this.edges = edges;
            this.index = PackedRTree.of(edges);
        }

        /// How many.
        public int size() {
            return edges.length / 4;
        }
    }

    /// Replaces the area.
    public void setBoxes(Boxes next) {
        boxes = next;
        changed();
    }

    @Override
    public Still still() {
        Boxes now = boxes;
        return context -> paint(context, now);
    }

    private void paint(StillContext context, Boxes now) {
        Viewport view = context.view();
        Pen pen = context.pen();
        now.index.search(view.worldX(0), view.worldY(0), view.worldX(view.width()), view.worldY(view.height()), i -> {
            double west = view.screenXOfWorld(now.edges[4 * i]);
            double north = view.screenYOfWorld(now.edges[4 * i + 1]);
            double east = view.screenXOfWorld(now.edges[4 * i + 2]);
            double south = view.screenYOfWorld(now.edges[4 * i + 3]);
            pen.move(west, north).line(east, north).line(east, south).line(west, south).close();
        });
        pen.fill(context.palette().argb(role, FAINT));
        // fixed to the ground: the lines stay where they are while the map is dragged
        double phase = Math.IEEEremainder(view.screenXOfWorld(0) + view.screenYOfWorld(0), SPACING);
        now.index.search(view.worldX(0), view.worldY(0), view.worldX(view.width()), view.worldY(view.height()), i ->
            lines(pen, view.screenXOfWorld(now.edges[4 * i]), view.screenYOfWorld(now.edges[4 * i + 1]),
                view.screenXOfWorld(now.edges[4 * i + 2]), view.screenYOfWorld(now.edges[4 * i + 3]), phase));
        pen.fill(context.palette().argb(role));
    }

    private static void lines(Pen pen, double west, double north, double east, double south, double phase) {
        for (double sum = phase + Math.ceil((west + north - phase) / SPACING) * SPACING; sum < east + south; sum += SPACING) {
            double from = Math.max(west, sum - south);
            double to = Math.min(east, sum - north);
            pen.move(from - HALF, sum - from).line(to - HALF, sum - to).line(to + HALF, sum - to).line(from + HALF, sum - from).close();
        }
    }

    @Override
    public Optional<LatLon> locate(String item) {
        return Optional.empty();
    }
}
