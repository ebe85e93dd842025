package org.menshen.desktop.quality;

import java.time.Instant;
import java.util.List;

import org.menshen.domain.quality.Quality;
import org.menshen.domain.quality.QualityRules;

/// All that the window shows at one time; equal when nothing that is seen has changed.
///
/// @param title the stretch of time in words
/// @param place which of the stretches it is, such as `1/3`
/// @param tiles the figures
/// @param chart the counts of every ten minutes
/// @param priorities high, medium and low
/// @param part which list
/// @param counts how many rows each list has, in order
/// @param behind what the rows stand behind; empty for the list itself
/// @param rows the rows
/// @param empty what is said when there are none
record QualityPage(String title, String place, List<Tile> tiles, Chart chart, List<Priority> priorities, QualityPart part, List<Integer> counts,
                   String behind, List<QualityRow> rows, String empty) {

    static final QualityPage EMPTY = new QualityPage("", "", List.of(), new Chart(List.of(), 0, 0, 0), List.of(), QualityPart.WORST, List.of(), "",
            List.of(), "");

    /// How a figure is to be taken.
    enum Level {
        /// As it should be, or nothing to judge.
        GOOD,
        /// More than it should be.
        OVER,
        /// Far more.
        FAR
    }

    /// A figure.
    ///
    /// @param name what it is
    /// @param value the figure
    /// @param detail its numerator and denominator, and what it should be
    /// @param level how it is to be taken
    /// @param verdict that in words
    record Tile(String name, String value, String detail, Level level, String verdict) {
    }

    /// Alerts of one priority.
    ///
    /// @param name what it is called
    /// @param words its share with numerator, denominator and what it should be
    /// @param share 0…1
    /// @param target what it should be, 0…1
    /// @param level how it is to be taken
    record Priority(String name, String words, double share, double target, Level level) {
    }

    /// The bars.
    ///
    /// @param bars oldest first
    /// @param acceptable the first line
    /// @param manageable the second line
    /// @param flood the third line
    record Chart(List<Bar> bars, double acceptable, double manageable, int flood) {
    }

    /// The alerts of ten minutes.
    ///
    /// @param from when they begin
    /// @param count how many
    /// @param band how that is judged
    /// @param flood whether the desk was flooded
    record Bar(Instant from, int count, QualityRules.Band band, boolean flood) {

        static Bar of(Quality.Slot slot, QualityRules rules) {
            return new Bar(slot.from(), slot.total(), rules.band(slot.total()), slot.flood());
        }
    }
}
