package org.menshen.desktop.responsibility;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.act.Act;
import org.menshen.desktop.act.ActDesk;
import org.menshen.desktop.act.Acts;
import org.menshen.desktop.act.Case;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.shell.KeyBound;
import org.menshen.desktop.shell.PagedView;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.ActionButton;
import org.menshen.desktop.widget.ColumnCell;
import org.menshen.desktop.widget.RowList;
import org.menshen.desktop.widget.Sheet;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;

/// Editions or rounds at the left; the matrix, the checks of a round or the ranking at the right, and what can be done below. FX thread.
final class ResponsibilityView extends PagedView<ResponsibilityPage> {

    static final String ID = "responsibility";
    private static final String WORK = "work";
    private static final Duration PERIOD = Duration.ofSeconds(5);
    private static final double LEFT = 290;
    private static final String SAMPLE = "sample";
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

    private final FeatureContext context;
    private final Texts texts;
    private final ResponsibilityViewModel model;
    private final Map<ResponsibilityPart, Label> parts = new EnumMap<>(ResponsibilityPart.class);
    private final RowList<ResponsibilityPage.Entry> entries = new RowList<>(ColumnCell.HEIGHT, ResponsibilityView::entry,
            ResponsibilityPage.Entry::id);
    private final RowList<ResponsibilityPage.Entry> rules = new RowList<>(ColumnCell.HEIGHT, ResponsibilityView::rule, ResponsibilityPage.Entry::id);
    private final MatrixPane matrix;
    private final RoundPane round;
    private final RowList<ResponsibilityPage.Place> ranking = new RowList<>(ColumnCell.HEIGHT, ResponsibilityView::place,
            ResponsibilityPage.Place::id);
    private final RowList<QualityBoard.FlawRow> flaws = new RowList<>(ColumnCell.HEIGHT, ResponsibilityView::flaw, QualityBoard.FlawRow::id);
    private final Label surveyed = new Label();
    private final VBox quality;
    private final VBox ranked;
    private final VBox left;
    private final StackPane middle = new StackPane();
    private final FlowPane acts = new FlowPane(8, 8);
    private final StackPane notices = new StackPane();
    private final StackPane node = new StackPane();
    private final Sheet sheet;
    private final ActDesk desk;
    private ResponsibilityPart part = ResponsibilityPart.MATRIX;
    private List<Act> offered = List.of();
    private @Nullable ResponsibilityPart footed;
    private boolean byItself;

    ResponsibilityView(FeatureContext context) {
        this.context = context;
        this.texts = Texts.load(context.ports().lang(), ResponsibilityView.class);
        this.model = new ResponsibilityViewModel(context.ports(), context.bridge(), texts);
        this.sheet = new Sheet(node, context.ports().lang());
        this.desk = new ActDesk(context, ID, sheet, Set.of(SubjectKind.MATRIX, SubjectKind.ROUND), null);
        this.matrix = new MatrixPane(texts);
        this.round = new RoundPane(texts);
        this.ranked = new VBox(ranking.under(place().heading(texts, "column.place", "column.site", "column.checks", "column.mean", "column.sum",
                "column.last")), ranking);
        VBox.setVgrow(ranking, Priority.ALWAYS);
        ranking.setEmptyWords(texts.get("ranking.none"));
        ranked.setMinHeight(0);
        flaws.setMinHeight(0);
        flaws.setEmptyWords(texts.get("flaws.none"));
        VBox.setVgrow(flaws, Priority.ALWAYS);
        surveyed.getStyleClass().add("matrix-title");
        quality = new VBox(surveyed,
                flaws.under(flaw().heading(texts, "column.register", "column.record", "column.committee", "column.what")), flaws);
        quality.setMinHeight(0);
        left = new VBox(entries, rules);
        left.getStyleClass().add("responsibility-left");
        left.setMinWidth(LEFT);
        left.setPrefWidth(LEFT);
        left.setMaxWidth(LEFT);
        for (RowList<ResponsibilityPage.Entry> list : List.of(entries, rules)) {
            VBox.setVgrow(list, Priority.ALWAYS);
            list.selectedIdProperty().addListener((property, old, id) -> chosen(id));
        }
        rules.setEmptyWords(texts.get("survey.reading"));
        middle.setMinSize(0, 0);
        HBox.setHgrow(middle, Priority.ALWAYS);
        HBox body = new HBox(left, middle);
        body.setMinHeight(0);
        VBox.setVgrow(body, Priority.ALWAYS);
        acts.getStyleClass().add("responsibility-acts");
        acts.setMinHeight(Region.USE_PREF_SIZE);
        VBox all = new VBox(bar(), body, notices, acts);
        all.getStyleClass().addAll("panel", "responsibility");
        node.getChildren().addFirst(all);
        KeyBound.handle(node, sheet::isOpen, ResponsibilityKey.values(), (key, event) -> does(key, event.getCode()), event -> act(event.getCode()));
        endsWith(model::close);
        follow(model.pageProperty());
        endsWith(context.bridge().every(PERIOD, model::refresh));
        choose(ResponsibilityPart.MATRIX);
    }

