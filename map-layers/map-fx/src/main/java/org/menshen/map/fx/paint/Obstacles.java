package org.menshen.map.fx.paint;

import java.util.Arrays;
import org.menshen.map.core.label.LabelPlacer;

/// Symbols that names keep away from, collected on the FX thread when a still is begun and read in the background. Pixels of the still's view.
public final class Obstacles {

    private double[] boxes = new double[64];
    private boolean[] moving = new boolean[16];
    private int size;

    /// A symbol that stands still: no name covers it.
    ///
    /// @param x its middle
    /// @param y its middle
    /// @param radius half its edge
    public void standing(double x, double y, double radius) {
        add(x, y, radius, false);
    }

    /// A symbol that moves: names step aside for it when they have another place, but do not vanish and do not hop.
    ///
    /// @param x its middle
    /// @param y its middle
    /// @param radius half its edge
    public void moving(double x, double y, double radius) {
        add(x, y, radius, true);
    }

    private void add(double x, double y, double radius, boolean moves) {
        if (size == moving.length) {
            moving = Arrays.copyOf(moving, size * 2);
            boxes = Arrays.copyOf(boxes, size * 8);
        }
        boxes[4 * size] = x - radius;
        boxes[4 * size + 1] = y - radius;
        boxes[4 * size + 2] = 2 * radius;
        boxes[4 * size + 3] = 2 * radius;
        moving[size++] = moves;
    }

    /// Keeps their room free.
    void keepFree(LabelPlacer room) {
        for (int i = 0; i < size; i++) {
            if (moving[i]) {
                room.avoid(boxes[4 * i], boxes[4 * i + 1], boxes[4 * i + 2], boxes[4 * i + 3]);
            } else {
                room.reserve(boxes[4 * i], boxes[4 * i + 1], boxes[4 * i + 2], boxes[4 * i + 3]);
            }
        }
    }
}
