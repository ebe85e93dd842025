package org.menshen.wire;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/// Lets equal short texts be one text. What is read holds the same names, types and ids again and again, and a centre and a console in one
/// process read all of them twice. Forgets by chance and never grows. Safe from any thread: at worst a text is kept twice.
final class SameTexts {

    /// Longer texts are written by people and rarely twice the same.
    private static final int LONGEST = 40;
    private static final int BITS = 16;
    private static final int MET_BITS = 12;
    private static final int TAIL = 8;
    private static final String[] KNOWN = new String[1 << BITS];
    /// The hash of the text that came last at each place out of a reader's characters.
    private static final int[] SEEN = new int[1 << MET_BITS];
    private static final Known[] MET = new Known[1 << MET_BITS];

    private record Known(char[] chars, String text) {
    }

    private SameTexts() {
    }

    /// An equal text, mostly one that was read before.
    static String of(String text) {
        if (text.length() > LONGEST) {
            return text;
        }
        int slot = slot(text.hashCode(), BITS);
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
    /// @param length how long it is
    static @Nullable String of(char[] chars, int from, int length) {
        if (length > LONGEST) {
            return plain(chars, from, length) ? new String(chars, from, length) : null;
        }
        int hash = length;
        // ids of one kind differ at their end
        for (int i = from + Math.max(0, length - TAIL); i < from + length; i++) {
            hash = 31 * hash + chars[i];
        }
        int slot = slot(hash, MET_BITS);
        Known known = MET[slot];
        if (known != null && Arrays.equals(known.chars, 0, known.chars.length, chars, from, from + length)) {
            return known.text;
        }
        if (!plain(chars, from, length)) {
            return null;
        }
        String text = new String(chars, from, length);
        if (SEEN[slot] == hash) {
            MET[slot] = new Known(text.toCharArray(), text);
        } else {
            SEEN[slot] = hash;
        }
        return text;
    }

    private static boolean plain(char[] chars, int from, int length) {
        for (int i = from; i < from + length; i++) {
            if (chars[i] >= Character.MIN_SURROGATE && chars[i] <= Character.MAX_SURROGATE) {
                return false;
            }
        }
        return true;
    }

    private static int slot(int hash, int bits) {
        return (hash * 0x9E37_79B9) >>> (Integer.SIZE - bits);
    }
}
