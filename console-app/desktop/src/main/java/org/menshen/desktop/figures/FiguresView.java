package org.menshen.desktop.figures;

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
import javafx.scene.layout.FlowPane;
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
import org.menshen.desktop.act.WorkActs;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.shell.KeyBound;
import org.menshen.desktop.shell.PagedView;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.ActionButton;
import org.menshen.desktop.widget.KeyHint;
import org.menshen.desktop.widget.RowList;
import org.menshen.desktop.widget.Sheet;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.indicator.Indicator;
import org.menshen.domain.indicator.IndicatorBook;
import org.menshen.domain.port.Paper;
import org.menshen.domain.port.WatchLog;

/// The figures at the left; at the right the selected one with its formula, its course, and what it is divided by or made of. FX thread.
final class FiguresView extends PagedView<FiguresPage> {

    static final String ID = "figures";
    private static final double WIDE = 1600;
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

    private final FeatureContext context;
    private final Texts texts;
    private final FiguresViewModel model;
    private final FiguresRoom room;
    private final Map<FiguresSection, Label> sections = new EnumMap<>(FiguresSection.class);
    private final Label title = new Label();
    private final Label note = new Label();
    private final HBox turns = new HBox(10, new KeyHint(FiguresKey.EARLIER.shown()), new KeyHint(FiguresKey.LATER.shown()));
    private final FiguresGrid tiles;
    private final Label empty = new Label();
    private final Label name = new Label();
    private final Label lines = new Label();
    private final FiguresChart chart = new FiguresChart();
    private final Label listed = new Label();
    private final RowList<FiguresRow> list = new RowList<>(FiguresCell.HEIGHT, FiguresCell::new, FiguresRow::id);
    private final FlowPane acts = new FlowPane(8, 6);
    private final StackPane notices = new StackPane();
    private final StackPane middle = new StackPane();
    private final HBox node = new HBox();
    private final VBox right = new VBox();
    private final Sheet sheet;
    private final ActDesk desk;
    private final FiguresDesk doing;
    private boolean inside;
    private List<String> offered = List.of();

    FiguresView(FeatureContext context, List<Indicator> indicators, WatchLog log, Paper paper) {
        this.context = context;
        this.texts = Texts.load(context.ports().lang(), FiguresView.class);
        this.room = new FiguresRoom(context.ports(), indicators);
        StatisticSource statistics = new StatisticSource(room, texts);
        this.model = new FiguresViewModel(context.ports(), context.bridge(), texts, room, Map.of(
                FiguresSection.INDICATORS, new IndicatorSource(room, texts, List.of("case", "data", "device", "safety", "people"), null),
                FiguresSection.GOALS, new IndicatorSource(room, texts, List.of("shift"), new GoalBoard(room)),
                FiguresSection.RESPONSE, new IndicatorSource(room, texts, List.of("response"), null),
                FiguresSection.STATISTICS, statistics, FiguresSection.BRIEFS, new BriefSource(room, texts),
                FiguresSection.SCORES, new ScoreSource(room, texts)));
        this.tiles = new FiguresGrid(id -> {
            inside = false;
            model.want(now -> now.selecting(id));
        }, () -> open(null));
        this.sheet = new Sheet(middle, context.ports().lang());
        this.desk = new ActDesk(context, ID, sheet, Set.of(), null);
        this.doing = new FiguresDesk(context, texts, new FiguresDesk.Parts(model, room, statistics, log, paper), sheet, desk, middle);
        HBox.setHgrow(middle, Priority.ALWAYS);
        middle.setMinWidth(0);
        middle.getChildren().add(left());
        furnishRight();
        node.getChildren().addAll(middle, right);
        node.widthProperty().addListener((property, old, width) -> fit(width.doubleValue()));
        fit(WIDE);
        KeyBound.handle(node, sheet::isOpen, FiguresKey.values(), (key, event) -> does(key, event.getCode()), event -> act(event.getCode()));
        endsWith(model::close);
        endsWith(doing::stop);
        follow(model.pageProperty());
        show(model.pageProperty().get());
    }

