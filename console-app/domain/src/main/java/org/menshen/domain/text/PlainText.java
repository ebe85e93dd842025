package org.menshen.domain.text;

import java.util.regex.Pattern;

/// Makes texts that others wrote harmless: what is left is what it looks like. Terminal sequences, control characters, marks that turn the
/// direction of writing, and characters that nobody sees are taken out; half a surrogate pair becomes U+FFFD; no letter carries more than a
/// few accents. A text that is harmless already is handed back as the same object. Pure.
public final class PlainText {

    /// What stands for a character that is none.
    public static final char BROKEN = '\uFFFD';
    /// Accents that one letter may carry: no living script needs more.
    private static final int ACCENTS = 4;
    private static final String CUT = "…";
    private static final char ESCAPE = '\u001B';
    private static final char CONTROL_SEQUENCE = '\u009B';
    /// Colours, cursor moves, titles and links of terminals; one that does not end is no sequence, so that it cannot hide what follows.
    private static final Pattern TERMINAL = Pattern.compile(
        "(?:\u001B\\[|\u009B)[0-?]{0,64}[ -/]{0,8}[@-~]|"
            + "\u001B[\\]PX^_][^\u0007\u001B\u009C]{0,256}(?:\u0007|\u001B\\\\|\u009C)");

    private PlainText() {
    }

    /// The text in one line: breaks and tabs become blanks.
    public static String line(String text) {
        return clean(text, false).strip();
    }

    /// The text with its line breaks and tabs.
    public static String lines(String text) {
        return clean(text, true);
    }

    /// The text in one line of at most so many UTF-16 units; a longer one ends with `…`, never within a pair.
    public static String line(String text, int most) {
        return cut(line(text), most);
    }

    /// The text, cut to at most so many UTF-16 units; a longer one ends with `…`, never within a pair.
    public static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Math.max(0, most - CUT.length());
        return text.substring(0, end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + CUT;
    }

    /// Whether a text can be written as UTF-8 and read again unchanged: it holds no half of a surrogate pair.
    public static boolean isWellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c) || i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    /// The text with every half of a surrogate pair replaced by U+FFFD, and nothing else changed.
    public static String wellFormed(String text) {
        if (isWellFormed(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(point -> out.appendCodePoint(surrogate(point) ? BROKEN : point));
        return out.toString();
    }

    private static String clean(String text, boolean breaks) {
        if (harmless(text, breaks)) {
            return text;
        }
        String from = text.indexOf(ESCAPE) < 0 && text.indexOf(CONTROL_SEQUENCE) < 0 ? text : TERMINAL.matcher(text).replaceAll("");
        StringBuilder out = new StringBuilder(from.length());
        int accents = 0;
        for (int i = 0; i < from.length(); ) {
            int point = from.codePointAt(i);
            i += Character.charCount(point);
            if (point == '\r' && i < from.length() && from.charAt(i) == '\n') {
                continue;
            }
            if (isBreak(point)) {
                out.append(breaks ? point == '\t' ? '\t' : '\n' : ' ');
                accents = 0;
            } else if (surrogate(point)) {
                out.append(BROKEN);
                accents = 0;
            } else if (!hidden(point)) {
                accents = accent(point) ? accents + 1 : 0;
                if (accents <= ACCENTS) {
                    out.appendCodePoint(point);
                }
            }
        }
        return out.toString();
    }

    private static boolean harmless(String text, boolean breaks) {
        int accents = 0;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            accents = accent(point) ? accents + 1 : 0;
            boolean good = breaks && (point == '\n' || point == '\t') || !isBreak(point) && !surrogate(point) && !hidden(point);
            if (!good || accents > ACCENTS) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBreak(int point) {
        return point == '\t' || point == '\n' || point == '\r' || point == 0x0B || point == 0x0C || point == 0x85
            || point == 0x2028 || point == 0x2029;
    }

    private static boolean surrogate(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    private static boolean accent(int point) {
        int type = Character.getType(point);
        return (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) && !variation(point);
    }

    /// Chooses the shape of the sign before it, as emoji and old forms of Chinese characters need it.
    private static boolean variation(int point) {
        return point >= 0xFE00 && point <= 0xFE0F || point >= 0xE0100 && point <= 0xE01EF;
    }

    /// Control and format characters (directions, joiners, zero widths, tags), fillers that look like nothing, and what is no character.
    private static boolean hidden(int point) {
        int type = Character.getType(point);
        boolean filler = point == 0x034F || point == 0x115F || point == 0x1160 || point == 0x17B4 || point == 0x17B5 || point == 0x180B
            || point == 0x180C || point == 0x180D || point == 0x180F || point == 0x2065 || point == 0x3164 || point == 0xFFA0;
        boolean none = (point & 0xFFFE) == 0xFFFE || point >= 0xFDD0 && point <= 0xFDEF || point >= 0xFFF0 && point <= 0xFFF8
            || point >= 0xE0000 && point <= 0xE0FFF && !variation(point);
        return type == Character.CONTROL || type == Character.FORMAT || filler || none;
    }
}
