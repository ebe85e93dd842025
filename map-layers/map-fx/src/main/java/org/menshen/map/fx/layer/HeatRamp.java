package org.menshen.map.fx.layer;

import org.menshen.map.fx.paint.Palette;
import org.menshen.map.fx.paint.Role;

/// The colours of the heat from nothing to full, as premultiplied pixels.
final class HeatRamp {

    private static final int STEPS = 256;
    private static final double STRONGEST = 0.8;
    private static final Role[] STOPS = {Role.HEAT_0, Role.HEAT_1, Role.HEAT_2, Role.HEAT_3, Role.HEAT_4};

    private final int[] pixels = new int[STEPS];

    HeatRamp(Palette palette) {
        for (int i = 0; i < STEPS; i++) {
            double t = i / (STEPS - 1.0);
            // weak heat is nearly clear, so that the streets below stay readable; strong heat hides them, it matters more
            double alpha = STRONGEST * Math.min(1, t * 2.4) * (0.35 + 0.65 * Math.min(1, t * 1.6));
            pixels[i] = premultiplied(color(palette, t), alpha);
        }
    }

    /// The pixel of a share of full, 0…1; values outside are cut.
    int at(double share) {
        return pixels[(int) (Math.clamp(share, 0, 1) * (STEPS - 1))];
    }

    /// The opaque colour of a share of full, 0xRRGGBB.
    static int color(Palette palette, double share) {
        double place = Math.clamp(share, 0, 1) * (STOPS.length - 1);
        int below = Math.min((int) place, STOPS.length - 2);
        return mixed(palette.argb(STOPS[below]), palette.argb(STOPS[below + 1]), place - below);
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
