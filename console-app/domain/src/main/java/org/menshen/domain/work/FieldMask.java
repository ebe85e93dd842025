package org.menshen.domain.work;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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

    /// The masked form of a value.
    ///
    /// @param clear the value; masked already or not
    public String hide(String clear) {
        String text = clear.strip();
        if (text.isEmpty() || text.contains(GIVEN) || text.contains("****")) {
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
        if (digits.length() == MOBILE && digits.startsWith("1")) {
            return digits.substring(0, FIRST) + "****" + digits.substring(MOBILE - LAST);
        }
        return digits.length() <= LAST ? "****" : text.substring(0, Math.max(0, text.length() - LAST)) + "****";
    }

    /// What follows the number of the building (号, 幢, 栋, 楼) is the room.
    private static String address(String text) {
        int end = -1;
        for (char sign : new char[] {'号', '幢', '栋', '楼'}) {
            end = Math.max(end, text.lastIndexOf(sign));
        }
        return end < 0 ? GIVEN : end == text.length() - 1 ? text : text.substring(0, end + 1) + STARS + "室";
    }

    private static String plate(String text) {
        String bare = text.replace("·", "");
        return bare.length() <= PLATE_FRONT + PLATE_END ? GIVEN
            : bare.substring(0, PLATE_FRONT) + "·" + STARS + bare.substring(bare.length() - PLATE_END);
    }
}
