package org.menshen.map.fx.paint;

/// The soft edge around letters: every letter pixel widened by a small disc.
final class SoftEdge {

    /// how far it reaches, units
    static final double REACH = 1.5;

    private SoftEdge() {
    }

    /// A copy of letters with a halo below them.
    ///
    /// @param letters premultiplied
    /// @param halo its colour with its opacity
    static int[] around(int[] letters, int width, int height, double density, int halo) {
        double reach = REACH * density;
        int far = (int) Math.ceil(reach);
        int[] wide = new int[letters.length];
        for (int dy = -far; dy <= far; dy++) {
            for (int dx = -far; dx <= far; dx++) {
                int weight = (int) Math.round(256 * Math.clamp(reach + 0.5 - Math.hypot(dx, dy), 0, 1));
                if (weight > 0) {
                    widen(letters, wide, width, height, dx, dy, weight);
                }
            }
        }
        int opacity = halo >>> 24;
        int[] result = new int[letters.length];
        for (int i = 0; i < result.length; i++) {
            if (wide[i] > 0) {
                result[i] = Blend.over(letters[i], Blend.premultiplied(halo, wide[i] * opacity / 255));
            }
        }
        return result;
    }

    private static void widen(int[] letters, int[] wide, int width, int height, int dx, int dy, int weight) {
        for (int y = Math.max(0, dy); y < Math.min(height, height + dy); y++) {
            int to = y * width;
            int from = (y - dy) * width - dx;
            for (int x = Math.max(0, dx); x < Math.min(width, width + dx); x++) {
                int alpha = (letters[from + x] >>> 24) * weight >> 8;
                if (alpha > wide[to + x]) {
                    wide[to + x] = alpha;
                }
            }
        }
    }
}
