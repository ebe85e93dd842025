package org.menshen.map.fx.paint;

/// Arithmetic on pixels 0xAARRGGBB.
public final class Blend {

    private Blend() {
    }

    /// A premultiplied pixel of a colour.
    ///
    /// @param argb the colour; its own opacity is ignored
    /// @param alpha opacity 0…255
    public static int premultiplied(int argb, int alpha) {
        int redBlue = (argb & 0x00FF00FF) * alpha + 0x00800080;
        int green = (argb & 0x0000FF00) * alpha + 0x00008000;
        redBlue = redBlue + (redBlue >>> 8 & 0x00FF00FF) >>> 8 & 0x00FF00FF;
        green = green + (green >>> 8 & 0x0000FF00) >>> 8 & 0x0000FF00;
        return alpha << 24 | redBlue | green;
    }

    /// One premultiplied pixel over another. Two channels at a time; the rounding error is below one step.
    public static int over(int above, int below) {
        int rest = 255 - (above >>> 24);
        int redBlue = (below & 0x00FF00FF) * rest + 0x00800080;
        int alphaGreen = (below >>> 8 & 0x00FF00FF) * rest + 0x00800080;
        redBlue = redBlue + (redBlue >>> 8 & 0x00FF00FF) >>> 8 & 0x00FF00FF;
        alphaGreen = alphaGreen + (alphaGreen >>> 8 & 0x00FF00FF) & 0xFF00FF00;
        return above + (redBlue | alphaGreen);
    }

    /// Mixes a whole picture over another of the same size, seen through.
    ///
    /// @param above premultiplied
    /// @param below premultiplied; changed
    /// @param length pixels
    /// @param opacity 0…255
    static void through(int[] above, int[] below, int length, int opacity) {
        for (int i = 0; i < length; i++) {
            int pixel = above[i];
            if (pixel != 0) {
                below[i] = over(faded(pixel, opacity), below[i]);
            }
        }
    }

    private static int faded(int pixel, int opacity) {
        int redBlue = (pixel & 0x00FF00FF) * opacity + 0x00800080;
        int alphaGreen = (pixel >>> 8 & 0x00FF00FF) * opacity + 0x00800080;
        redBlue = redBlue + (redBlue >>> 8 & 0x00FF00FF) >>> 8 & 0x00FF00FF;
        alphaGreen = alphaGreen + (alphaGreen >>> 8 & 0x00FF00FF) & 0xFF00FF00;
        return redBlue | alphaGreen;
    }
}
