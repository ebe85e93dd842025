package org.menshen.workstation.cache;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;

import org.flywaydb.core.api.FlywayException;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An H2 file encrypted with AES, brought to the newest schema when opened. Failures come in three kinds that need
/// different cures: the file is in use, the file is damaged, or the disk cannot be read or written.
public final class EncryptedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EncryptedDatabase.class);
    private static final String USER = "menshen";
    private static final byte[] MAGIC = "H2encrypt\n".getBytes(StandardCharsets.US_ASCII);
    private static final int CACHE_KB = 4_096;
    /// H2 writes when a transaction commits and at no other time, and never moves what is written: both have cost whole files
    /// (h2database 4247, 3977), and so has space that it used again (4387; one of 41 kills in our own series). So whatever is written is added at
    /// the end of the file, and its owner makes a file that has grown anew ([StoreFile#renew]).
    private static final String NOTHING_BY_ITSELF = ";WRITE_DELAY=0;AUTO_COMPACT_FILL_RATE=0;MAX_COMPACT_TIME=0;REUSE_SPACE=FALSE"
            + ";OPTIMIZE_REUSE_RESULTS=0";
    private static final int SHORTEST = 3 * 4096;
    private static final Set<Integer> DISK = Set.of(ErrorCode.IO_EXCEPTION_1, ErrorCode.IO_EXCEPTION_2, ErrorCode.FILE_CREATION_FAILED_1,
            ErrorCode.FILE_RENAME_FAILED_2, ErrorCode.FILE_DELETE_FAILED_1, ErrorCode.DATABASE_IS_READ_ONLY,
            ErrorCode.DATABASE_IS_CLOSED, ErrorCode.DATABASE_CALLED_AT_SHUTDOWN, ErrorCode.OUT_OF_MEMORY);
    private static final Set<Integer> STORE_DISK = Set.of(DataUtils.ERROR_WRITING_FAILED, DataUtils.ERROR_CLOSED);

    private final Path file;
    private final JdbcConnectionPool pool;
    private final Jdbi jdbi;

    private EncryptedDatabase(Path file, JdbcConnectionPool pool) {
        this.file = file;
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
    }

    /// Opens the file, making it when it does not exist: beside its place, because H2 makes one table after the other and a kill may come between
    /// them.
    ///
    /// @param file the file without H2's suffix `.mv.db`
    /// @param key 32 bytes
    /// @param scheme H2's name for the file system, such as `file:`
    /// @param migrations class path folder of the schema's steps
    /// @throws DamagedFileException when the file cannot be understood with this key
    /// @throws FileInUseException when another process holds it
    /// @throws StorageException when the disk fails
    public static EncryptedDatabase open(Path file, byte[] key, String scheme, String migrations)
            throws LocalFileException {
        refuseForeign(file);
        begin(file, key, scheme, migrations);
        return connect(file, key, scheme, migrations);
    }

    private static void begin(Path file, byte[] key, String scheme, String migrations) throws LocalFileException {
        Path real = fileOnDisk(file);
        Path begun = file.resolveSibling(file.getFileName() + "-begun");
        try {
            if (Files.exists(real) && Files.size(real) > 0) {
                return;
            }
            Files.deleteIfExists(fileOnDisk(begun));
            connect(begun, key, scheme, migrations).close();
            Files.move(fileOnDisk(begun), real, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StorageException(real + " cannot be begun", e);
        }
    }

    private static EncryptedDatabase connect(Path file, byte[] key, String scheme, String migrations) throws LocalFileException {
        String path = file.toAbsolutePath().toString().replace('\\', '/').replace(";", "\\;");
        String secret = HexFormat.of().formatHex(key);
        JdbcConnectionPool pool = JdbcConnectionPool.create(
                "jdbc:h2:" + scheme + path + ";CIPHER=AES;DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=-1;TRACE_LEVEL_FILE=0;CACHE_SIZE=" + CACHE_KB
                        + NOTHING_BY_ITSELF,
                USER, secret + " " + secret);
        EncryptedDatabase database = new EncryptedDatabase(file, pool);
        try {
            Steps.bring(pool, migrations);
            return database;
        } catch (FlywayException e) {
            database.abandon();
            throw database.sort(e);
        } catch (RuntimeException e) {
            // H2 meets scrambled pages with whatever exception comes first
            database.abandon();
            throw new DamagedFileException(file + " cannot be read", e);
        }
    }

    /// Runs SQL in one transaction and returns its answer.
    ///
    /// @throws LocalFileException when it could not be done; then nothing of it was done
    public <T> T inTransaction(HandleCallback<T, RuntimeException> work) throws LocalFileException {
        try {
            return jdbi.inTransaction(work);
        } catch (JdbiException e) {
            throw sort(e);
        }
    }

    /// As [#inTransaction], without an answer.
    public void useTransaction(HandleConsumer<RuntimeException> work) throws LocalFileException {
        inTransaction(handle -> {
            work.useHandle(handle);
            return true;
        });
    }

    /// Returns when everything committed so far is on the disk itself and outlives a power cut.
    ///
    /// @throws LocalFileException when that is not certain
    public void force() throws LocalFileException {
        try {
            jdbi.useHandle(handle -> handle.execute("CHECKPOINT SYNC"));
        } catch (JdbiException e) {
            throw sort(e);
        }
    }

    /// The file without H2's suffix.
    public Path file() {
        return file;
    }

    /// Writes everything and lets go of the file.
    @Override
    public void close() {
        shutDown("SHUTDOWN");
    }

    /// Lets go of the file without writing: after a damage or a failed disk.
    public void abandon() {
        shutDown("SHUTDOWN IMMEDIATELY");
    }

    private void shutDown(String how) {
        try (Connection connection = pool.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(how);
        } catch (SQLException e) {
            LOG.trace("{} was closed before", file, e);
        }
        pool.dispose();
    }

    /// H2 takes a file too short for a header as a new one and writes over it: such a file must not reach it.
    private static void refuseForeign(Path file) throws LocalFileException {
        Path real = fileOnDisk(file);
        if (!Files.exists(real)) {
            return;
        }
        if (!Files.isRegularFile(real)) {
            throw new DamagedFileException(real + " is no file", null);
        }
        byte[] head;
        try (InputStream in = Files.newInputStream(real)) {
            head = in.readNBytes(MAGIC.length);
            if (head.length > 0 && Files.size(real) < SHORTEST) {
                throw new DamagedFileException(real + " is cut short", null);
            }
        } catch (IOException e) {
            throw new StorageException(real + " cannot be read", e);
        }
        if (head.length > 0 && !Arrays.equals(head, MAGIC)) {
            throw new DamagedFileException(real + " was not written by this program", null);
        }
    }

    /// The file as it lies on the disk, with H2's suffix.
    public static Path fileOnDisk(Path file) {
        return file.resolveSibling(file.getFileName() + ".mv.db");
    }

    private LocalFileException sort(Exception failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql && sql.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
                throw new FileInUseException(file);
            }
            boolean diskByH2 = t instanceof SQLException sql && DISK.contains(sql.getErrorCode());
            boolean diskByStore = t instanceof MVStoreException store && STORE_DISK.contains(store.getErrorCode());
            if (diskByH2 || diskByStore) {
                return new StorageException(file + " cannot be written or read", failure);
            }
        }
        return new DamagedFileException(file + " is damaged or was written by another program", failure);
    }
}
