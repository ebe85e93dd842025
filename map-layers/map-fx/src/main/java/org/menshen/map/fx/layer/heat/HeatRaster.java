package org.menshen.map.fx.layer.heat;

import java.util.Arrays;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// Paints the glow or the hatching of one zone into a picture: the zone's shape, blurred, looked up in the ramp.
final class HeatRaster {

    private static final int HATCH = 8;

    private final int width;
    private final int height;
    private final float[] mask;

    /// @param xs border in pixels of the picture
    /// @param ys border in pixels of the picture
    HeatRaster(double[] xs, double[] ys, int width, int height) {
        this.width = width;
        this.height = height;
        this.mask = new float[width * height];
        double[] crossings = new double[xs.length];
        for (int row = 0; row < height; row++) {
            fillRow(xs, ys, row, crossings);
        }
    }

    private void fillRow(double[] xs, double[] ys, int row, double[] crossings) {
        double y = row + 0.5;
        int count = 0;
        for (int i = 0, j = xs.length - 1; i < xs.length; j = i++) {
            if (ys[i] > y != ys[j] > y) {
                crossings[count++] = xs[i] + (y - ys[i]) * (xs[j] - xs[i]) / (ys[j] - ys[i]);
            }
        }
        Arrays.sort(crossings, 0, count);
        for (int k = 0; k + 1 < count; k += 2) {
            int from = Math.max(0, (int) Math.round(crossings[k]));
            int to = Math.min(width, (int) Math.round(crossings[k + 1]));
            if (from < to) {
                Arrays.fill(mask, row * width + from, row * width + to, 1);
            }
        }
    }

    /// The glow of a share of full heat.
    ///
    /// @param blur pixels over which the border fades
    Image glow(double share, int blur, HeatRamp ramp) {
        float[] soft = mask.clone();
        float[] other = new float[soft.length];
        int radius = Math.max(1, blur / 3);
        for (int pass = 0; pass < 3; pass++) {
            blurRows(soft, other, radius, width, height, 1, width);
            blurRows(other, soft, radius, height, width, width, 1);
        }
        float peak = 0;
        for (float value : soft) {
            peak = Math.max(peak, value);
        }
        int[] pixels = new int[soft.length];
        for (int i = 0; i < pixels.length && peak > 0; i++) {
            pixels[i] = soft[i] <= 0 ? 0 : ramp.at(share * soft[i] / peak);
        }
        return image(pixels);
    }

    /// Diagonal lines over the zone.
    Image hatched(int pixel) {
        int[] pixels = new int[mask.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] = mask[y * width + x] > 0 && (x + y) % HATCH < 2 ? pixel : 0;
            }
        }
        return image(pixels);
    }

    /// A running mean along one direction; `step` leads to the next value, `stride` to the next line.
    private static void blurRows(float[] from, float[] to, int radius, int length, int lines, int step, int stride) {
        float scale = 1f / (2 * radius + 1);
        for (int line = 0; line < lines; line++) {
            int base = line * stride;
            float sum = 0;
            for (int i = 0; i <= Math.min(radius, length - 1); i++) {
                sum += from[base + i * step];
            }
            for (int i = 0; i < length; i++) {
                to[base + i * step] = sum * scale;
                int enters = i + radius + 1;
                int leaves = i - radius;
                sum += enters < length ? from[base + enters * step] : 0;
                sum -= leaves >= 0 ? from[base + leaves * step] : 0;
            }
        }
    }

    private Image image(int[] pixels) {
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbPreInstance(), pixels, 0, width);
        return image;
    }
}
