package org.menshen.desktop.shell;

import java.util.List;

import org.menshen.desktop.text.Lang;

/// Builds the line that stands at the top of every window: mode, seat, link, sources, clock.
@FunctionalInterface
public interface TopLine {

    /// Builds the line of one window. FX thread.
    Panel create(FeatureContext context);

    /// What keys do in it, for the sheet of keys.
    default List<KeyGroup.Row> keys(Lang lang) {
        return List.of();
    }

    /// What it does beside showing, for the menu of windows and the command line.
    default List<Tool> tools(Lang lang) {
        return List.of();
    }
}
