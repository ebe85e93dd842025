package org.menshen.desktop.figures;

import java.net.URL;
import java.util.List;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

import org.menshen.desktop.livemap.LiveMap;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.shell.FeatureView;
import org.menshen.desktop.shell.KeyedWindow;
import org.menshen.domain.indicator.Indicator;
import org.menshen.domain.port.Paper;
import org.menshen.domain.port.WatchLog;

/// The window of figures (指标与考核).
public final class FiguresFeature extends KeyedWindow<FiguresKey> {

    private final List<Indicator> indicators;
    private final WatchLog log;
    private final Paper paper;

    /// @param indicators those of the configuration
    /// @param log tells the changes that a brief follows from
    /// @param paper writes PDF files
    public FiguresFeature(List<Indicator> indicators, WatchLog log, Paper paper) {
        super(FiguresView.ID, new KeyCodeCombination(KeyCode.F10, KeyCombination.CONTROL_DOWN), FiguresKey.class);
        this.indicators = List.copyOf(indicators);
        this.log = log;
        this.paper = paper;
    }

    @Override
    public List<URL> styleSheets() {
        return List.of(LiveMap.styleSheet(), sheet());
    }

    @Override
    public FeatureView create(FeatureContext context) {
        return new FiguresView(context, indicators, log, paper);
    }
}
