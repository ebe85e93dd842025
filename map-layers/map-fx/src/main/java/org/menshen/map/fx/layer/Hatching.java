package org.menshen.map.fx.layer;

import java.util.Arrays;
import org.menshen.map.fx.paint.Pen;

/// Diagonal lines cut by a ring.
final class Hatching {

    private static final double HALF = 0.7;

    private Hatching() {
    }

    /// Adds the parts of the line x + y = sum that lie inside a ring to a pen's rings, a bit more than a pixel wide.
    static void line(Pen pen, double[] xs, double[] ys, double sum) {
        double[] cuts = new double[xs.length];
        int count = 0;
        for (int i = 0, j = xs.length - 1; i < xs.length; j = i++) {
            double before = xs[j] + ys[j] - sum;
            double after = xs[i] + ys[i] - sum;
            if (before > 0 != after > 0) {
                double t = before / (before - after);
                cuts[count++] = xs[j] + t * (xs[i] - xs[j]);
            }
        }
        Arrays.sort(cuts, 0, count);
        for (int k = 0; k + 1 < count; k += 2) {
            pen.move(cuts[k] - HALF, sum - cuts[k]).line(cuts[k + 1] - HALF, sum - cuts[k + 1])
                .line(cuts[k + 1] + HALF, sum - cuts[k + 1]).line(cuts[k] + HALF, sum - cuts[k]).close();
        }
    }
}
