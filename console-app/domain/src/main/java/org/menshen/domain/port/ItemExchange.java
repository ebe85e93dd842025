package org.menshen.domain.port;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongPredicate;

import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.Refusal;

/// Tables of work items in files, and the way by which many of them come to the centre at once. Everything waits for a disk or a line: never called
/// on the FX thread. Safe from any thread; a table is one thread's.
public interface ItemExchange {

    /// Forms of a file.
    enum Form {
        /// Comma-separated text, UTF-8 with a mark that office programs know.
        CSV,
        /// A workbook.
        XLSX
    }

    /// Opens a table: comma-separated text in any usual charset and with any usual separator, or the first sheet of a workbook.
    ///
    /// @param file its path
    /// @throws ExchangeException when it cannot be read, with what to mend
    Table open(String file);

    /// Writes a table; half of one is never left behind.
    ///
    /// @param file its path; one that is there is replaced
    /// @param note a line that stands above the headings, such as that it is of a drill; empty for none
    /// @param goesOn hears how many rows are written; whether it shall go on
    /// @return whether it was written to its end
    /// @throws ExchangeException when it cannot be written
    boolean write(String file, Form form, String note, List<String> headings, Iterator<List<String>> rows, LongPredicate goesOn);

    /// Gives commands that enter items to the centre, all of which it answers. Asked again when the answer was lost, the centre answers the same.
    ///
    /// @param commands some hundreds at most
    /// @return why each was refused; empty for one that was taken
    /// @throws ExchangeException when the centre cannot be reached
    List<Optional<Refusal>> take(List<CommandEnvelope> commands);

    /// What waits until the centre can be reached.
    default ImportQueue queue() {
        return ImportQueue.none();
    }

    /// A table that is open.
    interface Table extends AutoCloseable {

        /// Its headings, each once.
        List<String> headings();

        /// The next row; empty at the end.
        ///
        /// @throws ExchangeException when it cannot be read
        Optional<Line> next();

        @Override
        void close();
    }

    /// A row.
    ///
    /// @param number its line in the file, from 1
    /// @param cells what stands under each heading
    record Line(long number, Map<String, String> cells) {
    }

    /// What has neither files nor a centre.
    static ItemExchange none() {
        return new ItemExchange() {
            @Override
            public Table open(String file) {
                throw new IllegalStateException("no tables are read or written here");
            }

            @Override
            public boolean write(String file, Form form, String note, List<String> headings, Iterator<List<String>> rows, LongPredicate goesOn) {
                throw new IllegalStateException("no tables are read or written here");
            }

            @Override
            public List<Optional<Refusal>> take(List<CommandEnvelope> commands) {
                throw new IllegalStateException("no tables are read or written here");
            }
        };
    }
}
