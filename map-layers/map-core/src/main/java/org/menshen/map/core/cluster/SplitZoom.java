package org.menshen.map.core.cluster;

import java.util.OptionalInt;

/// How near one must go until things that are drawn as one come apart. Pure, any thread.
public final class SplitZoom {

    private SplitZoom() {
    }

    /// The first whole zoom above the present one at which the farthest member is no longer gathered.
    ///
    /// @param zoom the present zoom
    /// @param farthest pixels at the present zoom from the symbol to its farthest member
    /// @param reach pixels below which things are drawn as one, more than 0
    /// @param last the last zoom there is
    /// @return empty when they are one even at the last zoom, such as things on the same spot
    public static OptionalInt of(double zoom, double farthest, double reach, double last) {
        for (int next = (int) Math.floor(zoom) + 1; next <= last; next++) {
            if (farthest * Math.pow(2, next - zoom) >= reach) {
                return OptionalInt.of(next);
            }
        }
        return OptionalInt.empty();
    }
}
