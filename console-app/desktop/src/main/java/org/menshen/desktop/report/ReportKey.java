package org.menshen.desktop.report;

import java.util.List;

import javafx.scene.input.KeyCode;

import org.menshen.desktop.shell.KeyBound;
import org.menshen.desktop.shell.Stroke;

/// What keys do in the window of reports, beside the acts on the one that is shown.
enum ReportKey implements KeyBound {
    /// The report above.
    UP(Stroke.of(KeyCode.UP)),
    /// The report below.
    DOWN(Stroke.of(KeyCode.DOWN)),
    /// The preview goes up.
    PAGE_UP(Stroke.of(KeyCode.PAGE_UP)),
    /// The preview goes down.
    PAGE_DOWN(Stroke.of(KeyCode.PAGE_DOWN)),
    /// A new report.
    NEW(Stroke.of(KeyCode.INSERT)),
    /// Its maps into the preview.
    MAP(Stroke.of(KeyCode.M)),
    /// The main act.
    MAIN(Stroke.of(KeyCode.ENTER)),
    /// Everything that can be done.
    MORE(Stroke.of(KeyCode.PERIOD)),
    /// On paper.
    PDF(Stroke.control(KeyCode.P)),
    /// Into a Word file.
    WORD(Stroke.control(KeyCode.D)),
    /// Stops what is being written.
    STOP(Stroke.of(KeyCode.ESCAPE));

    private final Stroke stroke;

    ReportKey(Stroke stroke) {
        this.stroke = stroke;
    }

    @Override
    public List<Stroke> strokes() {
        return List.of(stroke);
    }
}
