package org.menshen.domain.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A value of a draft as the file writes it: words, a row of values, or a block of named values.
public sealed interface DraftPart {

    /// A word, a number or a time.
    ///
    /// @param text as it is read
    record Words(String text) implements DraftPart {
    }

    /// A list.
    ///
    /// @param parts in order
    record Row(List<DraftPart> parts) implements DraftPart {

        /// Copies the list.
        public Row {
            parts = List.copyOf(parts);
        }
    }

    /// Named values.
    ///
    /// @param fields in the order of the file
    record Block(Map<String, DraftPart> fields) implements DraftPart {

        /// Copies the map and keeps its order.
        public Block {
            fields = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }
    }

    /// Words.
    static Words of(String text) {
        return new Words(text);
    }

    /// The words of a value, those of a row or block one after another.
    default String said() {
        return switch (this) {
            case Words words -> words.text();
            case Row row -> String.join(", ", row.parts().stream().map(DraftPart::said).toList());
            case Block block -> String.join(" ", block.fields().values().stream().map(DraftPart::said).toList());
        };
    }
}
