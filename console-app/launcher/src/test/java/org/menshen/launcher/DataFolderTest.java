package org.menshen.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One process a data folder, and a refusal that says what helps.
class DataFolderTest {

    @TempDir
    Path dir;

    private static ResourceBundle texts(String lang) {
        return ResourceBundle.getBundle(Main.TEXTS, Locale.of(lang));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void aSecondHolderIsToldWhoHoldsItAndWhatHelps(String lang) throws IOException {
        Path folder = dir.resolve("data");
        try (DataFolder held = DataFolder.take(folder, texts(lang))) {
            assertThatThrownBy(() -> DataFolder.take(folder, texts(lang))).isInstanceOf(IOException.class)
                    .hasMessageContaining(folder.toString()).hasMessageContaining(Long.toString(ProcessHandle.current().pid()))
                    .hasMessageContaining("--data");
            assertThat(held).isNotNull();
        }
        DataFolder.take(folder, texts(lang)).close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void aPlaceThatCannotBeWrittenIsNamedWithWhatHelps(String lang) throws IOException {
        Path folder = dir.resolve("data");
        Files.writeString(folder, "a file where the folder should be");
        assertThatThrownBy(() -> DataFolder.take(folder, texts(lang))).isInstanceOf(IOException.class)
                .hasMessageContaining(folder.toString()).hasMessageContaining("--data");
    }
}
