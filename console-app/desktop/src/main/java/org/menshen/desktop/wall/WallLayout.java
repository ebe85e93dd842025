package org.menshen.desktop.wall;

import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/// Lays the wall out as a whole: the columns keep the proportions of a screen 1920 pixels wide and grow or shrink with the window, type and
/// all, so that nothing is cut on a small screen and a large one is read from as far as its size allows. The map takes what is left, at its
/// own scale. FX thread.
final class WallLayout extends Region {

    private static final double WIDTH = 1920;
    /// What is left of 1080 below the top line.
    private static final double HEIGHT = 1032;
    private static final double LEFT = 500;
    private static final double RIGHT = 500;
    private static final double GAP = 1;
    private static final double INSET = 16;

    private final Region left;
    private final Region map;
    private final Region word;
    private final Region banner;
    private final Region below;
    private final Region right;
    private final Scale scale = new Scale(1, 1);

    /// @param word lies over the upper right corner of the map
    /// @param banner lies over the upper edge of the map
    /// @param below lies under the map
    WallLayout(Region left, Region map, Region word, Region banner, Region below, Region right) {
        this.left = left;
        this.map = map;
        this.word = word;
        this.banner = banner;
        this.below = below;
        this.right = right;
        getStyleClass().add("wall");
        getChildren().addAll(map, word, banner, left, below, right);
        for (Region part : new Region[] {left, word, banner, below, right}) {
            part.getTransforms().add(scale);
        }
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double s = Math.max(0.2, Math.min(width / WIDTH, height / HEIGHT));
        scale.setX(s);
        scale.setY(s);
        double x0 = snapPositionX(LEFT * s + GAP);
        double x1 = snapPositionX(width - RIGHT * s - GAP);
        double strip = below.prefHeight((x1 - x0) / s);
        double y1 = snapPositionY(height - strip * s - GAP);
        left.resizeRelocate(0, 0, LEFT, height / s);
        right.resizeRelocate(x1 + GAP, 0, RIGHT, height / s);
        below.resizeRelocate(x0, y1 + GAP, (x1 - x0) / s, strip);
        map.resizeRelocate(x0, 0, Math.max(1, x1 - x0), Math.max(1, y1));
        double tall = word.prefHeight(-1);
        double wide = Math.min(word.prefWidth(-1), (x1 - x0) / s - 2 * INSET);
        word.resizeRelocate(x1 - (wide + INSET) * s, INSET * s, wide, tall);
        banner.resizeRelocate(x0, 0, (x1 - x0) / s, banner.prefHeight(-1));
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }
}
