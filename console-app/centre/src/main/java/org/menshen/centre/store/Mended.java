package org.menshen.centre.store;

import java.nio.file.Path;
import java.util.List;

/// Something was wrong with the centre's files and has been set right. Nothing that was ever answered was lost by it, unless `left` tells so.
///
/// @param what what was done
/// @param from the first change that was concerned; 0 when none was
/// @param to the last one
/// @param left changes that could not be kept because nothing proves them; -1 for an unknown number; only a repair leaves any; [#UNSURE] when
///        nothing tells whether there were any
/// @param why what was wrong, in the words of the log
/// @param aside the old files, which are kept
public record Mended(What what, long from, long to, long left, String why, List<Path> aside) {

    /// The journal is cut short and no database tells where it ended: after a kill nobody was answered for that, after other damage somebody
    /// may have been.
    public static final long UNSURE = -2;

    /// Copies the list.
    public Mended {
        aside = List.copyOf(aside);
    }

    /// What was done.
    public enum What {
        /// Changes that the database had lost came back from the journal.
        PUT_BACK,
        /// Changes that the journal lacked came into it from the database.
        JOURNAL_FILLED,
        /// The end of the journal, which a kill had cut short and nobody was answered for, was dropped.
        TAIL_DROPPED,
        /// The database was made again from the journal.
        REMADE,
        /// Altered rows were put right from the journal.
        ROWS_MENDED,
        /// The journal of another log was put aside.
        FOREIGN_JOURNAL,
        /// What stood in the place of a file and was none, or an empty database, was put aside.
        NO_FILE
    }

    @Override
    public String toString() {
        String kept = aside.isEmpty() ? "" : "; the old files are kept: " + aside;
        String lost = left == UNSURE ? "if more than a kill cut the journal short, what was answered after that is lost"
                : left == 0 ? "nothing that was answered is lost"
                : (left < 0 ? "an unknown number of" : String.valueOf(left)) + " changes that nothing proves were left out";
        return switch (what) {
            case PUT_BACK -> "changes " + from + " to " + to + ", which the database had lost, came back from the journal: " + lost + kept;
            case JOURNAL_FILLED -> "changes " + from + " to " + to + ", which the journal lacked, came into it from the database: " + lost + kept;
            case TAIL_DROPPED -> "the end of the journal was cut short by a kill and is dropped: " + lost + kept;
            case REMADE -> "the database was made again up to change " + to + ", because " + why + ": " + lost + kept;
            case ROWS_MENDED -> "changes " + from + " to " + to + " were put right from the journal, because " + why + ": " + lost + kept;
            case FOREIGN_JOURNAL -> "the journal of another log was put aside, because " + why + kept;
            case NO_FILE -> "what stood in the place of a file and was none, or was empty, was put aside: " + lost + kept;
        };
    }
}
