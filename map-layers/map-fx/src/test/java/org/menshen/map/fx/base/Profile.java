package org.menshen.map.fx.base;

import javafx.scene.image.WritableImage;

/// What a picture shows along a column of pixels across a road that runs from west to east.
///
/// @param width of the road's surface, pixels of the screen; what a pixel has of it in part counts in part
/// @param sharpness the largest step from a pixel to the next at the blurrier of its two edges, as a share of the contrast to its casing: 1 is an
///     edge between two pixels, 0.5 one that is spread over two
record Profile(double width, double sharpness) {

    /// @param x the column
    /// @param y a pixel on the road
    /// @param road the colour of its surface
    /// @param casing the colour of its edge
    static Profile across(WritableImage picture, int x, int y, int road, int casing) {
        Side up = Side.from(picture, x, y, -1, road, casing);
        Side down = Side.from(picture, x, y, 1, road, casing);
        return new Profile(up.length + down.length - share(picture, x, y, road, casing), Math.min(up.step, down.step));
    }

    private record Side(double length, double step) {

        /// From the middle outwards until it gets no darker: what comes after is the ground beyond the casing.
        static Side from(WritableImage picture, int x, int y, int direction, int road, int casing) {
            double length = 0;
            double step = 0;
            double last = share(picture, x, y, road, casing);
            for (int at = y; ; at += direction) {
                double next = share(picture, x, at, road, casing);
                if (next > last || next == last && next < 0.5) {
                    return new Side(length, step);
                }
                step = Math.max(step, last - next);
                length += next;
                last = next;
            }
        }
    }

    /// How much of a pixel is road: 1 = all, 0 = it is casing.
    private static double share(WritableImage picture, int x, int y, int road, int casing) {
        double seen = picture.getPixelReader().getArgb(x, y) >> 8 & 255;
        double dark = casing >> 8 & 255;
        return Math.clamp((seen - dark) / ((road >> 8 & 255) - dark), 0, 1);
    }
}
