package org.menshen.map.fx.paint;

import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;

/// How much of each pixel a shape covers, gathered edge by edge and exact for straight edges: every edge adds its signed
/// area to the row it crosses, and a running sum along the row gives the coverage. Shapes of one direction may overlap, what
/// is covered twice counts once, so thousands of sectors are one cheap fill. One thread.
///
/// Edges are kept until the fill, which goes over the picture in bands of some rows: so it needs room for a band and not for the picture. All
/// pictures of the process share a few, see [#lend].
final class PixelCoverage {

    /// kept for the next shape, of whichever picture: one for the FX thread, one for what is painted behind it
    private static final Queue<PixelCoverage> IDLE = new ArrayBlockingQueue<>(2);
    /// rows of a band
    private static final int BAND = 64;
    /// start and end, across and down
    private static final int EDGE = 4;
    /// room for more edges is not kept between shapes, numbers
    private static final int MOST_KEPT = 1 << 15;

    private final int[] from = new int[BAND];
    private final int[] to = new int[BAND];
    private int width;
    private int height;
    private int stride;
    private float[] cells;
    private double[] edges = new double[64 * EDGE];
    private int count;
    private int top;
    private int bottom;
    /// the first row of the band that is being filled
    private int band;

    /// @param width pixels, 1 or more
    /// @param height pixels, 1 or more
    PixelCoverage(int width, int height) {
        this.width = width;
        this.height = height;
        this.stride = width + 2;
        this.cells = new float[stride * BAND];
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
        if (filled.edges.length <= MOST_KEPT) {
            IDLE.offer(filled);
        }
    }

    private void resize(int nextWidth, int nextHeight) {
        width = nextWidth;
        height = nextHeight;
        stride = width + 2;
        if (cells.length < stride * BAND) {
            cells = new float[stride * BAND];
        }
        top = height;
    }

    /// Adds an edge; the edges of a shape must form closed rings. Parts outside are cut.
    void edge(double x0, double y0, double x1, double y1) {
        if (y0 == y1 || Math.max(y0, y1) <= 0 || Math.min(y0, y1) >= height || Math.min(x0, x1) >= width) {
            return;
        }
        if (count * EDGE == edges.length) {
            edges = Arrays.copyOf(edges, 2 * edges.length);
        }
        int at = count++ * EDGE;
        edges[at] = x0;
        edges[at + 1] = y0;
        edges[at + 2] = x1;
        edges[at + 3] = y1;
        top = Math.min(top, (int) Math.max(0, Math.min(y0, y1)));
        bottom = Math.max(bottom, (int) Math.ceil(Math.min(height, Math.max(y0, y1))));
    }

    /// The part of an edge inside the band.
    private void trace(double x0, double y0, double x1, double y1, int end) {
        boolean down = y0 < y1;
        double slope = (x1 - x0) / (y1 - y0);
        double begins = Math.max(band, down ? y0 : y1);
        double ends = Math.min(end, down ? y1 : y0);
        double x = (down ? x0 : x1) + (begins - (down ? y0 : y1)) * slope;
        int last = (int) Math.ceil(ends);
        for (int row = (int) begins; row < last; row++) {
            double dy = Math.min(row + 1, ends) - Math.max(row, begins);
            double next = x + slope * dy;
            across(row - band, Math.clamp(x, 0, width), Math.clamp(next, 0, width), (float) (down ? dy : -dy));
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
        for (band = top; band < bottom; band += BAND) {
            int end = Math.min(bottom, band + BAND);
            Arrays.fill(from, width);
            Arrays.fill(to, 0);
            for (int i = 0; i < count; i++) {
                int at = i * EDGE;
                double y0 = edges[at + 1];
                double y1 = edges[at + 3];
                if (Math.max(y0, y1) > band && Math.min(y0, y1) < end) {
                    trace(edges[at], y0, edges[at + 2], y1, end);
                }
            }
            for (int row = band; row < end; row++) {
                fillRow(pixels, argb, row);
            }
        }
        count = 0;
        top = height;
        bottom = 0;
    }

    private void fillRow(int[] pixels, int argb, int row) {
        int alpha = argb >>> 24;
        int first = from[row - band];
        int last = to[row - band];
        int at = (row - band) * stride;
        int line = row * width;
        float sum = 0;
        for (int x = first; x < width; x++) {
            sum += cells[at + x];
            if (x >= last && Math.abs(sum) < 1e-3f) {
                break;
            }
            int share = (int) (Math.min(1, Math.abs(sum)) * alpha + 0.5f);
            if (share > 0) {
                pixels[line + x] = share == 255 ? argb : Blend.over(Blend.premultiplied(argb, share), pixels[line + x]);
            }
        }
        if (first < last) {
            Arrays.fill(cells, at + first, at + Math.min(last + 2, stride), 0);
        }
    }
}
