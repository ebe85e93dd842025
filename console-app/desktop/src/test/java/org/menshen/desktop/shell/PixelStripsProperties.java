package org.menshen.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// What is put on a display in parts is in the end the picture that was painted.
class PixelStripsProperties {

    @Property(tries = 300)
    void thePartsMakeThePictureAndNothingElseIsMoved(@ForAll @IntRange(min = 1, max = 700) int width, @ForAll @IntRange(min = 1, max = 80) int height,
                                                     @ForAll long seed) {
        Random random = new Random(seed);
        int[] picture = random.ints((long) width * height).toArray();
        int[] display = new int[picture.length];
        PixelStrips strips = new PixelStrips(width, height);
        assertThat(strips.fits(width, height)).isTrue();
        assertThat(strips.fits(height + 1, width)).isFalse();
        for (int round = 0; round < 6; round++) {
            if (round == 4) {
                strips.forget();
                java.util.Arrays.fill(display, 0);
            }
            List<PixelStrips.Part> parts = strips.changed(picture);
            parts.forEach(part -> put(display, picture, width, part));
            assertThat(display).isEqualTo(picture);
            long area = parts.stream().mapToLong(PixelStrips.Part::area).sum();
            assertThat(area).isLessThanOrEqualTo((long) width * height);
            assertThat(strips.changed(picture)).as("nothing has changed since").isEmpty();
            paint(picture, width, height, random);
        }
    }

    private static void put(int[] display, int[] picture, int width, PixelStrips.Part part) {
        for (int y = part.y(); y < part.y() + part.height(); y++) {
            System.arraycopy(picture, y * width + part.x(), display, y * width + part.x(), part.width());
        }
    }

    /// Some rectangles and some single pixels.
    private static void paint(int[] picture, int width, int height, Random random) {
        for (int i = random.nextInt(5); i > 0; i--) {
            int x = random.nextInt(width);
            int y = random.nextInt(height);
            int right = Math.min(width, x + 1 + random.nextInt(200));
            int bottom = Math.min(height, y + 1 + random.nextInt(30));
            for (int row = y; row < bottom; row++) {
                java.util.Arrays.fill(picture, row * width + x, row * width + right, random.nextInt());
            }
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            picture[random.nextInt(picture.length)]++;
        }
    }
}
