package org.menshen.domain.work;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.zip.CRC32C;

/// Numbers of items for people: prefix, day and five signs made of the item's id. Two consoles that are apart make none twice for the same item, and
/// need nobody to count. Pure.
final class WorkNumber {

    /// No 0, O, 1, I, L: they are mistaken for each other on paper.
    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int LENGTH = 5;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);

    private WorkNumber() {
    }

    /// The number of an item.
    ///
    /// @param prefix how numbers of its workflow begin
    /// @param id id of the item
    /// @param opened when it was opened
    /// @param zone zone of the day
    static String of(String prefix, String id, Instant opened, ZoneId zone) {
        CRC32C sum = new CRC32C();
        sum.update(id.getBytes(StandardCharsets.UTF_8));
        StringBuilder number = new StringBuilder(prefix).append('-').append(DAY.format(opened.atZone(zone))).append('-');
        long left = sum.getValue();
        for (int i = 0; i < LENGTH; i++) {
            number.append(SIGNS.charAt((int) (left % SIGNS.length())));
            left /= SIGNS.length();
        }
        return number.toString();
    }
}
