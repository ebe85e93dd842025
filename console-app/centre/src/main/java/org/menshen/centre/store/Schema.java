package org.menshen.centre.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;

/// The tables of a store, step by step from the oldest to the newest.
final class Schema {

    /// How long anybody waits for a connection.
    static final long CONNECT_TIMEOUT_MS = 5_000;

    /// The last step in `migration`.
    static final String NEWEST = "31";
    private static final String HISTORY = "flyway_schema_history";
    private static final String LAST = "select \"version\", \"success\" from \"" + HISTORY + "\" order by \"success\", \"installed_rank\" desc";

    private Schema() {
    }

    /// Brings a store up to date.
    ///
    /// @throws NewerStoreException when it has steps that this program does not know
    /// @throws StoreException when it cannot be reached
    /// @throws org.flywaydb.core.api.FlywayException when its tables are not what they should be
    static void bring(HikariDataSource source) {
        // asked directly: the pool would ask a damaged file again and again for some seconds
        try (Connection first = DriverManager.getConnection(source.getJdbcUrl())) {
            first.isValid(1);
            if (upToDate(first)) {
                // the pool has one before this one goes: with its last connection H2 closes the file, to open it again at once
                source.getConnection().close();
            } else {
                migrate(source.getJdbcUrl());
            }
        } catch (SQLException e) {
            throw new StoreException("the store cannot be reached", e);
        }
    }

    private static void migrate(String url) {
        // Flyway works with two connections at a time
        HikariConfig two = new HikariConfig();
        two.setJdbcUrl(url);
        two.setMaximumPoolSize(2);
        two.setMinimumIdle(0);
        two.setConnectionTimeout(CONNECT_TIMEOUT_MS);
        two.setInitializationFailTimeout(-1);
        try (HikariDataSource pool = new HikariDataSource(two)) {
            Flyway flyway = Flyway.configure(Database.class.getClassLoader()).dataSource(pool).loggers("slf4j")
                    .locations("classpath:org/menshen/centre/store/migration").load();
            if (Arrays.stream(flyway.info().all()).anyMatch(step -> step.getState() == MigrationState.FUTURE_SUCCESS)) {
                throw new NewerStoreException();
            }
            flyway.migrate();
        }
    }

    /// Whether the newest step is the last one taken, and none has failed: then Flyway, which takes a third of a second to look at itself and
    /// its steps, is not asked.
    private static boolean upToDate(Connection connection) {
        try {
            // looked up first: H2 writes a file beside the database about every question that fails
            try (ResultSet tables = connection.getMetaData().getTables(null, null, HISTORY, null)) {
                if (!tables.next()) {
                    return false;
                }
            }
            try (Statement asked = connection.createStatement(); ResultSet steps = asked.executeQuery(LAST)) {
                return steps.next() && NEWEST.equals(steps.getString(1)) && steps.getBoolean(2);
            }
        } catch (SQLException damaged) {
            // Flyway says what it is
            return false;
        }
    }
}
