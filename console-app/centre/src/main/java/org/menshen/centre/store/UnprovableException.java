package org.menshen.centre.store;

import java.nio.file.Path;

/// The centre's files cannot be made whole without leaving something out that may have been answered. A person has to ask for that: the message
/// names the command.
public final class UnprovableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// Nothing tells.
    public static final long UNKNOWN = -1;

    private final Path directory;
    private final String detail;
    private final long to;
    private final long behind;

    /// @param directory where the files lie
    /// @param detail what is wrong with them
    UnprovableException(Path directory, String detail, Throwable cause) {
        this(directory, detail, UNKNOWN, UNKNOWN, cause);
    }

    /// @param directory where the files lie
    /// @param detail what is wrong with them
    /// @param to the last change that can be proved; [#UNKNOWN] when nobody has looked
    /// @param behind how many changes lie behind it; [#UNKNOWN] when nothing tells
    UnprovableException(Path directory, String detail, long to, long behind, Throwable cause) {
        super("the centre's files in " + directory + " are damaged: " + detail + proved(to, behind)
                + ". To keep everything that can be proved and put the rest aside, run: menshen repair --data " + directory, cause);
        this.directory = directory;
        this.detail = detail;
        this.to = to;
        this.behind = behind;
    }

    private static String proved(long to, long behind) {
        return to < 0 ? "" : "; everything up to change " + to + " can be proved, " + (behind < 0 ? "an unknown number of" : String.valueOf(behind))
                + " changes behind it cannot";
    }

    /// Where the files lie.
    public Path directory() {
        return directory;
    }

    /// The last change that can be proved; [#UNKNOWN] when nobody has looked.
    public long to() {
        return to;
    }

    /// How many changes lie behind it; [#UNKNOWN] when nothing tells.
    public long behind() {
        return behind;
    }

    /// What is wrong with them.
    public String detail() {
        return detail;
    }
}
