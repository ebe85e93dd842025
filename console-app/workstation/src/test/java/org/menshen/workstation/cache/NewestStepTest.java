package org.menshen.workstation.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A file at the newest step is opened without Flyway, so the program has to know which step that is.
class NewestStepTest {

    private static final byte[] KEY = new byte[32];

    @TempDir
    Path dir;

    private static List<String> versions(EncryptedDatabase database) throws LocalFileException {
        return database.inTransaction(handle -> handle
                .createQuery("select \"version\" from \"flyway_schema_history\" where \"version\" is not null order by \"installed_rank\"")
                .mapTo(String.class).list());
    }

    @ParameterizedTest
    @ValueSource(strings = {"db/workstation/cache", "db/workstation/outbox"})
    void theNewestStepIsTheLastOfItsFolder(String steps) throws LocalFileException {
        try (EncryptedDatabase fresh = EncryptedDatabase.open(dir.resolve("one"), KEY, "file:", steps)) {
            assertThat(versions(fresh)).last().isEqualTo(EncryptedDatabase.NEWEST.get(steps));
        }
    }

    @Test
    void aStepThatIsMissingIsTaken() throws LocalFileException {
        Path file = dir.resolve("two");
        try (EncryptedDatabase old = EncryptedDatabase.open(file, KEY, "file:", "db/workstation/outbox")) {
            old.useTransaction(handle -> {
                handle.execute("delete from \"flyway_schema_history\" where \"version\" = '1'");
                handle.execute("drop all objects");
            });
        }
        try (EncryptedDatabase again = EncryptedDatabase.open(file, KEY, "file:", "db/workstation/outbox")) {
            assertThat(versions(again)).containsExactly("1");
        }
    }
}
