package org.menshen.domain.shift;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Fact;
import org.menshen.domain.fact.Subject;

/// What happened to a duty shift.
public sealed interface ShiftFact extends Fact {

    /// The actor came on duty.
    record SignedOn(String seat, @Nullable String previousId, String notes) implements ShiftFact {
    }

    /// The actor signed the sheet and went off duty.
    record SignedOff(String relievedBy, String notes) implements ShiftFact {
    }

    /// A line was written for the next shift.
    record NoteAdded(String text) implements ShiftFact {
    }

    /// Something was pinned for the next shift.
    record Pinned(Subject subject) implements ShiftFact {
    }

    /// It was taken off again.
    record Unpinned(Subject subject) implements ShiftFact {
    }

    /// The sound was tested: whether it was heard, and what was said of it.
    record SoundTested(boolean heard, String remark) implements ShiftFact {
    }

    /// The hand-over sheet was filled.
    ///
    /// @param number how often
    /// @param points all that it says
    /// @param kept numbers of points that say what was read back before, each with its number then
    /// @param figures what was done in the shift
    record SheetFilled(int number, List<Point> points, List<Kept> kept, ShiftFigures figures) implements ShiftFact {

        /// Copies the lists.
        public SheetFilled {
            points = List.copyOf(points);
            kept = List.copyOf(kept);
        }
    }

    /// A point that says the same as one that was read back before.
    ///
    /// @param before its number then
    /// @param now its number now
    record Kept(int before, int now) {
    }

    /// The person who comes read a point back.
    record Ticked(int point, String remark) implements ShiftFact {
    }

    /// The person who comes signed the sheet.
    record SheetTaken() implements ShiftFact {
    }
}
