package org.menshen.domain.work;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a personal field is hidden (domain.md §5.3). The masked form is all that is recorded, sent and shown; masking what is masked changes nothing.
public enum FieldMask {
    /// Two characters: the surname and ＊; three and more: the first, ＊ and the last.
    NAME,
    /// A mobile keeps three digits in front and four at the end, another number hides its last four.
    PHONE,
    /// First and last character of an identity card.
    CARD,
    /// As far as the building; the room is hidden.
    ADDRESS,
    /// The middle of a number plate.
    PLATE,
    /// Nothing is shown but that it was given.
    ALL;

    /// What stands for what is not shown at all.
    public static final String GIVEN = "＊";
    private static final String STARS = "＊＊＊";
    private static final int MOBILE = 11;
    private static final int FIRST = 3;
    private static final int LAST = 4;
    private static final String HOME = "86";
    private static final int MOST_SHOWN = 8;
    private static final int PLATE_FRONT = 2;
    private static final int PLATE_END = 2;

    /// The mask as written in a file: lower case.
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The mask of this written name; empty when there is none.
    public static Optional<FieldMask> named(String written) {
        return Arrays.stream(values()).filter(mask -> mask.written().equals(written)).findFirst();
    }

    /// Whether a text is what this mask makes: nothing else is taken for masked because a star stands somewhere in it.
    private boolean made(String text) {
        return switch (this) {
            case NAME -> text.codePointCount(0, text.length()) <= FIRST && text.indexOf(GIVEN) == Character.charCount(text.codePointAt(0));
            case PHONE -> Shapes.PHONE.matcher(text).matches()
                && text.replaceAll("[^0-9]", "").length() <= MOST_SHOWN;
            case CARD -> Shapes.CARD.matcher(text).matches();
            case ADDRESS -> text.endsWith(STARS + "室") && buildingEnd(text) == text.length() - STARS.length() - 1;
            case PLATE -> text.matches("(?s)..·" + STARS + "..");
            case ALL -> false;
        };
    }

    /// The masked form of a value.
    ///
    /// @param clear the value; masked already or not
    public String hide(String clear) {
        String text = clear.strip();
        if (text.isEmpty() || text.equals(GIVEN) || "****".equals(text) || made(text)) {
            return text;
        }
        return switch (this) {
            case NAME -> name(text);
            case PHONE -> phone(text);
            case CARD -> text.length() < FIRST ? GIVEN : text.charAt(0) + "*".repeat(text.length() - 2) + text.charAt(text.length() - 1);
            case ADDRESS -> address(text);
            case PLATE -> plate(text);
            case ALL -> GIVEN;
        };
    }

    private static String name(String text) {
        int[] signs = text.codePoints().toArray();
        String first = Character.toString(signs[0]);
        return signs.length <= 2 ? first + GIVEN : first + GIVEN + Character.toString(signs[signs.length - 1]);
    }

    private static String phone(String text) {
        String digits = text.replaceAll("[^0-9]", "");
        String home = digits.length() == MOBILE + HOME.length() && digits.startsWith(HOME) ? digits.substring(HOME.length()) : digits;
        if (home.length() == MOBILE && home.startsWith("1")) {
            return home.substring(0, FIRST) + "****" + home.substring(MOBILE - LAST);
        }
        if (digits.length() <= LAST) {
            return "****";
        }
        // two numbers, words beside one, stars behind a whole one: what is no single number shows its first digits alone
        boolean single = text.matches("([0+(][0-9+() -]{0,13}|[0-9-]{0,5})[0-9]{4}") && digits.length() - LAST <= MOST_SHOWN;
        return single ? text.substring(0, text.length() - LAST) + "****" : digits.substring(0, FIRST) + "****";
    }

    /// What follows the number of the building (号, 幢, 栋, 楼) is the room.
    private static String address(String text) {
        int end = buildingEnd(text);
        return end == 0 ? GIVEN : end == text.length() ? text : text.substring(0, end) + STARS + "室";
    }

    /// Where the building ends: behind its last sign before a room, a person's number or a star is named; 0 when nowhere.
    private static int buildingEnd(String text) {
        Matcher other = Shapes.ROOM.matcher(text);
        String front = other.find() ? text.substring(0, other.start()) : text;
        int end = -1;
        for (char sign : new char[] {'号', '幢', '栋', '楼'}) {
            end = Math.max(end, front.lastIndexOf(sign));
        }
        return end + 1;
    }

    private static String plate(String text) {
        String bare = text.replace("·", "");
        return bare.length() <= PLATE_FRONT + PLATE_END ? GIVEN
            : bare.substring(0, PLATE_FRONT) + "·" + STARS + bare.substring(bare.length() - PLATE_END);
    }

    /// Made ready once: values are masked with every row of an import.
    private static final class Shapes {
        static final Pattern ROOM = Pattern.compile("[0-9A-Za-z０-９一二三四五六七八九十]{0,8}[室房户]|[0-9０-９]{7}|[＊*]");
        static final Pattern PHONE = Pattern.compile("1[0-9]{2}\\*{4}[0-9]{4}|[0-9-]{0,5}\\*{4}|[0+(][0-9+() -]{0,13}\\*{4}");
        static final Pattern CARD = Pattern.compile("(?s).\\*+.");
    }
}
