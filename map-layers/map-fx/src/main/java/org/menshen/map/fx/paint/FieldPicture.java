package org.menshen.map.fx.paint;

import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.transform.Affine;
import org.jspecify.annotations.Nullable;
import org.menshen.map.core.view.Viewport;

/// The picture of a [FieldLayer]: it moves and stretches with the view until the next is there. FX thread.
public final class FieldPicture {

    private final ImageView node = new ImageView();
    private final Affine place = new Affine();
    private final boolean seldom;
    private Frames frames;
    private double density = 1;
    private @Nullable Viewport shown;

    /// An empty picture.
    ///
    /// @param seldom for a layer that is painted a few times a second at most: keeps one set of pixels where others keep two
    public FieldPicture(boolean seldom) {
        this.seldom = seldom;
        frames = empty(seldom);
        node.setMouseTransparent(true);
        node.setManaged(false);
        node.getTransforms().add(place);
    }

    private static Frames empty(boolean seldom) {
        return seldom ? new OneFrame() : new TwoFrames();
    }

    /// Lets its pixels go, until the next are shown.
    public void drop() {
        node.setImage(null);
        shown = null;
        frames = empty(seldom);
    }

    /// What is put on the map.
    public Node node() {
        return node;
    }

    /// The raster that is not shown, cleared, for the next picture.
    ///
    /// @param width pixels
    /// @param height pixels
    Raster next(int width, int height) {
        return frames.next(width, height);
    }

    /// Shows the raster that [#next] gave.
    ///
    /// @param view what it shows
    /// @param pixels of it a unit
    void show(Viewport view, double pixels) {
        RasterImage frame = frames.last();
        if (frame != null) {
            node.setImage(frame.updated());
            shown = view;
            density = pixels;
        }
    }

    /// What the picture shows; null before the first.
    public @Nullable Viewport shown() {
        return shown;
    }

    /// Moves it to where the view wants it.
    public void follow(Viewport view) {
        if (shown != null) {
            double scale = view.worldSize() / shown.worldSize() / density;
            place.setMxx(scale);
            place.setMyy(scale);
            place.setTx(Math.rint(view.screenXOfWorld(shown.worldX(0)) * density) / density);
            place.setTy(Math.rint(view.screenYOfWorld(shown.worldY(0)) * density) / density);
        }
    }
}