    private VBox left() {
        HBox bar = new HBox();
        bar.getStyleClass().add("figure-bar");
        for (FiguresSection section : FiguresSection.values()) {
            Label label = new Label((section.ordinal() + 1) + " " + texts.get("section." + section));
            label.getStyleClass().add("figure-section");
            label.setMinWidth(Region.USE_PREF_SIZE);
            label.setOnMouseClicked(event -> model.want(now -> now.showing(section)));
            sections.put(section, label);
            bar.getChildren().add(label);
        }
        title.getStyleClass().add("title");
        title.setMinWidth(0);
        note.getStyleClass().add("note");
        HBox.setHgrow(note, Priority.ALWAYS);
        note.setMaxWidth(Double.MAX_VALUE);
        turns.getStyleClass().add("figure-head");
        HBox head = new HBox(10, title, turns);
        head.getStyleClass().add("figure-head");
        empty.getStyleClass().add("figure-empty");
        empty.setWrapText(true);
        StackPane place = new StackPane(tiles, empty);
        StackPane.setAlignment(empty, javafx.geometry.Pos.TOP_LEFT);
        place.setMinHeight(0);
        VBox.setVgrow(place, Priority.ALWAYS);
        VBox box = new VBox(6, bar, head, note, place);
        box.getStyleClass().addAll("panel", "figure-pane");
        box.setMinHeight(0);
        return box;
    }

