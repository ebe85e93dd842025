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
            assertThat(versions(database)).last().isEqualTo(Schema.NEWEST);
        }
    }

    @Test
    void whereStepsAreMissingTheyAreTakenAndElsewhereNotAgain() {
        List<String> all;
        try (Database database = Database.file(directory)) {
            all = versions(database);
            database.jdbi().useHandle(handle -> {
                handle.execute("delete from \"flyway_schema_history\" where \"version\" = ?", Schema.NEWEST);
                handle.execute("drop table sealed_value");
                handle.execute("drop index work_item_flow");
                handle.execute("alter table work_item drop column flow");
            });
        }
        for (int start = 0; start < 2; start++) {
            try (Database again = Database.file(directory)) {
                assertThat(versions(again)).isEqualTo(all);
                assertThat(counted(again)).isTrue();
            }
        }
    }

    private static boolean counted(Database database) {
        return database.jdbi().withHandle(handle -> handle.createQuery(
                "select count(*) from information_schema.tables where lower(table_name) = 'sealed_value'").mapTo(Integer.class).one()) > 0;
    }

    private static List<String> versions(Database database) {
        return database.jdbi().withHandle(handle -> handle.createQuery(VERSIONS).mapTo(String.class).list());
    }
}
