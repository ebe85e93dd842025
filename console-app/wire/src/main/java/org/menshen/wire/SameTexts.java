package org.menshen.wire;

import org.jspecify.annotations.Nullable;

/// Lets equal short texts be one text. What is read holds the same names, types and ids again and again, and a centre and a console in one
/// process read all of them twice. Forgets by chance and never grows. Safe from any thread: at worst a text is kept twice.
final class SameTexts {

    /// Longer texts are written by people and rarely twice the same.
    static final int LONGEST = 40;
    private static final int BITS = 16;
    private static final String[] KNOWN = new String[1 << BITS];
    /// The hash of the text that came last at each place out of a reader's characters.
    private static final int[] SEEN = new int[1 << BITS];

    private SameTexts() {
    }

    /// An equal text, mostly one that was read before.
    static String of(String text) {
        if (text.length() > LONGEST) {
            return text;
        }
        int slot = slot(text.hashCode());
        String known = KNOWN[slot];
        if (text.equals(known)) {
            return known;
        }
        KNOWN[slot] = text;
        return text;
    }

    /// The text of a reader's characters, mostly one that was read before: then none is made. It is kept when it comes a second time: of a flood of
    /// new ids none is. `null` when it holds a half or a whole of a surrogate pair, which somebody has to look at.
    ///
    /// @param chars hold the text
    /// @param from where it begins
    /// @param length up to [#LONGEST]
    static @Nullable String of(char[] chars, int from, int length) {
        int hash = 0;
        for (int i = from; i < from + length; i++) {
            char c = chars[i];
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                return null;
            }
            hash = 31 * hash + c;
        }
        int slot = slot(hash);
        String known = KNOWN[slot];
        if (known != null && same(known, chars, from, length)) {
            return known;
        }
        String text = new String(chars, from, length);
        if (SEEN[slot] == hash) {
            KNOWN[slot] = text;
        } else {
            SEEN[slot] = hash;
        }
        return text;
    }

    private static int slot(int hash) {
        return (hash * 0x9E37_79B9) >>> (Integer.SIZE - BITS);
    }

    private static boolean same(String known, char[] chars, int from, int length) {
        if (known.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (known.charAt(i) != chars[from + i]) {
                return false;
            }
        }
        return true;
    }
}
