package org.menshen.domain.work;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.time.WrittenInstant;

/// What a name in an expression stands for.
public enum ExpressionType {
    /// A text; `""` while nothing is filled in.
    TEXT,
    /// A whole number; 0 while nothing is filled in.
    WHOLE,
    /// A decimal number; 0 while nothing is filled in.
    NUMBER,
    /// Yes or no; no while nothing is filled in.
    YES,
    /// An instant; the epoch while nothing is filled in.
    TIME,
    /// A list of texts; empty while nothing is filled in.
    TEXTS;

    /// The value under which an expression sees a field: every name has one at any time, so that no expression can fail for want of it.
    ///
    /// @param written the field's value; `null` when nothing is filled in
    public Object value(@Nullable String written) {
        boolean none = written == null || written.isEmpty();
        return switch (this) {
            case TEXT -> none ? "" : written;
            case WHOLE -> none ? 0L : Long.parseLong(written);
            case NUMBER -> none ? 0.0 : Double.parseDouble(written);
            case YES -> "true".equals(written);
            case TIME -> none ? Instant.EPOCH : WrittenInstant.parse(written);
            case TEXTS -> none ? List.of() : List.of(written.split(","));
        };
    }
}
