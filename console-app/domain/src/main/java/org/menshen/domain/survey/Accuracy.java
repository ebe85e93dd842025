package org.menshen.domain.survey;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.menshen.domain.work.WorkItem;

/// How accurate the data are by a drawn sample: records that were found right ÷ records that were checked (B-05). What is not checked yet counts for
/// neither.
///
/// @param seed what the sample follows from
/// @param size how many records were asked for
/// @param verdicts by the id of the record, whether it is right; of several that judged it the last one counts
public record Accuracy(long seed, int size, Map<String, Boolean> verdicts) {

    /// The register of verdicts.
    public static final String REGISTER = "data-check";
    private static final String RIGHT = "RIGHT";
    private static final String WRONG = "WRONG";
    private static final String WORK = "work/";
    private static final double PERCENT = 100;

    /// Copies the map, in its order.
    public Accuracy {
        verdicts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(verdicts));
    }

    /// What was found in a sample so far. Pure.
    ///
    /// @param checks items of the register of verdicts, in any order, of other samples, too
    public static Accuracy of(List<WorkItem> checks, long seed, int size) {
        Map<String, Boolean> verdicts = new LinkedHashMap<>();
        judged(checks).filter(check -> check.field("seed").equals(String.valueOf(seed)) && check.field("drawn").equals(String.valueOf(size)))
            .forEach(check -> verdicts.put(check.field("item").substring(WORK.length()), check.at().equals(RIGHT)));
        return new Accuracy(seed, size, verdicts);
    }

    /// The sample in which somebody judged last; empty before anybody has.
    public static Optional<Accuracy> latest(List<WorkItem> checks) {
        return judged(checks).reduce((before, after) -> after)
            .map(last -> of(checks, Long.parseLong(last.field("seed")), Integer.parseInt(last.field("drawn"))));
    }

    private static java.util.stream.Stream<WorkItem> judged(List<WorkItem> checks) {
        return checks.stream().filter(check -> (check.at().equals(RIGHT) || check.at().equals(WRONG)) && check.field("item").startsWith(WORK))
            .sorted(Comparator.comparing(WorkItem::since).thenComparing(WorkItem::id));
    }

    /// How many were checked.
    public int checked() {
        return verdicts.size();
    }

    /// How many of them were found right.
    public int right() {
        return (int) verdicts.values().stream().filter(Boolean::booleanValue).count();
    }

    /// The share in percent; 0 before anything was checked.
    public double percent() {
        return verdicts.isEmpty() ? 0 : right() * PERCENT / checked();
    }
}
