package org.menshen.domain.code;

/// A code file is missing or wrong. The message names the file, the line where known, and what to mend.
public final class CodeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String list;
    private final String code;

    /// With what is wrong with one entry and how to mend it.
    ///
    /// @param list the list, the name of its file without `.yaml`
    /// @param code the entry
    public CodeException(String list, String code, String message) {
        super(list + ".yaml: " + message);
        this.list = list;
        this.code = code;
    }

    /// With what is wrong and how to mend it.
    public CodeException(String message) {
        super(message);
        this.list = "";
        this.code = "";
    }

    /// With what is wrong, how to mend it, and the cause.
    public CodeException(String message, Throwable cause) {
        super(message, cause);
        this.list = "";
        this.code = "";
    }

    /// The list whose entry is wrong; empty when it is no entry.
    public String list() {
        return list;
    }

    /// The entry that is wrong; empty when it is none.
    public String code() {
        return code;
    }
}
