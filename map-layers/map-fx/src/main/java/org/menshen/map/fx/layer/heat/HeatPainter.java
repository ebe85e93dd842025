package org.menshen.map.fx.layer.heat;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.menshen.map.core.heat.DensityGrid;
import org.menshen.map.core.heat.PointCloud;
import org.menshen.map.core.view.Viewport;
import org.menshen.map.fx.layer.shape.Hatching;
import org.menshen.map.fx.layer.shape.ScreenRing;
import org.menshen.map.fx.paint.Palette;
import org.menshen.map.fx.paint.Pen;
import org.menshen.map.fx.paint.Raster;
import org.menshen.map.fx.paint.Role;

/// Colours the density of points. The grid is coarser than the screen and stretched smoothly while it is coloured, since a
/// blurred field has no details between its cells. One thread at a time; arrays are kept.
final class HeatPainter {

    /// edge of a cell, pixels of the raster; a power of two
    private static final int CELL = 4;
    /// the ramp in so many steps; a density is a fixed-point number with this many below one step
    private static final int STEPS = 255;
    private static final int FRACTION = 14;
    private static final int HATCH = 8;
    /// a picture is larger than what is seen of it by so much on each side, pixels of the pane: what is missing there nobody sees
    private static final double UNSEEN = 64;

    /// What is shown: the cloud is projected at the first question, in the background.
    static final class Source {
        private final Supplier<PointCloud> make;
        private final List<ScreenRing> unmeasured;
        private @Nullable PointCloud cloud;

        Source(Supplier<PointCloud> make, List<ScreenRing> unmeasured) {
            this.make = make;
            this.unmeasured = unmeasured;
        }

        static Source of(double[] lons, double[] lats, float[] weights, List<ScreenRing> unmeasured) {
            return new Source(() -> PointCloud.of(lons, lats, weights), unmeasured);
        }

        synchronized PointCloud cloud() {
            PointCloud known = cloud;
            if (known == null) {
                known = make.get();
                cloud = known;
            }
            return known;
        }
    }

    private final HeatStyle style;
    private final DensityGrid grid = new DensityGrid();
    private int[] steps = new int[0];
    private int[] ramp = new int[0];
    private @Nullable Palette rampOf;

    HeatPainter(HeatStyle style) {
        this.style = style;
    }

    /// Paints a view.
    void paint(Raster raster, Source source, Viewport view, double density, Palette palette) {
        takeRamp(palette);
        double cell = CELL / density / view.worldSize();
        double sigma = style.sigma(view) * density / CELL;
        // points outside shine into the picture from as far as they are spread
        int outside = (int) Math.max(0, Math.ceil(3 * sigma - UNSEEN * density / CELL));
        int columns = raster.width() / CELL + 2 + 2 * outside;
        int rows = raster.height() / CELL + 2 + 2 * outside;
        // cell middles lie on every fourth pixel, the first half a cell outside
        double shift = (outside + 0.5) * cell;
        grid.fill(source.cloud(), view.worldX(0) - shift, view.worldY(0) - shift, cell, columns, rows, sigma);
        quantise(columns * rows);
        for (int row = 0; row * CELL < raster.height(); row++) {
            band(raster, row, (row + outside) * columns + outside, columns);
        }
        for (ScreenRing area : source.unmeasured) {
            if (area.visible(view)) {
                hatch(raster.pen(density), area, view, palette);
            }
        }
    }

    private void takeRamp(Palette palette) {
        if (rampOf != palette) {
            rampOf = palette;
            HeatRamp colours = new HeatRamp(palette, style.colors());
            ramp = new int[STEPS + 1];
            for (int i = 0; i < ramp.length; i++) {
                ramp[i] = colours.at(i / (double) STEPS);
            }
        }
    }

    private void quantise(int size) {
        if (steps.length < size) {
            steps = new int[size];
        }
        float[] cells = grid.density();
        float scale = (float) (STEPS / style.full() * (1 << FRACTION));
        int most = STEPS << FRACTION;
        for (int i = 0; i < size; i++) {
            steps[i] = (int) Math.min(most, cells[i] * scale);
        }
    }

    /// The pixels between two rows of cells, bilinear in whole numbers.
    ///
    /// @param first the cell at the left edge of the picture
    private void band(Raster raster, int row, int first, int columns) {
        int[] pixels = raster.pixels();
        int width = raster.width();
        int last = Math.min(CELL, raster.height() - row * CELL);
        for (int column = 0; column * CELL < width; column++) {
            int at = first + column;
            int a = steps[at];
            int b = steps[at + 1];
            int c = steps[at + columns];
            int d = steps[at + columns + 1];
            if ((a | b | c | d) >> FRACTION == 0) {
                continue;
            }
            int most = Math.min(CELL, width - column * CELL);
            for (int y = 0; y < last; y++) {
                int left = a + (c - a) * y / CELL;
                int slope = (b + (d - b) * y / CELL - left) / CELL;
                int to = (row * CELL + y) * width + column * CELL;
                for (int x = 0; x < most; x++) {
                    pixels[to + x] = ramp[left + slope * x >> FRACTION];
                }
            }
        }
    }

    /// Diagonal lines over an area where nothing is measured.
    private static void hatch(Pen pen, ScreenRing area, Viewport view, Palette palette) {
        double[] xs = area.xs(view);
        double[] ys = area.ys(view);
        int argb = palette.argb(Role.NO_DATA, 0.55);
        pen.course(xs, ys, true, 1, 4, 3, argb);
        double first = Math.floor((area.left(view) + area.top(view)) / HATCH) * HATCH;
        double end = area.left(view) + area.width(view) + area.top(view) + area.height(view);
        double least = Math.max(first, -HATCH);
        double most = Math.min(end, view.width() + view.height());
        for (double sum = least; sum < most; sum += HATCH) {
            Hatching.line(pen, xs, ys, sum);
        }
        pen.fill(argb);
    }
}
