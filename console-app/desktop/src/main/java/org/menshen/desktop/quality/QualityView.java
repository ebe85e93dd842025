package org.menshen.desktop.quality;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.act.Act;
import org.menshen.desktop.act.ActDesk;
import org.menshen.desktop.act.ActKeys;
import org.menshen.desktop.act.Case;
import org.menshen.desktop.gesture.Gestures;
import org.menshen.desktop.gesture.Step;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.shell.KeyBound;
import org.menshen.desktop.shell.PagedView;
import org.menshen.desktop.text.Counts;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.ActionButton;
import org.menshen.desktop.widget.KeyHint;
import org.menshen.desktop.widget.RowList;
import org.menshen.desktop.widget.Section;
import org.menshen.desktop.widget.Sheet;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.tuning.TuningCommand;

/// The rate with its bands, the figures and the priorities at the left; one of four lists, or what stands behind a row of it, at the right. FX
/// thread.
final class QualityView extends PagedView<QualityPage> {

    static final String ID = "quality";
    private static final String SITUATION = "situation";
    private static final int TILES = 6;
    private static final int COLUMNS = 3;
    private static final double WIDE = 1600;
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

    private final FeatureContext context;
    private final Texts texts;
    private final QualityViewModel model;
    private final Gestures gestures;
    private final Label title = new Label();
    private final Label place = new Label();
    private final RateChart chart;
    private final List<FigureTile> tiles = new ArrayList<>();
    private final PriorityBars priorities = new PriorityBars();
    private final Map<QualityPart, Label> parts = new EnumMap<>(QualityPart.class);
    private final RowList<QualityRow> list = new RowList<>(QualityCell.HEIGHT, QualityCell::new, QualityRow::id);
    private final Label behind = new Label();
    private final Label empty = new Label();
    private final Label whole = new Label();
    private final HBox acts = new HBox(8);
    private final StackPane notices = new StackPane();
    private final StackPane middle = new StackPane();
    private final HBox node = new HBox();
    private final VBox right = new VBox();
    private final Sheet sheet;
    private final ActDesk desk;
    private String offered = "";

    QualityView(FeatureContext context) {
        this.context = context;
        this.texts = Texts.load(context.ports().lang(), QualityView.class);
        this.model = new QualityViewModel(context.ports(), context.bridge(), texts);
        this.gestures = new Gestures(context);
        this.chart = new RateChart(texts, context.ports().zone());
        this.sheet = new Sheet(middle, context.ports().lang());
        this.desk = new ActDesk(context, ID, sheet, Set.of(SubjectKind.TUNING), null);
        HBox.setHgrow(middle, Priority.ALWAYS);
        middle.setMinWidth(0);
        middle.getChildren().add(left());
        furnishRight();
        node.getChildren().addAll(middle, right);
        node.widthProperty().addListener((property, old, width) -> fit(width.doubleValue()));
        fit(WIDE);
        KeyBound.handle(node, sheet::isOpen, QualityKey.values(), (key, event) -> does(key, event.getCode()), event -> act(event.getCode()));
        list.selectedIdProperty().addListener((property, old, id) -> showSelected());
        endsWith(model::close);
        follow(model.pageProperty());
        endsWith(context.bridge().every(Duration.ofSeconds(10), model::refresh));
    }

