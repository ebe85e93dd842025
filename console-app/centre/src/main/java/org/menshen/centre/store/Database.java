package org.menshen.centre.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The open database with its newest schema. Safe from any thread.
///
/// H2 is written through one connection only, and by no thread of its own (`WRITE_DELAY=0`): while it stores one commit it takes a picture of its
/// tables one after the other, and what another connection does meanwhile would stand in that picture by half. See
/// `decisions/0001-h2-and-the-journals.md`.
public final class Database implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final String FILE = "centre";
    private static final String FRESH = "centre-new";
    private static final String SUFFIX = ".mv.db";
    private static final String JOURNAL = ".journal";
    private static final String H2 = "jdbc:h2:";
    /// What lies in the log is in memory already as the present: pages need hardly be kept.
    private static final String SETTINGS = ";WRITE_DELAY=0;AUTO_COMPACT_FILL_RATE=0;DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=8192";
    /// The last step in `migration`.
    static final String NEWEST = "20";
    private static final int CONNECTIONS = 8;
    private static final long CONNECT_TIMEOUT_MS = 5_000;

    private final HikariDataSource writing;
    private final HikariDataSource reading;
    private final Jdbi jdbi;
    private final Jdbi reader;
    private final @Nullable Path directory;
    private final Optional<ChangeJournal> journal;
    private final List<Mended> mended = new CopyOnWriteArrayList<>();

    private Database(String url, @Nullable Path directory) {
        boolean h2 = url.startsWith(H2);
        this.directory = directory;
        this.journal = Optional.ofNullable(directory).map(place -> new ChangeJournal(place.resolve(FILE + JOURNAL)));
        this.writing = pool(url, h2 ? 1 : CONNECTIONS);
        this.reading = h2 ? pool(url, CONNECTIONS) : writing;
        this.jdbi = Jdbi.create(writing);
        this.reader = Jdbi.create(reading);
    }

    private static HikariDataSource pool(String url, int connections) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setPoolName("centre-store");
        config.setMaximumPoolSize(connections);
        // a pool that fills itself would open a file again that is just being put aside
        config.setMinimumIdle(0);
        config.setIdleTimeout(0);
        if (url.startsWith(H2)) {
            // the last connection that goes closes the file
            config.setMaxLifetime(0);
        }
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(CONNECT_TIMEOUT_MS);
        return new HikariDataSource(config);
    }

    /// Whether a directory holds the H2 file `centre` or its journal.
    public static boolean exists(Path directory) {
        return Files.exists(directory.resolve(FILE + SUFFIX)) || Files.exists(directory.resolve(FILE + JOURNAL));
    }

    /// Opens, and if need be creates, the H2 file `centre` in a directory, with the journal `centre.journal` beside it. A file that H2 cannot read
    /// any more is set aside as `….damaged-N` and made again from the journal.
    ///
    /// @throws StoreException when the directory cannot be written, or another process holds the file
    /// @throws UnprovableException when it is damaged and there is no journal to make it again from
    public static Database file(Path directory) {
        return file(directory, false);
    }

    /// As [#file], and when something has to be left out, leaves it out.
    static Database file(Path directory, boolean repairing) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new StoreException("cannot make " + directory, new UncheckedIOException(e));
        }
        OpenFault.refuseReadOnly(directory, directory.resolve(FILE + SUFFIX), directory.resolve(FILE + JOURNAL));
        Database database = new Database(H2 + "file:" + directory.toAbsolutePath().resolve(FILE) + SETTINGS, directory);
        try {
            try {
                migrate(database.writing);
            } catch (RuntimeException e) {
                OpenFault.refuse(e, directory);
                database.remake(new StoreException("it does not open (" + OpenFault.words(e) + ")", e), null, repairing);
            }
            return database;
        } catch (IOException e) {
            database.close();
            throw new StoreException("the damaged store cannot be made again", e);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /// Opens a database by its JDBC address and brings its schema up to date.
    ///
    /// @throws StoreException when it cannot be opened or its schema is not one of ours
    public static Database open(String url) {
        Database database = new Database(url, null);
        try {
            migrate(database.writing);
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw new StoreException("cannot open the centre's store at " + url.split(";")[0] + ": " + OpenFault.words(e), e);
        }
    }

    private static void migrate(HikariDataSource source) {
        // Flyway works with two connections at a time
        HikariConfig two = new HikariConfig();
        two.setJdbcUrl(source.getJdbcUrl());
        two.setMaximumPoolSize(2);
        two.setMinimumIdle(0);
        two.setConnectionTimeout(CONNECT_TIMEOUT_MS);
        two.setInitializationFailTimeout(-1);
        // asked directly: the pool would ask a damaged file again and again for some seconds
        try (Connection first = DriverManager.getConnection(source.getJdbcUrl()); HikariDataSource pool = new HikariDataSource(two)) {
            first.isValid(1);
            if (upToDate(first)) {
                return;
            }
            Flyway.configure(Database.class.getClassLoader()).dataSource(pool).loggers("slf4j")
                    .locations("classpath:org/menshen/centre/store/migration").load().migrate();
        } catch (SQLException e) {
            throw new StoreException("the store cannot be reached", e);
        }
    }

    /// Whether the newest step is behind it: then Flyway, which takes a third of a second to look at itself and its steps, is not asked.
    private static boolean upToDate(Connection connection) {
        try (PreparedStatement asked = connection.prepareStatement(
                "select count(*) from \"flyway_schema_history\" where \"version\" = ? and \"success\"")) {
            asked.setString(1, NEWEST);
            try (ResultSet counted = asked.executeQuery()) {
                return counted.next() && counted.getInt(1) == 1;
            }
        } catch (SQLException none) {
            // a database without history: Flyway begins it
            return false;
        }
    }

    /// The plain copy of the change log beside an H2 file; empty for any other database.
    Optional<ChangeJournal> journal() {
        return journal;
    }

    /// Makes the file again from journal and rows, and puts the old one aside.
    ///
    /// @param why what was wrong
    /// @param repairing whether to leave out what is not proved
    /// @throws UnprovableException when something would be left out, unless that was asked for
    /// @throws IOException when the disk fails
    void remake(RuntimeException why, boolean repairing) throws IOException {
        remake(why, reader, repairing);
    }

    private void remake(RuntimeException why, @Nullable Jdbi old, boolean repairing) throws IOException {
        Path place = Objects.requireNonNull(directory);
        Path fresh = place.resolve(FRESH + SUFFIX);
        Files.deleteIfExists(fresh);
        ChangeJournal truth = journal.orElseThrow();
        boolean cut = truth.dropCutLine();
        Remake.Outcome outcome;
        try (Database made = open(H2 + "file:" + place.toAbsolutePath().resolve(FRESH) + SETTINGS)) {
            outcome = new Remake(truth, old, made.jdbi, place.resolve(FRESH + JOURNAL)).run();
        }
        String reason = why.getMessage() + (outcome.fault() == null ? "" : "; the journal: " + outcome.fault());
        if (outcome.left() != 0 && !repairing) {
            Files.deleteIfExists(fresh);
            Files.deleteIfExists(place.resolve(FRESH + JOURNAL));
            throw new UnprovableException(place, reason + "; everything up to change " + outcome.to() + " can be proved", why);
        }
        shutDown();
        List<Path> aside = new ArrayList<>();
        if (outcome.journal() != null) {
            aside.add(truth.replaceBy(outcome.journal()));
        }
        Path file = place.resolve(FILE + SUFFIX);
        if (Files.exists(file)) {
            aside.add(Aside.move(file));
        }
        Files.move(fresh, file);
        if (cut) {
            tell(new Mended(Mended.What.TAIL_DROPPED, 0, 0, 0, "", List.of()));
        }
        LOG.debug("what was wrong with the old file", why);
        tell(new Mended(Mended.What.REMADE, 1, outcome.to(), outcome.left(), reason, aside));
    }

    /// Keeps altered rows in a file beside the database.
    ///
    /// @return where; empty when there are none
    List<Path> keep(List<ChangeLog.Written> rows) {
        if (rows.isEmpty() || directory == null) {
            return List.of();
        }
        Path aside = Aside.of(directory.resolve("change_log.rows"));
        try {
            return List.of(Files.write(aside, rows.stream().map(ChangeLog.Written::text).toList(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new StoreException("altered rows cannot be kept in " + aside, e);
        }
    }

    /// Says what was wrong and set right.
    void tell(Mended what) {
        mended.add(what);
        LOG.warn("{}", what);
    }

    /// What was wrong and has been set right since this was opened.
    List<Mended> mended() {
        return List.copyOf(mended);
    }

    /// The way to run SQL. In H2 there is one connection for it, which a thread must not ask for while it holds it.
    public Jdbi jdbi() {
        return jdbi;
    }

    /// The way to read, beside what is written.
    public Jdbi reading() {
        return reader;
    }

    /// Whether a failure means that the database refuses the data itself (SQL states 22 and 23), not the work.
    static boolean refusesData(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql && sql.getSQLState() != null && sql.getSQLState().matches("2[23].*")) {
                return true;
            }
        }
        return false;
    }

    /// After a failure: H2 closes itself for good when it cannot write, and has to be opened anew once nobody holds it. A database that
    /// still answers is left alone, so is any other than H2, which mends itself.
    void mend() {
        if (!writing.getJdbcUrl().startsWith(H2) || answers()) {
            return;
        }
        LOG.warn("the store does not answer any more: it is opened anew");
        shutDown();
    }

    private void shutDown() {
        try (Connection connection = DriverManager.getConnection(writing.getJdbcUrl()); Statement statement = connection.createStatement()) {
            statement.execute("shutdown immediately");
        } catch (SQLException e) {
            LOG.debug("the store was closed already", e);
        }
        for (HikariDataSource pool : List.of(writing, reading)) {
            if (pool.getHikariPoolMXBean() != null) {
                pool.getHikariPoolMXBean().softEvictConnections();
            }
        }
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
        reading.close();
        writing.close();
        journal.ifPresent(ChangeJournal::close);
    }
}
