package org.menshen.map.core.label;

import java.util.List;

/// A name that wants a place on the map.
///
/// @param key identity, handed back
/// @param x anchor on the pane, pixels
/// @param y anchor on the pane, pixels
/// @param width of the text, pixels
/// @param height of the text, pixels
/// @param priority lower comes first
/// @param gap pixels between the anchor and the label
/// @param sides places to try, best first
public record LabelRequest<K>(K key, double x, double y, double width, double height, int priority, double gap, List<Side> sides) {

    /// The four sides of a point marker, best first.
    public static final List<Side> AROUND = List.of(Side.RIGHT, Side.LEFT, Side.ABOVE, Side.BELOW);
    /// Only on the anchor.
    public static final List<Side> ON = List.of(Side.CENTRE);

    /// @throws IllegalArgumentException when a size is negative or no side is given
    public LabelRequest {
        if (!(width >= 0 && height >= 0 && gap >= 0) || sides.isEmpty()) {
            throw new IllegalArgumentException("not a label: " + width + " x " + height + ", gap " + gap + ", sides " + sides);
        }
        sides = List.copyOf(sides);
    }

    double left(Side side) {
        return switch (side) {
            case RIGHT -> x + gap;
            case LEFT -> x - gap - width;
            case ABOVE, BELOW, CENTRE -> x - width / 2;
        };
    }

    double top(Side side) {
        return switch (side) {
            case ABOVE -> y - gap - height;
            case BELOW -> y + gap;
            case RIGHT, LEFT, CENTRE -> y - height / 2;
        };
    }
}
