package org.menshen.centre.media;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;

/// Pictures to paint on, shared by all cameras: each needs one for the thousandth of a second until the encoder has taken its pixels over, and
/// no more are painted at a time than there are threads that carry the cameras, twice the processors of a desk: with two kept, those that are
/// held up between made ten new ones a second. Safe from any thread.
final class SharedPictures {

    private static final int KEPT = 4;

    private final int width;
    private final int height;
    private final Queue<BufferedImage> idle = new ArrayBlockingQueue<>(KEPT);

    SharedPictures(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /// A picture with anything on it; belongs to the caller until [#giveBack].
    BufferedImage lend() {
        BufferedImage known = idle.poll();
        return known != null ? known : new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    }

    /// Takes back what was lent. More than are ever painted at a time are not kept.
    void giveBack(BufferedImage picture) {
        idle.offer(picture);
    }

    /// The living pixels of such a picture, 0x00RRGGBB row by row.
    static int[] pixels(BufferedImage picture) {
        return ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
    }
}
