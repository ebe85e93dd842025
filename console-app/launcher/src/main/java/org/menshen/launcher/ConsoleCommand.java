package org.menshen.launcher;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/// `menshen console`: opens the console.
@Command(name = "console", mixinStandardHelpOptions = true)
final class ConsoleCommand implements Callable<Integer> {

    @ParentCommand
    private MenshenCommand menshen;

    @Mixin
    private ConsoleOptions options;

    @Override
    public Integer call() throws Exception {
        return new ConsoleRun(options, menshen.language, menshen.texts, menshen.ahead).call();
    }
}
