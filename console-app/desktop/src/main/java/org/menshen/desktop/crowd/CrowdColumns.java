package org.menshen.desktop.crowd;

import java.util.List;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.SeverityRow;

/// How wide the columns of the board are: the same for its head and its rows. FX thread.
final class CrowdColumns {

    static final double ICON = 26;
    static final double PERSONS = 94;
    static final double DENSITY = 50;
    static final double TREND = 102;
    static final double SPARK = 80;
    static final double AHEAD = 78;
    static final double NEXT = 124;
    static final double GAP = 8;
    /// Names are read to their end first; what a wide window has left over goes to the small charts.
    static final double NAME_MOST = 300;
    static final double SPARK_MOST = 260;
    private static final double BAR = 10;

    private CrowdColumns() {
    }

    /// The head of the board.
    ///
    /// @param minutes of the forecasts
    static Region head(Texts texts, List<Integer> minutes) {
        HBox head = new HBox(GAP);
        head.getStyleClass().add("crowd-head");
        Region icon = new Region();
        fix(icon, ICON);
        Label name = SeverityRow.label("crowd-column");
        name.setText(texts.get("column.zone"));
        name.setPrefWidth(0);
        name.setMaxWidth(NAME_MOST);
        HBox.setHgrow(name, Priority.ALWAYS);
        Label spark = left(texts.get("column.spark"), SPARK);
        widen(spark);
        head.getChildren().addAll(icon, name, right(texts.get("column.persons"), PERSONS), right(texts.get("column.density"), DENSITY),
                right(texts.get("column.trend"), TREND), spark);
        minutes.forEach(ahead -> head.getChildren().add(right(texts.get("column.ahead", ahead), AHEAD)));
        Region bar = new Region();
        fix(bar, BAR);
        Label next = left(texts.get("column.next"), NEXT);
        next.getStyleClass().add("crowd-next");
        head.getChildren().addAll(next, bar);
        return head;
    }

    private static Label right(String words, double width) {
        Label label = left(words, width);
        label.setAlignment(Pos.CENTER_RIGHT);
        return label;
    }

    private static Label left(String words, double width) {
        Label label = SeverityRow.label("crowd-column");
        label.setText(words);
        fix(label, width);
        return label;
    }

    /// Lets the column of small charts grow.
    static void widen(Region spark) {
        spark.setMaxWidth(SPARK_MOST);
        HBox.setHgrow(spark, Priority.SOMETIMES);
    }

    /// Makes a part as wide as its column.
    static void fix(Region part, double width) {
        part.setMinWidth(width);
        part.setPrefWidth(width);
        part.setMaxWidth(width);
    }
}
