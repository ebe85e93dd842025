package org.menshen.domain.text;

import java.util.regex.Pattern;

/// Numbers of persons in texts: mobiles, landlines, identity cards (levels S2 and S3 of domain.md §5.3). They are masked before anything is
/// written down: a mobile keeps its first three and last four digits, a landline all but the last four, a card its first and last. Pure.
public final class PersonalNumbers {

    private static final String GAP = "[ -]?";
    /// Digits around a number would make it another one, such as the id of a camera.
    private static final String ALONE = "(?<![0-9])";
    private static final String END = "(?![0-9])";
    private static final Pattern CARD = Pattern.compile(ALONE + "([1-9])[0-9]{16}([0-9Xx])" + END);
    private static final Pattern MOBILE = Pattern.compile(ALONE + "(?:(?:\\+|00)86" + GAP + ")?(1[3-9][0-9])" + GAP + "([0-9]{4})" + GAP
        + "([0-9]{4})" + END);
    private static final Pattern LANDLINE = Pattern.compile(ALONE + "(0[0-9]{2,3}[ -]?[0-9]{3,4})" + GAP + "([0-9]{4})" + END);
    private static final int CARD_STARS = 16;
    /// digits at the end that are hidden together
    private static final int LEFT = 4;
    /// a number with so few digits in sight is short or masked
    private static final int SHORT = 7;

    private PersonalNumbers() {
    }

    /// The text with every number of a person masked; the same text when there is none.
    public static String mask(String text) {
        String cards = CARD.matcher(text).replaceAll(found -> found.group(1) + "*".repeat(CARD_STARS) + found.group(2));
        String mobiles = MOBILE.matcher(cards).replaceAll("$1****$3");
        return LANDLINE.matcher(mobiles).replaceAll("$1****");
    }

    /// Whether a text holds a number of a person in clear.
    public static boolean within(String text) {
        return !mask(text).equals(text);
    }

    /// The mask of a number to call back, however it was typed: known shapes as above, others without as many of their last digits as it
    /// takes; short ones such as 110 as they are. What is masked already stays.
    public static String callback(String number) {
        StringBuilder out = new StringBuilder(mask(number.strip()));
        for (int i = out.length() - 1, left = LEFT; i >= 0 && (left < LEFT || !isMasked(out.toString())); i--) {
            if (Character.isDigit(out.charAt(i))) {
                out.setCharAt(i, '*');
                left = left == 1 ? LEFT : left - 1;
            }
        }
        return out.toString();
    }

    /// Whether a number to call back may be written down as it stands.
    public static boolean isMasked(String number) {
        return number.chars().filter(Character::isDigit).count() <= SHORT && !within(number);
    }
}
