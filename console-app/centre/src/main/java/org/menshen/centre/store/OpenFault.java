package org.menshen.centre.store;

import java.io.EOFException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;

import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/// Tells a file that is damaged, and can be made again, from one that must be left alone, and says what to do about that one.
final class OpenFault {

    private static final Set<Integer> DISK = Set.of(ErrorCode.IO_EXCEPTION_1, ErrorCode.IO_EXCEPTION_2, ErrorCode.FILE_CREATION_FAILED_1,
            ErrorCode.FILE_RENAME_FAILED_2, ErrorCode.FILE_DELETE_FAILED_1, ErrorCode.OUT_OF_MEMORY);

    private OpenFault() {
    }

    /// Says that files cannot be written, before anything is tried with them.
    ///
    /// @throws StoreException when one of them cannot
    static void refuseReadOnly(Path... files) {
        for (Path file : files) {
            if (Files.exists(file) && !Files.isWritable(file)) {
                throw new StoreException(file + " cannot be written: give the user who runs menshen the right to write it, or name another folder "
                        + "with --data", null);
            }
        }
    }

    /// The first line of the database's own words.
    static String words(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).lines().findFirst().orElse(root.getClass().getSimpleName());
    }

    /// Says why a file that did not open must be left alone.
    ///
    /// @throws StoreException unless the file is damaged
    static void refuse(RuntimeException failure, Path directory) {
        boolean tooShort = tooShort(failure);
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql && sql.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1
                    || t instanceof MVStoreException locked && locked.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
                throw new StoreException("the store in " + directory + " is in use by another menshen: end that one, or name another folder with "
                        + "--data", failure);
            }
            if (t instanceof NewerStoreException) {
                throw new StoreException("the store in " + directory + " was written by a newer menshen: run that one", failure);
            }
            boolean byH2 = t instanceof SQLException other && DISK.contains(other.getErrorCode());
            boolean byStore = t instanceof MVStoreException store && store.getErrorCode() == DataUtils.ERROR_WRITING_FAILED;
            if (!tooShort && (byH2 || byStore) || t instanceof OutOfMemoryError) {
                throw new StoreException("the disk under " + directory + " cannot be read or written: see to it and start again", failure);
            }
        }
    }

    /// The log of a database that has no journal of ours beside it is not what it was.
    static StoreException altered(RuntimeException why) {
        return new StoreException("the change log in the centre's database was altered or is not whole (" + words(why) + "): nothing was changed. "
                + "Restore the database from its backup (pg_restore, or recovery to a point in time) and start again", why);
    }

    /// Whether the disk answers, and the file ends before what should be in it.
    private static boolean tooShort(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof EOFException) {
                return true;
            }
        }
        return false;
    }
}
