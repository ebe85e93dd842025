package org.menshen.desktop.draft;

import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.shell.FeatureView;
import org.menshen.desktop.shell.KeyGroup;
import org.menshen.desktop.shell.Tool;
import org.menshen.desktop.shell.WindowFeature;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.port.DrillDrafts;
import org.menshen.domain.port.WatchLog;

/// The window in which drills are written (演练编排).
public final class DraftFeature implements WindowFeature {

    private final DrillDrafts drafts;
    private final WatchLog log;

    /// @param drafts the drill folder
    /// @param log tells what happened in a recorded period
    public DraftFeature(DrillDrafts drafts, WatchLog log) {
        this.drafts = drafts;
        this.log = log;
    }

    @Override
    public String id() {
        return DraftView.ID;
    }

    @Override
    public KeyCombination key() {
        return new KeyCodeCombination(KeyCode.F4, KeyCombination.SHIFT_DOWN);
    }

    @Override
    public List<URL> styleSheets() {
        return List.of(Objects.requireNonNull(DraftFeature.class.getResource("draft.css")));
    }

    @Override
    public List<KeyGroup> keys(Lang lang) {
        Texts texts = Texts.load(lang, DraftFeature.class);
        return List.of(KeyGroup.of(texts.get("window.title"), texts, "key.", Stream.of(DraftKey.values())));
    }

    @Override
    public List<Tool> tools(Lang lang) {
        return Tool.of(id(), Texts.load(lang, DraftFeature.class), "key.", "word.", Stream.of(DraftKey.values()));
    }

    @Override
    public FeatureView create(FeatureContext context) {
        return new DraftView(context, drafts, log);
    }
}
