package org.menshen.domain.statistic;

import java.time.LocalDate;
import java.util.Optional;

import org.menshen.domain.work.WorkItem;

/// A count that was published.
///
/// @param series a key of `statistic-series`
/// @param committee a key of `committees`; empty for the whole subdistrict
/// @param from the first day
/// @param to the last day
/// @param count how many
/// @param derived whether it was worked out (推算) and not reported
/// @param item id of the item that says so
public record Statistic(String series, String committee, LocalDate from, LocalDate to, long count, boolean derived, String item) {

    /// The register of single counts, which few seats receive.
    public static final String REGISTER = "statistic";
    /// The register of totals of the whole subdistrict, which every seat receives.
    public static final String TOTALS = "statistic-total";
    /// The state of those that are published.
    public static final String PUBLISHED = "PUBLISHED";
    /// The code list of the series.
    public static final String SERIES = "statistic-series";

    /// What an item of the register says; empty when it does not say enough.
    public static Optional<Statistic> of(WorkItem item) {
        if (item.field("series").isEmpty() || item.field("from").isEmpty() || item.field("to").isEmpty() || item.field("count").isEmpty()) {
            return Optional.empty();
        }
        LocalDate from = LocalDate.parse(item.field("from"));
        LocalDate to = LocalDate.parse(item.field("to"));
        return to.isBefore(from) ? Optional.empty() : Optional.of(new Statistic(item.field("series"), item.field("committee"), from, to,
            Long.parseLong(item.field("count")), "true".equals(item.field("derived")), item.id()));
    }

    /// Whether it lies within some days.
    boolean within(LocalDate first, LocalDate last) {
        return !from.isBefore(first) && !to.isAfter(last);
    }
}
