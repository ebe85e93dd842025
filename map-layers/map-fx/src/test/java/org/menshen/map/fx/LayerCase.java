package org.menshen.map.fx;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.image.WritableImage;
import org.menshen.map.fx.paint.AbstractLayer;
import org.menshen.map.fx.paint.Palette;
import org.menshen.map.fx.paint.Role;

/// What a layer shows on a small map and what its picture must hold in either theme.
///
/// @param name what is shown
/// @param least share of the map that must differ from the empty one, percent
/// @param most share of the map that may differ, percent
/// @param within where all that differs lies
/// @param inks colours that must be there
/// @param layer the layer with its things, made anew for each picture
record LayerCase(String name, double least, double most, Box within, List<Ink> inks, Supplier<AbstractLayer> layer) {

    static final int WIDTH = 400;
    static final int HEIGHT = 300;

    /// A part of the map, pixels.
    record Box(int left, int top, int width, int height) {

        /// A square around a point that lies so many pixels east and north of the middle of the map.
        static Box around(int east, int north, int half) {
            return new Box(WIDTH / 2 + east - half, HEIGHT / 2 - north - half, 2 * half, 2 * half);
        }

        /// The square in the middle of the map.
        static Box middle(int half) {
            return around(0, 0, half);
        }

        boolean holds(int x, int y) {
            return x >= left && x < left + width && y >= top && y < top + height;
        }
    }

    /// A colour that must be somewhere.
    ///
    /// @param role whose colour it is
    /// @param opacity how much of it covers the ground, 0 … 1, beside the role's own
    /// @param distance by which each channel may differ
    /// @param where it must be
    /// @param least pixels of it there
    record Ink(Role role, double opacity, int distance, Box where, int least) {

        /// How many pixels of it are there.
        int pixels(WritableImage image, Palette palette) {
            int wanted = over(palette.argb(role, opacity), palette.argb(Role.GROUND));
            int found = 0;
            for (int y = where.top; y < where.top + where.height; y++) {
                for (int x = where.left; x < where.left + where.width; x++) {
                    found += apart(image.getPixelReader().getArgb(x, y), wanted) <= distance ? 1 : 0;
                }
            }
            return found;
        }
    }

    /// The colour of a role as it is, nearly.
    static Ink ink(Role role, Box where, int least) {
        return new Ink(role, 1, 6, where, least);
    }

    /// The colour of a thin line, of which many pixels cover the ground in part.
    static Ink line(Role role, Box where, int least) {
        return new Ink(role, 1, 45, where, least);
    }

    /// A fill that lets the ground through.
    static Ink fill(Role role, double opacity, Box where) {
        return new Ink(role, opacity, 4, where, where.width * where.height * 9 / 10);
    }

    /// How many pixels of two pictures differ, in the part where they may and elsewhere.
    int[] different(WritableImage a, WritableImage b) {
        int[] found = new int[2];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                if (a.getPixelReader().getArgb(x, y) != b.getPixelReader().getArgb(x, y)) {
                    found[within.holds(x, y) ? 0 : 1]++;
                }
            }
        }
        return found;
    }

    private static int over(int argb, int ground) {
        double alpha = (argb >>> 24) / 255.0;
        int mixed = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            mixed |= (int) Math.round((argb >> shift & 255) * alpha + (ground >> shift & 255) * (1 - alpha)) << shift;
        }
        return mixed;
    }

    /// The largest difference of a channel.
    private static int apart(int a, int b) {
        int most = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            most = Math.max(most, Math.abs((a >> shift & 255) - (b >> shift & 255)));
        }
        return most;
    }

    @Override
    public String toString() {
        return name;
    }
}
