package org.menshen.domain.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The figures of a report. A share is never told without its numerator and denominator; the counts of a tally divide one whole.
///
/// @param at when they were taken
/// @param shares the shares, in the order of `report-shares`
/// @param tallies the charts
public record ReportFigures(Instant at, List<Share> shares, List<Tally> tallies) {

    private static final int HUNDRED = 100;

    /// Copies the lists.
    public ReportFigures {
        shares = List.copyOf(shares);
        tallies = List.copyOf(tallies);
    }

    /// A share.
    ///
    /// @param code a key of `report-shares`
    /// @param part its numerator, at most `whole`
    /// @param whole its denominator
    /// @param least fewer in the denominator say nothing; 0 where any will do
    public record Share(String code, int part, int whole, int least) {

        /// Refuses what is no share.
        public Share {
            if (part < 0 || part > whole) {
                throw new IllegalArgumentException(code + ": " + part + " of " + whole);
            }
        }

        /// The share in per cent; empty for a zero denominator and for too small a sample.
        public Optional<Double> percent() {
            return whole == 0 || tooFew() ? Optional.empty() : Optional.of((double) HUNDRED * part / whole);
        }

        /// 样本不足: there are some, and too few.
        public boolean tooFew() {
            return whole > 0 && whole < least;
        }
    }

    /// Counts that divide one whole.
    ///
    /// @param code what is counted, such as `alerts.by-severity`
    /// @param counts in the order of the chart
    public record Tally(String code, List<Count> counts) {

        /// Copies the list.
        public Tally {
            counts = List.copyOf(counts);
        }

        /// The whole.
        public int total() {
            return counts.stream().mapToInt(Count::n).sum();
        }

        /// The count of a key; 0 when it has none.
        public int of(String key) {
            return counts.stream().filter(count -> count.key().equals(key)).mapToInt(Count::n).sum();
        }
    }

    /// How many.
    ///
    /// @param key of what: a code, the name of a state, an instant or a stretch of time in seconds
    /// @param n how many
    public record Count(String key, int n) {
    }

    /// A share by its code.
    public Optional<Share> share(String code) {
        return shares.stream().filter(share -> share.code().equals(code)).findFirst();
    }

    /// A tally by its code.
    public Optional<Tally> tally(String code) {
        return tallies.stream().filter(tally -> tally.code().equals(code)).findFirst();
    }
}
