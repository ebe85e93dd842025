package org.menshen.centre.media;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;

import org.bytedeco.javacpp.IntPointer;
import org.jspecify.annotations.Nullable;

/// Pictures to paint on, shared by all cameras: each needs one for the thousandth of a second until the encoder has its pixels. There are no more of
/// them than the processors of a desk can paint at a time; all cameras take their pictures at the same moment, and who finds none left waits for one.
/// Safe from any thread.
final class SharedPictures {

    private static final int MOST = 3;

    private final int width;
    private final int height;
    private final Queue<Sheet> idle = new ConcurrentLinkedQueue<>();
    private final Semaphore free = new Semaphore(MOST);

    SharedPictures(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /// A picture, and the room in which the encoder reads it. Belongs to one thread at a time.
    static final class Sheet {

        private final BufferedImage image;
        private @Nullable IntPointer room;

        private Sheet(BufferedImage image) {
            this.image = image;
        }

        BufferedImage image() {
            return image;
        }

        /// The pixels as they are now, 0x00RRGGBB row by row, outside of the heap; until it is given back.
        IntPointer pixels() {
            int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
            IntPointer known = Objects.requireNonNullElseGet(room, () -> new IntPointer((long) pixels.length));
            room = known;
            known.put(pixels, 0, pixels.length);
            return known;
        }
    }

    /// A picture with anything on it; belongs to the caller until [#giveBack].
    Sheet lend() {
        free.acquireUninterruptibly();
        Sheet known = idle.poll();
        return known != null ? known : new Sheet(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB));
    }

    /// Takes back what was lent.
    void giveBack(Sheet sheet) {
        idle.add(sheet);
        free.release();
    }
}
