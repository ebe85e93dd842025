package org.menshen.desktop.status;

import java.util.List;

import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Popup;

import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.StatusDot;

/// The list of all sources below the top line: how each does, and which of its rows were refused or doubted. A key or a click opens and closes
/// it. It stays inside its window. FX thread.
final class SourceList {

    private static final double MOST_WIDTH = 640;
    private static final double EDGE = 12;
    /// the bar of the scroll pane, where there is one
    private static final double BAR = 16;
    private static final int COLUMNS = 6;

    private final Texts texts;
    private final Popup popup = new Popup();
    private final GridPane grid = new GridPane();
    private final ScrollPane scroll = new ScrollPane(grid);
    private List<SourceLine> shown = List.of();

    /// @param styleSheet how it looks
    SourceList(String styleSheet, Texts texts) {
        this.texts = texts;
        grid.getStyleClass().add("source-list");
        scroll.getStyleClass().addAll("panel", "source-list-pane");
        scroll.getStylesheets().add(styleSheet);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        popup.getContent().add(scroll);
        popup.setAutoHide(true);
        popup.setAutoFix(false);
        popup.setHideOnEscape(true);
    }

    /// Lets it open below a part of the top line.
    void opensFrom(Node part) {
        part.setOnMouseClicked(event -> toggle(part));
        part.sceneProperty().addListener((property, old, scene) -> {
            if (scene != null) {
                scene.getAccelerators().put(TopKey.SOURCES.accelerator(), () -> toggle(part));
            }
        });
    }

    private void toggle(Node part) {
        if (popup.isShowing()) {
            popup.hide();
            return;
        }
        popup.getScene().setUserAgentStylesheet(part.getScene().getUserAgentStylesheet());
        popup.getScene().getStylesheets().setAll(part.getScene().getStylesheets());
        popup.getScene().getRoot().getStyleClass().setAll(part.getScene().getRoot().getStyleClass());
        popup.getScene().getRoot().setStyle(part.getScene().getRoot().getStyle());
        show(part);
    }

    /// As high as its lines, but never over an edge of the window.
    private void show(Node part) {
        fill();
        Scene scene = part.getScene();
        Bounds at = part.localToScreen(part.getBoundsInLocal());
        double left = scene.getWindow().getX() + scene.getX();
        double right = left + scene.getWidth();
        double bottom = scene.getWindow().getY() + scene.getY() + scene.getHeight();
        double wide = Math.min(MOST_WIDTH, right - left - 2 * EDGE);
        scroll.setPrefWidth(wide);
        grid.setPrefWidth(wide - BAR);
        scroll.setMaxHeight(Math.max(0, bottom - at.getMaxY() - 2 * EDGE));
        popup.show(part, Math.max(left + EDGE, Math.min(at.getMinX(), right - EDGE - wide)), at.getMaxY() + EDGE / 2);
    }

    /// Closes it for good.
    void close() {
        popup.hide();
    }

    /// Shows these lines from now on. Nothing is made of them while the list is closed: ages change with every tick.
    void show(List<SourceLine> lines) {
        boolean changed = !lines.equals(shown);
        shown = lines;
        if (changed && popup.isShowing()) {
            fill();
        }
    }

    private void fill() {
        grid.getChildren().clear();
        grid.addRow(0, new Region(), head("sources.name"), head("sources.state"), figure(head("sources.age")), figure(head("sources.today")),
                figure(head("sources.refused")));
        int row = 1;
        for (SourceLine line : shown) {
            switch (line) {
                case SourceLine.Feed feed -> feed(row, feed);
                case SourceLine.Rows rows -> rows(row, rows);
            }
            row++;
        }
    }

    private void feed(int row, SourceLine.Feed feed) {
        StatusDot dot = new StatusDot();
        dot.setKind(feed.kind());
        Label name = new Label(feed.name());
        GridPane.setHgrow(name, Priority.ALWAYS);
        grid.addRow(row, dot, name, still(new Label(feed.state())), figure(new Label(feed.age())), figure(new Label(feed.today())),
                figure(new Label(feed.refused())));
    }

    private void rows(int row, SourceLine.Rows rows) {
        Label what = new Label(rows.what());
        what.getStyleClass().add(rows.doubted() ? "source-doubted" : "source-refused");
        what.setMinWidth(0);
        Label when = still(new Label(rows.when()));
        when.getStyleClass().add("note");
        GridPane where = new GridPane();
        where.getStyleClass().add("source-rows");
        Label example = new Label(rows.example());
        example.getStyleClass().add("note");
        example.setWrapText(true);
        GridPane.setHgrow(what, Priority.ALWAYS);
        what.setMaxWidth(Double.MAX_VALUE);
        where.addRow(0, what, when);
        where.add(example, 0, 1, 2, 1);
        grid.add(where, 1, row, COLUMNS - 1, 1);
    }

    private Label head(String key) {
        Label label = still(new Label(texts.get(key)));
        label.getStyleClass().add("note");
        return label;
    }

    private static Label still(Label label) {
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static Label figure(Label label) {
        label.setMaxWidth(Double.MAX_VALUE);
        label.setAlignment(Pos.CENTER_RIGHT);
        return still(label);
    }
}
