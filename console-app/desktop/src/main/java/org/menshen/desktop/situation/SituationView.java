package org.menshen.desktop.situation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import javafx.beans.value.ChangeListener;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.gesture.AlertAct;
import org.menshen.desktop.livemap.MapKind;
import org.menshen.desktop.queue.QueuePanel;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.shell.FeatureView;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.Sheet;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.map.core.geo.LatLon;

/// Queue, map and detail around one selection, with every act on the keyboard. FX thread.
final class SituationView implements FeatureView {

    private static final double WIDE = 1600;

    private final FeatureContext context;
    private final Texts texts;
    private final SubjectWords words;
    private final Finder finder;
    private final CommandWords commands;
    private final BorderPane node = new BorderPane();
    private final QueuePanel queue;
    private final MapPanel map;
    private final Sheet sheet;
    private final AlertDesk desk;
    private final SketchDesk sketches;
    private final DetailPanel detail;
    private final BlindDesk blind;
    private final PickWords pickWords;
    private final GroupDesk group;
    private final TimelineStrip timeline;
    private final ReviewDesk review;
    private final CommandLine line;
    private final SelectionModel selection;
    private final SpotDesk spots;
    private final ChangeListener<@Nullable Subject> onSelection = (property, old, subject) -> selected(subject);
    private @Nullable Subject centreOn;
    private boolean mapStays;
    private boolean walking;

    SituationView(FeatureContext context) {
        this.context = context;
        this.texts = Texts.load(context.ports().lang(), SituationView.class);
        this.words = new SubjectWords(context.ports(), texts);
        this.finder = new Finder(context.ports().workspace(), words, texts);
        this.commands = new CommandWords(texts);
        this.queue = new QueuePanel(context.ports(), context.bridge());
        this.map = new MapPanel(context, texts);
        this.sheet = new Sheet(map.stack(), texts.get("sheet.choose"), texts.get("sheet.write"));
        this.desk = new AlertDesk(context, sheet, texts, words);
        this.sketches = new SketchDesk(context, sheet, texts, map.pane());
        map.addTool("tool.measure", KeyCode.L, sketches::measure);
        map.addTool("tool.sketch", KeyCode.P, sketches::draw);
        this.detail = new DetailPanel(context, texts, desk);
        this.blind = new BlindDesk(context, texts, map, detail.node());
        this.timeline = new TimelineStrip(context, texts);
        this.review = new ReviewDesk(context, texts, map, timeline);
        map.addTool("tool.review", KeyCode.H, review::toggle);
        this.line = new CommandLine(texts, this::command, queue::focus, this::help);
        this.selection = new SelectionModel(context.ports(), context.bridge(), words, texts, this::show);
        review.setOnMoment(selection::review);
        this.spots = new SpotDesk(context.selection(), selection, map.pane());
        map.addTool("tool.spot", KeyCode.W, spots::look);
        this.pickWords = new PickWords(context.ports(), words, finder, texts);
        this.group = new GroupDesk(context, sheet, words, texts, queue, map);
        node.setLeft(queue.node());
        VBox.setVgrow(map.node(), Priority.ALWAYS);
        node.setCenter(new VBox(map.node(), timeline.node()));
        node.setRight(blind.node());
        node.setBottom(line.node());
        node.widthProperty().addListener((property, old, width) -> fit(width.doubleValue()));
        fit(WIDE);
        queue.selectedIdProperty().addListener((property, old, id) -> {
            if (id != null) {
                context.selection().set(new Subject(SubjectKind.ALERT, id));
            }
        });
        map.setOnPick(this::picked);
        map.live().setSpoken(pickWords::spoken);
        context.selection().addListener(onSelection);
        node.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        if (context.selection().get() == null) {
            queue.selectWorstAtFirst();
        }
    }

    /// A narrow window keeps the queue, the map and the main action.
    private void fit(double width) {
        boolean wide = width >= WIDE;
        queue.node().setPrefWidth(wide ? 440 : 360);
        queue.node().setMinWidth(wide ? 440 : 320);
        blind.node().setPrefWidth(wide ? 420 : 340);
        blind.node().setMinWidth(wide ? 420 : 320);
        blind.node().setMaxWidth(wide ? 420 : 340);
    }

