package org.menshen.desktop.shell;

import java.util.List;

import javafx.scene.input.KeyCombination;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Subject;

/// Goes from window to window, so that no feature needs to know another. FX thread.
public interface Navigator {

    /// All windows that there are, in menu order.
    List<Entry> windows();

    /// Opens a window or brings it to the front.
    ///
    /// @param featureId such as `cameras`
    /// @param about what it shall show; `null` for nothing special
    /// @throws IllegalArgumentException when there is no such window
    void open(String featureId, @Nullable Subject about);

    /// Closes a window; does nothing when it is not open.
    void close(String featureId);

    /// Fills the monitor with the window in front, or gives it its frame back.
    void toggleFullScreen();

    /// Changes all windows from the dark room to the day room or back, and remembers it.
    void toggleTheme();

    /// Shows the sheet of keys over the window in front, or takes it away.
    void toggleKeys();

    /// What all windows and the shell do beside the acts on subjects, in the order of the menu.
    List<Tool> tools();

    /// Opens the window of a tool and presses its key there; one that every window has, in the window in front. Says so where it means nothing now.
    void use(Tool tool);

    /// A window of the menu.
    ///
    /// @param id the feature's id
    /// @param title the title in the console's language
    /// @param key the key that opens it
    record Entry(String id, String title, KeyCombination key) {
    }
}
