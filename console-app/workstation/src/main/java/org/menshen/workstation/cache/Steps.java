package org.menshen.workstation.cache;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;

/// The tables of a file, step by step from the oldest to the newest.
final class Steps {

    /// The last step by folder.
    static final Map<String, String> NEWEST = Map.of("db/workstation/cache", "3", "db/workstation/outbox", "1");
    private static final String HISTORY = "flyway_schema_history";
    private static final String LAST = "select \"version\", \"success\" from \"" + HISTORY + "\" order by \"success\", \"installed_rank\" desc";

    private Steps() {
    }

    /// Brings a file up to date.
    ///
    /// @param folder class path folder of the steps
    /// @throws org.flywaydb.core.api.FlywayException when its tables are not what they should be
    static void bring(DataSource source, String folder) {
        if (!upToDate(source, folder)) {
            Flyway.configure().dataSource(source).locations("classpath:" + folder).load().migrate();
        }
    }

    /// Whether the newest step is the last one taken, and none has failed: then Flyway is not asked, which looks at itself and its steps before it
    /// says so, for both files of a start.
    private static boolean upToDate(DataSource source, String folder) {
        // looked up first: a question that fails would be written to a file of H2's own
        try (Connection connection = source.getConnection(); ResultSet tables = connection.getMetaData().getTables(null, null, HISTORY, null)) {
            if (!tables.next()) {
                return false;
            }
            try (Statement asked = connection.createStatement(); ResultSet steps = asked.executeQuery(LAST)) {
                return steps.next() && steps.getString(1).equals(NEWEST.get(folder)) && steps.getBoolean(2);
            }
        } catch (SQLException damaged) {
            // Flyway says what it is
            return false;
        }
    }
}
