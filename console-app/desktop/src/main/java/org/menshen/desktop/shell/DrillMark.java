package org.menshen.desktop.shell;

import java.util.Optional;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.TilePane;

import org.menshen.desktop.text.Texts;
import org.menshen.domain.port.Drill;
import org.menshen.domain.port.Pin;

/// Marks a window as drill: violet frame and the word over everything, so that nobody takes a drill for the real thing. Live shows neither.
final class DrillMark implements Panel {

    private static final PseudoClass DRILL = PseudoClass.getPseudoClass("drill");
    private static final int WORDS = 6;

    private final StackPane mark = new StackPane();
    private final TilePane words = new TilePane();
    private final Pin pin;

    DrillMark(FeatureContext context, Texts texts) {
        for (int i = 0; i < WORDS; i++) {
            Label word = new Label(texts.get("drill.mark"));
            word.getStyleClass().add("watermark");
            // it lies over living pictures: drawn as a shape it would be filled anew with every one of them
            word.setCache(true);
            words.getChildren().add(word);
        }
        words.setPrefColumns(3);
        words.getStyleClass().add("watermarks");
        words.prefTileWidthProperty().bind(mark.widthProperty().divide(3.1));
        words.prefTileHeightProperty().bind(mark.heightProperty().divide(2.1));
        mark.getStyleClass().add("drill-frame");
        mark.setMouseTransparent(true);
        mark.getChildren().add(words);
        FxBridge.Channel<Optional<Drill.Status>> channel = context.bridge().channel(FxBridge.TABLE_HZ, this::show);
        pin = context.ports().drill().observe(channel::offer);
        show(context.ports().drill().status());
    }

    private void show(Optional<Drill.Status> drill) {
        mark.pseudoClassStateChanged(DRILL, drill.isPresent());
        words.setVisible(drill.isPresent());
    }

    @Override
    public Region node() {
        return mark;
    }

    @Override
    public void close() {
        pin.close();
    }
}
