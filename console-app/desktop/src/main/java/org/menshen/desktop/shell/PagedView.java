package org.menshen.desktop.shell;

import java.util.ArrayDeque;
import java.util.Deque;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ChangeListener;

import org.menshen.domain.port.Pin;

/// A window that shows one page after another of its model, as nearly all do. What it follows and keeps open ends with it, the last first, so that
/// nobody forgets one. FX thread.
///
/// @param <P> what stands in it at one moment
public abstract class PagedView<P> implements FeatureView {

    private final Deque<Pin> ends = new ArrayDeque<>();

    /// Shows every page from now on.
    ///
    /// @param page what the model works out; the one of now is not shown by itself
    protected final void follow(ReadOnlyObjectProperty<P> page) {
        ChangeListener<P> listener = (property, old, next) -> show(next);
        page.addListener(listener);
        endsWith(() -> page.removeListener(listener));
    }

    /// Ends something when the window is closed, before all that were named earlier.
    protected final void endsWith(Pin end) {
        ends.push(end);
    }

    /// Puts a page on the screen.
    protected abstract void show(P page);

    @Override
    public final void close() {
        while (!ends.isEmpty()) {
            ends.pop().close();
        }
    }
}
