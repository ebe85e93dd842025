package org.menshen.desktop.dispatch;

import java.net.URL;
import java.util.List;
import java.util.Objects;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

import org.menshen.desktop.shell.WindowFeature;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.shell.FeatureView;

/// The dispatch window (调度).
public final class DispatchFeature implements WindowFeature {

    @Override
    public String id() {
        return "dispatch";
    }

    @Override
    public KeyCombination key() {
        return new KeyCodeCombination(KeyCode.F3);
    }

    @Override
    public List<URL> styleSheets() {
        return List.of(Objects.requireNonNull(DispatchFeature.class.getResource("dispatch.css")));
    }

    @Override
    public FeatureView create(FeatureContext context) {
        return new DispatchView(context);
    }
}
