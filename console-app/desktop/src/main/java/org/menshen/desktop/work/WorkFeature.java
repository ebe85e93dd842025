package org.menshen.desktop.work;

import java.util.List;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;

import org.menshen.desktop.act.ActKeys;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.shell.FeatureView;
import org.menshen.desktop.shell.KeyGroup;
import org.menshen.desktop.shell.KeyedWindow;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.port.Paper;

/// The window of the registers (工单).
public final class WorkFeature extends KeyedWindow<WorkKey> {

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
        super(WorkView.ID, new KeyCodeCombination(KeyCode.F5), WorkKey.class);
        this.paper = paper;
        this.files = files;
    }

    @Override
    protected List<KeyGroup.Row> beside(Texts texts) {
        return List.of(new KeyGroup.Row("2–9", texts.get("keys.others")));
    }

    @Override
    protected List<KeyGroup> acts(Texts texts, Lang lang) {
        return List.of(ActKeys.of(texts.get("keys.acts"), lang, SubjectKind.WORK));
    }

    @Override
    public FeatureView create(FeatureContext context) {
        return new WorkView(context, files, paper);
    }
}
