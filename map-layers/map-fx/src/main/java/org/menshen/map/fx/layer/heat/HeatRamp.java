package org.menshen.map.fx.layer.heat;

import java.util.List;
import org.menshen.map.fx.paint.Palette;
import org.menshen.map.fx.paint.Role;

/// The colours of the heat from nothing to full, as premultiplied pixels.
final class HeatRamp {

    private static final int STEPS = 256;

    private final int[] pixels = new int[STEPS];

    HeatRamp(Palette palette, HeatColors colors) {
        for (int i = 0; i < STEPS; i++) {
            double t = i / (STEPS - 1.0);
            pixels[i] = premultiplied(color(palette, colors, t), colors.opacity(t));
        }
    }

    /// The pixel of a share of full, 0…1; values outside are cut.
    int at(double share) {
        return pixels[(int) (Math.clamp(share, 0, 1) * (STEPS - 1))];
    }

    /// The opaque colour of a share of full, 0xRRGGBB.
    static int color(Palette palette, HeatColors colors, double share) {
        List<Role> stops = colors.stops();
        double place = Math.clamp(share, 0, 1) * (stops.size() - 1);
        int below = Math.min((int) place, stops.size() - 2);
        return mixed(palette.argb(stops.get(below)), palette.argb(stops.get(below + 1)), place - below);
    }

    private static int mixed(int a, int b, double t) {
        int red = (int) ((a >> 16 & 255) * (1 - t) + (b >> 16 & 255) * t);
        int green = (int) ((a >> 8 & 255) * (1 - t) + (b >> 8 & 255) * t);
        int blue = (int) ((a & 255) * (1 - t) + (b & 255) * t);
        return red << 16 | green << 8 | blue;
    }

    /// A pixel of a colour 0xRRGGBB at an opacity 0…1.
    static int premultiplied(int rgb, double alpha) {
        int a = (int) Math.round(alpha * 255);
        int red = (int) ((rgb >> 16 & 255) * alpha);
        int green = (int) ((rgb >> 8 & 255) * alpha);
        int blue = (int) ((rgb & 255) * alpha);
        return a << 24 | red << 16 | green << 8 | blue;
    }
}
