package org.menshen.workstation.sync;

import java.util.List;

import org.menshen.domain.fact.Change;
import org.menshen.workstation.cache.Position;

/// Is told what the picture has taken, and returns at once.
public interface Followed {

    /// Changes were taken.
    ///
    /// @param changes in order
    /// @param reached the last of them
    void applied(List<Change> changes, Position reached);

    /// The centre's log is not the one that was followed before, though it may have its name.
    void begunAnew();
}
