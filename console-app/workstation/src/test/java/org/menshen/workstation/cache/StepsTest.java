package org.menshen.workstation.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StepsTest {

    @TempDir
    Path dir;

    @ParameterizedTest
    @ValueSource(strings = {"db/workstation/cache", "db/workstation/outbox"})
    void theNewestStepIsTheLastFile(String folder) throws IOException {
        Path steps = Path.of("src/main/resources", folder);
        try (Stream<Path> files = Files.list(steps)) {
            int last = files.map(file -> file.getFileName().toString()).mapToInt(name -> Integer.parseInt(name.substring(1, name.indexOf("__"))))
                    .max().orElseThrow();
            assertThat(Steps.NEWEST.get(folder)).isEqualTo(Integer.toString(last));
        }
    }

    @Test
    void aFileThatIsUpToDateIsLeftAlone() throws Exception {
        JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:file:" + dir.resolve("file"), "a", "b");
        try {
            Steps.bring(pool, "db/workstation/cache");
            try (var connection = pool.getConnection(); var asked = connection.createStatement()) {
                // Flyway, if it were asked, would refuse a file whose steps have other contents than its own
                asked.execute("update \"flyway_schema_history\" set \"checksum\" = 7 where \"version\" = '3'");
            }
            Steps.bring(pool, "db/workstation/cache");
            try (var connection = pool.getConnection(); var asked = connection.createStatement()) {
                asked.execute("delete from \"flyway_schema_history\" where \"version\" = '3'");
                asked.execute("insert into \"flyway_schema_history\" (\"installed_rank\", \"version\", \"description\", \"type\", \"script\","
                        + " \"installed_by\", \"execution_time\", \"success\") values (9, '4', 'later', 'SQL', 'V4', 'a', 0, false)");
            }
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> Steps.bring(pool, "db/workstation/cache"))
                    .isInstanceOf(org.flywaydb.core.api.FlywayException.class);
        } finally {
            pool.dispose();
        }
    }
}
