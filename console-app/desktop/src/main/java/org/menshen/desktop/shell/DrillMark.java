package org.menshen.desktop.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

import org.menshen.desktop.text.Texts;
import org.menshen.domain.port.Drill;
import org.menshen.domain.port.Pin;
import org.menshen.map.fx.paint.Sprites;

/// Marks a window as drill: violet frame and the word over everything, so that nobody takes a drill for the real thing. Live shows neither.
/// Both lie over living pictures: the frame is four bars, of which what changes in the middle touches none, and the word is a picture that is
/// painted once.
final class DrillMark implements Panel {

    private static final PseudoClass DRILL = PseudoClass.getPseudoClass("drill");
    private static final int COLUMNS = 3;
    private static final int LINES = 2;
    private static final double EDGE = 3;
    private static final double TURN = Math.toRadians(-24);
    /// the words stand a little closer than the window is wide and high
    private static final double[] PITCH = {3.1, 2.1};

    private final Sprites sprites = new Sprites(1);
    private final List<Region> edges = new ArrayList<>();
    private final List<ImageView> words = new ArrayList<>();
    private final Label type;
    private final Mark mark = new Mark();
    private final Pin pin;
    private final Consumer<Boolean> marking;
    private boolean marked;
    private boolean painted;

    /// @param marking told whether the window is that of a drill, at once and whenever it changes
    DrillMark(FeatureContext context, Texts texts, Consumer<Boolean> marking) {
        this.marking = marking;
        // says in which type and colour the words are painted, and is not seen itself
        type = new Label(texts.get("drill.mark"));
        type.getStyleClass().add("watermark-type");
        type.setManaged(false);
        type.fontProperty().addListener(changed -> repaint());
        type.textFillProperty().addListener(changed -> repaint());
        for (int i = 0; i < COLUMNS * LINES; i++) {
            ImageView word = new ImageView();
            word.getStyleClass().add("watermark");
            word.setManaged(false);
            words.add(word);
        }
        for (int i = 0; i < 4; i++) {
            Region edge = new Region();
            edge.getStyleClass().add("drill-edge");
            edge.setManaged(false);
            edges.add(edge);
        }
        mark.getStyleClass().add("drill-frame");
        mark.setMouseTransparent(true);
        mark.addAll();
        FxBridge.Channel<Optional<Drill.Status>> channel = context.bridge().channel(FxBridge.TABLE_HZ, this::show);
        pin = context.ports().drill().observe(channel::offer);
        show(context.ports().drill().status());
    }

    private void repaint() {
        painted = false;
        mark.requestLayout();
    }

    /// With the layout: once for a look, whatever it consists of, and not before there is a drill.
    private void paint() {
        painted = true;
        if (type.getTextFill() instanceof Color colour) {
            int argb = 0xFF000000 | (int) Math.round(colour.getRed() * 255) << 16 | (int) Math.round(colour.getGreen() * 255) << 8
                    | (int) Math.round(colour.getBlue() * 255);
            Sprites.Lettering look = new Sprites.Lettering(type.getText(), type.getFont(), argb, 0);
            Image picture = sprites.text(look, TURN).image();
            words.forEach(word -> word.setImage(picture));
        }
    }

    private void show(Optional<Drill.Status> drill) {
        mark.pseudoClassStateChanged(DRILL, drill.isPresent());
        words.forEach(word -> word.setVisible(drill.isPresent()));
        edges.forEach(edge -> edge.setVisible(drill.isPresent()));
        marked = drill.isPresent();
        marking.accept(marked);
        mark.requestLayout();
    }

    @Override
    public Region node() {
        return mark;
    }

    @Override
    public void close() {
        pin.close();
    }

    private final class Mark extends Region {

        void addAll() {
            getChildren().add(type);
            getChildren().addAll(words);
            getChildren().addAll(edges);
        }

        @Override
        protected void layoutChildren() {
            if (marked && !painted) {
                paint();
            }
            double width = getWidth();
            double height = getHeight();
            edges.get(0).resizeRelocate(0, 0, width, EDGE);
            edges.get(1).resizeRelocate(0, height - EDGE, width, EDGE);
            edges.get(2).resizeRelocate(0, EDGE, EDGE, height - 2 * EDGE);
            edges.get(3).resizeRelocate(width - EDGE, EDGE, EDGE, height - 2 * EDGE);
            double across = width / PITCH[0];
            double down = height / PITCH[1];
            for (int i = 0; i < words.size(); i++) {
                ImageView word = words.get(i);
                double x = (i % COLUMNS + 0.5) * across - word.getLayoutBounds().getWidth() / 2;
                double y = (i / COLUMNS + 0.5) * down - word.getLayoutBounds().getHeight() / 2;
                word.relocate(Math.rint(x), Math.rint(y));
            }
        }
    }
}
