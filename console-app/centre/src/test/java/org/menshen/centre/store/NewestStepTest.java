package org.menshen.centre.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A start asks Flyway only when the newest step is missing.
class NewestStepTest {

    private static final String VERSIONS = "select \"version\" from \"flyway_schema_history\" order by \"installed_rank\"";

    @TempDir
    private Path directory;

    @Test
    void theNewestStepIsTheOneThatIsAskedFor() {
        try (Database database = Database.file(directory)) {
            assertThat(versions(database)).last().isEqualTo(Database.NEWEST);
        }
    }

    @Test
    void whereStepsAreMissingTheyAreTakenAndElsewhereNotAgain() {
        List<String> all;
        try (Database database = Database.file(directory)) {
            all = versions(database);
            database.jdbi().useHandle(handle -> {
                handle.execute("delete from \"flyway_schema_history\" where \"version\" = ?", Database.NEWEST);
                handle.execute("drop table row_note");
            });
        }
        for (int start = 0; start < 2; start++) {
            try (Database again = Database.file(directory)) {
                assertThat(versions(again)).isEqualTo(all);
                assertThat(notes(again)).isZero();
            }
        }
    }

    private static int notes(Database database) {
        return database.jdbi().withHandle(handle -> handle.createQuery("select count(*) from row_note").mapTo(Integer.class).one());
    }

    private static List<String> versions(Database database) {
        return database.jdbi().withHandle(handle -> handle.createQuery(VERSIONS).mapTo(String.class).list());
    }
}
