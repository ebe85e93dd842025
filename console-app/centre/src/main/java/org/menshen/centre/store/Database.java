package org.menshen.centre.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.jdbi.v3.core.HandleCallback;
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
    private static final String WAITING = ".waiting";
    private static final String H2 = "jdbc:h2:";
    /// What lies in the log is in memory already as the present: pages need hardly be kept, and the last answer of each question not at all.
    private static final String SETTINGS = ";WRITE_DELAY=0;AUTO_COMPACT_FILL_RATE=0;DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=8192;OPTIMIZE_REUSE_RESULTS=0";
    private static final int CONNECTIONS = 8;

    private final HikariDataSource writing;
    private final HikariDataSource reading;
    private final Jdbi jdbi;
    private final Jdbi reader;
    private final @Nullable Path directory;
    private final Optional<ChangeJournal> journal;
    private final Waiting waiting;
    private final List<Mended> mended = new CopyOnWriteArrayList<>();

    private Database(String url, @Nullable Path directory) {
        boolean h2 = url.startsWith(H2);
        this.directory = directory;
        this.journal = Optional.ofNullable(directory).map(place -> new ChangeJournal(place.resolve(FILE + JOURNAL)));
        this.waiting = new Waiting(directory == null ? null : directory.resolve(FILE + WAITING));
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
        config.setConnectionTimeout(Schema.CONNECT_TIMEOUT_MS);
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
        Path file = directory.resolve(FILE + SUFFIX);
        Path journal = directory.resolve(FILE + JOURNAL);
        OpenFault.refuseReadOnly(directory, file, journal);
        List<Mended> first = Stream.of(noFile(journal, holds(file)), noFile(file, holds(journal))).flatMap(Optional::stream).toList();
        begin(file);
        Database database = new Database(h2(file), directory);
        first.forEach(database::tell);
        try {
            try {
                Schema.bring(database.writing);
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

    private static boolean holds(Path file) {
        return Files.isRegularFile(file) && file.toFile().length() > 0;
    }

    /// Puts what stands in the place of a file and is none, or is the database with nothing in it, out of the way.
    ///
    /// @param other whether the other file can tell what this one should
    private static Optional<Mended> noFile(Path place, boolean other) {
        // a link that leads nowhere stands there too
        if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS) || holds(place) || Files.isRegularFile(place) && place.toString().endsWith(JOURNAL)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Mended(Mended.What.NO_FILE, 0, 0, other ? 0 : -1, "", List.of(Aside.move(place))));
        } catch (IOException e) {
            throw new StoreException(place + " is no file and cannot be moved: move it, and start again", e);
        }
    }

    /// A new file is made beside its place and moved there when it is whole: H2 makes one table after the other, and a kill may come between them.
    private static void begin(Path file) {
        Path fresh = file.resolveSibling(FRESH + SUFFIX);
        try {
            if (Files.exists(file)) {
                return;
            }
            discard(fresh);
            open(h2(fresh)).close();
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StoreException("cannot begin " + file, e);
        }
    }

    /// What a killed start has left in the place of a new file.
    private static void discard(Path fresh) throws IOException {
        if (Files.isDirectory(fresh)) {
            Aside.move(fresh);
        }
        Files.deleteIfExists(fresh);
    }

    private static String h2(Path file) {
        String path = file.toAbsolutePath().toString();
        return H2 + "file:" + path.substring(0, path.length() - SUFFIX.length()) + SETTINGS;
    }

    /// The address under which the files of a directory are only read.
    static String readOnly(Path directory) {
        return h2(directory.resolve(FILE + SUFFIX)) + ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE";
    }

    /// Opens a database by its JDBC address and brings its schema up to date.
    ///
    /// @throws StoreException when it cannot be opened or its schema is not one of ours
    public static Database open(String url) {
        Database database = new Database(url, null);
        try {
            Schema.bring(database.writing);
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw new StoreException("cannot open the centre's store at " + url.split(";")[0] + ": " + OpenFault.words(e), e);
        }
    }

    /// Where the files lie; empty when there are none of ours.
    Optional<Path> directory() {
        return Optional.ofNullable(directory);
    }

    /// The plain copy of the change log beside an H2 file; empty for any other database.
    Optional<ChangeJournal> journal() {
        return journal;
    }

    /// What waits, beside the tables that hold it.
    public Waiting waiting() {
        return waiting;
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
        discard(fresh);
        ChangeJournal truth = journal.orElseThrow();
        boolean cut = truth.dropCutLine();
        Remake.Outcome outcome;
        try (Database made = open(h2(fresh))) {
            outcome = new Remake(truth, old, made.jdbi, place.resolve(FRESH + JOURNAL)).run();
        }
        String reason = why.getMessage() + (outcome.fault() == null ? "" : "; the journal: " + outcome.fault());
        long left = outcome.left() == 0 && cut && !outcome.endKnown() ? Mended.UNSURE : outcome.left();
        if (outcome.left() != 0 && !repairing) {
            Files.deleteIfExists(fresh);
            Files.deleteIfExists(place.resolve(FRESH + JOURNAL));
            throw new UnprovableException(place, reason, outcome.to(), outcome.left(), why);
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
            tell(new Mended(Mended.What.TAIL_DROPPED, 0, 0, left, "", List.of()));
        }
        LOG.debug("what was wrong with the old file", why);
        tell(new Mended(Mended.What.REMADE, 1, outcome.to(), left, reason, aside));
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

    /// Reads beside what is written.
    ///
    /// @throws StoreException when that fails
    <T> T read(HandleCallback<T, RuntimeException> work) {
        try {
            return reader.withHandle(work);
        } catch (JdbiException e) {
            throw new StoreException("cannot read the change log", e);
        }
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
