package org.menshen.map.core.base;

import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.menshen.map.core.text.Phrase;

/// A map file cannot be read. The words name the file, the place in it and what to do; the message has them in English.
public final class MapReadException extends IOException {

    private static final long serialVersionUID = 1L;
    private static final String BUNDLE = "org.menshen.map.core.base.mapfaults";

    /// What is wrong with the file; each has its advice.
    public enum Problem {
        /// the file is missing or may not be read
        UNREADABLE,
        /// the content is none of the known formats
        UNKNOWN_FORMAT,
        /// the file ends too early
        TRUNCATED,
        /// the content breaks the rules of its format
        MALFORMED,
        /// the format is newer than this program, or uses a feature it does not know
        UNSUPPORTED,
        /// sound, but nothing in it can be drawn
        EMPTY
    }

    private final Problem problem;
    private final String file;
    private final transient @Nullable Phrase where;
    private final transient Phrase words;

    /// @param problem what kind of fault
    /// @param file name of the file or the stream
    /// @param where line and column, or byte; null when it concerns the whole file
    /// @param detail what was found there
    public MapReadException(Problem problem, String file, @Nullable Phrase where, Phrase detail, @Nullable Throwable cause) {
        this(problem, file, where, whole(problem, file, where, detail), cause, true);
    }

    private MapReadException(Problem problem, String file, @Nullable Phrase where, Phrase words, @Nullable Throwable cause, boolean made) {
        super(words.in(Locale.ROOT), cause);
        this.problem = problem;
        this.file = file;
        this.where = where;
        this.words = words;
    }

    private static Phrase whole(Problem problem, String file, @Nullable Phrase where, Phrase detail) {
        Phrase advice = phrase("advice." + problem);
        return where == null ? phrase("sentence", file, detail, advice) : phrase("sentence.at", file, where, detail, advice);
    }

    /// A place or a detail by its key in the words of this exception.
    public static Phrase phrase(String code, Object... details) {
        return Phrase.of(BUNDLE, code, details);
    }

    /// What kind of fault.
    public Problem problem() {
        return problem;
    }

    /// Name of the file.
    public String file() {
        return file;
    }

    /// Place in the file, in English; empty when the whole file is meant.
    public String where() {
        return where == null ? "" : where.in(Locale.ROOT);
    }

    /// File, place, fault and advice in words.
    public Phrase words() {
        return words;
    }
}
