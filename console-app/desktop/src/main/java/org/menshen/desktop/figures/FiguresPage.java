package org.menshen.desktop.figures;

import java.util.List;

import org.jspecify.annotations.Nullable;

/// All that the window shows at one time; equal when nothing that is seen has changed.
///
/// @param section what it shows
/// @param title the days it is told for
/// @param note when it was counted and what is left out
/// @param tiles the figures
/// @param detail the selected one
/// @param busy whether it is still being counted
record FiguresPage(FiguresSection section, String title, String note, List<Tile> tiles, Detail detail, boolean busy) {

    static final FiguresPage EMPTY = new FiguresPage(FiguresSection.INDICATORS, "", "", List.of(), Detail.NONE, true);

    FiguresPage busy(boolean now) {
        return new FiguresPage(section, title, note, tiles, detail, now);
    }

    /// How a figure is to be taken.
    enum Level {
        /// Nothing to judge.
        PLAIN,
        /// As it should be.
        GOOD,
        /// Not as it should be.
        SHORT
    }

    /// A figure.
    ///
    /// @param id which one
    /// @param heading under which it stands
    /// @param name what it is
    /// @param flag what has to be known of it first, such as that its name is not confirmed; empty for nothing
    /// @param value the figure
    /// @param fraction what it is made of
    /// @param verdict how it is to be taken, in words
    /// @param level the same as a colour beside the words
    /// @param trend its course, each 0…1, or -1 for nothing
    record Tile(String id, String heading, String name, String flag, String value, String fraction, String verdict, Level level, List<Double> trend) {
    }

    /// The selected figure.
    ///
    /// @param id which one
    /// @param title what it is
    /// @param lines what there is to say of it
    /// @param chart its chart
    /// @param list what the rows are
    /// @param rows the rows
    /// @param empty what is said when there are none
    /// @param inside whether the rows are what a figure is made of
    record Detail(String id, String title, List<String> lines, Chart chart, String list, List<FiguresRow> rows, String empty, boolean inside) {

        static final Detail NONE = new Detail("", "", List.of(), Chart.NONE, "", List.of(), "", false);
    }

    /// Bars beside each other.
    ///
    /// @param title what they show
    /// @param bars in order
    record Chart(String title, List<Bar> bars) {

        static final Chart NONE = new Chart("", List.of());
    }

    /// A bar.
    ///
    /// @param label what stands below it
    /// @param words what stands above it
    /// @param height 0…1; -1 for none
    /// @param before 0…1 of a second bar beside it; -1 for none
    /// @param beforeWords what stands above that
    record Bar(String label, String words, double height, double before, String beforeWords) {

        Bar(String label, String words, double height) {
            this(label, words, height, -1, "");
        }
    }

    /// A tile; `null` when there is none of that id.
    @Nullable Tile tile(String selected) {
        return tiles.stream().filter(tile -> tile.id().equals(selected)).findFirst().orElse(null);
    }
}
