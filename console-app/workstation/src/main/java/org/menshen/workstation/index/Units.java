package org.menshen.workstation.index;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Takes a text apart into what is looked for: every Chinese character is a unit, every run of other letters and digits is one. Pure.
public final class Units {

    private Units() {
    }

    /// A unit.
    ///
    /// @param text its letters, small and narrow
    /// @param han whether it is a Chinese character
    public record Unit(String text, boolean han) {
    }

    /// The text in small, narrow letters.
    public static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /// The units of a text in order.
    public static List<Unit> of(String text) {
        String plain = plain(text);
        List<Unit> units = new ArrayList<>();
        int run = -1;
        for (int i = 0; i < plain.length(); ) {
            int point = plain.codePointAt(i);
            boolean han = Character.isIdeographic(point);
            boolean letter = !han && Character.isLetterOrDigit(point);
            if (run >= 0 && !letter) {
                units.add(new Unit(plain.substring(run, i), false));
                run = -1;
            }
            if (han) {
                units.add(new Unit(Character.toString(point), true));
            } else if (letter && run < 0) {
                run = i;
            }
            i += Character.charCount(point);
        }
        if (run >= 0) {
            units.add(new Unit(plain.substring(run), false));
        }
        return units;
    }
}
