package org.menshen.wire;

/// Lets equal short texts be one text. What is read holds the same names, types and ids again and again, and a centre and a console in one
/// process read all of them twice. Forgets by chance and never grows. Safe from any thread: at worst a text is kept twice.
final class SameTexts {

    /// Longer texts are written by people and rarely twice the same.
    private static final int LONGEST = 40;
    private static final int BITS = 16;
    private static final String[] KNOWN = new String[1 << BITS];

    private SameTexts() {
    }

    /// An equal text, mostly one that was read before.
    static String of(String text) {
        if (text.length() > LONGEST) {
            return text;
        }
        int hash = text.hashCode();
        int slot = (hash * 0x9E37_79B9) >>> (Integer.SIZE - BITS);
        String known = KNOWN[slot];
        if (text.equals(known)) {
            return known;
        }
        KNOWN[slot] = text;
        return text;
    }
}
