package org.menshen.domain.intake;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a column of a table says of a work item.
///
/// @param what of which sort it is
/// @param id the field or act that it is about; empty for the others
public record ItemColumn(What what, String id) {

    /// Nothing that is taken.
    public static final ItemColumn NONE = new ItemColumn(What.NOTHING, "");

    /// Sorts of columns.
    public enum What {
        /// Nothing that is taken.
        NOTHING,
        /// The item's own id here.
        ID,
        /// A field.
        FIELD,
        /// When it was opened.
        OPENED,
        /// When an act was done to it.
        ACT,
        /// The state in which it stands.
        STATE,
        /// The flags that are raised.
        FLAGS,
        /// East coordinate.
        LON,
        /// North coordinate.
        LAT,
        /// The system of the coordinates.
        DATUM;

        /// As a mapping writes it: lower case.
        public String written() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// A column without an id.
    public static ItemColumn of(What what) {
        return new ItemColumn(what, "");
    }

    /// A field's column.
    public static ItemColumn field(String id) {
        return new ItemColumn(What.FIELD, id);
    }

    /// The column with the time of an act.
    public static ItemColumn act(String id) {
        return new ItemColumn(What.ACT, id);
    }

    /// As a mapping writes it, such as `field source` or `opened`.
    public String written() {
        return id.isEmpty() ? what.written() : what.written() + " " + id;
    }

    /// The column that a mapping names; empty when it names none.
    public static Optional<ItemColumn> read(String written) {
        String[] parts = written.strip().split("\\s+", 2);
        return Arrays.stream(What.values()).filter(what -> what.written().equals(parts[0]))
            .filter(what -> (what == What.FIELD || what == What.ACT) == (parts.length == 2)).findFirst()
            .map(what -> new ItemColumn(what, parts.length == 2 ? parts[1] : ""));
    }
}
