package org.menshen.workstation.link;

import java.io.IOException;

/// The data of this console is of live operation and the centre serves a drill, or the other way round: it is not followed.
public final class SealedException extends IOException {

    private static final long serialVersionUID = 1L;

    /// @param drill whether it is the centre that serves a drill
    public SealedException(boolean drill) {
        super(drill ? "the centre serves a drill, and the data of this console is of live operation"
                : "the centre serves live operation, and the data of this console is of a drill");
    }
}
