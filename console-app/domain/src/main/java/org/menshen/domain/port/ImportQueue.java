package org.menshen.domain.port;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.Refusal;
import org.menshen.domain.work.WorkflowRef;

/// Imports that were given while the centre could not be reached: kept on this machine's disk, sealed, and sent piece by piece when the line is back,
/// behind everything else that waits. Everything but [#all] and [#observe] waits for the disk: never called on the FX thread. Safe from any thread.
public interface ImportQueue {

    /// Begins to keep an import.
    ///
    /// @param file name of the file, without its folder
    /// @param flow the edition on which its items are entered
    /// @param headings of its columns
    /// @throws ExchangeException when it cannot be written
    Keeping begin(String file, WorkflowRef flow, List<String> headings);

    /// All that are kept, the oldest first.
    List<Waiting> all();

    /// The rows of an import that the centre refused, with their reasons.
    ///
    /// @throws ExchangeException when they cannot be read, or somebody else gave it
    List<Refused> refused(String id);

    /// Gives up what of an import is not sent, and forgets it.
    void drop(String id);

    /// Calls back on a feed thread when one of them changed.
    Pin observe(Runnable observer);

    /// An import that is being kept.
    interface Keeping {

        /// Keeps more rows; when this returns they outlive a power cut.
        ///
        /// @throws ExchangeException when they cannot be written, or may not lie on this disk; what was kept before stays
        void add(List<Row> rows);
    }

    /// A row.
    ///
    /// @param line its line in the file
    /// @param cells what stands in it, in the order of the headings
    /// @param command what enters it
    record Row(long line, List<String> cells, CommandEnvelope command) {

        /// Copies the list.
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /// A row that was refused.
    record Refused(Row row, Refusal why) {
    }

    /// How an import stands.
    enum Phase {
        /// It is sent when the centre is there.
        WAITING,
        /// It is not sent: somebody else sits here, or the centre has other data.
        HELD,
        /// All of it was answered.
        DONE
    }

    /// An import that is kept.
    ///
    /// @param file name of the file
    /// @param headings of its columns
    /// @param given when
    /// @param rows how many rows it has
    /// @param answered how many of them the centre has answered
    /// @param taken how many of these are in
    /// @param known how many were in already, with nothing new
    /// @param refused how many were refused, or differ from what is in
    /// @param why why it is held; `null` when it is not
    record Waiting(String id, String file, WorkflowRef flow, List<String> headings, Instant given, int rows, int answered, int taken, int known,
                   int refused, Phase phase, @Nullable Refusal why) {
    }

    /// What keeps nothing.
    static ImportQueue none() {
        return new ImportQueue() {
            @Override
            public Keeping begin(String file, WorkflowRef flow, List<String> headings) {
                throw new IllegalStateException("no imports are kept here");
            }

            @Override
            public List<Waiting> all() {
                return List.of();
            }

            @Override
            public List<Refused> refused(String id) {
                return List.of();
            }

            @Override
            public void drop(String id) {
                throw new IllegalStateException("no imports are kept here");
            }

            @Override
            public Pin observe(Runnable observer) {
                return () -> { };
            }
        };
    }
}
