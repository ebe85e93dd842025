package org.menshen.desktop.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import net.sourceforge.pinyin4j.PinyinHelper;
import net.sourceforge.pinyin4j.format.HanyuPinyinOutputFormat;
import net.sourceforge.pinyin4j.format.HanyuPinyinToneType;
import net.sourceforge.pinyin4j.format.HanyuPinyinVCharType;
import net.sourceforge.pinyin4j.format.exception.BadHanyuPinyinOutputFormatCombination;

/// Finds Chinese names by what is typed on a plain keyboard: pinyin initials (`lywc`), whole pinyin (`linyi`), both mixed, and the characters
/// themselves. A character counts by each of its readings, a Chinese numeral also by its digit. Any thread.
public final class Pinyin {

    private static final String NUMERALS = "\u3007\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d";
    private static final HanyuPinyinOutputFormat PLAIN = new HanyuPinyinOutputFormat();
    private static final Map<Character, List<String>> READINGS = new ConcurrentHashMap<>();

    static {
        PLAIN.setToneType(HanyuPinyinToneType.WITHOUT_TONE);
        PLAIN.setVCharType(HanyuPinyinVCharType.WITH_V);
    }

    private Pinyin() {
    }

    /// How well a name fits what is typed.
    ///
    /// @param typed parts that are separated by blanks have to fit each
    /// @return 0 when it does not; the more the better: 3 the name begins so, 2 it holds the words, 1 it is spelled so somewhere
    public static int fit(String name, String typed) {
        String text = name.toLowerCase(Locale.ROOT);
        int worst = Integer.MAX_VALUE;
        for (String part : typed.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
            worst = Math.min(worst, part(text, part));
        }
        return worst;
    }

    private static int part(String text, String typed) {
        if (typed.isEmpty() || text.startsWith(typed)) {
            return 3;
        }
        if (text.contains(typed)) {
            return 2;
        }
        if (reads(text, 0, typed, 0)) {
            return 3;
        }
        for (int start = 1; start < text.length(); start++) {
            if (Character.isLetterOrDigit(text.charAt(start)) && reads(text, start, typed, 0)) {
                return 1;
            }
        }
        return 0;
    }

    /// Whether what is typed from `j` on can be read off the text from `i` on.
    private static boolean reads(String text, int i, String typed, int j) {
        if (j == typed.length()) {
            return true;
        }
        if (i == text.length()) {
            return false;
        }
        char c = text.charAt(i);
        if (c == typed.charAt(j)) {
            return reads(text, i + 1, typed, j + 1);
        }
        if (!Character.isLetterOrDigit(c)) {
            return reads(text, i + 1, typed, j);
        }
        int numeral = NUMERALS.indexOf(c);
        if (numeral >= 0 && typed.charAt(j) == '0' + numeral && reads(text, i + 1, typed, j + 1)) {
            return true;
        }
        for (String reading : readings(c)) {
            if (spelled(reading, text, i, typed, j)) {
                return true;
            }
        }
        return false;
    }

    /// Whether a reading stands there: its initial, all of it, or as much as is typed so far.
    private static boolean spelled(String reading, String text, int i, String typed, int j) {
        for (int length = 1; length <= reading.length() && j + length <= typed.length(); length++) {
            if (reading.charAt(length - 1) != typed.charAt(j + length - 1)) {
                return false;
            }
            boolean whole = length == 1 || length == reading.length() || j + length == typed.length();
            if (whole && reads(text, i + 1, typed, j + length)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> readings(char c) {
        return c < '\u3400' ? List.of() : READINGS.computeIfAbsent(c, Pinyin::looked);
    }

    private static List<String> looked(char c) {
        try {
            String[] found = PinyinHelper.toHanyuPinyinStringArray(c, PLAIN);
            return found == null ? List.of() : Arrays.stream(found).distinct().toList();
        } catch (BadHanyuPinyinOutputFormatCombination e) {
            throw new IllegalStateException("pinyin without tones and with v", e);
        }
    }
}
