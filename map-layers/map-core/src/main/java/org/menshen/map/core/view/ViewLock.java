package org.menshen.map.core.view;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// When a map that shows a set of things may move by itself. While it follows, it is fitted anew only when the *set* changes, never because
/// one of them moves; any gesture of a hand locks it; one act unlocks and fits; another brings back the view from before the last fit.
/// Holds no toolkit and moves nothing: it answers what to do. One thread.
public final class ViewLock {

    private boolean following;
    private Set<String> known = Set.of();
    private Set<String> framed = Set.of();
    private @Nullable Viewport before;

    /// @param following whether it follows from the beginning
    public ViewLock(boolean following) {
        this.following = following;
    }

    /// Whether the map may move by itself.
    public boolean following() {
        return following;
    }

    /// Whether the set that was offered last is the one the view was fitted to.
    public boolean framed() {
        return known.equals(framed);
    }

    /// Tells which things there are now.
    ///
    /// @param ids identities; places do not matter
    /// @return true when the view is to be fitted to them; confirmed by [#fitted]
    public boolean offer(Set<String> ids) {
        known = Set.copyOf(ids);
        return following && !framed();
    }

    /// The view is about to be fitted to the things that were offered last.
    ///
    /// @param present the view that is left; kept for [#restore]
    public void fitted(Viewport present) {
        framed = known;
        before = present;
    }

    /// A hand moved the map.
    ///
    /// @return true when that locked it
    public boolean gesture() {
        boolean was = following;
        following = false;
        return was;
    }

    /// Follows again; the view is to be fitted now, and [#fitted] called.
    public void unlock() {
        following = true;
    }

    /// Locks and gives the view from before the last fit, once; empty when there is none.
    ///
    /// @param present the present view: the same view is not worth a restore
    public Optional<Viewport> restore(Viewport present) {
        Viewport view = before;
        before = null;
        if (view == null || Objects.equals(view, present)) {
            return Optional.empty();
        }
        following = false;
        return Optional.of(view);
    }
}
