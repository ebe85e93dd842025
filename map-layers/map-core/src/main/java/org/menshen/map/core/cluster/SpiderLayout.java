package org.menshen.map.core.cluster;

import java.util.ArrayList;
import java.util.List;
import org.menshen.map.core.view.ScreenPoint;

/// Where the members of a stack stand when it is opened in place: few on a circle, many on a spiral, so that no two of them are closer than
/// a symbol needs. Clockwise from the top. Pure, any thread.
public final class SpiderLayout {

    /// so many fit on a circle that is not larger than the hand likes
    private static final int ON_CIRCLE = 8;
    /// from turn to turn a spiral grows by a little more than the spacing, because neighbours on two turns do not face each other exactly
    private static final double TURN = 1.1;
    private static final double TOP = -Math.PI / 2;

    private SpiderLayout() {
    }

    /// Spreads members around the place of their stack.
    ///
    /// @param count of members, 0 or more
    /// @param spacing least distance between two members, pixels, more than 0
    /// @param inner least distance between a member and the middle, pixels, at least half the spacing
    /// @return offsets from the middle, one a member, x to the right and y down
    /// @throws IllegalArgumentException when a value is out of its limits
    public static List<ScreenPoint> of(int count, double spacing, double inner) {
        if (count < 0 || !(spacing > 0) || !(inner >= spacing / 2)) {
            throw new IllegalArgumentException("no spider of " + count + " with a spacing of " + spacing + " px, " + inner + " px from the middle");
        }
        return count <= ON_CIRCLE ? circle(count, spacing, inner) : spiral(count, spacing, inner);
    }

    private static List<ScreenPoint> circle(int count, double spacing, double inner) {
        double r = count < 2 ? inner : Math.max(inner, spacing / (2 * Math.sin(Math.PI / count)));
        List<ScreenPoint> places = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            places.add(at(r, TOP + 2 * Math.PI * i / count));
        }
        return places;
    }

    private static List<ScreenPoint> spiral(int count, double spacing, double inner) {
        List<ScreenPoint> places = new ArrayList<>(count);
        double angle = 0;
        for (int i = 0; i < count; i++) {
            double r = inner + TURN * spacing * angle / (2 * Math.PI);
            places.add(at(r, TOP + angle));
            angle += 2 * Math.asin(Math.min(1, spacing / (2 * r)));
        }
        return places;
    }

    private static ScreenPoint at(double r, double angle) {
        return new ScreenPoint(r * Math.cos(angle), r * Math.sin(angle));
    }
}
