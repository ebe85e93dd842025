package org.menshen.workstation.voice;

/// Makes words fit to be given to a program that speaks: letters, digits and a few signs, in one line, never an option. Pure.
final class SpokenText {

    private static final String SIGNS = "，。、：；？！,.:;?!%()（）";

    private SpokenText() {
    }

    /// The words that are spoken.
    ///
    /// @param most signs at most
    static String of(String words, int most) {
        StringBuilder clean = new StringBuilder();
        boolean gap = false;
        int signs = 0;
        for (int sign : words.codePoints().toArray()) {
            boolean spoken = Character.isLetterOrDigit(sign) || SIGNS.indexOf(sign) >= 0;
            // a hyphen is spoken within a word only: before one it could be taken for an option
            boolean within = sign == '-' && !clean.isEmpty() && !gap;
            if (!spoken && !within) {
                gap = true;
                continue;
            }
            if (signs == most) {
                break;
            }
            if (gap && !clean.isEmpty()) {
                clean.append(' ');
            }
            gap = false;
            clean.appendCodePoint(sign);
            signs++;
        }
        return clean.toString();
    }
}
