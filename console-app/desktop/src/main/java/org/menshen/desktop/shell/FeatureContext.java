package org.menshen.desktop.shell;

import javafx.beans.property.ObjectProperty;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Subject;

/// What the shell gives to a window.
///
/// @param ports the outside
/// @param bridge the way onto the FX thread
/// @param navigator the other windows
/// @param notices words to the person at the desk
/// @param selection the one subject that is selected, shared by all windows; FX thread
public record FeatureContext(ConsolePorts ports, FxBridge bridge, Navigator navigator, Notices notices,
                             ObjectProperty<@Nullable Subject> selection) {
}
