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

        /// The highest count, or what one is held against.
        public int most() {
            return bars.stream().mapToInt(bar -> Math.max(bar.count(), bar.against())).max().orElse(0);
        }
    }

    /// A bar of a chart.
    ///
    /// @param label what it counts
    /// @param count how many; below 0 when there was nothing to measure
    /// @param colour its colour as red, green and blue, eight bits each, which tells nothing that the label does not
    /// @param against what the count is held against, shown by a line, such as a limit; 0 for nothing
    record Bar(String label, int count, int colour, int against) {

        /// Held against nothing.
        public Bar(String label, int count, int colour) {
            this(label, count, colour, 0);
        }

        /// The count in words, with what it is held against.
        public String figure() {
            return count < 0 ? "–" : against == 0 ? String.valueOf(count) : count + " / " + against;
        }
    }

    /// What happened when: lanes below each other along one stretch of time.
    ///
    /// @param title what it shows
    /// @param from what stands at its left end, such as a time
    /// @param to what stands at its right end
    /// @param lanes from above
    record Timeline(String title, String from, String to, List<Lane> lanes) implements Exhibit {

        /// Copies the list.
        public Timeline {
            lanes = List.copyOf(lanes);
        }
    }

    /// A lane of a time line.
    ///
    /// @param name what happens in it
    /// @param moments in the order of time
    record Lane(String name, List<Moment> moments) {

        /// Copies the list.
        public Lane {
            moments = List.copyOf(moments);
        }

        /// Its moments in words.
        public String said() {
            return String.join("  ", moments.stream().map(Moment::label).toList());
        }
    }

    /// A moment of a lane.
    ///
    /// @param at when, 0 at the left end and 1 at the right
    /// @param label what happened, in a word or a number
    /// @param colour as of a bar
    record Moment(double at, String label, int colour) {
    }

    /// A picture.
    ///
    /// @param title what it shows and when
    /// @param png the picture; empty where only its room matters
    /// @param ratio its height by its width
    record Picture(String title, byte[] png, double ratio) implements Exhibit {
    }
}
