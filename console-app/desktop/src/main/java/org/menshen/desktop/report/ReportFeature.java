package org.menshen.desktop.report;

import java.net.URL;
import java.util.List;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

import org.menshen.desktop.act.ActKeys;
import org.menshen.desktop.livemap.LiveMap;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.shell.FeatureView;
import org.menshen.desktop.shell.KeyGroup;
import org.menshen.desktop.shell.KeyedWindow;
import org.menshen.desktop.shell.PaperDesk;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.port.WatchLog;

/// The window of situation reports (情况报告).
public final class ReportFeature extends KeyedWindow<ReportKey> {

    private final WatchLog log;
    private final PaperDesk.Makers makers;

    /// @param log tells the changes that a report follows from
    /// @param makers write PDF and Word files
    public ReportFeature(WatchLog log, PaperDesk.Makers makers) {
        super(ReportView.ID, new KeyCodeCombination(KeyCode.F6, KeyCombination.CONTROL_DOWN), ReportKey.class);
        this.log = log;
        this.makers = makers;
    }

    @Override
    public List<URL> styleSheets() {
        return List.of(LiveMap.styleSheet(), sheet());
    }

    @Override
    protected List<KeyGroup> acts(Texts texts, Lang lang) {
        return List.of(ActKeys.of(texts.get("keys.report"), lang, SubjectKind.REPORT));
    }

    @Override
    public FeatureView create(FeatureContext context) {
        return new ReportView(context, log, makers);
    }
}
