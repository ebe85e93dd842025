package org.menshen.domain.text;

/// Tells a failure in one line, for people: what was being done, and what the machine said in the end. Pure.
public final class Cause {

    private static final int MOST = 200;
    private static final int DEEPEST = 50;

    private Cause() {
    }

    /// The words of the deepest cause that has any.
    public static String of(Throwable failure) {
        String words = failure.getClass().getSimpleName();
        Throwable cause = failure;
        for (int i = 0; cause != null && i < DEEPEST; i++) {
            if (cause.getMessage() != null && !cause.getMessage().isBlank()) {
                words = PlainText.line(cause.getMessage(), MOST);
            }
            cause = cause.getCause();
        }
        return words;
    }
}
