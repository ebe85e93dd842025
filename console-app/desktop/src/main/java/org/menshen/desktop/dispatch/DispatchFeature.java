package org.menshen.desktop.dispatch;

import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

import org.menshen.desktop.act.ActKeys;
import org.menshen.desktop.call.CallDesk;
import org.menshen.desktop.shell.WindowFeature;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.shell.FeatureView;
import org.menshen.desktop.shell.KeyGroup;
import org.menshen.desktop.shell.Tool;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.fact.SubjectKind;

/// The dispatch window (调度).
public final class DispatchFeature implements WindowFeature {

    @Override
    public String id() {
        return DispatchView.ID;
    }

    @Override
    public KeyCombination key() {
        return new KeyCodeCombination(KeyCode.F3);
    }

    @Override
    public List<URL> styleSheets() {
        return List.of(CallDesk.styleSheet(), Objects.requireNonNull(DispatchFeature.class.getResource("dispatch.css")));
    }

    @Override
    public List<KeyGroup> keys(Lang lang) {
        Texts texts = Texts.load(lang, DispatchFeature.class);
        return List.of(KeyGroup.of(texts.get("keys.list"), texts, "key.", Stream.of(DispatchKey.values())),
                ActKeys.of(texts.get("keys.acts"), lang, SubjectKind.INCIDENT));
    }

    @Override
    public List<Tool> tools(Lang lang) {
        return Tool.of(id(), Texts.load(lang, DispatchFeature.class), "key.", "word.", Stream.of(DispatchKey.values()));
    }

    @Override
    public FeatureView create(FeatureContext context) {
        return new DispatchView(context);
    }
}
