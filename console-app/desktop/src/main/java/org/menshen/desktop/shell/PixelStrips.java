package org.menshen.desktop.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Where a picture differs from the one before it. The toolkit hands a window over whole, 8 MB for a large one, whatever changed in it: a clock, a
/// row, a marker. Kept is what the display shows; a look compares by the row, and in rows that differ by strips of some hundred pixels. One thread.
final class PixelStrips {

    private static final int STRIP = 160;
    /// Rows that did not change between two that did are taken along: fewer and larger parts are cheaper than many small ones.
    private static final int GAP = 12;

    private final int width;
    private final int height;
    private final int[] shown;
    private final int[] top;
    private final int[] bottom;
    private boolean known;

    /// A part of a picture, in pixels.
    record Part(int x, int y, int width, int height) {

        long area() {
            return (long) width * height;
        }
    }

    PixelStrips(int width, int height) {
        this.width = width;
        this.height = height;
        this.shown = new int[width * height];
        int strips = (width + STRIP - 1) / STRIP;
        this.top = new int[strips];
        this.bottom = new int[strips];
    }

    boolean fits(int wide, int high) {
        return width == wide && height == high;
    }

    /// Nothing is known any more of what the display shows.
    void forget() {
        known = false;
    }

    /// The parts in which a picture differs from what is shown, which is taken for shown after this; the whole of it when that is not known.
    List<Part> changed(int[] now) {
        if (!known) {
            System.arraycopy(now, 0, shown, 0, shown.length);
            known = true;
            return List.of(new Part(0, 0, width, height));
        }
        List<Part> parts = new ArrayList<>();
        Arrays.fill(top, -1);
        for (int y = 0; y < height; y++) {
            int row = y * width;
            int first = Arrays.mismatch(shown, row, row + width, now, row, row + width);
            if (first >= 0) {
                row(now, y, first / STRIP, parts);
            }
        }
        for (int strip = 0; strip < top.length; strip++) {
            close(strip, parts);
        }
        return parts;
    }

    private void row(int[] now, int y, int from, List<Part> parts) {
        for (int strip = from; strip < top.length; strip++) {
            int begin = y * width + strip * STRIP;
            int end = Math.min(begin + STRIP, (y + 1) * width);
            if (Arrays.mismatch(shown, begin, end, now, begin, end) >= 0) {
                System.arraycopy(now, begin, shown, begin, end - begin);
                if (top[strip] >= 0 && y - bottom[strip] > GAP) {
                    close(strip, parts);
                }
                if (top[strip] < 0) {
                    top[strip] = y;
                }
                bottom[strip] = y;
            }
        }
    }

    private void close(int strip, List<Part> parts) {
        if (top[strip] >= 0) {
            int x = strip * STRIP;
            parts.add(new Part(x, top[strip], Math.min(STRIP, width - x), bottom[strip] - top[strip] + 1));
            top[strip] = -1;
        }
    }
}
