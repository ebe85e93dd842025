package org.menshen.desktop.queue;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/// What a row says in words, worked out when somebody asks for it first: of twenty thousand rows that come at once a screen shows a dozen. Equal to
/// another that says the same. Safe from any thread; two that ask at once may both work it out.
final class RowText {

    private final Supplier<Said> words;
    private volatile @Nullable Said said;

    /// The words.
    ///
    /// @param title the type in words, with the number of alerts when the row stands for several
    /// @param place where, in words
    /// @param state how it stands and who has it
    /// @param basis what it rests on
    /// @param search everything a filter looks at, in lower case
    record Said(String title, String place, String state, String basis, String search) {
    }

    /// @param words works them out; asked on any thread
    RowText(Supplier<Said> words) {
        this.words = words;
    }

    /// Words that are there already.
    static RowText of(Said said) {
        RowText text = new RowText(() -> said);
        text.said = said;
        return text;
    }

    Said said() {
        Said known = said;
        if (known == null) {
            known = words.get();
            said = known;
        }
        return known;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof RowText text && said().equals(text.said());
    }

    @Override
    public int hashCode() {
        return said().hashCode();
    }

    @Override
    public String toString() {
        return said().toString();
    }
}
