package org.menshen.desktop.shift;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.act.Act;
import org.menshen.desktop.act.ActDesk;
import org.menshen.desktop.act.ActKeys;
import org.menshen.desktop.act.Acts;
import org.menshen.desktop.act.Case;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.shell.KeyBound;
import org.menshen.desktop.shell.PagedView;
import org.menshen.desktop.shell.PaperDesk;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.RowList;
import org.menshen.desktop.widget.Sheet;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.port.Paper;
import org.menshen.domain.port.WatchLog;
import org.menshen.domain.shift.Shift;

/// People on duty and planned at the left, the selected shift with its hand-over sheet beside them. FX thread.
final class ShiftView extends PagedView<ShiftPage> {

    static final String ID = "shift";
    private static final double WIDE = 1600;
    private static final Duration LOG_WITHIN = Duration.ofSeconds(30);

    private final FeatureContext context;
    private final WatchLog log;
    private final PaperDesk paper;
    private final Texts texts;
    private final ShiftViewModel model;
    private final RowList<WatchRow> list;
    private final Label count = new Label();
    private final TextField search = new TextField();
    private final ShiftPane pane;
    private final Sheet sheet;
    private final ActDesk desk;
    private final BorderPane node = new BorderPane();
    private final VBox left = new VBox();
    private boolean byItself;
    private @Nullable String reading;

    ShiftView(FeatureContext context, WatchLog log, Paper paper) {
        this.context = context;
        this.log = log;
        this.texts = Texts.load(context.ports().lang(), ShiftView.class);
        this.paper = new PaperDesk(context, paper);
        this.model = new ShiftViewModel(context.ports(), context.bridge(), texts);
        this.list = new RowList<>(WatchCell.HEIGHT, () -> new WatchCell(texts), WatchRow::id);
        StackPane middle = new StackPane();
        this.sheet = new Sheet(middle, context.ports().lang());
        this.desk = new ActDesk(context, ID, sheet, Set.of(SubjectKind.SHIFT, SubjectKind.DUTY), null);
        this.pane = new ShiftPane(texts, desk);
        middle.getChildren().add(pane.node());
        count.getStyleClass().add("list-head");
        count.setMaxWidth(Double.MAX_VALUE);
        search.setPromptText(texts.get("search"));
        search.textProperty().addListener((property, old, words) -> model.search(words));
        search.addEventHandler(KeyEvent.KEY_PRESSED, this::leaveSearch);
        VBox.setVgrow(list, Priority.ALWAYS);
        left.getStyleClass().addAll("panel", "watch-list");
        left.getChildren().addAll(count, search, list);
        node.setLeft(left);
        node.setCenter(middle);
        node.widthProperty().addListener((property, old, width) -> fit(width.doubleValue()));
        fit(WIDE);
        list.selectedIdProperty().addListener((property, old, id) -> {
            if (!byItself) {
                model.select(id == null ? null : Subject.parse(id));
            }
        });
        node.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        endsWith(model::close);
        follow(model.pageProperty());
        endsWith(context.bridge().every(Duration.ofSeconds(5), model::refresh));
    }

    private void fit(double width) {
        left.setPrefWidth(width >= WIDE ? 520 : 400);
        left.setMinWidth(width >= WIDE ? 520 : 380);
    }

    @Override
    protected void show(ShiftPage page) {
        count.setText(texts.get("list.count", page.onDuty()));
        list.setRows(page.rows());
        byItself = true;
        list.select(page.selected().map(selected -> selected.state().subject().toString()).orElse(null));
        byItself = false;
        boolean inPoints = pane.points().isFocused();
        boolean onDuty = page.rows().stream().anyMatch(row -> row.mine() && row.part() == WatchRow.Part.ON_DUTY);
        pane.show(page.selected(), current(), onDuty, this::print);
        nextPoint();
        if (inPoints && !pane.points().isVisible()) {
            list.requestFocus();
        }
        list.tick();
        pane.points().tick();
    }

    private Case current() {
        return model.pageProperty().get().selected().map(ShiftPage.Selected::state).map(desk.bench()::about).orElseGet(() -> desk.bench().at(null));
    }

