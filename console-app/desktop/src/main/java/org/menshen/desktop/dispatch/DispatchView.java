package org.menshen.desktop.dispatch;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javafx.scene.control.Label;
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
import org.menshen.desktop.call.CallDesk;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.shell.Freshness;
import org.menshen.desktop.shell.KeyBound;
import org.menshen.desktop.shell.PagedView;
import org.menshen.desktop.text.Counts;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.RowList;
import org.menshen.desktop.widget.Sheet;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.suggest.UnitOffer;

/// Incidents, the selected one, and the board of units; every act on the keyboard. FX thread.
final class DispatchView extends PagedView<DispatchPage> {

    static final String ID = "dispatch";
    private static final double WIDE = 1600;

    private final FeatureContext context;
    private final Texts texts;
    private final DispatchViewModel model;
    private final RowList<IncidentRow> list;
    private final Label count = new Label();
    private final Label none = new Label();
    private final IncidentPane pane;
    private final FieldBoard board;
    private final Sheet sheet;
    private final ActDesk desk;
    private final CallDesk calls;
    private final BorderPane node = new BorderPane();
    private final VBox left = new VBox();
    private boolean byItself;
    private @Nullable String awaited;
    /// whether a page was shown since the last tick
    private boolean told;

    DispatchView(FeatureContext context) {
        this.context = context;
        ConsolePorts ports = context.ports();
        this.texts = Texts.load(ports.lang(), DispatchView.class);
        this.model = new DispatchViewModel(ports, context.bridge(), texts);
        this.list = new RowList<>(IncidentCell.HEIGHT, () -> new IncidentCell(ports.clock(), texts), IncidentRow::id);
        StackPane middle = new StackPane();
        this.sheet = new Sheet(middle, ports.lang());
        this.desk = new ActDesk(context, ID, sheet, Set.of(SubjectKind.INCIDENT, SubjectKind.LINKAGE, SubjectKind.ROLLCALL,
                SubjectKind.MESSAGE, SubjectKind.PATROL), null);
        this.pane = new IncidentPane(texts, ports.clock(), ports.zone(), desk, this::send);
        this.board = new FieldBoard(texts, ports.clock(), Freshness.of(ports), this::turn, this::filter);
        middle.getChildren().add(pane.node());
        this.calls = new CallDesk(context, middle, null, this::taken);
        desk.takeCalls(calls::open);
        buildList();
        node.setLeft(left);
        node.setCenter(middle);
        node.setRight(board.node());
        node.widthProperty().addListener((property, old, width) -> fit(width.doubleValue()));
        fit(WIDE);
        list.selectedIdProperty().addListener((property, old, id) -> {
            model.select(id);
            if (id != null && !byItself) {
                context.selection().set(new Subject(SubjectKind.INCIDENT, id));
            }
        });
        node.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        endsWith(model::close);
        endsWith(calls::close);
        follow(model.pageProperty());
        endsWith(context.bridge().every(Duration.ofSeconds(1), this::tick));
    }

    private void buildList() {
        count.getStyleClass().add("list-head");
        count.setMaxWidth(Double.MAX_VALUE);
        none.setText(texts.get("empty.list"));
        none.setWrapText(true);
        none.getStyleClass().add("empty-words");
        VBox.setVgrow(list, Priority.ALWAYS);
        left.getStyleClass().addAll("panel", "incident-list");
        left.getChildren().addAll(count, none, list);
    }

    private void fit(double width) {
        boolean wide = width >= WIDE;
        left.setPrefWidth(wide ? 440 : 330);
        left.setMinWidth(wide ? 440 : 300);
        board.node().setPrefWidth(wide ? 460 : 360);
        board.node().setMinWidth(wide ? 460 : 340);
    }

    @Override
    protected void show(DispatchPage page) {
        count.setText(counted(page));
        none.setVisible(page.incidents().isEmpty());
        none.setManaged(page.incidents().isEmpty());
        list.setRows(page.incidents());
        board.show(page, model.filter());
        follow(page);
        if (page.selected().isEmpty() || chosen().isPresent()) {
            // else it is on its way: what is shown stays for that moment
            pane.show(page.selected());
        }
        told = true;
        age();
    }

    /// How many are open: of the centre that is shown, and how many more there are beside it.
    private String counted(DispatchPage page) {
        long shown = page.incidents().stream().filter(IncidentRow::open).count();
        return page.centre().map(centre -> texts.get("list.count.centre", centre, Counts.of(shown, texts.lang()),
                Counts.of(page.open() - shown, texts.lang()))).orElseGet(() -> texts.get("list.count", Counts.of(page.open(), texts.lang())));
    }

    /// When nothing is selected, or what was is gone, the list selects what the page shows; a choice of the person's own stands, and so does what
    /// the window was opened for while a page with it is still on its way.
    private void follow(DispatchPage page) {
        String id = list.selectedIdProperty().get();
        boolean there = page.incidents().stream().anyMatch(row -> row.id().equals(id));
        if (there) {
            awaited = null;
        } else if (id == null || !id.equals(awaited)) {
            // shown here, but not what the desk has selected: another window may be at work on something else
            byItself = true;
            list.select(page.selected().map(selected -> selected.row().id()).orElse(null));
            byItself = false;
        }
    }

