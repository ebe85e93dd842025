package org.menshen.map.fx.paint;

/// The part every layer shares: id, plane, visibility and the way to ask for a paint.
public abstract class AbstractLayer implements MapLayer {

    private final String id;
    private final Plane plane;
    private Repaint repaint = Repaint.NONE;
    private volatile boolean visible = true;
    private double opacity = 1;

    /// @param id unique among the layers of a map
    /// @param plane the canvas it is painted on
    protected AbstractLayer(String id, Plane plane) {
        this.id = id;
        this.plane = plane;
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final Plane plane() {
        return plane;
    }

    @Override
    public final void attached(Repaint next) {
        repaint = next;
    }

    /// Shows or hides the layer; a hidden one is neither painted nor picked.
    public final void setVisible(boolean shown) {
        if (visible != shown) {
            visible = shown;
            repaint.request(plane);
            // marks and legends of a hidden layer go with it
            repaint.request(Plane.OVERLAY);
        }
    }

    /// How much of what lies below the layer covers.
    ///
    /// @param next cut to 0.1 … 1: a layer that is not seen at all is switched off
    public final void setOpacity(double next) {
        double cut = Math.clamp(next, 0.1, 1);
        if (cut != opacity) {
            opacity = cut;
            changed();
        }
    }

    @Override
    public final double opacity() {
        return opacity;
    }

    @Override
    public final boolean visible() {
        return visible;
    }

    /// Asks for a paint at the next pulse; nothing is asked for a hidden layer. Any thread.
    protected final void changed() {
        if (visible) {
            repaint.request(plane);
        }
    }

    /// Asks for a paint within some milliseconds: for what may wait. Any thread.
    protected final void changed(int within) {
        if (visible) {
            repaint.request(plane, within);
        }
    }
}
