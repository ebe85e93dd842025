package org.menshen.desktop.crowd;

import java.util.ArrayList;
import java.util.List;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.LiveScroll;
import org.menshen.desktop.widget.Section;
import org.menshen.desktop.widget.SeverityIcon;
import org.menshen.desktop.widget.SeverityRow;

/// The selected zone: what is counted and by whom, what is expected, its lines, and other times. FX thread.
final class DetailPane {

    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    private static final PseudoClass WEAK = PseudoClass.getPseudoClass("weak");
    private static final double NAME = 74;
    private static final double HIGH = 760;
    private static final double CHART = 220;
    private static final double LOW_CHART = 96;
    private static final double PAGE = 0.8;

    private final SeverityIcon icon = new SeverityIcon(22);
    private final Label title = SeverityRow.label("crowd-title");
    private final Label state = SeverityRow.label("crowd-state");
    private final CrowdChart chart = new CrowdChart();
    private final Label chartNote = SeverityRow.label("note");
    private final Table came = new Table();
    private final Section cameHead;
    private final Table facts = new Table();
    private final Table lines = new Table();
    private final Table then = new Table();
    private final Table sources = new Table();
    private final Section linesHead;
    private final Section sourcesHead;
    private final VBox body = new VBox(6);
    private final ScrollPane node = new LiveScroll(body);

    /// Names with what stands beside them, one below the other. Its labels are made once and used again.
    private static final class Table extends GridPane {

        private final List<Line> made = new ArrayList<>();

        Table() {
            getStyleClass().add("crowd-table");
        }

        private record Line(SeverityIcon icon, Label name, Label value, Label note) {
        }

        void show(List<CrowdPage.Named> rows) {
            while (made.size() < rows.size()) {
                Line line = new Line(new SeverityIcon(12), SeverityRow.label("crowd-name"), SeverityRow.label("crowd-value"),
                        SeverityRow.label("row-note"));
                HBox name = new HBox(5, line.icon, line.name);
                name.getStyleClass().add("crowd-named");
                name.setMinWidth(NAME);
                line.value.setMinWidth(Region.USE_PREF_SIZE);
                GridPane.setHgrow(line.note, Priority.ALWAYS);
                addRow(made.size(), name, line.value, line.note);
                made.add(line);
            }
            for (int i = 0; i < made.size(); i++) {
                fill(made.get(i), i < rows.size() ? rows.get(i) : null);
            }
        }

        private static void fill(Line line, CrowdPage.@Nullable Named row) {
            boolean used = row != null;
            for (Region part : List.of((Region) line.name.getParent(), line.value, line.note)) {
                part.setVisible(used);
                part.setManaged(used);
            }
            if (row != null) {
                line.icon.setVisible(row.severity() > 0);
                line.icon.setManaged(row.severity() > 0);
                line.icon.setSeverity(Math.max(1, row.severity()));
                line.name.setText(row.name());
                line.value.setText(row.value());
                line.note.setText(row.note());
                line.value.pseudoClassStateChanged(WEAK, row.weak());
            }
        }
    }

    DetailPane(Texts texts) {
        cameHead = new Section(texts.get("section.came"));
        cameHead.setAside(texts.get("section.came-how"));
        linesHead = new Section(texts.get("section.lines"));
        sourcesHead = new Section(texts.get("section.sources"));
        HBox head = new HBox(8, icon, title);
        head.getStyleClass().add("crowd-named");
        state.setWrapText(true);
        chartNote.setWrapText(true);
        node.heightProperty().addListener((property, old, height) -> fit(height.doubleValue()));
        fit(0);
        body.getStyleClass().add("crowd-detail");
        node.setFocusTraversable(false);
        node.getStyleClass().add("crowd-scroll");
        node.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        node.setMinHeight(0);
        // headings without anything below them say nothing
        node.setVisible(false);
        body.getChildren().addAll(head, state, chart, chartNote, cameHead, came, facts, linesHead, lines,
                new Section(texts.get("section.then")), then, sourcesHead, sources);
    }

    Region node() {
        return node;
    }

    private void fit(double height) {
        double high = height >= HIGH ? CHART : LOW_CHART;
        chart.setMinHeight(high);
        chart.setPrefHeight(high);
        chart.setMaxHeight(high);
    }

    /// Scrolls by most of what is seen.
    ///
    /// @param by 1 for down, -1 for up
    void page(int by) {
        double room = body.getHeight() - node.getViewportBounds().getHeight();
        if (room > 0) {
            node.setVvalue(Math.clamp(node.getVvalue() + by * PAGE * node.getViewportBounds().getHeight() / room, 0, 1));
        }
    }

    void show(CrowdPage.@Nullable Detail detail) {
        node.setVisible(detail != null);
        if (detail == null) {
            return;
        }
        icon.setVisible(detail.severity() > 0);
        icon.setManaged(detail.severity() > 0);
        icon.setSeverity(Math.max(1, detail.severity()));
        title.setText(detail.title());
        state.setText(detail.state());
        chart.show(detail.chart());
        chartNote.setText(detail.chartNote());
        boolean back = !detail.came().isEmpty();
        for (Region part : List.of(cameHead, came)) {
            part.setVisible(back);
            part.setManaged(back);
        }
        came.show(detail.came());
        facts.show(detail.facts());
        linesHead.setAside(detail.linesNote());
        lines.show(detail.lines());
        then.show(detail.then());
        boolean known = !detail.sources().isEmpty();
        sourcesHead.setVisible(known);
        sourcesHead.setManaged(known);
        sources.show(detail.sources());
        body.pseudoClassStateChanged(STALE, detail.stale());
    }
}
