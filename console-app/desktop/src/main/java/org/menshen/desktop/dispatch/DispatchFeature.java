package org.menshen.desktop.dispatch;

import java.net.URL;
import java.util.List;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;

import org.menshen.desktop.act.ActKeys;
import org.menshen.desktop.call.CallDesk;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.shell.FeatureView;
import org.menshen.desktop.shell.KeyGroup;
import org.menshen.desktop.shell.KeyedWindow;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.fact.SubjectKind;

/// The dispatch window (调度).
public final class DispatchFeature extends KeyedWindow<DispatchKey> {

    /// Knows the window.
    public DispatchFeature() {
        super(DispatchView.ID, new KeyCodeCombination(KeyCode.F3), DispatchKey.class);
    }

    @Override
    public List<URL> styleSheets() {
        return List.of(CallDesk.styleSheet(), sheet());
    }

    @Override
    protected String keysTitle() {
        return "keys.list";
    }

    @Override
    protected List<KeyGroup> acts(Texts texts, Lang lang) {
        return List.of(ActKeys.of(texts.get("keys.acts"), lang, SubjectKind.INCIDENT));
    }

    @Override
    public FeatureView create(FeatureContext context) {
        return new DispatchView(context);
    }
}