    private HBox bar() {
        HBox bar = new HBox();
        bar.getStyleClass().add("responsibility-bar");
        for (ResponsibilityPart each : ResponsibilityPart.values()) {
            Label label = new Label(texts.get("part.key", each.ordinal() + 1, texts.get("part." + each)));
            label.getStyleClass().add("responsibility-part");
            label.setMinWidth(Region.USE_PREF_SIZE);
            label.setOnMouseClicked(event -> choose(each));
            parts.put(each, label);
            bar.getChildren().add(label);
        }
        return bar;
    }

    private static ColumnCell<ResponsibilityPage.Entry> entry() {
        return new ColumnCell<>("responsibility", List.of("row-title", "row-note", "row-note"), List.of(66.0, 62.0, 0.0),
                row -> List.of(row.name(), row.state(), row.note()));
    }

    private static ColumnCell<ResponsibilityPage.Entry> rule() {
        return new ColumnCell<>("responsibility", List.of("row-note", "figure"), List.of(0.0, 84.0), row -> List.of(row.name(), row.state()));
    }

    /// The list at the left.
    private RowList<ResponsibilityPage.Entry> list() {
        return part == ResponsibilityPart.QUALITY ? rules : entries;
    }

    private static ColumnCell<ResponsibilityPage.Place> place() {
        return new ColumnCell<>("responsibility", List.of("figure", "row-title", "figure", "figure", "figure", "figure"),
                List.of(60.0, 0.0, 80.0, 90.0, 110.0, 110.0),
                row -> List.of(row.place(), row.site(), row.checks(), row.mean(), row.amount(), row.last()));
    }

    private static ColumnCell<QualityBoard.FlawRow> flaw() {
        return new ColumnCell<>("responsibility", List.of("row-note", "row-title", "row-note", "row-note"), List.of(90.0, 0.0, 190.0, 330.0),
                row -> List.of(row.register(), row.name(), row.committee(), row.what()));
    }

    private void choose(ResponsibilityPart next) {
        part = next;
        parts.forEach((each, label) -> label.pseudoClassStateChanged(ON, each == part));
        middle.getChildren().setAll(switch (part) {
            case MATRIX -> matrix.node();
            case ROUNDS -> round.node();
            case RANKING -> ranked;
            case QUALITY -> quality;
        });
        boolean lists = part != ResponsibilityPart.RANKING;
        left.setVisible(lists);
        left.setManaged(lists);
        for (RowList<ResponsibilityPage.Entry> list : List.of(entries, rules)) {
            list.setVisible(list == list());
            list.setManaged(list == list());
        }
        model.quality(part == ResponsibilityPart.QUALITY);
        show(model.pageProperty().get());
        focus();
    }