    private VBox left() {
        title.getStyleClass().add("title");
        title.setMinWidth(0);
        place.getStyleClass().add("note");
        place.setMinWidth(Region.USE_PREF_SIZE);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox head = new HBox(10, title, between, new KeyHint(QualityKey.EARLIER.shown()), place, new KeyHint(QualityKey.LATER.shown()));
        head.getStyleClass().add("quality-head");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("tiles");
        for (int i = 0; i < COLUMNS; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / COLUMNS);
            grid.getColumnConstraints().add(column);
        }
        for (int i = 0; i < TILES; i++) {
            FigureTile tile = new FigureTile();
            tiles.add(tile);
            grid.add(tile, i % COLUMNS, i / COLUMNS);
        }
        VBox.setVgrow(chart, Priority.ALWAYS);
        Section rate = new Section(texts.get("section.rate"));
        rate.setAside(texts.get("section.rate.by"));
        Section split = new Section(texts.get("section.priority"));
        split.setAside(texts.get("section.priority.by"));
        VBox box = new VBox(10, head, rate, chart, new Section(texts.get("section.figures")), grid, split, priorities);
        box.getStyleClass().addAll("panel", "quality-pane");
        box.setMinHeight(0);
        return box;
    }

    private void furnishRight() {
        HBox bar = new HBox();
        bar.getStyleClass().add("quality-bar");
        for (QualityPart part : QualityPart.values()) {
            Label label = new Label();
            label.getStyleClass().add("quality-part");
            label.setMinWidth(Region.USE_PREF_SIZE);
            label.setOnMouseClicked(event -> model.choose(part));
            parts.put(part, label);
            bar.getChildren().add(label);
        }
        behind.getStyleClass().add("quality-behind");
        behind.setMaxWidth(Double.MAX_VALUE);
        empty.getStyleClass().add("quality-empty");
        empty.setWrapText(true);
        list.setMinHeight(0);
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getClickCount() == 2) {
                open();
            }
        });
        StackPane rows = new StackPane(list, empty);
        StackPane.setAlignment(empty, javafx.geometry.Pos.TOP_LEFT);
        rows.setMinHeight(0);
        VBox.setVgrow(rows, Priority.ALWAYS);
        whole.setWrapText(true);
        whole.setMaxWidth(Double.MAX_VALUE);
        whole.getStyleClass().add("quality-whole");
        whole.setMinHeight(Region.USE_PREF_SIZE);
        acts.getStyleClass().add("quality-acts");
        right.getStyleClass().addAll("panel", "quality-lists");
        right.setMinHeight(0);
        right.getChildren().addAll(bar, behind, rows, whole, notices, acts);
    }

    private void fit(double width) {
        double lists = width >= WIDE ? 760 : 590;
        right.setPrefWidth(lists);
        right.setMinWidth(lists);
        right.setMaxWidth(lists);
    }

    @Override
    protected void show(QualityPage page) {
        title.setText(page.title());
        place.setText(page.place());
        chart.show(page.chart());
        for (int i = 0; i < Math.min(tiles.size(), page.tiles().size()); i++) {
            tiles.get(i).show(page.tiles().get(i));
        }
        priorities.show(page.priorities());
        parts.forEach((part, label) -> {
            label.setText(texts.get("part.key", part.ordinal() + 1, texts.get("part." + part),
                    Counts.of(page.counts().get(part.ordinal()), texts.lang())));
            label.pseudoClassStateChanged(ON, part == page.part());
        });
        boolean inside = !page.behind().isEmpty();
        behind.setText(page.behind());
        behind.setVisible(inside);
        behind.setManaged(inside);
        empty.setText(page.rows().isEmpty() ? page.empty() : "");
        list.setRows(page.rows());
        if (selected().isEmpty()) {
            list.select(page.rows().stream().findFirst().map(QualityRow::id).orElse(null));
        }
        list.tick();
        showSelected();
    }

    private Optional<QualityRow> selected() {
        return list.rows().stream().filter(row -> row.id().equals(list.selectedIdProperty().get())).findFirst();
    }

    /// The selected row in full, for one may be cut, and what can be done with it.
    private void showSelected() {
        Optional<QualityRow> row = selected();
        String words = row.map(each -> each.note().isBlank() ? each.title() : each.title() + "\n" + each.note()).orElse("");
        whole.setText(row.filter(each -> each.subject() != null && each.subject().kind() == SubjectKind.TUNING
                && !each.evidence().equals(each.note()))
                .map(each -> words + "\n" + each.evidence()).orElse(words));
        List<ActionButton> can = new ArrayList<>();
        if (inside()) {
            can.add(new ActionButton(texts.get("act.situation"), QualityKey.OPEN.shown(), true, this::open));
            can.add(new ActionButton(texts.get("act.back"), "Esc", false, this::back));
        } else if (row.isPresent() && row.get().source() != null) {
            can.add(new ActionButton(texts.get("act.behind"), QualityKey.OPEN.shown(), true, this::open));
            can.add(new ActionButton(texts.get("act.tune"), QualityKey.TUNE.shown(), false, this::tune));
        } else {
            current().ifPresent(about -> desk.offered(about).forEach(act -> can.add(desk.button(desk.bench().name(act, about), act,
                    desk.key(act), false, () -> desk.run(act, about)))));
        }
        String now = can.stream().map(button -> button.getText() + button.keyText()).toList() + row.map(QualityRow::id).orElse("");
        if (!now.equals(offered)) {
            offered = now;
            acts.getChildren().setAll(can);
        }
    }

    private boolean inside() {
        return !model.pageProperty().get().behind().isEmpty();
    }

    /// The request to tune that is selected.
    private Optional<Case> current() {
        return selected().map(QualityRow::subject).filter(subject -> subject.kind() == SubjectKind.TUNING).flatMap(desk.bench()::about);
    }

    private boolean does(QualityKey key, KeyCode code) {
        switch (key) {
            case UP -> list.step(-1);
            case DOWN -> list.step(1);
            case EARLIER -> model.move(1);
            case LATER -> model.move(-1);
            case PART -> model.choose(QualityPart.values()[code.getChar().charAt(0) - '1']);
            case OPEN -> open();
            case BACK -> {
                return back();
            }
            case TUNE -> tune();
            case MORE -> desk.menu(current().orElseGet(() -> desk.bench().at(null)));
        }
        return true;
    }

    private boolean act(KeyCode code) {
        String name = ActKeys.name(code);
        Case nothing = desk.bench().at(null);
        Case about = current().orElse(nothing);
        Optional<Act> act = desk.byKey(name, about);
        Optional<Act> always = act.isPresent() ? Optional.empty() : desk.byKey(name, nothing);
        act.ifPresent(wanted -> desk.run(wanted, about));
        always.ifPresent(wanted -> desk.run(wanted, nothing));
        return act.isPresent() || always.isPresent();
    }

    private void open() {
        Optional<QualityRow> row = selected();
        if (inside()) {
            row.map(QualityRow::subject).ifPresent(alert -> {
                context.selection().set(alert);
                context.navigator().open(SITUATION, alert);
            });
        } else if (row.isPresent() && row.get().source() != null) {
            model.behind(row.get().source());
        } else {
            current().ifPresent(about -> desk.offered(about).stream().findFirst().ifPresent(act -> desk.run(act, about)));
        }
    }

    private boolean back() {
        boolean was = inside();
        if (was) {
            model.behind(null);
        }
        return was;
    }

    /// Asks for a source to be tuned; the figures that speak for it stand there and can be changed.
    private void tune() {
        Optional<QualityRow> row = selected().filter(each -> each.source() != null && !inside());
        if (row.isEmpty()) {
            context.notices().warn(texts.get("tune.nothing"));
            return;
        }
        QualityRow about = row.get();
        sheet.write(texts.get("tune.ask", about.title().replaceFirst("^\\d+\\s+", "")), about.evidence(), words -> !words.isBlank(), words ->
                gestures.give(List.of(new Step(new Subject(SubjectKind.TUNING, context.ports().workspace().newId(SubjectKind.TUNING)),
                        new TuningCommand.Request(about.source(), words))), () -> context.notices().tell(texts.get("tune.told"))));
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
        if (about != null && about.kind() == SubjectKind.TUNING) {
            model.choose(QualityPart.TUNING);
            list.select(about.id());
        }
        list.requestFocus();
    }
}
