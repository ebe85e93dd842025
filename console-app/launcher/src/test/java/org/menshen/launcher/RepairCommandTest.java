package org.menshen.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.menshen.centre.store.Mended;
import picocli.CommandLine;

/// `menshen repair`, and what a person reads of it.
class RepairCommandTest {

    @TempDir
    Path dir;

    private int run(String language, StringBuilder said, String... args) {
        ResourceBundle texts = ResourceBundle.getBundle(Main.TEXTS, Locale.of(language));
        CommandLine line = new CommandLine(new MenshenCommand(texts));
        line.setResourceBundle(texts);
        line.setExecutionExceptionHandler(new PlainFailure(texts));
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            return line.execute(args);
        } finally {
            System.setOut(before);
            said.append(bytes.toString(StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void repairsACentreBelowTheFolderAndThenFindsItWhole(String language) throws IOException {
        Path centre = Files.createDirectories(dir.resolve("centre"));
        Files.writeString(centre.resolve("centre.journal"), "nothing of ours\n");
        StringBuilder first = new StringBuilder();
        StringBuilder second = new StringBuilder();

        assertThat(run(language, first, "repair", "--data", dir.toString(), "--lang", language)).isZero();
        assertThat(run(language, second, "repair", "--data", centre.toString(), "--lang", language)).isZero();

        assertThat(first.toString()).contains(".damaged-1").doesNotContain("{")
                .contains(ResourceBundle.getBundle(Main.TEXTS, Locale.of(language)).getString("mended.left-unknown"));
        assertThat(second.toString()).contains(centre.toString()).doesNotContain("damaged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void saysWhenThereIsNothing(String language) {
        StringBuilder said = new StringBuilder();
        assertThat(run(language, said, "repair", "--data", dir.toString(), "--lang", language)).isEqualTo(1);
        assertThat(said.toString()).contains(dir.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void hasWordsForEverythingThatIsMended(String language) {
        MendedWords words = new MendedWords(ResourceBundle.getBundle(Main.TEXTS, Locale.of(language)));
        for (Mended.What what : Mended.What.values()) {
            assertThat(words.of(new Mended(what, 1, 2, 0, "why", List.of()))).isNotBlank().doesNotContain("{");
            assertThat(words.of(new Mended(what, 1, 2, 3, "why", List.of(dir)))).contains("3").contains(dir.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void repairsTheFilesOfAConsoleToo(String language) throws IOException {
        Path console = Files.createDirectories(dir.resolve("console"));
        Files.writeString(console.resolve("cache.mv.db"), "nothing of ours, but long enough to be taken for a file\n".repeat(500));
        Files.createDirectories(console.resolve("outbox.journal/something"));
        Files.writeString(console.resolve("settings.json"), "{");
        StringBuilder first = new StringBuilder();
        StringBuilder second = new StringBuilder();

        assertThat(run(language, first, "repair", "--data", dir.toString(), "--lang", language)).isZero();
        assertThat(run(language, second, "repair", "--data", console.toString(), "--lang", language)).isZero();

        assertThat(console).isDirectoryContaining("glob:**cache.mv.db.damaged-*").isDirectoryContaining("glob:**outbox.journal.damaged-*")
                .isDirectoryContaining("glob:**settings.json.damaged-*");
        assertThat(first.toString()).contains(console.toString()).contains("settings.json").doesNotContain("notice.").doesNotContain("{");
        ResourceBundle texts = ResourceBundle.getBundle(Main.TEXTS, Locale.of(language));
        assertThat(second.toString()).isEqualToIgnoringNewLines(
                java.text.MessageFormat.format(texts.getString("repair.console.whole"), console, 0));
    }
}
