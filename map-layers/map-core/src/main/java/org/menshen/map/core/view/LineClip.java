package org.menshen.map.core.view;

/// Which part of a straight leg lies in a box, by Liang and Barsky: dashes and joints far outside the pane cost time and give nothing.
/// Immutable, any thread.
///
/// @param left edge of the box, included
/// @param top edge of the box, above `bottom`
/// @param right edge of the box
/// @param bottom edge of the box
public record LineClip(double left, double top, double right, double bottom) {

    /// The share 0…1 of the way at which a leg comes into the box; more than [#leaves] when it never does.
    public double enters(double x0, double y0, double x1, double y1) {
        return Math.max(Math.max(0, entry(x0, x1 - x0, left, right)), entry(y0, y1 - y0, top, bottom));
    }

    /// The share 0…1 of the way at which a leg has left the box; less than [#enters] when it was never inside.
    public double leaves(double x0, double y0, double x1, double y1) {
        return Math.min(Math.min(1, exit(x0, x1 - x0, left, right)), exit(y0, y1 - y0, top, bottom));
    }

    /// Share of the way at which a moving coordinate comes into the range; endless when it never does.
    private static double entry(double start, double step, double low, double high) {
        if (step == 0) {
            return start >= low && start <= high ? 0 : Double.POSITIVE_INFINITY;
        }
        return ((step > 0 ? low : high) - start) / step;
    }

    private static double exit(double start, double step, double low, double high) {
        return step == 0 ? 1 : ((step > 0 ? high : low) - start) / step;
    }
}
