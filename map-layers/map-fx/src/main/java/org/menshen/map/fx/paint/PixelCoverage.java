package org.menshen.map.fx.paint;

import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;

/// How much of each pixel a shape covers, gathered edge by edge and exact for straight edges: every edge adds its signed
/// area to the row it crosses, and a running sum along the row gives the coverage. Shapes of one direction may overlap, what
/// is covered twice counts once, so thousands of sectors are one cheap fill. One thread.
///
/// It is as large as the picture, but nothing is in it between two shapes: all large pictures of the process share a few, see [#lend].
final class PixelCoverage {

    /// kept for the next shape, of whichever picture: one for the FX thread, one for what is painted behind it
    private static final Queue<PixelCoverage> IDLE = new ArrayBlockingQueue<>(2);

    private int width;
    private int height;
    private int stride;
    private float[] cells;
    private int[] from;
    private int[] to;
    private int top;
    private int bottom;

    /// @param width pixels, 1 or more
    /// @param height pixels, 1 or more
    PixelCoverage(int width, int height) {
        this.width = width;
        this.height = height;
        this.stride = width + 2;
        this.cells = new float[stride * height];
        this.from = new int[height];
        this.to = new int[height];
        Arrays.fill(from, width);
        this.top = height;
    }

    /// An empty one of a size; belongs to the caller until [#giveBack]. Any thread.
    ///
    /// @param width pixels, 1 or more
    /// @param height pixels, 1 or more
    static PixelCoverage lend(int width, int height) {
        PixelCoverage known = IDLE.poll();
        if (known == null) {
            return new PixelCoverage(width, height);
        }
        known.resize(width, height);
        return known;
    }

    /// Takes back what was lent, after its shape is filled. Any thread.
    static void giveBack(PixelCoverage filled) {
        IDLE.offer(filled);
    }

    private void resize(int nextWidth, int nextHeight) {
        if (nextWidth == width && nextHeight == height) {
            return;
        }
        width = nextWidth;
        height = nextHeight;
        stride = width + 2;
        if (cells.length < stride * height) {
            cells = new float[stride * height];
        }
        if (from.length < height) {
            from = new int[height];
            to = new int[height];
        }
        Arrays.fill(from, width);
        top = height;
    }

    /// Adds an edge; the edges of a shape must form closed rings. Parts outside are cut.
    void edge(double x0, double y0, double x1, double y1) {
        if (y0 == y1 || Math.max(y0, y1) <= 0 || Math.min(y0, y1) >= height || Math.min(x0, x1) >= width) {
            return;
        }
        boolean down = y0 < y1;
        double slope = (x1 - x0) / (y1 - y0);
        double begin = Math.max(0, down ? y0 : y1);
        double end = Math.min(height, down ? y1 : y0);
        double x = (down ? x0 : x1) + (begin - (down ? y0 : y1)) * slope;
        int last = (int) Math.ceil(end);
        top = Math.min(top, (int) begin);
        bottom = Math.max(bottom, last);
        for (int row = (int) begin; row < last; row++) {
            double dy = Math.min(row + 1, end) - Math.max(row, begin);
            double next = x + slope * dy;
            across(row, Math.clamp(x, 0, width), Math.clamp(next, 0, width), (float) (down ? dy : -dy));
            x = next;
        }
    }

    /// The part of an edge inside one row.
    private void across(int row, double a, double b, float area) {
        double left = Math.min(a, b);
        double right = Math.max(a, b);
        int first = (int) left;
        int end = (int) Math.ceil(right);
        int at = row * stride;
        from[row] = Math.min(from[row], first);
        to[row] = Math.max(to[row], Math.max(end, first + 1));
        if (end <= first + 1) {
            float inside = (float) ((a + b) / 2 - first);
            cells[at + first] += area - area * inside;
            cells[at + first + 1] += area * inside;
            return;
        }
        float share = (float) (1 / (right - left));
        float head = (float) (left - first);
        float tail = (float) (right - end + 1);
        float before = 0.5f * share * (1 - head) * (1 - head);
        float after = 0.5f * share * tail * tail;
        cells[at + first] += area * before;
        if (end == first + 2) {
            cells[at + first + 1] += area * (1 - before - after);
        } else {
            float second = share * (1.5f - head);
            cells[at + first + 1] += area * (second - before);
            for (int x = first + 2; x < end - 1; x++) {
                cells[at + x] += area * share;
            }
            cells[at + end - 1] += area * (1 - (second + (end - first - 3) * share) - after);
        }
        cells[at + end] += area * after;
    }

    /// Mixes a colour over the pixels that are covered, and forgets the shape.
    ///
    /// @param pixels premultiplied, as wide and high as this
    /// @param argb not premultiplied
    void fill(int[] pixels, int argb) {
        int alpha = argb >>> 24;
        for (int row = top; row < bottom; row++) {
            int at = row * stride;
            int line = row * width;
            float sum = 0;
            for (int x = from[row]; x < width; x++) {
                sum += cells[at + x];
                if (x >= to[row] && Math.abs(sum) < 1e-3f) {
                    break;
                }
                int share = (int) (Math.min(1, Math.abs(sum)) * alpha + 0.5f);
                if (share > 0) {
                    pixels[line + x] = share == 255 ? argb : Blend.over(Blend.premultiplied(argb, share), pixels[line + x]);
                }
            }
            if (from[row] < to[row]) {
                Arrays.fill(cells, at + from[row], at + Math.min(to[row] + 2, stride), 0);
            }
            from[row] = width;
            to[row] = 0;
        }
        top = height;
        bottom = 0;
    }
}
