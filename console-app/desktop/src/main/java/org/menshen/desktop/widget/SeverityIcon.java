package org.menshen.desktop.widget;

import java.util.List;

import javafx.scene.layout.Pane;
import javafx.scene.shape.SVGPath;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;

/// A severity as shape, numeral and colour: octagon Ⅰ, triangle Ⅱ, diamond Ⅲ, circle Ⅳ, square i. The same in queue, map, tile and wall.
public final class SeverityIcon extends Pane {

    /// Outlines in a box of 24 by 24, by severity 1…5; the same for canvases.
    public static final List<String> OUTLINES = List.of(
            "M7,0 L17,0 L24,7 L24,17 L17,24 L7,24 L0,17 L0,7 Z",
            "M12,0 L25,24 L-1,24 Z",
            "M12,-1 L25,12 L12,25 L-1,12 Z",
            "M12,0 A12,12 0 1 1 12,24 A12,12 0 1 1 12,0 Z",
            "M1,1 L23,1 L23,23 L1,23 Z");
    private static final String NUMERALS = "ⅠⅡⅢⅣi";
    private static final double BOX = 24;

    private final double size;
    private final SVGPath shape = new SVGPath();
    private final Text numeral = new Text();
    private int severity;

    /// An icon.
    ///
    /// @param size edge in pixels; the numeral is left out below 16
    public SeverityIcon(double size) {
        this.size = size;
        setMinSize(size + 2, size + 2);
        setPrefSize(size + 2, size + 2);
        setMaxSize(size + 2, size + 2);
        shape.getStyleClass().add("severity-shape");
        shape.setScaleX(size / BOX);
        shape.setScaleY(size / BOX);
        numeral.getStyleClass().add("severity-numeral");
        numeral.setBoundsType(TextBoundsType.VISUAL);
        numeral.setVisible(size >= 16);
        getChildren().addAll(shape, numeral);
        // as a picture: a row is painted anew each second for its age, and its shape would be filled edge by edge
        setCache(true);
    }

    /// An icon that shows a severity.
    public SeverityIcon(double size, int severity) {
        this(size);
        setSeverity(severity);
    }

    /// Shows a severity.
    ///
    /// @param severity 1…5
    /// @throws IllegalArgumentException for any other number
    public void setSeverity(int severity) {
        if (severity < 1 || severity > 5) {
            throw new IllegalArgumentException("severity 1…5, not " + severity);
        }
        if (severity == this.severity) {
            return;
        }
        shape.getStyleClass().remove("sev-" + this.severity);
        shape.getStyleClass().add("sev-" + severity);
        this.severity = severity;
        shape.setContent(OUTLINES.get(severity - 1));
        numeral.setText(numeral(severity));
        requestLayout();
    }

    /// The severity that is shown; 0 before the first.
    public int severity() {
        return severity;
    }

    /// The numeral of a severity.
    public static String numeral(int severity) {
        return NUMERALS.substring(severity - 1, severity);
    }

    @Override
    protected void layoutChildren() {
        double middle = (size + 2) / 2;
        var box = shape.getLayoutBounds();
        shape.relocate(middle - box.getWidth() / 2, middle - box.getHeight() / 2);
        // the middle of a triangle lies below the middle of its box
        double down = severity == 2 ? size * 0.14 : 0;
        var written = numeral.getLayoutBounds();
        numeral.setTranslateX(middle - written.getMinX() - written.getWidth() / 2);
        numeral.setTranslateY(middle + down - written.getMinY() - written.getHeight() / 2);
    }
}