    private void focus() {
        switch (part) {
            case MATRIX -> matrix.list().requestFocus();
            case ROUNDS -> round.list().requestFocus();
            case RANKING -> ranking.requestFocus();
            case QUALITY -> flaws.requestFocus();
        }
    }

    @Override
    protected void show(ResponsibilityPage page) {
        if (page == ResponsibilityPage.EMPTY) {
            // nothing is known yet: what there is not is said later
            fill();
            return;
        }
        byItself = true;
        List<ResponsibilityPage.Entry> rows = part == ResponsibilityPart.ROUNDS ? page.rounds() : part == ResponsibilityPart.QUALITY
                ? page.quality().entries() : page.editions();
        entries.setEmptyWords(texts.get(part == ResponsibilityPart.ROUNDS ? "round.none" : "matrix.none"));
        RowList<ResponsibilityPage.Entry> list = list();
        list.setRows(rows);
        String wanted = part == ResponsibilityPart.MATRIX ? page.edition() : list.selectedIdProperty().get();
        boolean there = rows.stream().anyMatch(row -> row.id().equals(wanted));
        String next = there ? wanted : rows.isEmpty() ? null : rows.getFirst().id();
        if (!Objects.equals(next, list.selectedIdProperty().get())) {
            list.select(next);
        }
        list.tick();
        byItself = false;
        matrix.show(page);
        round.show(page, String.valueOf(next));
        flaws(page, String.valueOf(next));
        ranking.setRows(page.ranking());
        if (ranking.selectedIdProperty().get() == null && !page.ranking().isEmpty()) {
            ranking.select(page.ranking().getFirst().id());
        }
        ranking.tick();
        fill();
    }

    private void chosen(@Nullable String id) {
        if (byItself || id == null) {
            return;
        }
        if (part == ResponsibilityPart.ROUNDS) {
            round.show(model.pageProperty().get(), id);
        } else if (part == ResponsibilityPart.QUALITY) {
            flaws(model.pageProperty().get(), id);
        } else {
            model.edition(id);
        }
        fill();
    }

    private void flaws(ResponsibilityPage page, String entry) {
        surveyed.setText(page.quality().note());
        flaws.setRows(page.quality().rows().getOrDefault(entry, List.of()));
        if (flaws.rows().stream().noneMatch(row -> row.id().equals(flaws.selectedIdProperty().get()))) {
            flaws.select(flaws.rows().isEmpty() ? null : flaws.rows().getFirst().id());
        }
        flaws.tick();
    }

    /// The record under the mark; empty on the line of a committee.
    private Optional<Subject> record() {
        return Optional.ofNullable(flaws.selectedIdProperty().get()).filter(id -> !id.startsWith("#")).map(id -> new Subject(SubjectKind.WORK, id));
    }

    private Case current() {
        if (part == ResponsibilityPart.QUALITY) {
            return record().flatMap(desk.bench()::about).map(found -> found.saying(model.pageProperty().get().quality().sample()))
                    .orElseGet(() -> desk.bench().at(null));
        }
        SubjectKind kind = part == ResponsibilityPart.ROUNDS ? SubjectKind.ROUND : SubjectKind.MATRIX;
        Optional<String> id = part == ResponsibilityPart.RANKING ? Optional.empty() : Optional.ofNullable(entries.selectedIdProperty().get());
        return id.flatMap(each -> desk.bench().about(new Subject(kind, each))).map(found -> part == ResponsibilityPart.MATRIX
                ? found.saying(matrix.marked()) : found).orElseGet(() -> desk.bench().at(null));
    }

    private void fill() {
        Case about = current();
        List<Act> can = about.state() == null || part == ResponsibilityPart.QUALITY ? List.of() : desk.offered(about);
        if (!can.equals(offered) || !part.equals(footed)) {
            offered = can;
            footed = part;
            acts.getChildren().setAll(Stream.concat(can.stream().map(act -> desk.button(desk.bench().name(act), act, desk.keys(act), false,
                    () -> desk.run(act, current()))), part.keys().stream().map(key -> new ActionButton(texts.get("foot." + part + "." + key),
                    key.shown(), false, () -> does(key, key.strokes().getFirst().code())))).toList());
        }
    }