    private void picked(List<Subject> subjects) {
        if (subjects.isEmpty()) {
            spots.clicked();
        } else if (subjects.size() == 1) {
            pick(subjects.getFirst());
        } else {
            LatLon pointer = map.pane().pointerProperty().get();
            sheet.offer(texts.get("ask.which", subjects.size()), subjects.stream().map(s -> pickWords.choice(s, pointer)).toList(),
                    index -> pick(subjects.get(index)));
        }
    }

    /// Selects what the hand pointed at: the map stays where it is.
    private void pick(Subject subject) {
        mapStays = true;
        context.selection().set(subject);
        mapStays = false;
    }

    private void selected(@Nullable Subject subject) {
        spots.selected();
        centreOn = mapStays ? null : subject;
        queue.select(subject != null && subject.kind() == SubjectKind.ALERT ? subject.id() : null);
        map.mark(subject);
        selection.select(subject);
    }

    private void show(Optional<Detail> next) {
        boolean present = next.isPresent() && Objects.equals(next.get().subject(), context.selection().get())
                && (!next.get().spot() || next.get().place().equals(spots.spot()));
        Optional<Detail> now = present ? next : Optional.empty();
        detail.show(now);
        blind.about(now.map(d -> d.spot() ? d.place() : d.subject()));
        map.surround(now);
        if (present && centreOn != null && centreOn.equals(next.get().subject())) {
            centreOn = null;
            next.get().place().ifPresent(map::goTo);
            map.mark(next.get().subject());
        }
    }

    private void key(KeyEvent event) {
        if (sheet.isOpen() || event.getTarget() instanceof TextInputControl || map.pane().inMode() && !event.isAltDown()) {
            return;
        }
        map.controls().touched();
        if (event.isAltDown() && event.getCode().isDigitKey()) {
            int index = event.getCode().getChar().charAt(0) - '1';
            if (index >= 0 && index < MapKind.values().length) {
                map.toggleKind(MapKind.values()[index]);
                event.consume();
            }
            return;
        }
        if (event.isAltDown() && (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT)) {
            if (event.getCode() == KeyCode.LEFT) {
                map.pane().back();
            } else {
                map.pane().forward();
            }
            event.consume();
            return;
        }
        if (review.key(event)) {
            event.consume();
            return;
        }
        if (meantForMap(event.getCode())) {
            return;
        }
        if (event.isControlDown() && event.getCode() == KeyCode.F) {
            line.focus();
            event.consume();
        } else if (event.isControlDown() && event.getCode() == KeyCode.P) {
            map.foot().print();
            event.consume();
        } else if (event.isControlDown() && event.getCode() == KeyCode.C) {
            map.foot().copy(spots.spot());
            event.consume();
        } else if (event.isControlDown() && event.getCode() == KeyCode.S && blind.isListed()) {
            blind.export();
            event.consume();
        } else if (!event.isControlDown() && !event.isAltDown() && !event.isMetaDown() && plain(event)) {
            event.consume();
        }
    }

    private boolean plain(KeyEvent event) {
        if ("?".equals(event.getText())) {
            help();
            return true;
        }
        switch (event.getCode()) {
            case SLASH -> line.focus();
            case ESCAPE -> escape();
            case M -> map.focus();
            case G -> group.ask();
            case L -> sketches.measure();
            case P -> sketches.draw();
            case W -> spots.look();
            case Y -> map.toggleLayers();
            case O -> map.controls().toggleOverview();
            case U -> map.follow().unlock();
            case BACK_SPACE -> map.follow().restore();
            case PLUS, EQUALS, ADD -> map.pane().zoomBy(1);
            case MINUS, SUBTRACT -> map.pane().zoomBy(-1);
            case H -> review.toggle();
            case DELETE -> erase();
            default -> {
                return act(event.getCode()) || queue.key(event);
            }
        }
        return true;
    }

