package org.menshen.desktop.work;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.menshen.domain.work.WorkDue;

/// The registers as they are to be painted: what is shown and no more. Immutable; computed off the FX thread.
///
/// @param mode how the items are shown
/// @param books the registers
/// @param book id of the register that is shown; empty when there is none
/// @param name what it is called
/// @param filters what is left out, in words; empty when nothing is
/// @param columns the states that are no ends, on the board; empty elsewhere
/// @param ends the finished items of each end, in words
/// @param heads the columns of the list
/// @param rows the items of the list or of the day
/// @param place which of how many they are, in words
/// @param days what is due in the month
/// @param card the selected item
/// @param nothing why there is nothing to see and what brings something; empty when there is something
/// @param opens whether this seat may open an item here
/// @param imports the imports that wait here for the centre, or of which something was refused, in words; may be empty
/// @param arrival what is still on its way to this console, in words; empty when everything is here
record WorkPage(Mode mode, List<BookRow> books, String book, String name, List<String> filters, List<Column> columns, List<String> ends,
                List<Head> heads, List<ItemRow> rows, String place, Month days, Optional<WorkCard> card, String nothing, boolean opens,
                String imports, String arrival) {

    static final WorkPage EMPTY = new WorkPage(Mode.BOARD, List.of(), "", "", List.of(), List.of(), List.of(), List.of(), List.of(), "",
            new Month(YearMonth.of(2000, 1), LocalDate.EPOCH, LocalDate.EPOCH, Map.of()), Optional.empty(), "", false, "", "");

    /// Before anything was looked up.
    ///
    /// @param words what goes on
    static WorkPage opening(String words) {
        return new WorkPage(EMPTY.mode, List.of(), "", "", List.of(), List.of(), List.of(), List.of(), List.of(), "", EMPTY.days, Optional.empty(),
                words, false, "", "");
    }

    /// How the items are shown.
    enum Mode {
        /// In columns by their state.
        BOARD,
        /// In rows with their fields.
        LIST,
        /// By the day on which they are due.
        CALENDAR,
        /// Where they are.
        MAP
    }

    /// A register.
    ///
    /// @param symbol its sign
    /// @param open how many items are not finished
    /// @param late how many of them are late, in words; empty when none is
    /// @param key the key that goes to it; empty when it has none
    record BookRow(String id, String symbol, String name, String open, String late, String key) {
    }

    /// A state with its items.
    ///
    /// @param count how many there are, in words
    /// @param more that more are there than are shown, in words; may be empty
    record Column(String state, String name, String count, List<ItemRow> rows, String more) {
    }

    /// A column of the list.
    ///
    /// @param order the order of a query that it stands for
    /// @param width in pixels; 0 for the one that takes what is left
    /// @param sorted 1 when the list is ordered by it, -1 downwards, 0 when not
    record Head(String order, String name, double width, boolean figure, int sorted) {
    }

    /// An item in short.
    ///
    /// @param due how pressing it is
    /// @param dueWords that in words; empty when no deadline counts
    /// @param cells what stands in the columns of the list
    record ItemRow(String id, String number, String title, String place, String state, WorkDue due, String dueWords, String flags,
                   List<String> cells, boolean pending) {
    }

    /// A month.
    ///
    /// @param counts how many items are due on a day
    record Month(YearMonth month, LocalDate day, LocalDate today, Map<LocalDate, Long> counts) {
    }

    /// All items that are shown, in order.
    List<ItemRow> shown() {
        return mode == Mode.BOARD ? columns.stream().flatMap(column -> column.rows().stream()).toList() : rows;
    }
}
