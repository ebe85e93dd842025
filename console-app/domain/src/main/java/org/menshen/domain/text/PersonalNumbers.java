package org.menshen.domain.text;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers of persons in texts: mobiles, landlines, identity cards (levels S2 and S3 of domain.md §5.3). They are masked before anything is
/// written down: a mobile keeps its first three and last four digits, a landline all but the last four, a card its first and last. However a
/// number is written, it is one: in full-width or other digits, in Chinese numerals, with blanks, hyphens, dots or brackets between its digits. Pure.
public final class PersonalNumbers {

    /// What stands between the digits of one number once a text is spelled plainly.
    private static final String GAP = "-{0,3}";
    /// Digits around a number would make it another one, such as the id of a camera; behind stars it is masked already.
    private static final String ALONE = "(?<![0-9*])";
    private static final String END = "(?![0-9])";
    private static final String ABROAD = "(?:\\+|00)" + GAP + "86" + GAP;
    private static final Pattern CARD = Pattern.compile(ALONE + "[1-9][0-9]{16}[0-9Xx]" + END);
    private static final Pattern SPACED_CARD = Pattern.compile(ALONE + "[1-9]" + digits(5) + GAP + "(?:1" + GAP + "9|2" + GAP + "0)" + digits(9)
        + GAP + "[0-9Xx]" + END);
    /// Of the first generation: six digits of a region, a day of the last century, three more.
    private static final Pattern OLD_CARD = Pattern.compile(ALONE + "[1-6][0-9]{7}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}"
        + END);
    private static final Pattern MOBILE = Pattern.compile(ALONE + "(?:" + ABROAD + "|86" + GAP + "|0" + GAP + ")?1" + GAP + "[3-9]" + digits(9)
        + END);
    private static final Pattern LANDLINE = Pattern.compile(ALONE + "(?:0|" + ABROAD + ")[1-9]" + digits(1) + "(?:" + digits(1) + ")?"
        + digits(7) + "(?:" + digits(1) + ")?" + END);
    /// A number without its area tells itself only by the words before it.
    private static final String CALL = "(?i)(?:电话|手机|座机|致电|拨打|tel|phone)";
    private static final Pattern CALLED = Pattern.compile(CALL);
    private static final Pattern LOCAL = Pattern.compile("(?<=" + CALL + "[^0-9*]{0,6})(?!20[0-9]{2}-)[2-8]" + digits(6)
        + "(?:" + digits(1) + ")?" + END);
    private static final String NUMERALS = "〇零一二三四五六七八九";
    private static final String STARS = "****";
    private static final int CARD_STARS = 16;
    private static final int OLD_STARS = 13;
    private static final int FIRST = 3;
    private static final int MOBILE_DIGITS = 11;
    /// digits at the end that are hidden together
    private static final int LEFT = 4;
    /// a number with so few digits in sight is short or masked, and no number of a person has fewer
    private static final int SHORT = 7;
    /// masks that touch can look like one more number
    private static final int ROUNDS = 4;

    /// digits of the shortest shape that needs no word before it, a landline
    private static final int TOGETHER = 10;
    /// signs between two digits of one number
    private static final int WIDEST = 3;
    private static final List<Shape> SHAPES = List.of(new Shape(CARD, d -> ends(d, CARD_STARS)), new Shape(SPACED_CARD, d -> ends(d, CARD_STARS)),
        new Shape(OLD_CARD, d -> ends(d, OLD_STARS)),
        new Shape(MOBILE, d -> d.substring(d.length() - MOBILE_DIGITS).substring(0, FIRST) + STARS + d.substring(d.length() - LEFT)),
        new Shape(LANDLINE, PersonalNumbers::line), new Shape(LOCAL, d -> d.substring(0, d.length() - LEFT) + STARS));

    private PersonalNumbers() {
    }

    /// How a kind of number looks in plain spelling, and what is left of its digits.
    private record Shape(Pattern pattern, UnaryOperator<String> mask) {
    }

    private static String digits(int count) {
        return "(?:" + GAP + "[0-9]){" + count + "}";
    }

    /// The text with every number of a person masked; the same text when there is none.
    public static String mask(String text) {
        if (!longEnough(text)) {
            return text;
        }
        String masked = text;
        for (int i = 0; i < ROUNDS; i++) {
            String next = masked(masked(masked, false), true);
            if (next.equals(masked)) {
                break;
            }
            masked = next;
        }
        return masked;
    }

    /// Nearly all texts hold fewer digits than the shortest number has.
    private static boolean longEnough(String text) {
        int digits = 0;
        for (int i = 0; i < text.length() && digits < SHORT; ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            if (Character.isDigit(plain(point, true))) {
                digits++;
            }
        }
        return digits == SHORT;
    }

