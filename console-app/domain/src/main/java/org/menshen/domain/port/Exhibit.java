package org.menshen.domain.port;

import java.util.List;

/// What stands in a document beside its lines.
public sealed interface Exhibit {

    /// A table.
    ///
    /// @param widths how wide each column is, in parts of the whole
    /// @param head what stands above each column
    /// @param rows the cells of each row, as many as there are columns
    record Table(List<Integer> widths, List<String> head, List<List<String>> rows) implements Exhibit {

        /// Copies the lists.
        public Table {
            widths = List.copyOf(widths);
            head = List.copyOf(head);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /// A chart, drawn from its counts.
    ///
    /// @param title what is counted
    /// @param upright whether its bars stand beside each other, as over time; else they lie below each other
    /// @param bars in order
    record Chart(String title, boolean upright, List<Bar> bars) implements Exhibit {

        /// Copies the list.
        public Chart {
            bars = List.copyOf(bars);
        }

        /// The highest count.
        public int most() {
            return bars.stream().mapToInt(Bar::count).max().orElse(0);
        }
    }

    /// A bar of a chart.
    ///
    /// @param label what it counts
    /// @param count how many
    /// @param colour its colour as red, green and blue, eight bits each, which tells nothing that the label does not
    record Bar(String label, int count, int colour) {
    }

    /// A picture.
    ///
    /// @param title what it shows and when
    /// @param png the picture; empty where only its room matters
    /// @param ratio its height by its width
    record Picture(String title, byte[] png, double ratio) implements Exhibit {
    }
}
