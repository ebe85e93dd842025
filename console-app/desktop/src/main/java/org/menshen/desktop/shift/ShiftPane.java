package org.menshen.desktop.shift;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.act.Act;
import org.menshen.desktop.act.ActDesk;
import org.menshen.desktop.act.Case;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.ActionButton;
import org.menshen.desktop.widget.LiveScroll;
import org.menshen.desktop.widget.RowList;
import org.menshen.desktop.widget.Section;
import org.menshen.domain.shift.Shift;

/// The selected shift: its facts and signatures, the points of its sheet, all that the selected point names, and what can be done. FX thread.
final class ShiftPane {

    private static final double LABELS = 84;

    private final Texts texts;
    private final ActDesk desk;
    private final Label title = new Label();
    private final Label hint = new Label();
    private final Section figuresHead;
    private final LiveScroll scroll;
    private final GridPane facts = new GridPane();
    private final RowList<PointRow> points = new RowList<>(PointCell.HEIGHT, PointCell::new, PointRow::id);
    private final Section pointsHead;
    private final Section itemsHead;
    private final Label items = new Label();
    private final Label figures = new Label();
    private final FlowPane acts = new FlowPane(8, 8);
    private final StackPane notices = new StackPane();
    private final VBox node = new VBox(8);
    private List<String> shown = List.of();
    private String offered = "";
    private @Nullable Act main;

    ShiftPane(Texts texts, ActDesk desk) {
        this.texts = texts;
        this.desk = desk;
        this.pointsHead = new Section(texts.get("section.points"));
        this.itemsHead = new Section(texts.get("section.items"));
        title.getStyleClass().add("title");
        items.setWrapText(true);
        items.getStyleClass().add("sheet-items");
        items.setMinHeight(Region.USE_PREF_SIZE);
        figures.setWrapText(true);
        figures.setMinHeight(Region.USE_PREF_SIZE);
        figures.getStyleClass().add("sheet-figures");
        ColumnConstraints label = new ColumnConstraints();
        label.setMinWidth(LABELS);
        ColumnConstraints words = new ColumnConstraints();
        words.setHgrow(Priority.ALWAYS);
        facts.getColumnConstraints().addAll(label, words);
        facts.setHgap(12);
        facts.setVgap(2);
        VBox.setVgrow(points, Priority.ALWAYS);
        this.figuresHead = new Section(texts.get("section.figures"));
        this.scroll = new LiveScroll(items);
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        hint.getStyleClass().add("strong");
        scroll.setMinHeight(48);
        scroll.setPrefHeight(130);
        points.setMinHeight(3 * PointCell.HEIGHT);
        points.selectedIdProperty().addListener((property, old, id) -> showItems());
        node.getStyleClass().addAll("panel", "shift-pane");
        node.setMinHeight(0);
        node.getChildren().addAll(title, facts, hint, pointsHead, points, itemsHead, scroll, figuresHead, figures, acts, notices);
    }

    Region node() {
        return node;
    }

    StackPane noticePlace() {
        return notices;
    }

    RowList<PointRow> points() {
        return points;
    }

    /// The point that is selected; empty when none is.
    Optional<PointRow> point() {
        return points.rows().stream().filter(row -> row.id().equals(points.selectedIdProperty().get())).findFirst();
    }

    /// Shows a shift or a duty; where there is no sheet yet, one sentence says what comes next instead of empty headings.
    ///
    /// @param onDuty whether the person at this desk has signed on
    void show(Optional<ShiftPage.Selected> selected, Case about, boolean onDuty, Runnable print) {
        title.setText(selected.map(ShiftPage.Selected::title).orElse(texts.get("empty.pane")));
        showFacts(selected.map(ShiftPage.Selected::facts).orElse(List.of()));
        List<PointRow> rows = selected.map(ShiftPage.Selected::points).orElse(List.of());
        points.setRows(rows);
        if (point().isEmpty()) {
            points.select(rows.stream().filter(row -> row.ticked().isEmpty()).findFirst().or(() -> rows.stream().findFirst()).map(PointRow::id)
                    .orElse(null));
        }
        long read = rows.stream().filter(row -> !row.ticked().isEmpty()).count();
        boolean sheet = !rows.isEmpty();
        hint.setText(texts.get(onDuty ? "hint.fill" : "hint.sign-on"));
        on(hint, !sheet && (!onDuty || selected.filter(each -> each.state() instanceof Shift shift && shift.onDuty()).isPresent()));
        for (Node part : List.of(pointsHead, points, itemsHead, scroll)) {
            on(part, sheet);
        }
        on(figuresHead, selected.filter(each -> !each.figures().isBlank()).isPresent());
        on(figures, figuresHead.isVisible());
        pointsHead.setAside(rows.isEmpty() ? "" : texts.get("points.read", read, rows.size()));
        figures.setText(selected.map(ShiftPage.Selected::figures).orElse(""));
        showItems();
        offer(about, onDuty, !rows.isEmpty(), print);
    }

    /// What Enter does: signing on as long as the person at this desk has not; empty when nothing can be done.
    Optional<Act> main() {
        return Optional.ofNullable(main);
    }

    private static void on(Node part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }

    private void showFacts(List<String> words) {
        if (words.equals(shown)) {
            return;
        }
        shown = words;
        facts.getChildren().clear();
        for (int i = 0; i + 1 < words.size(); i += 2) {
            Label name = new Label(words.get(i));
            name.getStyleClass().add("row-note");
            Label value = new Label(words.get(i + 1));
            value.setWrapText(true);
            facts.addRow(i / 2, name, value);
        }
    }

    private void showItems() {
        @Nullable PointRow point = point().orElse(null);
        itemsHead.setAside(point == null ? "" : point.title());
        items.setText(point == null ? "" : String.join("\n", point.items()));
    }

    /// The buttons are made anew only when others are offered: what stands still is not painted.
    private void offer(Case about, boolean onDuty, boolean printable, Runnable print) {
        List<Act> can = new ArrayList<>(desk.offered(about));
        List<Act> always = about.state() == null ? List.of()
                : desk.offered(desk.bench().at(null)).stream().filter(act -> act.id().startsWith("shift.")).toList();
        can.addAll(onDuty ? can.size() : 0, always);
        main = can.isEmpty() ? null : can.getFirst();
        String now = can + " " + printable;
        if (now.equals(offered)) {
            return;
        }
        offered = now;
        acts.getChildren().clear();
        can.forEach(act -> {
            Case on = act.kind() == null ? desk.bench().at(null) : about;
            boolean first = act.equals(main);
            acts.getChildren().add(desk.button(desk.bench().name(act), act,
                    first ? ShiftKey.MAIN.shown() : desk.keys(act), first, () -> desk.run(act, on)));
        });
        if (printable) {
            acts.getChildren().add(new ActionButton(texts.get("print"), ShiftKey.PRINT.shown(), false, print));
        }
    }
}
