package org.menshen.desktop.shell;

import java.net.URL;
import java.util.List;

import javafx.scene.input.KeyCombination;

import org.menshen.desktop.text.Lang;

/// A window of the console: situation, cameras, dispatch, wall. The shell knows features only by this.
///
/// The feature's texts lie beside its class; its title is the text `window.title`.
public interface WindowFeature {

    /// Short stable name for settings, files and the command line, such as `situation`.
    String id();

    /// The key that opens the window from any other.
    KeyCombination key();

    /// Key of the text of its title.
    default String titleKey() {
        return "window.title";
    }

    /// Key of the words that open it on the command line.
    default String wordKey() {
        return "word.window";
    }

    /// Whether it is a further one of a window that there is: opened by hand, the first time on the next monitor.
    default boolean spare() {
        return false;
    }

    /// Style sheets made of role tokens, in order.
    List<URL> styleSheets();

    /// What keys do in the window, for the sheet of keys.
    List<KeyGroup> keys(Lang lang);

    /// What the window does beside the acts on subjects, for its menu and the command line.
    default List<Tool> tools(Lang lang) {
        return List.of();
    }

    /// Builds the window's content. FX thread, at most once while the window is open.
    FeatureView create(FeatureContext context);
}
