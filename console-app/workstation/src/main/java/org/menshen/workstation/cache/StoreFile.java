package org.menshen.workstation.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadFactory;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.core.JacksonException;

/// An encrypted database that opens when it is first needed and again after a failed disk, and that is set aside and
/// begun anew when it is damaged. Safe from any thread; one of its own does all that touches the file.
public final class StoreFile implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StoreFile.class);

    private final Place place;
    private final KeySource keys;
    private final Clock clock;
    private final Damage damage;
    private final SoleThread thread;
    private @Nullable Opened opened;
    private boolean closed;

    /// Where a database lies.
    ///
    /// @param file the file without H2's suffix
    /// @param scheme H2's name for the file system, `file:` on a disk
    /// @param migrations class path folder of the schema's steps
    public record Place(Path file, String scheme, String migrations) {
    }

    /// Hears of a damage.
    @FunctionalInterface
    public interface Damage {

        /// The file was damaged and now lies elsewhere; an empty one takes its place.
        ///
        /// @param aside where it lies now
        /// @param reason what was wrong
        void setAside(Path aside, String reason);
    }

    private record Opened(EncryptedDatabase database, RowSeal seal) {
    }

    /// What is done with an open database.
    ///
    /// @param <T> its answer
    @FunctionalInterface
    public interface Work<T> {

        /// Works in one transaction.
        ///
        /// @param handle the transaction
        /// @param seal seals rows of this file
        /// @throws DamagedFileException when a row is not as it was written
        T with(Handle handle, RowSeal seal) throws DamagedFileException;
    }

    /// @param place where it lies
    /// @param keys the key
    /// @param clock names files that are set aside
    /// @param damage hears of a damage
    /// @param threads makes the thread
    public StoreFile(Place place, KeySource keys, Clock clock, Damage damage, ThreadFactory threads) {
        this.place = place;
        this.keys = keys;
        this.clock = clock;
        this.damage = damage;
        this.thread = new SoleThread(threads);
    }

    /// Works in one transaction.
    ///
    /// @param durable whether to return only when the work outlives a power cut
    /// @throws StorageException when it could not be done: the disk failed, or the file was damaged and has been set aside
    /// @throws FileInUseException when another console holds the file
    public <T> T work(boolean durable, Work<T> work) throws StorageException {
        return onThread(() -> workNow(durable, work));
    }

    private <T> T onThread(Callable<T> work) throws StorageException {
        try {
            return thread.call(work);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case StorageException disk -> throw disk;
                case RuntimeException fault -> throw fault;
                case Error fault -> throw fault;
                case null, default -> throw new IllegalStateException(e.getCause());
            }
        } catch (IllegalStateException e) {
            throw new StorageException(place.file + " is closed", e);
        }
    }

    private <T> T workNow(boolean durable, Work<T> work) throws StorageException {
        Opened now = open();
        try {
            T answer = now.database.inTransaction(sealed(work, now.seal));
            if (durable) {
                now.database.force();
            }
            return answer;
        } catch (RowDamage row) {
            throw replace(now, row.damage);
        } catch (DamagedFileException e) {
            throw replace(now, e);
        } catch (StorageException e) {
            abandon(now);
            throw e;
        } catch (LocalFileException e) {
            throw new IllegalStateException("a sealed type has no third kind", e);
        }
    }

    /// How large the file is; 0 when there is none.
    public long size() {
        return EncryptedDatabase.fileOnDisk(place.file).toFile().length();
    }

    /// Puts a fresh file in place of one that has grown, because H2 is never let to move what is written. A kill at any moment leaves the old
    /// file or the new one.
    ///
    /// @param carry reads all that is worth keeping and returns what writes it, in pieces of one transaction each
    /// @throws StorageException when it could not be done; then the old file is in use as before
    public void renew(Work<List<Work<Boolean>>> carry) throws StorageException {
        onThread(() -> {
            renewNow(carry);
            return true;
        });
    }

    private void renewNow(Work<List<Work<Boolean>>> carry) throws StorageException {
        List<Work<Boolean>> pieces = workNow(false, carry);
        Path fresh = place.file.resolveSibling(place.file.getFileName() + "-new");
        try {
            Files.deleteIfExists(EncryptedDatabase.fileOnDisk(fresh));
            fill(fresh, pieces);
            Opened old = opened;
            opened = null;
            if (old != null) {
                old.database.close();
            }
            Files.move(EncryptedDatabase.fileOnDisk(fresh), EncryptedDatabase.fileOnDisk(place.file), StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StorageException(place.file + " cannot be made anew", e);
        }
    }

    private void fill(Path fresh, List<Work<Boolean>> pieces) throws IOException, StorageException {
        byte[] key = keys.key();
        try (EncryptedDatabase database = EncryptedDatabase.open(fresh, key, place.scheme, place.migrations)) {
            RowSeal seal = new RowSeal(key);
            for (Work<Boolean> piece : pieces) {
                database.inTransaction(sealed(piece, seal));
            }
        } catch (StorageException e) {
            throw e;
        } catch (LocalFileException e) {
            throw new StorageException(fresh + " cannot be filled", e);
        }
    }

    /// Sets the file aside although it opens, because what is in it is damaged. The next work begins a new one.
    ///
    /// @throws StorageException when it cannot be moved
    public void giveUp(String reason) throws StorageException {
        onThread(() -> {
            giveUpNow(reason);
            return true;
        });
    }

    private void giveUpNow(String reason) throws StorageException {
        Opened now = opened;
        opened = null;
        if (now != null) {
            now.database.close();
        }
        setAside(new DamagedFileException(reason, null));
    }

    /// Lets go of the file; work after this fails.
    @Override
    public void close() {
        try {
            onThread(() -> {
                closed = true;
                Opened now = opened;
                opened = null;
                if (now != null) {
                    now.database.close();
                }
                return true;
            });
        } catch (StorageException e) {
            LOG.trace("{} was closed before", place.file, e);
        }
        thread.close();
    }

    private Opened open() throws StorageException {
        Opened now = opened;
        return now != null ? now : openNow();
    }

    private Opened openNow() throws StorageException {
        if (closed) {
            throw new StorageException(place.file + " is closed", null);
        }
        try {
            Files.createDirectories(place.file.toAbsolutePath().getParent());
            byte[] key = keys.key();
            try {
                opened = new Opened(EncryptedDatabase.open(place.file, key, place.scheme, place.migrations), new RowSeal(key));
            } catch (DamagedFileException e) {
                setAside(e);
                opened = new Opened(EncryptedDatabase.open(place.file, key, place.scheme, place.migrations), new RowSeal(key));
            }
            return opened;
        } catch (IOException e) {
            throw new StorageException(place.file + " cannot be opened", e);
        } catch (StorageException e) {
            throw e;
        } catch (LocalFileException e) {
            throw new StorageException("a new " + place.file + " cannot be begun", e);
        }
    }

    private StorageException replace(Opened broken, DamagedFileException why) {
        if (opened == broken) {
            opened = null;
            broken.database.abandon();
            try {
                setAside(why);
            } catch (StorageException e) {
                return e;
            }
        }
        return new StorageException(place.file + " was damaged and has been set aside", why);
    }

    private void abandon(Opened failed) {
        if (opened == failed) {
            opened = null;
            failed.database.abandon();
        }
    }

    private void setAside(DamagedFileException why) throws StorageException {
        Path real = EncryptedDatabase.fileOnDisk(place.file);
        LOG.warn("{} is set aside", real, why);
        if (Files.exists(real)) {
            damage.setAside(SetAside.move(real, clock), String.valueOf(why.getMessage()));
        }
    }

    private static <T> HandleCallback<T, RuntimeException> sealed(Work<T> work, RowSeal seal) {
        return handle -> {
            try {
                return work.with(handle, seal);
            } catch (DamagedFileException e) {
                throw new RowDamage(e);
            } catch (JacksonException e) {
                throw new RowDamage(new DamagedFileException("a row cannot be read", e));
            }
        };
    }

    /// Carries a damage out of a transaction.
    private static final class RowDamage extends RuntimeException {

        private final transient DamagedFileException damage;

        RowDamage(DamagedFileException damage) {
            super(damage);
            this.damage = damage;
        }
    }
}
