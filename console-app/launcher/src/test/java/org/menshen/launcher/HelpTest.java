package org.menshen.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

/// What `--help` says of every command, in both languages.
class HelpTest {

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    private static List<CommandLine> all(CommandLine line) {
        List<CommandLine> commands = new ArrayList<>(List.of(line));
        line.getSubcommands().values().forEach(each -> commands.addAll(all(each)));
        return commands;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyCommandAndEverythingItTakesIsTold(Language language) {
        Locale locale = language.locale();
        ResourceBundle texts = ResourceBundle.getBundle(Main.TEXTS, locale);
        CommandLine line = new CommandLine(new MenshenCommand(texts));
        line.setResourceBundle(texts);
        boolean chinese = language == Language.zh;
        for (CommandLine command : all(line)) {
            String name = command.getCommandSpec().qualifiedName();
            assertThat(String.join("", command.getCommandSpec().usageMessage().description())).as(name)
                    .isNotBlank().matches(words -> CHINESE.matcher(words).find() == chinese, "is of the language");
            for (ArgSpec arg : command.getCommandSpec().args()) {
                assertThat(String.join("", arg.description())).as("%s %s", name, arg.paramLabel()).isNotBlank()
                        .matches(words -> CHINESE.matcher(words).find() == chinese, "is of the language");
            }
            assertThat(command.getUsageMessage(CommandLine.Help.Ansi.OFF)).as(name).startsWith(chinese ? "用法：" : "Usage: ")
                    .matches(words -> !chinese || !words.contains("Commands:"), "has its headings in the language");
        }
    }
}
