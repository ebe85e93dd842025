package org.menshen.desktop.report;

import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

import org.menshen.desktop.act.ActKeys;
import org.menshen.desktop.livemap.LiveMap;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.shell.FeatureView;
import org.menshen.desktop.shell.KeyGroup;
import org.menshen.desktop.shell.PaperDesk;
import org.menshen.desktop.shell.Tool;
import org.menshen.desktop.shell.WindowFeature;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.port.WatchLog;

/// The window of situation reports (情况报告).
public final class ReportFeature implements WindowFeature {

    private final WatchLog log;
    private final PaperDesk.Makers makers;

    /// @param log tells the changes that a report follows from
    /// @param makers write PDF and Word files
    public ReportFeature(WatchLog log, PaperDesk.Makers makers) {
        this.log = log;
        this.makers = makers;
    }

    @Override
    public String id() {
        return ReportView.ID;
    }

    @Override
    public KeyCombination key() {
        return new KeyCodeCombination(KeyCode.F6, KeyCombination.CONTROL_DOWN);
    }

    @Override
    public List<URL> styleSheets() {
        return List.of(LiveMap.styleSheet(), Objects.requireNonNull(ReportFeature.class.getResource("report.css")));
    }

    @Override
    public List<KeyGroup> keys(Lang lang) {
        Texts texts = Texts.load(lang, ReportFeature.class);
        return List.of(KeyGroup.of(texts.get("window.title"), texts, "key.", Stream.of(ReportKey.values())),
                ActKeys.of(texts.get("keys.report"), lang, SubjectKind.REPORT));
    }

    @Override
    public List<Tool> tools(Lang lang) {
        return Tool.of(id(), Texts.load(lang, ReportFeature.class), "key.", "word.", Stream.of(ReportKey.values()));
    }

    @Override
    public FeatureView create(FeatureContext context) {
        return new ReportView(context, log, makers);
    }
}
