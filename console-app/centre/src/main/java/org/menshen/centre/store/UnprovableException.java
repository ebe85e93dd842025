package org.menshen.centre.store;

import java.nio.file.Path;

/// The centre's files cannot be made whole without leaving something out that may have been answered. A person has to ask for that: the message
/// names the command.
public final class UnprovableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Path directory;
    private final String detail;

    /// @param directory where the files lie
    /// @param detail what is wrong with them
    UnprovableException(Path directory, String detail, Throwable cause) {
        super("the centre's files in " + directory + " are damaged: " + detail
                + ". To keep everything that can be proved and put the rest aside, run: menshen repair --data " + directory, cause);
        this.directory = directory;
        this.detail = detail;
    }

    /// Where the files lie.
    public Path directory() {
        return directory;
    }

    /// What is wrong with them.
    public String detail() {
        return detail;
    }
}
