package org.menshen.map.fx;

import javafx.scene.Group;
import javafx.scene.canvas.Canvas;

/// A canvas as large as its pane. The pixels behind a canvas of the toolkit only ever grow: one that was made while its window was still empty, or
/// before a panel was opened beside it, keeps those of that size for ever. So it is made anew, just before it is painted whole, when the pane has
/// become a good deal smaller. FX thread.
final class PaneCanvas {

    /// from how many times the pixels it needs on they are given back
    private static final double WASTE = 1.1;

    private final Group node = new Group();
    private Canvas canvas = made();
    private double widest;
    private double highest;

    PaneCanvas() {
        node.setManaged(false);
        node.setAutoSizeChildren(false);
        node.setMouseTransparent(true);
        node.getChildren().add(canvas);
    }

    private static Canvas made() {
        Canvas canvas = new Canvas();
        canvas.setMouseTransparent(true);
        canvas.setManaged(false);
        return canvas;
    }

    /// What is put on the map.
    Group node() {
        return node;
    }

    /// Takes a size; what was painted stays.
    ///
    /// @return whether it is another one
    boolean resize(double width, double height) {
        if (canvas.getWidth() == width && canvas.getHeight() == height) {
            return false;
        }
        canvas.setWidth(width);
        canvas.setHeight(height);
        return true;
    }

    /// Lets its pixels go, until it is painted whole again.
    void drop() {
        anew();
        widest = 0;
        highest = 0;
    }

    private void anew() {
        double width = canvas.getWidth();
        double height = canvas.getHeight();
        canvas = made();
        resize(width, height);
        node.getChildren().setAll(canvas);
    }

    /// The canvas to be painted whole now: an empty one, or one with the last picture on it.
    Canvas whole() {
        double width = canvas.getWidth();
        double height = canvas.getHeight();
        widest = Math.max(widest, width);
        highest = Math.max(highest, height);
        if (widest * highest > WASTE * width * height) {
            anew();
            widest = width;
            highest = height;
        }
        return canvas;
    }
}