    /// While the keyboard is in the map, its keys are the map's; Esc brings it back, and Enter opens what Tab walked to.
    private boolean meantForMap(KeyCode code) {
        if (!map.hasKeyboard()) {
            walking = false;
            return false;
        }
        walking |= code == KeyCode.TAB;
        return switch (code) {
            case UP, DOWN, LEFT, RIGHT, HOME, PLUS, EQUALS, ADD, MINUS, SUBTRACT, TAB -> true;
            case ENTER -> walking;
            default -> false;
        };
    }

    private void escape() {
        if (map.pane().closeStack() || group.lift()) {
            return;
        }
        if (map.hasKeyboard()) {
            queue.focus();
        } else if (!spots.leave()) {
            context.selection().set(null);
        }
    }

    private boolean act(KeyCode code) {
        Detail now = detail.detail().orElse(null);
        if (now == null || !now.work()) {
            return false;
        }
        int digit = code.isDigitKey() ? code.getChar().charAt(0) - '0' : -1;
        if (digit >= 1 && digit <= now.forces().size()) {
            desk.send(now, now.forces().get(digit - 1));
            return true;
        }
        if (digit == 9) {
            desk.linkage(now);
            return true;
        }
        if (now.alert().isEmpty()) {
            return openIncident(code, now);
        }
        if (code == KeyCode.PERIOD) {
            desk.more(now);
            return true;
        }
        var alert = now.alert().get();
        Optional<AlertAct> act = code == KeyCode.ENTER ? AlertAct.main(alert.status())
                : AlertAct.byKey(code.getName(), alert.status(), desk.mine(alert), alert.severity());
        act.ifPresent(wanted -> desk.act(wanted, now));
        return act.isPresent();
    }

    private boolean openIncident(KeyCode code, Detail now) {
        if (code == KeyCode.ENTER && now.is(SubjectKind.INCIDENT)) {
            context.navigator().open("dispatch", now.subject());
            return true;
        }
        return false;
    }

    private void erase() {
        Subject subject = context.selection().get();
        if (subject != null && subject.kind() == SubjectKind.SKETCH) {
            sketches.erase(subject);
        }
    }

    private void command(String text) {
        Optional<Instant> time = ReviewTime.read(text, context.ports().clock().instant(), context.ports().zone());
        if (time.isPresent()) {
            review.go(time.get());
            return;
        }
        CommandWords.Meaning meaning = commands.read(text);
        if (meaning.act().isPresent()) {
            Detail now = detail.detail().filter(d -> d.alert().isPresent()).orElse(null);
            if (now == null) {
                context.notices().warn(texts.get("told.nothing-selected"));
            } else {
                desk.act(meaning.act().get(), now);
            }
            return;
        }
        context.ports().background().execute(() -> {
            List<Finder.Found> found = finder.find(meaning.rest());
            context.bridge().run(() -> offer(meaning.rest(), found));
        });
    }

    private void offer(String wanted, List<Finder.Found> found) {
        if (found.isEmpty()) {
            context.notices().warn(texts.get("told.not-found", wanted));
        } else if (found.size() == 1) {
            go(found.getFirst().subject());
        } else {
            sheet.choose(texts.get("ask.found", wanted), found.stream().map(Finder.Found::title).toList(),
                    index -> go(found.get(index).subject()));
        }
    }

    private void go(Subject subject) {
        centreOn = subject;
        if (subject.equals(context.selection().get())) {
            selection.select(subject);
        } else {
            context.selection().set(subject);
        }
    }

    private void help() {
        sheet.choose(texts.get("help.title"), List.of(texts.get("help.queue"), texts.get("help.act"), texts.get("help.force"),
                texts.get("help.map"), texts.get("help.layers"), texts.get("help.group"), texts.get("help.spot"),
                texts.get("help.draw"), texts.get("help.find"), texts.get("help.review"), texts.get("help.windows"),
                texts.get("help.drill")), index -> { });
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public void activate(@Nullable Subject about) {
        if (about != null) {
            go(about);
        }
        queue.focus();
    }

    @Override
    public void close() {
        context.selection().removeListener(onSelection);
        selection.close();
        detail.close();
        review.close();
        timeline.close();
        blind.close();
        map.close();
        queue.close();
    }
}
