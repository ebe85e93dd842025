package org.menshen.launcher;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

import picocli.CommandLine;

/// Entry of the program. Reads the command line and hands over; decides nothing itself.
public final class Main {

    /// Base name of the launcher's texts.
    static final String TEXTS = "org.menshen.launcher.launcher";

    private Main() {
    }

    /// Runs a command line. Exit codes: 0 done, 1 failed, 2 wrong usage.
    public static void main(String[] args) {
        Closing.exit(run(args));
    }

    /// Runs a command line and returns its exit code.
    static int run(String... args) {
        Optional<Ahead> ahead = Ahead.of(args);
        Locale locale = Language.of(args).locale();
        ResourceBundle texts = ResourceBundle.getBundle(TEXTS, locale);
        CommandLine line = new CommandLine(new MenshenCommand(texts, ahead));
        line.setResourceBundle(texts);
        line.setExecutionExceptionHandler(new PlainFailure(texts));
        line.registerConverter(java.time.Duration.class, Durations::parse);
        return line.execute(args);
    }
}
