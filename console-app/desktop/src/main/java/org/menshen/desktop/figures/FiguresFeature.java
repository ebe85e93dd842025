package org.menshen.desktop.figures;

import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

import org.menshen.desktop.livemap.LiveMap;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.shell.FeatureView;
import org.menshen.desktop.shell.KeyGroup;
import org.menshen.desktop.shell.Tool;
import org.menshen.desktop.shell.WindowFeature;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.indicator.Indicator;
import org.menshen.domain.port.Paper;
import org.menshen.domain.port.WatchLog;

/// The window of figures (指标与考核).
public final class FiguresFeature implements WindowFeature {

    private final List<Indicator> indicators;
    private final WatchLog log;
    private final Paper paper;

    /// @param indicators those of the configuration
    /// @param log tells the changes that a brief follows from
    /// @param paper writes PDF files
    public FiguresFeature(List<Indicator> indicators, WatchLog log, Paper paper) {
        this.indicators = List.copyOf(indicators);
        this.log = log;
        this.paper = paper;
    }

    @Override
    public String id() {
        return FiguresView.ID;
    }

    @Override
    public KeyCombination key() {
        return new KeyCodeCombination(KeyCode.F10, KeyCombination.CONTROL_DOWN);
    }

    @Override
    public List<URL> styleSheets() {
        return List.of(LiveMap.styleSheet(), Objects.requireNonNull(FiguresFeature.class.getResource("figures.css")));
    }

    @Override
    public List<KeyGroup> keys(Lang lang) {
        Texts texts = Texts.load(lang, FiguresFeature.class);
        return List.of(KeyGroup.of(texts.get("window.title"), texts, "key.", Stream.of(FiguresKey.values())));
    }

    @Override
    public List<Tool> tools(Lang lang) {
        return Tool.of(id(), Texts.load(lang, FiguresFeature.class), "key.", "word.", Stream.of(FiguresKey.values()));
    }

    @Override
    public FeatureView create(FeatureContext context) {
        return new FiguresView(context, indicators, log, paper);
    }
}