    private void furnishRight() {
        name.getStyleClass().add("figure-title");
        name.setWrapText(true);
        lines.getStyleClass().add("figure-lines");
        lines.setWrapText(true);
        lines.setMinHeight(Region.USE_PREF_SIZE);
        listed.getStyleClass().add("figure-listed");
        listed.setMaxWidth(Double.MAX_VALUE);
        listed.setWrapText(true);
        listed.setMinHeight(Region.USE_PREF_SIZE);
        list.setMinHeight(0);
        VBox.setVgrow(list, Priority.ALWAYS);
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            mark(true);
            if (event.getClickCount() == 2) {
                does(FiguresKey.OPEN, KeyCode.ENTER);
            }
        });
        acts.getStyleClass().add("figure-acts");
        acts.setMinHeight(Region.USE_PREF_SIZE);
        right.getStyleClass().addAll("panel", "figure-detail");
        right.setMinHeight(0);
        right.getChildren().addAll(name, lines, chart, listed, list, notices, acts);
    }

    private void fit(double width) {
        double wide = width >= WIDE ? 720 : 520;
        right.setPrefWidth(wide);
        right.setMinWidth(wide);
        right.setMaxWidth(wide);
    }

    @Override
    protected void show(FiguresPage page) {
        sections.forEach((section, label) -> label.pseudoClassStateChanged(ON, section == model.wanted().section()));
        title.setText(page.title());
        // briefs are those of all days
        turns.setVisible(model.wanted().section() != FiguresSection.BRIEFS);
        note.setText(page.busy() ? texts.get("note.busy") : page.note());
        FiguresPage.Detail detail = page.detail();
        tiles.show(page.tiles(), detail.id());
        String none = "none." + page.section() + (items() && !doing.mayDrawUp() ? ".closed" : "");
        empty.setText(page.tiles().isEmpty() && !page.busy() ? texts.get(none) : "");
        name.setText(detail.title());
        lines.setText(String.join("\n", detail.lines()));
        chart.show(detail.chart());
        // an axis without a bar says nothing
        boolean any = detail.chart().bars().stream().anyMatch(bar -> bar.height() > 0 || bar.before() > 0);
        chart.setVisible(any);
        chart.setManaged(any);
        listed.setText(detail.list());
        listed.setVisible(!detail.list().isEmpty());
        listed.setManaged(!detail.list().isEmpty());
        list.setEmptyWords(detail.empty());
        list.setRows(detail.rows());
        if (selected().isEmpty()) {
            list.select(detail.rows().isEmpty() ? null : detail.rows().getFirst().id());
        }
        list.tick();
        mark(inside || detail.inside());
        fill();
    }

    private void mark(boolean rows) {
        inside = rows;
        list.pseudoClassStateChanged(ON, rows);
        tiles.pseudoClassStateChanged(ON, !rows);
    }

    private Optional<FiguresRow> selected() {
        return list.rows().stream().filter(row -> row.id().equals(list.selectedIdProperty().get())).findFirst();
    }

    private boolean items() {
        FiguresSection section = model.wanted().section();
        return section == FiguresSection.BRIEFS || section == FiguresSection.SCORES;
    }

    /// The brief or scorecard that is selected, or the row behind a figure.
    private Case current() {
        String tile = model.pageProperty().get().detail().id();
        Optional<Subject> subject = items() && !tile.isEmpty() ? Optional.of(BriefSource.subject(tile)) : Optional.empty();
        return subject.flatMap(desk.bench()::about).orElseGet(() -> desk.bench().at(null));
    }

    private void fill() {
        List<ActionButton> buttons = new ArrayList<>();
        List<String> now = new ArrayList<>();
        for (FiguresKey key : doing.keys()) {
            now.add(key.name() + model.wanted().section());
            String words = "act." + key + "." + model.wanted().section();
            buttons.add(new ActionButton(texts.get(texts.has(words) ? words : "act." + key), key.shown(), false,
                    () -> does(key, key.strokes().getFirst().code())));
        }
        Case about = current();
        if (about.state() != null) {
            // what its workflow asks for; all else is one key away
            for (Act act : desk.offered(about).stream().filter(each -> each.id().equals(WorkActs.ACT)).toList()) {
                now.add(about.subject().orElseThrow() + act.id() + desk.bench().name(act, about));
                buttons.add(desk.button(desk.bench().name(act, about), act, desk.keys(act), false, () -> desk.run(act, current())));
            }
        }
        if (!now.equals(offered)) {
            offered = now;
            acts.getChildren().setAll(buttons);
        }
    }

    private boolean does(FiguresKey key, KeyCode code) {
        switch (key) {
            case UP -> step(0, -1);
            case DOWN -> step(0, 1);
            case LEFT -> step(-1, 0);
            case RIGHT -> step(1, 0);
            case SECTION -> section(FiguresSection.values()[code.getChar().charAt(0) - '1']);
            case SIDE -> mark(!inside && !list.rows().isEmpty());
            case OPEN -> open(null);
            case PART -> open(IndicatorBook.Side.PART);
            case WHOLE -> open(IndicatorBook.Side.WHOLE);
            case REST -> open(IndicatorBook.Side.REST);
            case BACK -> {
                return back();
            }
            case EARLIER -> page(-1);
            case LATER -> page(1);
            case MORE -> desk.menu(current());
            default -> doing.does(key);
        }
        return true;
    }

    private void section(FiguresSection next) {
        inside = false;
        doing.section(next);
    }

    private void step(int across, int down) {
        if (inside && down != 0) {
            list.step(down);
        } else if (!inside) {
            String wanted = model.wanted().tile();
            String next = tiles.near(wanted.isEmpty() ? model.pageProperty().get().detail().id() : wanted, across, down);
            model.want(now -> now.selecting(next));
        }
    }

    /// A page of rows, or other days.
    private void page(int by) {
        if (model.pageProperty().get().detail().inside()) {
            boolean full = list.rows().size() == IndicatorSource.PAGE;
            model.want(now -> by > 0 && !full ? now : now.at(now.from() + by * IndicatorSource.PAGE));
        } else {
            doing.move(by);
        }
    }

    /// The rows behind the figure or behind the selected part of it; the selected row in its window.
    ///
    /// @param side which rows; `null` for all below the line, or for what the selected row is
    private void open(IndicatorBook.@Nullable Side side) {
        Optional<FiguresRow> row = selected().filter(each -> inside);
        String tile = model.pageProperty().get().detail().id();
        if (side == null && row.isPresent() && row.get().subject() != null) {
            context.navigator().open(BehindRows.window(row.get().subject().kind()), row.get().subject());
        } else if (model.wanted().section() == FiguresSection.BRIEFS) {
            context.navigator().open(BehindRows.window(SubjectKind.WORK), BriefSource.subject(tile));
        } else {
            String key = model.wanted().side() != null ? model.wanted().key() : row.map(FiguresRow::key).orElse(null);
            if (model.wanted().section() == FiguresSection.SCORES && key == null) {
                mark(!list.rows().isEmpty());
            } else if (model.wanted().section() == FiguresSection.STATISTICS && !doing.maySeeRows()) {
                context.notices().tell(texts.get("statistic.hidden"));
            } else {
                model.want(now -> now.rows(key, side == null ? IndicatorBook.Side.WHOLE : side));
            }
        }
    }

    private boolean back() {
        if (model.stop() || doing.stop()) {
            return true;
        }
        boolean was = inside || model.wanted().side() != null;
        inside = false;
        mark(false);
        model.want(now -> now.rows(null, null));
        return was;
    }

    private boolean act(KeyCode code) {
        String key = ActKeys.name(code);
        Optional<Act> act = desk.byKey(key, current()).or(() -> desk.byKey(key, desk.bench().at(null)));
        act.ifPresent(wanted -> desk.run(wanted, current()));
        return act.isPresent();
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
        model.recount();
        list.requestFocus();
    }
}
