package org.menshen.desktop.shift;

import org.menshen.domain.fact.Subject;

/// A line of the list of people: on duty, planned, or a shift that is over and whose sheet is kept.
///
/// @param subject the shift or the duty
/// @param part which part of the list it stands in
/// @param title who, and as what
/// @param note the seat, and from when to when
/// @param state what there is to mind: not signed on, sheet half read, signed
/// @param late whether that ought to be otherwise
/// @param mine whether it is of the person at this desk
/// @param waits whether its sheet is to be read back by whoever comes
/// @param search everything a search looks at, in lower case
record WatchRow(Subject subject, Part part, String title, String note, String state, boolean late, boolean mine, boolean waits,
                String search) {

    /// The parts, in order.
    enum Part {
        /// On duty now.
        ON_DUTY,
        /// Planned for now, and nobody has signed on.
        MISSING,
        /// Planned for now, on call: not a seat that is signed on at.
        ON_CALL,
        /// Planned for later.
        PLANNED,
        /// Over.
        OVER
    }

    String id() {
        return subject.toString();
    }
}
