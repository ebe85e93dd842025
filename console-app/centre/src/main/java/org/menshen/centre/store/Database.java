package org.menshen.centre.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The open database with its newest schema. Safe from any thread.
public final class Database implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final String FILE = "centre";
    private static final String SUFFIX = ".mv.db";
    private static final String JOURNAL = FILE + ".journal";
    private static final Set<Integer> DAMAGE = Set.of(DataUtils.ERROR_INTERNAL, DataUtils.ERROR_FILE_CORRUPT, DataUtils.ERROR_CHUNK_NOT_FOUND,
            DataUtils.ERROR_BLOCK_NOT_FOUND, DataUtils.ERROR_SERIALIZATION, DataUtils.ERROR_UNSUPPORTED_FORMAT);
    /// What lies in the log is in memory already as the present: pages need hardly be kept.
    private static final int CACHE_KB = 8_192;
    private static final int CONNECTIONS = 8;
    private static final long CONNECT_TIMEOUT_MS = 5_000;

    private final HikariDataSource source;
    private final Jdbi jdbi;
    private final @Nullable Path directory;
    private final Optional<ChangeJournal> journal;

    private Database(HikariDataSource source, @Nullable Path directory) {
        this.source = source;
        this.directory = directory;
        this.journal = Optional.ofNullable(directory).map(place -> new ChangeJournal(place.resolve(JOURNAL)));
        this.jdbi = Jdbi.create(source);
    }

    /// Whether a directory holds the H2 file `centre` or its journal.
    public static boolean exists(Path directory) {
        return Files.exists(directory.resolve(FILE + SUFFIX)) || Files.exists(directory.resolve(JOURNAL));
    }

    /// Opens, and if need be creates, the H2 file `centre` in a directory, with the journal `centre.journal` beside it: H2 alone may fall back
    /// by some commits when its process is killed. A file that H2 cannot read any more is set aside as `….damaged-N` when there is a journal
    /// to make it again from.
    ///
    /// @throws StoreException when the directory cannot be made, another process holds the file, or it is damaged and there is no journal
    public static Database file(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new StoreException("cannot make " + directory, new UncheckedIOException(e));
        }
        String url = "jdbc:h2:file:" + directory.toAbsolutePath().resolve(FILE) + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=" + CACHE_KB;
        try {
            return open(url, directory);
        } catch (StoreException e) {
            if (!damaged(e) || !journalled(directory)) {
                throw e;
            }
            setAside(directory, e);
            return open(url, directory);
        }
    }

    private static boolean journalled(Path directory) {
        try {
            Path file = directory.resolve(JOURNAL);
            return Files.exists(file) && Files.size(file) > 0;
        } catch (IOException e) {
            LOG.warn("cannot look for a journal in {}", directory, e);
            return false;
        }
    }

    private static boolean damaged(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            boolean byStore = t instanceof MVStoreException store && DAMAGE.contains(store.getErrorCode());
            boolean byH2 = t instanceof SQLException sql && sql.getErrorCode() == ErrorCode.FILE_CORRUPTED_1;
            if (byStore || byH2) {
                return true;
            }
        }
        return false;
    }

    private static void setAside(Path directory, Exception damage) {
        Path file = directory.resolve(FILE + SUFFIX);
        Path aside = Aside.of(file);
        try {
            Files.move(file, aside);
        } catch (IOException e) {
            throw new StoreException("cannot set the damaged store aside", e);
        }
        LOG.error("the store is damaged, stands now in {} and is made again from the journal", aside, damage);
    }

    /// Opens a database by its JDBC address and brings its schema up to date.
    ///
    /// @throws StoreException when it cannot be opened or its schema is not one of ours
    public static Database open(String url) {
        return open(url, null);
    }

    private static Database open(String url, @Nullable Path directory) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setPoolName("centre-store");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setConnectionTimeout(CONNECT_TIMEOUT_MS);
        HikariDataSource source = null;
        try {
            source = new HikariDataSource(config);
            migrate(source);
            return new Database(source, directory);
        } catch (RuntimeException e) {
            if (source != null) {
                source.close();
            }
            throw new StoreException("cannot open the centre's store at " + url.split(";")[0], e);
        }
    }

    private static void migrate(HikariDataSource source) {
        Flyway.configure(Database.class.getClassLoader()).dataSource(source).loggers("slf4j")
                .locations("classpath:org/menshen/centre/store/migration").load().migrate();
    }

    /// The plain copy of the change log beside an H2 file; empty for any other database.
    Optional<ChangeJournal> journal() {
        return journal;
    }

    /// Whether a failure means that the file is damaged and there is a journal to make it again from.
    boolean rebuildable(Exception failure) {
        return directory != null && damaged(failure) && journalled(directory);
    }

    /// Sets the damaged file aside and goes on with an empty one.
    ///
    /// @param damage what was wrong with it
    /// @throws StoreException when that cannot be done
    void beginAnew(Exception damage) {
        shutDown();
        setAside(Objects.requireNonNull(directory), damage);
        migrate(source);
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
        shutDown();
    }

    private void shutDown() {
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
        journal.ifPresent(ChangeJournal::close);
    }
}
