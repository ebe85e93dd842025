package org.menshen.desktop.training;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.shell.KeyBound;
import org.menshen.desktop.shell.PagedView;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.ColumnCell;
import org.menshen.desktop.widget.RowList;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;

/// Officers on the left, the drills of the selected one on the right, and below them what goes wrong again and again. FX thread.
final class TrainingView extends PagedView<TrainingPage> {

    static final String ID = "training";
    private static final String DEBRIEF = "debrief";
    private static final String STYLE = "training";
    private static final Duration PERIOD = Duration.ofSeconds(2);
    private static final double OFFICERS = 330;

    private final FeatureContext context;
    private final Texts texts;
    private final TrainingViewModel model;
    private final RowList<OfficerRow> officers = new RowList<>(ColumnCell.HEIGHT, TrainingView::officer, OfficerRow::id);
    private final RowList<TurnRow> turns = new RowList<>(ColumnCell.HEIGHT, TrainingView::turn, TurnRow::id);
    private final Label lapses = new Label();
    private final Label note = new Label();
    private final Label empty = new Label();
    private final HBox board = new HBox(12);
    private final StackPane notices = new StackPane();
    private final StackPane node = new StackPane();

    TrainingView(FeatureContext context) {
        this.context = context;
        this.texts = Texts.load(context.ports().lang(), TrainingView.class);
        this.model = new TrainingViewModel(context.ports(), context.bridge(), texts);
        node.getChildren().add(furnished());
        officers.selectedIdProperty().addListener((property, old, id) -> showOfficer());
        KeyBound.handle(node, () -> false, TrainingKey.values(), (key, event) -> !event.isShiftDown() && does(key), event -> false);
        follow(model.pageProperty());
        show(model.pageProperty().get());
        model.refresh();
        endsWith(context.bridge().every(PERIOD, model::refresh));
    }

    private static ColumnCell<OfficerRow> officer() {
        return new ColumnCell<>(STYLE, List.of("figure", "row-title", "figure", "figure"), List.of(30.0, 0.0, 60.0, 60.0),
                row -> List.of(row.rank(), row.name(), row.drills(), row.mean()));
    }

    private static ColumnCell<TurnRow> turn() {
        return new ColumnCell<>(STYLE, List.of("figure", "row-title", "figure", "figure", "figure", "figure", "figure", "figure", "figure", "figure",
                "row-note"), List.of(124.0, 0.0, 48.0, 54.0, 56.0, 56.0, 56.0, 56.0, 46.0, 46.0, 70.0), row -> List.of(row.day(), row.drill(),
                        row.points(), row.trend(), row.time(), row.steps(), row.communication(), row.record(), row.missed(), row.wrong(),
                        row.verdict()));
    }

    private VBox furnished() {
        VBox left = new VBox(officers.under(officer().heading(texts, "", "column.officer", "column.drills", "column.mean")), officers);
        left.setMinWidth(OFFICERS);
        left.setPrefWidth(OFFICERS);
        left.setMaxWidth(OFFICERS);
        Label heading = new Label(texts.get("lapses"));
        heading.getStyleClass().add("training-lapses-title");
        VBox right = new VBox(turns.under(turn().heading(texts, "column.day", "column.drill", "column.points", "column.trend", "column.time",
                "column.steps", "column.communication", "column.record", "column.missed", "column.wrong", "column.verdict")), turns, heading, lapses);
        right.setMinWidth(0);
        HBox.setHgrow(right, Priority.ALWAYS);
        VBox.setVgrow(officers, Priority.ALWAYS);
        VBox.setVgrow(turns, Priority.ALWAYS);
        for (Label label : List.of(lapses, note, empty)) {
            label.setWrapText(true);
            label.setMaxWidth(Double.MAX_VALUE);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        lapses.getStyleClass().add("training-lapses");
        note.getStyleClass().add("training-note");
        empty.getStyleClass().add("training-empty");
        board.getChildren().addAll(left, right);
        StackPane middle = new StackPane(board, empty);
        middle.setMinHeight(0);
        StackPane.setAlignment(empty, Pos.TOP_LEFT);
        VBox.setVgrow(middle, Priority.ALWAYS);
        VBox all = new VBox(middle, notices, note);
        all.getStyleClass().addAll("panel", STYLE);
        return all;
    }

    @Override
    protected void show(TrainingPage page) {
        boolean nothing = page.officers().isEmpty();
        board.setVisible(!nothing);
        empty.setText(nothing ? page.note() : "");
        note.setText(nothing ? "" : page.note());
        if (!page.officers().equals(officers.rows())) {
            officers.setRows(page.officers());
        }
        if (officers.rows().stream().noneMatch(row -> row.id().equals(officers.selectedIdProperty().get()))) {
            officers.select(nothing ? null : page.officers().getFirst().id());
        }
        officers.tick();
        showOfficer();
    }

    private void showOfficer() {
        TrainingPage page = model.pageProperty().get();
        String id = String.valueOf(officers.selectedIdProperty().get());
        List<TurnRow> rows = page.turns().getOrDefault(id, List.of());
        if (!rows.equals(turns.rows())) {
            turns.setRows(rows);
            turns.select(rows.isEmpty() ? null : rows.getFirst().id());
        }
        turns.tick();
        List<String> lines = page.lapses().getOrDefault(id, List.of());
        lapses.setText(lines.isEmpty() ? texts.get(rows.isEmpty() ? "part.none" : "lapses.none") : String.join("\n", lines));
    }

    private boolean does(TrainingKey key) {
        switch (key) {
            case UP -> turns.step(-1);
            case DOWN -> turns.step(1);
            case BEFORE -> officers.step(-1);
            case AFTER -> officers.step(1);
            case OPEN -> open();
        }
        return true;
    }

    private void open() {
        Optional<String> run = Optional.ofNullable(turns.selectedIdProperty().get());
        if (run.isEmpty()) {
            context.notices().warn(texts.get("told.nothing-selected"));
        } else if (context.navigator().windows().stream().anyMatch(entry -> entry.id().equals(DEBRIEF))) {
            context.navigator().open(DEBRIEF, new Subject(SubjectKind.DEBRIEF, run.get()));
        }
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public StackPane noticePlace() {
        return notices;
    }

    @Override
    public void activate(@Nullable Subject about) {
        turns.requestFocus();
    }
}
