package org.menshen.map.fx.layer.shape;

import java.util.Arrays;
import org.menshen.map.fx.paint.Pen;

/// Diagonal lines cut by a ring.
public final class Hatching {

    private static final double HALF = 0.7;

    private Hatching() {
    }

    /// Adds the parts of the line x + y = sum that lie inside a ring to a pen's rings, a bit more than a pixel wide.
    public static void line(Pen pen, double[] xs, double[] ys, double sum) {
        double[] cuts = new double[xs.length];
        strokes(pen, cuts, cuts(xs, ys, sum, cuts, 0), sum, 0);
    }

    /// The same for what lies inside one of two rings and not in the other; strips thinner than some pixels are left out, as where the
    /// corners of two rings along the same arc differ.
    public static void between(Pen pen, double[][] one, double[][] other, double sum, double thinnest) {
        double[] cuts = new double[one[0].length + other[0].length];
        int count = cuts(one[0], one[1], sum, cuts, 0);
        strokes(pen, cuts, cuts(other[0], other[1], sum, cuts, count), sum, thinnest);
    }

    /// @return how many cuts there are now
    private static int cuts(double[] xs, double[] ys, double sum, double[] cuts, int before) {
        int count = before;
        for (int i = 0, j = xs.length - 1; i < xs.length; j = i++) {
            double from = xs[j] + ys[j] - sum;
            double to = xs[i] + ys[i] - sum;
            if (from > 0 != to > 0) {
                double t = from / (from - to);
                cuts[count++] = xs[j] + t * (xs[i] - xs[j]);
            }
        }
        return count;
    }

    private static void strokes(Pen pen, double[] cuts, int count, double sum, double thinnest) {
        Arrays.sort(cuts, 0, count);
        for (int k = 0; k + 1 < count; k += 2) {
            if (cuts[k + 1] - cuts[k] >= thinnest) {
                pen.move(cuts[k] - HALF, sum - cuts[k]).line(cuts[k + 1] - HALF, sum - cuts[k + 1])
                    .line(cuts[k + 1] + HALF, sum - cuts[k + 1]).line(cuts[k] + HALF, sum - cuts[k]).close();
            }
        }
    }
}
