package org.menshen.centre.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The open database with its newest schema. Safe from any thread.
public final class Database implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final String FILE = "centre";
    /// What lies in the log is in memory already as the present: pages need hardly be kept.
    private static final int CACHE_KB = 8_192;
    private static final int CONNECTIONS = 8;
    private static final long CONNECT_TIMEOUT_MS = 5_000;

    private final HikariDataSource source;
    private final Jdbi jdbi;

    private Database(HikariDataSource source) {
        this.source = source;
        this.jdbi = Jdbi.create(source);
    }

    /// Whether a directory holds the H2 file `centre`.
    public static boolean exists(Path directory) {
        return Files.exists(directory.resolve(FILE + ".mv.db"));
    }

    /// Opens, and if need be creates, the H2 file `centre` in a directory. Every commit reaches the operating system before it
    /// returns, so that a killed process loses nothing it has answered for.
    ///
    /// @throws StoreException when the directory cannot be made or another process holds the file
    public static Database file(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new StoreException("cannot make " + directory, new UncheckedIOException(e));
        }
        return open("jdbc:h2:file:" + directory.toAbsolutePath().resolve(FILE) + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=" + CACHE_KB);
    }

    /// Opens a database by its JDBC address and brings its schema up to date.
    ///
    /// @throws StoreException when it cannot be opened or its schema is not one of ours
    public static Database open(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setPoolName("centre-store");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setConnectionTimeout(CONNECT_TIMEOUT_MS);
        HikariDataSource source = null;
        try {
            source = new HikariDataSource(config);
            Flyway.configure(Database.class.getClassLoader()).dataSource(source).loggers("slf4j")
                    .locations("classpath:org/menshen/centre/store/migration").load().migrate();
            return new Database(source);
        } catch (RuntimeException e) {
            if (source != null) {
                source.close();
            }
            throw new StoreException("cannot open the centre's store at " + url.split(";")[0], e);
        }
    }

    /// The way to run SQL.
    public Jdbi jdbi() {
        return jdbi;
    }

    /// After a failure: H2 closes itself for good when it cannot write, and has to be opened anew once nobody holds it. A database that
    /// still answers is left alone, so is any other than H2, which mends itself.
    void mend() {
        if (!source.getJdbcUrl().startsWith("jdbc:h2:") || answers()) {
            return;
        }
        LOG.warn("the store does not answer any more: it is opened anew");
        try (Connection connection = DriverManager.getConnection(source.getJdbcUrl()); Statement statement = connection.createStatement()) {
            statement.execute("shutdown immediately");
        } catch (SQLException e) {
            LOG.debug("the store was closed already", e);
        }
        source.getHikariPoolMXBean().softEvictConnections();
    }

    private boolean answers() {
        try {
            jdbi.useHandle(handle -> handle.execute("update log_head set id = 1 where id = 1"));
            return true;
        } catch (JdbiException e) {
            return false;
        }
    }

    @Override
    public void close() {
        source.close();
    }
}
