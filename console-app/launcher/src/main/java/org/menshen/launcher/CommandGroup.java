package org.menshen.launcher;

import java.text.MessageFormat;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// A command that only holds others: by itself it tells how they are used, and they ask it in which words to speak.
abstract class CommandGroup implements Runnable {

    @ParentCommand
    private MenshenCommand menshen;

    @Spec
    private CommandSpec spec;

    @Override
    public final void run() {
        spec.commandLine().usage(System.out);
    }

    /// The language of this call.
    final Language language() {
        return menshen.language;
    }

    /// A text of the command line as it is written.
    final String text(String key) {
        return menshen.texts.getString(key);
    }

    /// A text of the command line with what stands in it.
    final String said(String key, Object... values) {
        return MessageFormat.format(text(key), values);
    }
}
