package org.menshen.domain.shift;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Command;
import org.menshen.domain.fact.Subject;

/// What can be asked about a duty shift.
public sealed interface ShiftCommand extends Command {

    /// 接班, at the actor's own seat. Whoever follows a shift that was handed over has signed its sheet.
    ///
    /// @param previousId the shift it follows; `null` when none
    /// @param notes what is taken over
    record SignOn(@Nullable String previousId, String notes) implements ShiftCommand {
    }

    /// 交班: the person who goes signs. Refused before the person who comes has read the sheet back and signed it, and while an incident of level Ⅰ
    /// or Ⅱ would be left without an owner.
    ///
    /// @param notes last words
    record SignOff(String notes) implements ShiftCommand {
    }

    /// 记事: a line for the next shift.
    record AddNote(String text) implements ShiftCommand {
    }

    /// Something that the next shift is to keep in sight.
    record Pin(Subject subject) implements ShiftCommand {
    }

    /// It need not be kept in sight any more.
    record Unpin(Subject subject) implements ShiftCommand {
    }

    /// 填交接单: fills the sheet with what is open now. Filled again it keeps the ticks of what says the same.
    ///
    /// @param feeds feeds that are delayed or interrupted, as this console sees them: no fact tells of them
    record FillSheet(List<Feed> feeds) implements ShiftCommand {

        /// Copies the list.
        public FillSheet {
            feeds = List.copyOf(feeds);
        }
    }

    /// A feed that does not come as it should.
    ///
    /// @param name its name
    /// @param state the name of its state
    /// @param lastAt when it was last heard; `null` when never
    record Feed(String name, String state, @Nullable Instant lastAt) {
    }

    /// 声音测试: whether the person on duty heard the test tone; also how a broken sound device is taken note of.
    ///
    /// @param heard whether it was heard
    /// @param remark what was wrong or is to be said of it; empty for nothing
    record TestSound(boolean heard, String remark) implements ShiftCommand {
    }

    /// 复述: the person who comes has read a point back.
    ///
    /// @param point its number
    /// @param remark what was asked or said about it; empty for nothing
    record Tick(int point, String remark) implements ShiftCommand {
    }

    /// The person who comes signs the sheet that was read back.
    record TakeSheet() implements ShiftCommand {
    }
}
