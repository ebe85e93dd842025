package org.menshen.domain.port;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.draft.AnonymousRule;
import org.menshen.domain.draft.DraftPart;
import org.menshen.domain.draft.DrillDraft;
import org.menshen.domain.draft.RecordedDraft;

/// The drills of the drill folder as they are written. Every call reads or writes files: not for the screen's thread. Safe from any thread.
public interface DrillDrafts {

    /// Names of the scenarios in the folder.
    List<String> names();

    /// Names of the recorded drills of the site, such as those that were imported from CSV.
    List<String> recordings();

    /// Reads a scenario.
    ///
    /// @throws IllegalStateException in plain words, with lines, when it cannot be read
    DrillDraft read(String name);

    /// What a draft looks like in its file and what is wrong with it.
    Checked check(DrillDraft draft);

    /// Writes a scenario into the folder, in the place of one of that name.
    ///
    /// @return where it is now, for a person
    /// @throws IllegalStateException in plain words when it is wrong or cannot be written; nothing has changed then
    String save(String name, DrillDraft draft);

    /// A value as the file writes it.
    String written(DraftPart part);

    /// Reads a value as the file writes it.
    ///
    /// @throws IllegalArgumentException in plain words when it is none
    DraftPart part(String written);

    /// Makes a draft of a recorded drill.
    ///
    /// @param from how long after its begin the stretch begins
    /// @throws IllegalStateException in plain words when it cannot be read
    RecordedDraft.Made recorded(String name, RecordedDraft maker, Duration from, Duration length);

    /// What texts of a recorded period lose.
    ///
    /// @throws IllegalStateException in plain words when the rule cannot be read
    AnonymousRule anonymous();

    /// A draft that was looked at.
    ///
    /// @param text the file
    /// @param faults what is wrong, in the order of the lines
    record Checked(String text, List<Fault> faults) {

        /// Copies the list.
        public Checked {
            faults = List.copyOf(faults);
        }
    }

    /// Something that is wrong.
    ///
    /// @param line of the file, from 1
    /// @param entry the place of the entry in the draft; `null` when it is about the head
    /// @param what what to mend
    record Fault(int line, @Nullable Integer entry, String what) {
    }
}
