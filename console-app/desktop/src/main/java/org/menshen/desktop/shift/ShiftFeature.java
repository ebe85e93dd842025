package org.menshen.desktop.shift;

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
import org.menshen.domain.port.Paper;
import org.menshen.domain.port.WatchLog;

/// The shift window (值班).
public final class ShiftFeature implements WindowFeature {

    private final WatchLog log;
    private final Paper paper;

    /// @param log what a sheet on paper is tied to
    /// @param paper writes what is printed
    public ShiftFeature(WatchLog log, Paper paper) {
        this.log = log;
        this.paper = paper;
    }

    @Override
    public String id() {
        return ShiftView.ID;
    }

    @Override
    public KeyCombination key() {
        return new KeyCodeCombination(KeyCode.F2, KeyCombination.SHIFT_DOWN);
    }

    @Override
    public List<URL> styleSheets() {
        return List.of(Objects.requireNonNull(ShiftFeature.class.getResource("shift.css")));
    }

    @Override
    public List<KeyGroup> keys(Lang lang) {
        Texts texts = Texts.load(lang, ShiftFeature.class);
        return List.of(KeyGroup.of(texts.get("keys.sheet"), texts, "key.", Stream.of(ShiftKey.values())),
                ActKeys.of(texts.get("keys.acts"), lang, SubjectKind.SHIFT), ActKeys.of(texts.get("keys.roster"), lang, SubjectKind.DUTY),
                ActKeys.of(texts.get("keys.everywhere"), lang, null));
    }

    @Override
    public List<Tool> tools(Lang lang) {
        return Tool.of(id(), Texts.load(lang, ShiftFeature.class), "key.", "word.", Stream.of(ShiftKey.values()));
    }

    @Override
    public FeatureView create(FeatureContext context) {
        return new ShiftView(context, log, paper);
    }
}
