package org.menshen.map.fx.paint;

import java.lang.ref.SoftReference;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;

/// Rasters to paint on before a picture is shown, shared by all pictures of the process: what is shown keeps its own pixels, and a second set for
/// the next picture of each would lie there unused nearly always. Any thread.
final class Scratch {

    private static final int KEPT = 2;
    /// Of the size of a map each, and needed for an instant now and then: what nobody asks for goes with the next look at the heap.
    private static final Queue<SoftReference<Raster>> IDLE = new ArrayBlockingQueue<>(KEPT);

    private Scratch() {
    }

    /// A cleared raster; belongs to the caller until [#giveBack].
    ///
    /// @param width pixels, 1 or more
    /// @param height pixels, 1 or more
    static Raster lend(int width, int height) {
        for (int i = 0; i < KEPT; i++) {
            SoftReference<Raster> idle = IDLE.poll();
            Raster known = idle == null ? null : idle.get();
            if (known != null && known.width() == width && known.height() == height) {
                known.clear();
                return known;
            }
            if (known != null && i + 1 < KEPT) {
                IDLE.offer(idle);
            }
        }
        return new Raster(width, height);
    }

    /// Takes back what was lent, after its pixels were taken.
    static void giveBack(Raster used) {
        IDLE.offer(new SoftReference<>(used));
    }
}
