package org.menshen.map.fx.paint;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Pixels to paint on before a picture is shown, shared by all pictures of the process: what is shown keeps its own pixels, and a second set for
/// the next picture of each would lie there unused nearly always. A picture takes the smallest that holds it, so maps of several sizes share a few
/// instead of throwing away each other's. Any thread.
final class Scratch {

    private static final int KEPT = 2;
    /// Of the size of a map each, and needed for an instant now and then: what nobody asks for goes with the next look at the heap.
    private static final List<SoftReference<int[]>> IDLE = new ArrayList<>(KEPT);

    private Scratch() {
    }

    /// A cleared raster; belongs to the caller until [#giveBack].
    ///
    /// @param width pixels, 1 or more
    /// @param height pixels, 1 or more
    static Raster lend(int width, int height) {
        int[] idle = take(width * height);
        if (idle == null) {
            return new Raster(width, height);
        }
        Raster raster = new Raster(width, height, idle);
        raster.clear();
        return raster;
    }

    private static int @Nullable [] take(int least) {
        synchronized (IDLE) {
            IDLE.removeIf(each -> each.get() == null);
            int @Nullable [] found = IDLE.stream().map(SoftReference::get).filter(each -> each != null && each.length >= least)
                .min(Comparator.comparingInt(each -> each.length)).orElse(null);
            IDLE.removeIf(each -> each.get() == found);
            return found;
        }
    }

    /// Takes back what was lent, after its pixels were taken. The largest are kept.
    static void giveBack(Raster used) {
        synchronized (IDLE) {
            IDLE.removeIf(each -> each.get() == null);
            IDLE.add(new SoftReference<>(used.pixels()));
            if (IDLE.size() > KEPT) {
                IDLE.remove(IDLE.stream().min(Comparator.comparingInt(Scratch::length)).orElseThrow());
            }
        }
    }

    private static int length(SoftReference<int[]> idle) {
        int[] pixels = idle.get();
        return pixels == null ? 0 : pixels.length;
    }
}
