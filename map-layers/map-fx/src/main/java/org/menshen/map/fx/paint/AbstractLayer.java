package org.menshen.map.fx.paint;

/// The part every layer shares: id, plane, visibility and the way to ask for a paint.
public abstract class AbstractLayer implements MapLayer {

    private final String id;
    private final Plane plane;
    private Repaint repaint = Repaint.NONE;
    private boolean visible = true;

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
            changed();
        }
    }

    @Override
    public final boolean visible() {
        return visible;
    }

    /// Asks for a paint at the next pulse. Any thread.
    protected final void changed() {
        repaint.request(plane);
    }
}
