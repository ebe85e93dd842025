package org.menshen.domain.work;

import java.time.Instant;
import java.util.List;

/// By what a count is divided. What has no value under it is counted under [#REST].
public sealed interface TallySplit {

    /// The key of what is under no other key.
    String REST = "";
    /// Stands between the id of a person and the name.
    String BETWEEN = "|";

    /// Not at all: all is counted under [#REST].
    record Undivided() implements TallySplit {
    }

    /// By a field, under its written values; only one that is neither masked nor hidden from anybody.
    ///
    /// @param field id of the field
    record ByField(String field) implements TallySplit {
    }

    /// By the person who did an act last, under `id|name`.
    ///
    /// @param act id of the act
    record ByPerson(String act) implements TallySplit {
    }

    /// By slots of time, under their numbers from 0; what is before the first or behind the last is not counted.
    ///
    /// @param bounds beginnings of the slots, and the end of the last, ascending
    record BySlot(List<Instant> bounds) implements TallySplit {

        /// Copies the list.
        public BySlot {
            bounds = List.copyOf(bounds);
        }

        /// The slot in which an instant lies; -1 for none.
        public int slot(long millis) {
            int low = 0;
            int high = bounds.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (bounds.get(middle).toEpochMilli() <= millis) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low == 0 || low == bounds.size() ? -1 : low - 1;
        }
    }
}
