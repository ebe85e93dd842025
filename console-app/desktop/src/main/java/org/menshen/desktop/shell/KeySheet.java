package org.menshen.desktop.shell;

import java.util.ArrayList;
import java.util.List;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.KeyHint;

/// The sheet of keys: all groups in columns over the whole window, in order, the columns as even as the groups allow. Nothing scrolls. FX thread.
final class KeySheet extends Pane {

    /// a column is at least so wide, pixels
    private static final double COLUMN = 250;
    private static final double GAP = 22;
    private static final double CAPS = 74;

    private final Label heading;
    private final List<VBox> groups = new ArrayList<>();

    KeySheet(List<KeyGroup> shown, Texts texts) {
        heading = new Label(texts.get("keys.title"));
        heading.getStyleClass().addAll("title");
        getStyleClass().add("key-sheet");
        getChildren().add(heading);
        for (KeyGroup group : shown) {
            VBox box = box(group);
            groups.add(box);
            getChildren().add(box);
        }
    }

    private static VBox box(KeyGroup group) {
        Label title = new Label(group.title());
        title.getStyleClass().add("key-group");
        title.setMaxWidth(Double.MAX_VALUE);
        VBox box = new VBox(title);
        for (KeyGroup.Row row : group.rows()) {
            box.getChildren().add(line(row));
        }
        return box;
    }

    private static Node line(KeyGroup.Row row) {
        // as wide as the column of keys, wider where there are many of them, never narrower than what it holds
        HBox caps = new HBox(3) {
            @Override
            protected double computePrefWidth(double height) {
                return Math.max(CAPS, super.computePrefWidth(height));
            }
        };
        for (String key : row.keys().split(" ")) {
            caps.getChildren().add(new KeyHint(key));
        }
        caps.setMinWidth(Region.USE_PREF_SIZE);
        caps.getStyleClass().add("key-caps");
        Label words = new Label(row.words());
        words.setWrapText(true);
        words.getStyleClass().add("note");
        HBox line = new HBox(8, caps, words);
        HBox.setHgrow(words, javafx.scene.layout.Priority.ALWAYS);
        line.getStyleClass().add("key-row");
        return line;
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double width = getWidth() - left - snappedRightInset();
        double room = getHeight() - top - snappedBottomInset();
        heading.resizeRelocate(left, top, width, heading.prefHeight(width));
        double head = heading.prefHeight(width) + 8;
        int most = (int) Math.max(1, Math.floor((width + GAP) / (COLUMN + GAP)));
        int columns = 1;
        double tall = Double.MAX_VALUE;
        double wide = width;
        // as few columns as hold everything: wide ones are read more easily
        for (; columns <= most; columns++) {
            wide = (width - (columns - 1) * GAP) / columns;
            tall = height(columns, wide);
            if (tall <= room - head) {
                break;
            }
        }
        place(left, top + head, wide, tall);
    }

    /// The least height at which the groups, in order, stand in so many columns.
    private double height(int columns, double wide) {
        double low = groups.stream().mapToDouble(group -> group.prefHeight(wide)).max().orElse(0);
        double high = groups.stream().mapToDouble(group -> group.prefHeight(wide) + GAP).sum();
        while (high - low > 1) {
            double middle = (low + high) / 2;
            if (needed(middle, wide) <= columns) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    private int needed(double tall, double wide) {
        int columns = 1;
        double y = 0;
        for (VBox group : groups) {
            double height = group.prefHeight(wide);
            if (y > 0 && y + height > tall) {
                columns++;
                y = 0;
            }
            y += height + GAP / 2;
        }
        return columns;
    }

    private void place(double left, double top, double wide, double tall) {
        double x = left;
        double y = 0;
        for (VBox group : groups) {
            double height = group.prefHeight(wide);
            if (y > 0 && y + height > tall + 1) {
                x += wide + GAP;
                y = 0;
            }
            group.resizeRelocate(x, top + y, wide, height);
            y += height + GAP / 2;
        }
    }
}
