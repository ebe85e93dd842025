package org.menshen.desktop.shell;

import java.util.Optional;

import javafx.beans.property.ObjectProperty;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Subject;

/// What the shell gives to a window.
///
/// @param ports the outside
/// @param bridge the way onto the FX thread
/// @param navigator the other windows
/// @param notices words to the person at the desk
/// @param fontFamily the program's own font, for what is not styled by sheets; empty when there is none
/// @param selection the one subject that is selected, shared by all windows; FX thread
public record FeatureContext(ConsolePorts ports, FxBridge bridge, Navigator navigator, Banner notices, Optional<String> fontFamily,
                             ObjectProperty<@Nullable Subject> selection) {

    /// The same in the present, whatever the windows show.
    public FeatureContext present() {
        return new FeatureContext(ports.present(), bridge, navigator, notices, fontFamily, selection);
    }

    /// The same on another way to the FX thread.
    FeatureContext on(FxBridge other) {
        return new FeatureContext(ports, other, navigator, notices, fontFamily, selection);
    }
}