    /// The selected incident; empty while the page still shows another: a key must never act on what was selected before.
    private Optional<DispatchPage.Selected> chosen() {
        return model.pageProperty().get().selected().filter(selected -> selected.row().id().equals(list.selectedIdProperty().get()));
    }

    /// Writes anew whatever has grown old, unless a page did so since the last time: both would be two pictures of the window a second.
    private void tick() {
        // a page that is the same as before is not told: what is gone from the list must not stay selected for that
        follow(model.pageProperty().get());
        if (!told) {
            list.tick();
            board.tick();
            age();
        }
        told = false;
        model.refresh();
    }

    private void age() {
        pane.tick(model.pageProperty().get().selected(), context.ports().clock().instant());
    }

    private void filter(BoardFilter filter) {
        model.filter(filter);
    }

    private void turn(BoardPage page) {
        model.board(page);
    }

    private void key(KeyEvent event) {
        if (event.isShiftDown() && event.getCode().isFunctionKey()) {
            // opens another window
            return;
        }
        if (calls.isOpen() && event.getCode() == KeyCode.F7) {
            calls.open(Optional.empty());
            event.consume();
        }
        boolean held = (event.isControlDown() || event.isAltDown()) && DispatchKey.UNDO.strokes().stream().noneMatch(stroke -> stroke.is(event));
        if (sheet.isOpen() || calls.isOpen() || event.getTarget() instanceof TextInputControl || held) {
            return;
        }
        if (desk.holds(event, list.selectedIdProperty()::get, this::key)) {
            return;
        }
        Optional<DispatchKey> key = KeyBound.of(DispatchKey.values(), event);
        if (key.map(meant -> does(meant, event.getCode())).orElseGet(() -> act(event.getCode()))) {
            event.consume();
        }
    }

    private boolean does(DispatchKey key, KeyCode code) {
        switch (key) {
            case BOARD -> {
                turn(BoardPage.UNITS);
                filter(model.filter().next());
            }
            case PAGE -> turn(model.board().next(code == KeyCode.PAGE_DOWN ? 1 : -1));
            case ASIDE -> {
                boolean there = board.entered();
                if (code == KeyCode.RIGHT) {
                    board.enter();
                } else {
                    list.requestFocus();
                }
                return there || code == KeyCode.RIGHT;
            }
            case DOWN -> step(1);
            case UP -> step(-1);
            case MORE -> desk.menu(current());
            case CENTRE -> model.nextCentre();
            case UNDO -> desk.undo();
            case CALL -> calls.open(Optional.empty());
            case MAIN -> {
                return main();
            }
            case SEND -> {
                int digit = code.getChar().charAt(0) - '0';
                Optional<DispatchPage.Selected> now = chosen().filter(selected -> !board.entered() && digit <= selected.forces().size());
                now.ifPresent(selected -> send(selected, selected.forces().get(digit - 1).offer()));
                return now.isPresent();
            }
        }
        return true;
    }

    private void step(int by) {
        if (board.entered()) {
            board.step(by);
        } else {
            list.step(by);
        }
    }

    /// What comes next with what is selected where the keyboard is; on a post of a roll call, that it answers; where nothing comes next, all acts.
    private boolean main() {
        Case now = current();
        Optional<BoardRow> row = board.entered() ? board.row() : Optional.empty();
        Optional<Act> main = desk.main(now);
        if (main.isPresent() && row.filter(each -> each.part() != null && each.subject().kind() == SubjectKind.ROLLCALL).isPresent()) {
            desk.run(Acts.of("rollcall.answer"), now.with(row.get().part()));
        } else if (main.isPresent()) {
            desk.run(main.get(), now);
        } else if (board.entered()) {
            desk.menu(now);
        }
        return main.isPresent() || board.entered();
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

    /// What is selected where the keyboard is, as it stands: a row of the board, else the incident; or nothing.
    private Case current() {
        if (board.entered()) {
            Optional<Subject> there = board.unit().map(row -> new Subject(SubjectKind.UNIT, row.id())).or(() -> board.row().map(BoardRow::subject));
            return there.flatMap(desk.bench()::about).orElseGet(() -> desk.bench().at(null));
        }
        return chosen().flatMap(selected -> desk.bench().about(selected.incident().subject())).orElseGet(() -> desk.bench().at(null));
    }

    /// What a call became or was added to is shown next.
    private void taken(Subject subject) {
        if (subject.kind() == SubjectKind.INCIDENT) {
            context.selection().set(subject);
            list.select(subject.id());
            model.select(subject.id());
        }
        list.requestFocus();
    }

    private void send(DispatchPage.Selected selected, UnitOffer force) {
        desk.run(Acts.of("incident.dispatch"), desk.bench().about(selected.incident()).with(force.unit().id()));
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
        Subject wanted = about == null ? context.selection().get() : about;
        incidentOf(wanted).ifPresent(id -> {
            awaited = id;
            list.select(id);
        });
        list.requestFocus();
    }

    /// The incident itself, or the one that an alert became part of last.
    private Optional<String> incidentOf(@Nullable Subject wanted) {
        if (wanted == null || wanted.kind() != SubjectKind.ALERT) {
            return Optional.ofNullable(wanted).filter(subject -> subject.kind() == SubjectKind.INCIDENT).map(Subject::id);
        }
        return context.ports().workspace().find(wanted).map(found -> ((Alert) found.state()).incidentIds()).filter(ids -> !ids.isEmpty())
                .map(List::getLast);
    }
}
