package org.menshen.desktop.wall;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// Which page stands on a part of the wall. Pages come worst first and are turned only when the one that is shown has stood for its time; when
/// something worse has come meanwhile the round begins anew at the next turn, and not before: nothing jumps under the eye. A page that is not wanted
/// any more stays until then, too. One thread at a time.
///
/// @param <P> a page
final class WallCycle<P> {

    private final Duration stands;
    private @Nullable P shown;
    private Instant since = Instant.MIN;
    private boolean worse;

    /// @param stands how long a page stands at least, of the desk's own time
    WallCycle(Duration stands) {
        this.stands = stands;
    }

    /// Something worse has come than the pages of this round were put in order by.
    void worse() {
        worse = true;
    }

    /// The page to show now.
    ///
    /// @param wanted the pages, worst first; not empty
    /// @param now the desk's own time; one that was set back begins anew
    P next(List<P> wanted, Instant now) {
        if (shown == null || now.isBefore(since)) {
            return turn(wanted.getFirst(), now);
        }
        if (since.plus(stands).isAfter(now)) {
            return shown;
        }
        int at = wanted.indexOf(shown);
        P next = worse || at < 0 ? wanted.getFirst() : wanted.get((at + 1) % wanted.size());
        worse = false;
        return next.equals(shown) ? shown : turn(next, now);
    }

    private P turn(P page, Instant now) {
        shown = page;
        since = now;
        return page;
    }
}
