package org.menshen.map.fx.paint;

import org.menshen.map.core.view.Viewport;

/// A layer with a picture of its own: thousands of points, or a field that is computed. On [Plane#FIELD] or [Plane#GROUND]. FX thread.
public abstract class FieldLayer extends AbstractLayer {

    private final FieldPicture picture;

    /// @param id unique among the layers of a map
    protected FieldLayer(String id) {
        this(id, Plane.FIELD, false);
    }

    /// @param id unique among the layers of a map
    /// @param plane one of those whose layers have a picture each
    /// @param seldom whether its picture is painted a few times a second at most while the map rests
    /// @throws IllegalArgumentException for any other plane
    protected FieldLayer(String id, Plane plane, boolean seldom) {
        super(id, plane);
        picture = new FieldPicture(seldom);
        if (plane != Plane.FIELD && plane != Plane.GROUND) {
            throw new IllegalArgumentException("a layer with a picture of its own cannot be on " + plane);
        }
    }

    /// The picture on the map.
    public final FieldPicture picture() {
        return picture;
    }

    /// Brings the picture up to date with the data and the view, now or soon. Called when either has changed.
    public abstract void refresh(FieldContext context);

    /// Nobody sees the map: a layer whose picture is soon painted lets it go. The next [#refresh] paints it anew.
    public void drop() {
    }

    /// True while a picture is being painted in the background.
    public boolean busy() {
        return false;
    }

    /// A cleared raster for the next picture.
    ///
    /// @param width units
    /// @param height units
    protected final Raster raster(double width, double height, double density) {
        return picture.next((int) Math.ceil(width * density), (int) Math.ceil(height * density));
    }

    /// Shows the raster that was given last.
    protected final void show(Viewport painted, double density, Viewport now) {
        picture.show(painted, density);
        picture.follow(now);
    }
}
