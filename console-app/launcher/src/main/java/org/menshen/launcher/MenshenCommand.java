package org.menshen.launcher;

import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The program: `console` unless another command is named.
@Command(name = "menshen", mixinStandardHelpOptions = true, version = "menshen 0.1.0",
        subcommands = {ConsoleCommand.class, CentreCommand.class, DrillCommand.class, ImportCommand.class, RepairCommand.class, VerifyCommand.class,
                RulesCommand.class, WorkflowCommands.class, RegistersCommand.class, ResponsibilityCommands.class})
final class MenshenCommand implements Callable<Integer> {

    final ResourceBundle texts;
    final Optional<Ahead> ahead;

    @Mixin
    private ConsoleOptions options;

    @Option(names = "--lang", scope = picocli.CommandLine.ScopeType.INHERIT, descriptionKey = "lang", paramLabel = "zh|en")
    Language language = Language.zh;

    MenshenCommand(ResourceBundle texts) {
        this(texts, Optional.empty());
    }

    /// @param ahead what was begun for a console
    MenshenCommand(ResourceBundle texts, Optional<Ahead> ahead) {
        this.texts = texts;
        this.ahead = ahead;
    }

    @Override
    public Integer call() throws Exception {
        return new ConsoleRun(options, language, texts, ahead).call();
    }
}
