package org.menshen.domain.crowd;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.reading.Reading;

/// When a crowd will stand at the line of a level it has not reached.
///
/// @param level the level
/// @param persons the number of persons at which it is reached, by density or by capacity, whichever is fewer
/// @param rule by which of the two
/// @param expected minutes until the expected number is there; `null` when it is not within the time that is looked ahead
/// @param earliest minutes until the upper end of the interval is there; `null` likewise
public record LineCrossing(CrowdLevel level, double persons, CrowdRule rule, @Nullable Double expected, @Nullable Double earliest) {

    /// The next line above a count and above the level that stands, which holds for a while when fewer are there; `null` when the highest is reached.
    ///
    /// @param count persons now
    /// @param level the level that stands
    /// @param ahead what is expected, nearest first
    public static @Nullable LineCrossing next(CrowdLines lines, double count, CrowdLevel level, List<Reading.Ahead> ahead) {
        return all(lines, count, ahead).stream().filter(each -> each.level().compareTo(level) > 0).findFirst().orElse(null);
    }

    /// All lines above a count, the lowest first.
    ///
    /// @param count persons now
    /// @param ahead what is expected, nearest first
    public static List<LineCrossing> all(CrowdLines lines, double count, List<Reading.Ahead> ahead) {
        List<LineCrossing> crossings = new ArrayList<>();
        for (CrowdLevel level : CrowdLevel.values()) {
            if (level != CrowdLevel.NONE && lines.persons(level) > count) {
                double line = lines.persons(level);
                crossings.add(new LineCrossing(level, line, lines.rule(level), reached(line, count, ahead, false),
                    reached(line, count, ahead, true)));
            }
        }
        return List.copyOf(crossings);
    }

    private static @Nullable Double reached(double line, double count, List<Reading.Ahead> ahead, boolean high) {
        double minutes = 0;
        double before = count;
        for (Reading.Ahead next : ahead) {
            double then = high ? next.high() : next.count();
            if (then >= line) {
                return minutes + (next.minutes() - minutes) * (line - before) / (then - before);
            }
            minutes = next.minutes();
            before = then;
        }
        return null;
    }
}
