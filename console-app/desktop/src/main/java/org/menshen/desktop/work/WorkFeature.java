package org.menshen.desktop.work;

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

/// The window of the registers (工单).
public final class WorkFeature implements WindowFeature {

    private final FileAsk files;
    private final Paper paper;

    /// The window that asks for files by the dialogs of the system.
    ///
    /// @param paper makes pages of tags
    public WorkFeature(Paper paper) {
        this(paper, FileAsk.dialogs());
    }

    /// @param files asks for files
    WorkFeature(Paper paper, FileAsk files) {
        this.paper = paper;
        this.files = files;
    }

    @Override
    public String id() {
        return WorkView.ID;
    }

    @Override
    public KeyCombination key() {
        return new KeyCodeCombination(KeyCode.F5);
    }

    @Override
    public List<URL> styleSheets() {
        return List.of(Objects.requireNonNull(WorkFeature.class.getResource("work.css")));
    }

    @Override
    public List<KeyGroup> keys(Lang lang) {
        Texts texts = Texts.load(lang, WorkFeature.class);
        return List.of(KeyGroup.of(texts.get("window.title"), texts, "key.", Stream.of(WorkKey.values()))
                        .with(List.of(new KeyGroup.Row("2–9", texts.get("keys.others")))),
                ActKeys.of(texts.get("keys.acts"), lang, SubjectKind.WORK));
    }

    @Override
    public List<Tool> tools(Lang lang) {
        return Tool.of(id(), Texts.load(lang, WorkFeature.class), "key.", "word.", Stream.of(WorkKey.values()));
    }

    @Override
    public FeatureView create(FeatureContext context) {
        return new WorkView(context, files, paper);
    }
}
