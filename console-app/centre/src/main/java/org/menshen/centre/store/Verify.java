package org.menshen.centre.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.menshen.wire.DomainJson;

/// Reads the change log of a centre's files and changes nothing: whether every change is there, in order, and as it was written, and whether the
/// work items that lie beside it are what it says.
public final class Verify {

    private static final int PIECE = 1_000;

    private Verify() {
    }

    /// What the reading found.
    ///
    /// @param changes how many changes hold, from the first on
    /// @param hash the hash of the last of them
    /// @param fault what is wrong with the next one; empty when the log is whole
    /// @param wanted the hashes that the log holds for the changes that were asked about
    /// @param items how many work items are what the log says; -1 when they were not compared, because the log is not whole or because the next
    ///        start makes them again anyway
    /// @param altered the ids of work items that are something else, or missing, or there without the log
    public record Report(long changes, String hash, Optional<Fault> fault, Map<Long, String> wanted, long items, List<String> altered) {
    }

    /// The first change that does not hold.
    ///
    /// @param seq its number
    /// @param reason what is wrong with it
    public record Fault(long seq, String reason) {
    }

    /// Goes through the log of the files in a directory, from its first change to its last.
    ///
    /// @param asked changes whose hashes are to be told
    /// @throws StoreException when the files are in use or cannot be read
    public static Report run(Path directory, List<Long> asked) {
        try (Handle handle = Jdbi.create(Database.readOnly(directory)).open()) {
            return read(handle, asked);
        } catch (JdbiException e) {
            throw new StoreException("the log in " + directory + " cannot be read: " + (e.getCause() instanceof SQLException sql ? sql.getMessage()
                    : e.getMessage()), e);
        }
    }

    private static Report read(Handle handle, List<Long> asked) {
        ChangeLog log = new ChangeLog(new DomainJson());
        Chain chain = Chain.ofNothing();
        Map<Long, String> wanted = new TreeMap<>();
        try {
            List<ChangeLog.Written> piece = log.written(handle, 0, PIECE);
            while (!piece.isEmpty()) {
                for (ChangeLog.Written row : piece) {
                    chain.verify(row.seq(), row.previousHash(), row.hash(), row.text());
                    if (asked.contains(row.seq())) {
                        wanted.put(row.seq(), row.hash());
                    }
                }
                piece = log.written(handle, chain.seq(), PIECE);
            }
            long last = log.end(handle);
            if (last != chain.seq()) {
                throw new BrokenChainException(chain.seq() + 1, "missing; the log says that it ends at " + last);
            }
        } catch (BrokenChainException e) {
            return new Report(chain.seq(), chain.hash(), Optional.of(new Fault(e.seq(), e.reason())), wanted, -1, List.of());
        }
        RowsCheck rows = new RowsCheck(handle, log);
        return new Report(chain.seq(), chain.hash(), Optional.empty(), wanted, rows.compare(), rows.altered());
    }
}
