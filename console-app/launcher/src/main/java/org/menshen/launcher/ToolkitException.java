package org.menshen.launcher;

import java.text.MessageFormat;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/// The toolkit of the windows did not start. Tells what of the machine is missing and what helps.
final class ToolkitException extends Exception {

    private static final long serialVersionUID = 1;

    /// @param cause what the toolkit threw
    ToolkitException(Throwable cause) {
        super(cause);
    }

    /// In words for the person who started the program.
    ///
    /// @param display the display that windows were to open on, as the environment names it
    String words(ResourceBundle texts, Optional<String> display) {
        Throwable cause = getCause();
        String said = String.valueOf(cause.getMessage());
        if (said.contains("DISPLAY")) {
            return MessageFormat.format(texts.getString("toolkit.no-display"), display.orElse("DISPLAY"));
        }
        boolean lacks = said.contains("GTK") || Stream.iterate(cause, fault -> fault != null, Throwable::getCause)
                .anyMatch(fault -> fault instanceof UnsatisfiedLinkError);
        return MessageFormat.format(texts.getString(lacks ? "toolkit.no-libraries" : "toolkit.other"), said);
    }
}
