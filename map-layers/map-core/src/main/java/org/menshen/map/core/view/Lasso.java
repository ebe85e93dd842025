package org.menshen.map.core.view;

/// A line drawn around things by hand; its end is joined to its beginning. What the line goes around counts as inside however often it
/// crosses itself: the non-zero winding rule. Coordinates are of any flat plane, such as the normalised world. Immutable, any thread.
public final class Lasso {

    private final double[] xs;
    private final double[] ys;
    private final double minX;
    private final double minY;
    private final double maxX;
    private final double maxY;

    /// @param xs the line, copied; fewer than three points hold nothing
    /// @param ys as many
    /// @throws IllegalArgumentException when the two differ in length
    public Lasso(double[] xs, double[] ys) {
        if (xs.length != ys.length) {
            throw new IllegalArgumentException(xs.length + " x and " + ys.length + " y");
        }
        this.xs = xs.clone();
        this.ys = ys.clone();
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < xs.length; i++) {
            left = Math.min(left, xs[i]);
            right = Math.max(right, xs[i]);
            top = Math.min(top, ys[i]);
            bottom = Math.max(bottom, ys[i]);
        }
        minX = left;
        minY = top;
        maxX = right;
        maxY = bottom;
    }

    /// A box as the line around it; its edges may come in either order.
    public static Lasso box(double x0, double y0, double x1, double y1) {
        return new Lasso(new double[] {x0, x1, x1, x0}, new double[] {y0, y0, y1, y1});
    }

    /// Whether a point lies inside; points exactly on the line may count either way.
    public boolean contains(double x, double y) {
        if (!(x >= minX && x <= maxX && y >= minY && y <= maxY)) {
            return false;
        }
        int winding = 0;
        int j = xs.length - 1;
        for (int i = 0; i < xs.length; j = i++) {
            double side = (xs[i] - xs[j]) * (y - ys[j]) - (x - xs[j]) * (ys[i] - ys[j]);
            if (ys[j] <= y && ys[i] > y && side > 0) {
                winding++;
            } else if (ys[j] > y && ys[i] <= y && side < 0) {
                winding--;
            }
        }
        return winding != 0;
    }
}
