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

    /// Runs something when all that was taken up to a change is on the disk, or when the disk has failed.
    default void whenKept(long seq, Runnable then) {
        then.run();
    }

    /// This one, then another one.
    default Followed and(Followed other) {
        Followed first = this;
        return new Followed() {
            @Override
            public void applied(List<Change> changes, Position reached) {
                first.applied(changes, reached);
                other.applied(changes, reached);
            }

            @Override
            public void whenKept(long seq, Runnable then) {
                first.whenKept(seq, () -> other.whenKept(seq, then));
            }

            @Override
            public void begunAnew() {
                first.begunAnew();
                other.begunAnew();
            }

            @Override
            public void otherSight() {
                first.otherSight();
                other.otherSight();
            }
        };
    }

    /// The centre's log is not the one that was followed before, though it may have its name.
    void begunAnew();

    /// Another role sits here, which gets other work items of the same log, or less of them.
    default void otherSight() {
    }
}
