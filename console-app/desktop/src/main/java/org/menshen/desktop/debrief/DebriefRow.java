package org.menshen.desktop.debrief;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.drill.OutcomeState;
import org.menshen.domain.fact.Change;

/// An expected act as it is shown.
///
/// @param id of the expected act
/// @param number its place in the list, from 1
/// @param inject when its inject comes
/// @param critical whether the run fails without it
/// @param name what is to be done
/// @param part the part of the score
/// @param state how it stands
/// @param stands the same in words
/// @param time time used against the limit
/// @param from who did it, and the number in the log; empty when nobody did
/// @param change the change that it came from
/// @param whole the change in full; empty when there is none
/// @param remarks what was said of it, a line each
record DebriefRow(String id, int number, String inject, boolean critical, String name, String part, OutcomeState state, String stands, String time,
                  String from, @Nullable Change change, String whole, List<String> remarks) {

    DebriefRow {
        remarks = List.copyOf(remarks);
    }
}
