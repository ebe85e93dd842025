package org.menshen.map.fx.paint;

import java.util.Arrays;
import java.util.Map;
import javafx.scene.paint.Color;

/// The colours of all roles at one moment. Immutable; a change of theme gives another one, so its identity may key caches.
public final class Palette {

    private final Color[] colors = new Color[Role.values().length];
    private final int[] argb = new int[colors.length];

    /// @param byRole a colour for every role; a missing one is transparent
    public Palette(Map<Role, Color> byRole) {
        for (Role role : Role.values()) {
            Color color = byRole.getOrDefault(role, Color.TRANSPARENT);
            colors[role.ordinal()] = color;
            argb[role.ordinal()] = argb(color);
        }
    }

    /// The colour of a role.
    public Color of(Role role) {
        return colors[role.ordinal()];
    }

    /// The colour of a role as 0xAARRGGBB, not premultiplied, for painters that own their pixels.
    public int argb(Role role) {
        return argb[role.ordinal()];
    }

    /// The colour of a role as 0xAARRGGBB with its opacity multiplied, not premultiplied.
    ///
    /// @param opacity 0…1
    public int argb(Role role, double opacity) {
        int color = argb(role);
        return (int) Math.round((color >>> 24) * opacity) << 24 | color & 0xFFFFFF;
    }

    /// The colour of a role with its opacity multiplied.
    ///
    /// @param opacity 0…1
    public Color of(Role role, double opacity) {
        return of(role).deriveColor(0, 1, 1, opacity);
    }

    /// True when no role has a colour: before the first style sheet was read.
    public boolean blank() {
        return Arrays.stream(argb).allMatch(color -> color >>> 24 == 0);
    }

    /// True when the ground is darker than middle grey: night theme.
    public boolean dark() {
        return of(Role.GROUND).getBrightness() < 0.5;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Palette that && Arrays.equals(argb, that.argb);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(argb);
    }

    private static int argb(Color c) {
        return (int) Math.round(c.getOpacity() * 255) << 24 | (int) Math.round(c.getRed() * 255) << 16
            | (int) Math.round(c.getGreen() * 255) << 8 | (int) Math.round(c.getBlue() * 255);
    }
}
