package org.menshen.desktop.log;

import java.util.Locale;

import org.menshen.domain.fact.Subject;

/// A change of the log as it is shown.
///
/// @param seq its number
/// @param time when
/// @param who who, at which seat
/// @param what what happened, with what was said about it
/// @param subject what it is about
/// @param name what that is called and where it is; its kind and id when it has no name or is not known here any more
/// @param hash the beginning of its hash
/// @param fact the written name of what happened
record LogRow(long seq, String time, String who, String what, Subject subject, String name, String hash, String fact) {

    /// Whether what it is about was not known when the row was made.
    boolean nameless() {
        return name.equals(subject.toString());
    }

    /// The same with another name.
    LogRow named(String next) {
        return new LogRow(seq, time, who, what, subject, next, hash, fact);
    }

    /// The whole line, as it is printed.
    String line() {
        return LogLines.line(seq, time, who, what, subject, hash);
    }

    /// Everything a search looks at, in lower case.
    String search() {
        return String.join(" ", line(), fact, name).toLowerCase(Locale.ROOT);
    }

    String id() {
        return String.valueOf(seq);
    }
}
