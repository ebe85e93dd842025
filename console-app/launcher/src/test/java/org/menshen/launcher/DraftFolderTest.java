package org.menshen.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.menshen.domain.draft.DrillDraft;
import org.menshen.wire.code.CodeFolder;

/// A draft is written where it belongs and over nothing else.
class DraftFolderTest {

    private static final Home SHIPPED = new Home(Path.of(System.getProperty("menshen.root"), "config"));

    @TempDir
    private Path config;
    private Path drills;
    private DraftFolder folder;

    @BeforeEach
    void copy() throws IOException {
        drills = Files.createDirectories(config.resolve("drills"));
        for (String name : List.of("sc-01.yaml", "day.yaml", "sf-fire.mapping.yaml")) {
            Files.copy(SHIPPED.config().resolve("drills").resolve(name), drills.resolve(name));
        }
        Files.createSymbolicLink(config.resolve("plans"), SHIPPED.config().resolve("plans"));
        folder = new DraftFolder(new Home(config), SHIPPED.site("nanmatou"), CodeFolder.read(SHIPPED.config().resolve("codes")));
    }

    @Test
    void whatCannotBeWrittenSaysWhyAndLeavesTheScenarioAsItIs() throws IOException {
        DrillDraft draft = folder.read("sc-01");
        String before = Files.readString(drills.resolve("sc-01.yaml"));
        Files.createDirectories(drills.resolve(".sc-01.part").resolve("full"));
        assertThatThrownBy(() -> folder.save("sc-01", draft)).isInstanceOf(IllegalStateException.class).hasMessageContaining("cannot be written: ")
                .hasMessageNotContaining("Exception");
        assertThat(drills.resolve("sc-01.yaml")).hasContent(before);
    }

    @Test
    void aDraftTakesThePlaceOfAScenarioButNotOfAnotherFile() throws IOException {
        DrillDraft draft = folder.read("sc-01");
        assertThat(folder.names()).containsExactly("sc-01");
        folder.save("sc-01", draft);
        folder.save("neu", draft);
        assertThat(folder.names()).containsExactly("neu", "sc-01");
        for (String name : List.of("day", "sf-fire.mapping")) {
            String before = Files.readString(drills.resolve(name + ".yaml"));
            assertThatThrownBy(() -> folder.save(name, draft)).isInstanceOf(IllegalStateException.class).hasMessageContaining("is no scenario");
            assertThat(drills.resolve(name + ".yaml")).hasContent(before);
        }
        for (String name : List.of("../day", "", ".x", "a/b", "a\u0000", "x".repeat(300))) {
            assertThatThrownBy(() -> folder.save(name, draft)).as(name).isInstanceOf(IllegalStateException.class);
        }
        try (var files = Files.list(drills)) {
            assertThat(files).as("nothing is left behind").hasSize(4);
        }
    }
}
