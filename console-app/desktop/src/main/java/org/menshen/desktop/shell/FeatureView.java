package org.menshen.desktop.shell;

import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Subject;

/// The content of an open window, below the top line. All calls on the FX thread.
public interface FeatureView extends Panel {

    /// The window was opened or brought to the front.
    ///
    /// @param about what it shall show, such as the alert whose cameras are wanted; `null` for nothing special
    void activate(@Nullable Subject about);

    /// Puts the next part into the window. What is made, styled and laid out in one go holds the screen for a second at the start; part by part it
    /// answers in between. Until all parts are there nothing else is asked of the view but to close.
    ///
    /// @return false when all parts are there
    default boolean furnish() {
        return false;
    }

    /// Whether a tool of the window means now what its name says; a key may mean something else for a while.
    default boolean takes(Tool tool) {
        return true;
    }

    /// Where in the window a notice may lie for a moment: a part that holds no controls. Never covers more than that part.
    StackPane noticePlace();
}
