package org.menshen.domain.fact;

import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/// What a fact is about: a kind and an id unique in that kind.
///
/// @param kind the kind
/// @param id not blank; drill subjects begin with `DR-`
public record Subject(SubjectKind kind, String id) {

    /// @throws IllegalArgumentException when the id is blank
    public Subject {
        Objects.requireNonNull(kind, "kind");
        if (id == null || id.isBlank()) {
            throw new IllegalArgumentException("a " + kind.wire() + " needs an id");
        }
    }

    /// Reads the written form `kind/id`.
    ///
    /// @throws IllegalArgumentException when the text has no known kind or no id
    public static Subject parse(String text) {
        int slash = text.indexOf('/');
        if (slash <= 0) {
            throw new IllegalArgumentException("not a subject: '" + text + "' (expected kind/id)");
        }
        return new Subject(SubjectKind.valueOf(text.substring(0, slash).toUpperCase(Locale.ROOT)), text.substring(slash + 1));
    }

    /// By hand: every change of the picture looks some maps up by it, and what Java makes for a record is slow on the first compiler.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Subject that && kind == that.kind && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return 31 * id.hashCode() + kind.ordinal();
    }

    @Override
    public String toString() {
        return kind.wire() + "/" + id;
    }
}
