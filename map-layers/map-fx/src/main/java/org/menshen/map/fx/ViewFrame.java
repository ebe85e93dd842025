package org.menshen.map.fx;

import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/// A frame around a part of a picture: four bars and what lies between them, on whole pixels. Bars are filled; the line of a shape would be stroked
/// anew with everything that is painted below it. FX thread.
final class ViewFrame {

    private static final double LINE = 2;

    private final Region fill = new Region();
    private final List<Region> bars = List.of(new Region(), new Region(), new Region(), new Region());
    private final Group node = new Group();
    private List<Double> box = List.of(0.0, 0.0, 0.0, 0.0);

    ViewFrame() {
        node.getChildren().add(fill);
        node.getChildren().addAll(bars);
        node.setManaged(false);
        node.setAutoSizeChildren(false);
        node.setMouseTransparent(true);
    }

    Node node() {
        return node;
    }

    /// What it frames: x, y, width, height.
    List<Double> box() {
        return box;
    }

    void setColours(Color line, Color inside) {
        bars.forEach(bar -> bar.setBackground(Background.fill(line)));
        fill.setBackground(Background.fill(inside));
    }

    /// Frames a box; the line lies half outside of it.
    void place(double x, double y, double width, double height) {
        box = List.of(x, y, width, height);
        double left = Math.rint(x - LINE / 2);
        double top = Math.rint(y - LINE / 2);
        double wide = Math.rint(width + LINE);
        double high = Math.rint(height + LINE);
        bars.get(0).resizeRelocate(left, top, wide, LINE);
        bars.get(1).resizeRelocate(left, top + high - LINE, wide, LINE);
        bars.get(2).resizeRelocate(left, top + LINE, LINE, high - 2 * LINE);
        bars.get(3).resizeRelocate(left + wide - LINE, top + LINE, LINE, high - 2 * LINE);
        fill.resizeRelocate(left + LINE, top + LINE, wide - 2 * LINE, high - 2 * LINE);
    }
}
