package org.menshen.desktop.wall;

import java.util.ArrayList;
import java.util.List;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.text.Counts;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.StatusDot;

/// The posts of the running event by committee, those with most amiss first: how many are ready of how many, and how many are missing. FX thread.
final class PostsPane {

    private final Texts texts;
    private final Label aside = Big.figure("wall-aside");
    private final Label none = Big.words("wall-note");
    private final List<Row> rows = new ArrayList<>();
    private final VBox node = new VBox();

    PostsPane(Texts texts) {
        this.texts = texts;
        none.setText(texts.get("posts.none"));
        node.getStyleClass().add("wall-part");
        node.getChildren().addAll(Big.heading(texts.get("posts"), aside), none);
        for (int i = 0; i < WallViewModel.ZONES; i++) {
            Row row = new Row();
            rows.add(row);
            VBox.setVgrow(row.node, Priority.ALWAYS);
            node.getChildren().add(row.node);
        }
    }

    Region node() {
        return node;
    }

    void show(List<WallPage.PostLine> lines, String turn) {
        aside.setText(turn);
        none.setVisible(lines.isEmpty());
        none.setManaged(lines.isEmpty());
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).show(i < lines.size() ? lines.get(i) : null);
        }
    }

    private final class Row {

        private final StatusDot dot = new StatusDot();
        private final Label name = Big.words("wall-name");
        private final Label ready = Big.figure("wall-density");
        private final Label amiss = Big.words("wall-note");
        private final HBox node = new HBox(14);

        private Row() {
            VBox words = new VBox(Big.line(name, ready), amiss);
            words.setAlignment(Pos.CENTER_LEFT);
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            node.getStyleClass().add("wall-row");
            node.getChildren().addAll(dot, words);
        }

        private void show(WallPage.@Nullable PostLine line) {
            node.setVisible(line != null);
            if (line != null) {
                dot.setKind(line.amiss() > 0 ? StatusDot.Kind.DOWN : line.ready() == line.all() ? StatusDot.Kind.OK : StatusDot.Kind.LATE);
                Big.fit(name, line.name(), 28);
                ready.setText(texts.get("posts.ready", Counts.of(line.ready(), texts.lang()), Counts.of(line.all(), texts.lang())));
                amiss.setText(line.amiss() > 0 ? texts.get("posts.amiss", Counts.of(line.amiss(), texts.lang()))
                        : texts.get(line.ready() == line.all() ? "posts.all" : "posts.waiting"));
                Big.mark(amiss, "warn", line.amiss() > 0);
            }
        }
    }
}
