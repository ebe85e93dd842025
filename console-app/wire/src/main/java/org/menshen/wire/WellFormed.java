package org.menshen.wire;

/// Text that can be written as UTF-8 and read again as it was: no half of a surrogate pair stands alone in it.
public final class WellFormed {

    private static final char REPLACEMENT = '\uFFFD';

    private WellFormed() {
    }

    /// Whether a text is well-formed.
    public static boolean is(String text) {
        return firstHalf(text, 0) < 0;
    }

    /// The text with U+FFFD in place of every half of a pair that stands alone.
    public static String of(String text) {
        int at = firstHalf(text, 0);
        if (at < 0) {
            return text;
        }
        StringBuilder mended = new StringBuilder(text);
        for (; at >= 0; at = firstHalf(text, at + 1)) {
            mended.setCharAt(at, REPLACEMENT);
        }
        return mended.toString();
    }

    private static int firstHalf(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return i;
            }
        }
        return -1;
    }
}
