package org.menshen.map.fx.gluon;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.image.ImageView;
import javafx.scene.transform.Scale;

/// Lays the edges of the library's tiles on whole pixels of the screen. Between two levels it puts them between pixels: both neighbours then
/// cover that pixel in part only, and the ground below shines through as a hairline. A tile is moved and stretched by half a pixel at most.
final class TileEdges {

    private static final double TILE = 256;
    /// pixels; less than this is rounding
    private static final double NOTHING = 1e-6;
    /// pixels; the same edge comes out so differently at its two tiles. Tiles that start in the middle of a pixel are common, others there are not
    private static final double SAME = 1e-3;

    private TileEdges() {
    }

    /// Aligns every tile there is.
    ///
    /// @param view the library's view, laid out
    /// @param density pixels of the screen a unit of length
    static void onPixels(Parent view, double density) {
        for (Node group : view.getChildrenUnmodifiable()) {
            if (group instanceof Parent parent) {
                double x = view.getLayoutX() + group.getTranslateX();
                double y = view.getLayoutY() + group.getTranslateY();
                parent.getChildrenUnmodifiable().forEach(tile -> align(tile, x + tile.getTranslateX(), y + tile.getTranslateY(), density));
            }
        }
    }

    /// Shows or hides the tiles of other levels than the one in sight. By what covers and not by what is visible: the library would lay out all
    /// of them anew.
    ///
    /// @param scale by which those in sight are stretched
    /// @param below whether those of other levels are seen
    static void layer(Parent view, double scale, boolean below) {
        for (Node group : view.getChildrenUnmodifiable()) {
            if (group instanceof Parent parent) {
                for (Node tile : parent.getChildrenUnmodifiable()) {
                    if (!tile.getTransforms().isEmpty() && tile.getTransforms().getFirst() instanceof Scale stretched) {
                        tile.setOpacity(below || Math.abs(stretched.getX() - scale) <= SAME ? 1 : 0);
                    }
                }
            }
        }
    }

    private static void align(Node tile, double x, double y, double density) {
        if (tile instanceof Parent parent && !tile.getTransforms().isEmpty() && tile.getTransforms().getFirst() instanceof Scale scale
            && !parent.getChildrenUnmodifiable().isEmpty() && parent.getChildrenUnmodifiable().getFirst() instanceof ImageView image) {
            double unit = scale.getX() * density;
            double left = offset(x * density);
            double top = offset(y * density);
            double right = offset(x * density + TILE * unit);
            double bottom = offset(y * density + TILE * unit);
            if (Math.abs(left / unit - image.getX()) > NOTHING || Math.abs(top / unit - image.getY()) > NOTHING
                || Math.abs(TILE + (right - left) / unit - image.getFitWidth()) > NOTHING
                || Math.abs(TILE + (bottom - top) / unit - image.getFitHeight()) > NOTHING) {
                image.setPreserveRatio(false);
                image.setX(left / unit);
                image.setY(top / unit);
                image.setFitWidth(TILE + (right - left) / unit);
                image.setFitHeight(TILE + (bottom - top) / unit);
            }
        }
    }

    /// How far the nearest whole pixel is; neighbours that share an edge get the same in spite of rounding.
    private static double offset(double pixels) {
        double towards = Math.rint(pixels + SAME) - pixels;
        return Math.abs(towards) < NOTHING ? 0 : towards;
    }
}