    private static String masked(String text, boolean numerals) {
        String plain = spelled(text, numerals);
        if (!possible(plain)) {
            return text;
        }
        String masked = text;
        for (Shape shape : SHAPES) {
            String next = replaced(masked, plain, shape);
            if (!next.equals(masked)) {
                masked = next;
                plain = spelled(next, numerals);
            }
        }
        return masked;
    }

    /// Whether so many digits stand together that any shape could be found. In times and most codes of a register they do not: they are not searched.
    private static boolean possible(String plain) {
        int digits = 0;
        int gap = 0;
        for (int i = 0; i < plain.length() && digits < TOGETHER; i++) {
            char c = plain.charAt(i);
            if (c >= '0' && c <= '9') {
                digits = gap > WIDEST ? 1 : digits + 1;
                gap = 0;
            } else {
                gap = c == '-' ? gap + 1 : WIDEST + 1;
            }
        }
        return digits == TOGETHER || CALLED.matcher(plain).find();
    }

    private static String ends(String digits, int stars) {
        return digits.charAt(0) + "*".repeat(stars) + digits.charAt(digits.length() - 1);
    }

    /// Area and number with a hyphen between them; the areas of three digits are those of the largest cities.
    private static String line(String digits) {
        String home = digits.startsWith("0") && !digits.startsWith("0086") ? digits : "0" + digits.replaceFirst("^0*86", "");
        int area = home.charAt(1) <= '2' ? FIRST : FIRST + 1;
        return home.substring(0, area) + "-" + home.substring(area, home.length() - LEFT) + STARS;
    }

    /// What is found in the plain spelling is replaced in the text itself: both have the same length.
    private static String replaced(String text, String plain, Shape shape) {
        Matcher found = shape.pattern.matcher(plain);
        StringBuilder out = new StringBuilder();
        int from = 0;
        while (found.find()) {
            out.append(text, from, found.start()).append(shape.mask.apply(found.group().replaceAll("[^0-9Xx]", "")));
            // a sign of two halves goes as a whole
            from = found.end() < text.length() && Character.isLowSurrogate(text.charAt(found.end())) ? found.end() + 1 : found.end();
        }
        return from == 0 ? text : out.append(text, from, text.length()).toString();
    }

    /// The text as it would be typed: plain digits, hyphens for whatever only separates them, character for character.
    private static String spelled(String text, boolean numerals) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            plain.append(plain(point, numerals));
            i += Character.charCount(point);
            if (Character.charCount(point) > 1) {
                plain.append(plain.charAt(plain.length() - 1) == ' ' ? ' ' : '-');
            }
        }
        return plain.toString();
    }

    private static char plain(int point, boolean numerals) {
        int digit = Character.digit(point, 10);
        if (digit < 0 && numerals) {
            int numeral = NUMERALS.indexOf(point);
            digit = numeral < 0 ? point == '幺' ? 1 : point == '两' ? 2 : -1 : Math.max(0, numeral - 1);
        }
        if (digit >= 0) {
            return (char) ('0' + digit);
        }
        return switch (Character.getType(point)) {
            case Character.DASH_PUNCTUATION, Character.SPACE_SEPARATOR, Character.FORMAT -> '-';
            default -> switch (point) {
                case '+', '＋' -> '+';
                case '.', '．', '·', '・', '•', '_', '~', '～', '(', ')', '（', '）', '[', ']', '/', '\t', '−' -> '-';
                case 'Ｘ', 'ｘ', '×', 'Χ', 'Х' -> 'X';
                case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '*', 'X', 'x' -> (char) point;
                default -> Character.isBmpCodePoint(point) ? (char) point : ' ';
            };
        };
    }

    /// Whether a text holds a number of a person in clear.
    public static boolean within(String text) {
        return !mask(text).equals(text);
    }

    /// The mask of a number to call back, however it was typed: known shapes as above, others without as many of their last digits as it
    /// takes; short ones such as 110 as they are. What is masked already stays.
    public static String callback(String number) {
        StringBuilder out = new StringBuilder(mask(number.strip()));
        if (!isMasked(out.toString())) {
            out = new StringBuilder(out.codePoints().map(PersonalNumbers::typed).collect(StringBuilder::new, StringBuilder::appendCodePoint,
                StringBuilder::append));
        }
        for (int i = out.length() - 1, left = LEFT; i >= 0 && (left < LEFT || !isMasked(out.toString())); i--) {
            if (Character.isDigit(out.charAt(i))) {
                out.setCharAt(i, '*');
                left = left == 1 ? LEFT : left - 1;
            }
        }
        return out.toString();
    }

    /// A digit in whatever script as it is typed; anything else as it is.
    private static int typed(int point) {
        char plain = plain(point, true);
        return plain >= '0' && plain <= '9' ? plain : point;
    }

    /// Whether a number to call back may be written down as it stands.
    public static boolean isMasked(String number) {
        return spelled(number, true).chars().filter(Character::isDigit).count() <= SHORT && !within(number);
    }
}
