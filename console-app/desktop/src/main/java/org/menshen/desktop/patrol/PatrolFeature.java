package org.menshen.desktop.patrol;

import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

import org.menshen.desktop.act.ActKeys;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.shell.FeatureView;
import org.menshen.desktop.shell.KeyGroup;
import org.menshen.desktop.shell.Tool;
import org.menshen.desktop.shell.WindowFeature;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.port.Archive;

/// The window of patrols (巡防).
public final class PatrolFeature implements WindowFeature {

    private final Archive archive;

    /// @param archive past alerts, which hot spots are taken from
    public PatrolFeature(Archive archive) {
        this.archive = archive;
    }

    @Override
    public String id() {
        return PatrolView.ID;
    }

    @Override
    public KeyCombination key() {
        return new KeyCodeCombination(KeyCode.F2, KeyCombination.CONTROL_DOWN);
    }

    @Override
    public List<URL> styleSheets() {
        return List.of(Objects.requireNonNull(PatrolFeature.class.getResource("patrol.css")));
    }

    @Override
    public List<KeyGroup> keys(Lang lang) {
        Texts texts = Texts.load(lang, PatrolFeature.class);
        return List.of(KeyGroup.of(texts.get("window.title"), texts, "key.", Stream.of(PatrolKey.values()))
                        .with(List.of(new KeyGroup.Row(texts.get("keys.drawing"), texts.get("keys.drawing.words")))),
                ActKeys.of(texts.get("keys.acts"), lang, SubjectKind.PATROL));
    }

    @Override
    public List<Tool> tools(Lang lang) {
        return Tool.of(id(), Texts.load(lang, PatrolFeature.class), "key.", "word.", Stream.of(PatrolKey.values()));
    }

    @Override
    public FeatureView create(FeatureContext context) {
        return new PatrolView(context, archive);
    }
}
