package org.menshen.launcher;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

import org.menshen.centre.store.Mended;

/// Tells the person who started the program, in one sentence each, what was wrong with the centre's files, what was done and what was lost.
final class MendedWords {

    private final ResourceBundle texts;

    MendedWords(ResourceBundle texts) {
        this.texts = texts;
    }

    /// The sentence.
    String of(Mended mended) {
        String done = MessageFormat.format(texts.getString("mended." + mended.what()), mended.from(), mended.to(), mended.why());
        String lost = mended.left() <= 0 ? texts.getString(mended.left() == 0 ? "mended.nothing-lost"
                : mended.left() == Mended.UNSURE ? "mended.left-unsure" : "mended.left-unknown")
                : MessageFormat.format(texts.getString("mended.left"), mended.left());
        String aside = mended.aside().isEmpty() ? "" : MessageFormat.format(texts.getString("mended.aside"),
                mended.aside().stream().map(Path::toString).collect(Collectors.joining(", ")));
        return done + lost + aside;
    }
}