    private void leaveSearch(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.DOWN) {
            if (event.getCode() == KeyCode.ESCAPE) {
                search.clear();
            }
            list.requestFocus();
            event.consume();
        }
    }

    private void key(KeyEvent event) {
        if (sheet.isOpen() || event.getTarget() instanceof TextInputControl) {
            return;
        }
        Optional<ShiftKey> key = KeyBound.of(ShiftKey.values(), event);
        boolean done = key.isPresent() ? does(key.get()) : !event.isControlDown() && !event.isAltDown() && act(event.getCode());
        if (done) {
            event.consume();
        }
    }

    private boolean does(ShiftKey key) {
        boolean inPoints = pane.points().isFocused();
        switch (key) {
            case UP -> (inPoints ? pane.points() : list).step(-1);
            case DOWN -> (inPoints ? pane.points() : list).step(1);
            case POINTS -> pane.points().requestFocus();
            case PEOPLE -> list.requestFocus();
            case FIND -> search.requestFocus();
            case MORE -> desk.menu(current());
            case PRINT -> print();
            case TICK -> {
                return readBack();
            }
            case MAIN -> {
                Optional<Act> first = pane.main();
                first.ifPresent(act -> desk.run(act, act.kind() == null ? desk.bench().at(null) : current()));
                return first.isPresent();
            }
        }
        return true;
    }

    /// The point under the hand is read back.
    private boolean readBack() {
        Optional<PointRow> point = pane.point().filter(row -> row.ticked().isEmpty());
        point.ifPresent(row -> {
            reading = row.id();
            desk.run(Acts.of("shift.tick"), current().with(row.id()).with(""));
        });
        return point.isPresent();
    }

    /// Goes on to the next point once the one under the hand stands as read back: what was refused stays under it.
    private void nextPoint() {
        Optional<PointRow> read = pane.point().filter(row -> row.id().equals(reading) && !row.ticked().isEmpty());
        read.ifPresent(row -> {
            reading = null;
            pane.points().rows().stream().filter(next -> next.ticked().isEmpty() && next.number() > row.number()).findFirst()
                    .ifPresent(next -> pane.points().select(next.id()));
        });
    }

    private boolean act(KeyCode code) {
        String name = ActKeys.name(code);
        Case nothing = desk.bench().at(null);
        Optional<Act> act = desk.byKey(name, current());
        Optional<Act> always = act.isPresent() ? Optional.empty() : desk.byKey(name, nothing);
        act.ifPresent(wanted -> desk.run(wanted, current()));
        always.ifPresent(wanted -> desk.run(wanted, nothing));
        return act.isPresent() || always.isPresent();
    }

    private void print() {
        Optional<ShiftPage.Selected> selected = model.pageProperty().get().selected().filter(each -> !each.points().isEmpty());
        if (selected.isEmpty() || !(selected.get().state() instanceof Shift shift)) {
            context.notices().warn(texts.get("print.nothing"));
            return;
        }
        String mark = paper.mark();
        paper.print(node, "menshen-handover-" + shift.seat(), shift.sheet().filledAt(), () -> leaf(shift, mark));
    }

    /// The sheet tied to the log of the watch, while the centre tells it; what is not at the centre yet was not signed there. Waits for it.
    private Paper.Leaf leaf(Shift shift, String mark) {
        ConsolePorts ports = context.ports();
        SheetPaper sheet = new SheetPaper(ports.lang(), ports.names(), ports.zone());
        try {
            WatchLog.Stretch told = log.load(shift.signedOn().at(), null).get(LOG_WITHIN.toSeconds(), TimeUnit.SECONDS);
            List<WatchLog.Entry> own = told.entries().stream().filter(entry -> entry.change().subject().equals(shift.subject())).toList();
            return told.whole() && !own.isEmpty() && own.getFirst().change().version() == 1 ? sheet.of(own, mark) : sheet.untied(shift, mark);
        } catch (ExecutionException | TimeoutException away) {
            return sheet.untied(shift, mark);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return sheet.untied(shift, mark);
        }
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public StackPane noticePlace() {
        return pane.noticePlace();
    }

    @Override
    public void activate(@Nullable Subject about) {
        if (about != null && (about.kind() == SubjectKind.SHIFT || about.kind() == SubjectKind.DUTY)) {
            model.select(about);
        }
        list.requestFocus();
    }
}
