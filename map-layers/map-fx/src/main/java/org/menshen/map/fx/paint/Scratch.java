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

    static final Scratch SHARED = new Scratch();

    private static final int KEPT = 2;
    /// Of the size of a map each, and needed for an instant now and then: what nobody asks for goes with the next look at the heap.
    private final List<SoftReference<int[]>> idle = new ArrayList<>(KEPT);

    /// A cleared raster; belongs to the caller until [#giveBack].
    ///
    /// @param width pixels, 1 or more
    /// @param height pixels, 1 or more
    Raster lend(int width, int height) {
        int[] pixels = take(width * height);
        if (pixels == null) {
            return new Raster(width, height);
        }
        Raster raster = new Raster(width, height, pixels);
        raster.clear();
        return raster;
    }

    private int @Nullable [] take(int least) {
        synchronized (idle) {
            idle.removeIf(each -> each.get() == null);
            int @Nullable [] found = idle.stream().map(SoftReference::get).filter(each -> each != null && each.length >= least)
                .min(Comparator.comparingInt(each -> each.length)).orElse(null);
            idle.removeIf(each -> each.get() == found);
            return found;
        }
    }

    /// Takes back what was lent, after its pixels were taken. The largest are kept.
    void giveBack(Raster used) {
        synchronized (idle) {
            idle.removeIf(each -> each.get() == null);
            idle.add(new SoftReference<>(used.pixels()));
            if (idle.size() > KEPT) {
                idle.remove(idle.stream().min(Comparator.comparingInt(Scratch::length)).orElseThrow());
            }
        }
    }

    private static int length(SoftReference<int[]> each) {
        int[] pixels = each.get();
        return pixels == null ? 0 : pixels.length;
    }
}