    private boolean does(ResponsibilityKey key, KeyCode code) {
        switch (key) {
            case UP -> step(0, -1);
            case DOWN -> step(0, 1);
            case BEFORE -> step(-1, 0);
            case AFTER -> step(1, 0);
            case LIST_BEFORE -> list().step(-1);
            case LIST_AFTER -> list().step(1);
            case PART -> choose(ResponsibilityPart.values()[code.ordinal() - KeyCode.DIGIT1.ordinal()]);
            case MAIN -> main();
            case KINDS -> model.kinds();
            case COMPARE -> compare();
            case WHO -> desk.run(Acts.of("matrix.who"), desk.bench().at(null));
            case NEW -> draw();
            case ISSUE -> record().flatMap(desk.bench()::about).ifPresent(about -> desk.run(Acts.of("work.issue"), about));
            case JUDGE -> judge();
            case MORE -> desk.menu(current());
        }
        return true;
    }

    private void step(int across, int down) {
        switch (part) {
            case MATRIX -> matrix.step(across, down);
            case ROUNDS -> round.step(down);
            case RANKING -> ranking.step(down);
            case QUALITY -> flaws.step(down);
        }
    }

    /// The sample of records is drawn as that of gates is: by a seed, so that it can be drawn again.
    private void draw() {
        if (part != ResponsibilityPart.QUALITY) {
            desk.run(Acts.of("round.draw"), desk.bench().at(null));
            return;
        }
        sheet.write(texts.get("sample.ask"), "20201105 20", words -> words.strip().matches("-?\\d{1,18} \\d{1,3}"), words -> {
            String[] given = words.strip().split(" ");
            model.sample(Long.parseLong(given[0]), Integer.parseInt(given[1]));
        });
    }

    /// Only what was drawn is judged: nobody chooses by what he is measured.
    private void judge() {
        boolean drawn = part == ResponsibilityPart.QUALITY && SAMPLE.equals(rules.selectedIdProperty().get()) && record().isPresent();
        if (drawn) {
            desk.run(Acts.of("work.judge"), current());
        } else {
            context.notices().tell(texts.get("told.no-sample"));
        }
    }

    private void main() {
        if (part == ResponsibilityPart.QUALITY) {
            record().ifPresent(subject -> context.navigator().open(WORK, subject));
            return;
        }
        if (part == ResponsibilityPart.ROUNDS) {
            round.selected().ifPresent(id -> context.navigator().open(WORK, new Subject(SubjectKind.WORK, id)));
            return;
        }
        Case about = current();
        desk.main(about).ifPresentOrElse(act -> desk.run(act, about), () -> context.notices().tell(texts.get("told.no-draft")));
    }

    private void compare() {
        ResponsibilityPage page = model.pageProperty().get();
        if (!page.table().compared().isEmpty()) {
            model.compare("");
            return;
        }
        List<ResponsibilityPage.Entry> others = page.editions().stream().filter(entry -> !entry.id().equals(page.edition())).toList();
        if (others.isEmpty()) {
            context.notices().tell(texts.get("told.nothing-to-compare"));
        } else {
            sheet.choose(texts.get("key.COMPARE"), others.stream().map(entry -> entry.name() + " · " + entry.state() + " · " + entry.note()).toList(),
                    index -> model.compare(others.get(index).id()));
        }
    }

    private boolean act(KeyCode code) {
        Case about = current();
        return about.state() != null && part != ResponsibilityPart.QUALITY && desk.press(code, about);
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
        if (about != null && about.kind() == SubjectKind.ROUND) {
            choose(ResponsibilityPart.ROUNDS);
            entries.select(about.id());
        } else if (about != null && about.kind() == SubjectKind.MATRIX) {
            choose(ResponsibilityPart.MATRIX);
            model.edition(about.id());
        }
        focus();
    }
}
