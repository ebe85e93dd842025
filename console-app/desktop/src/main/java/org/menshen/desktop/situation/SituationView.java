package org.menshen.desktop.situation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import javafx.beans.value.ChangeListener;
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
import org.menshen.desktop.act.NamedSpot;
import org.menshen.desktop.call.CallDesk;
import org.menshen.desktop.queue.AlertRow;
import org.menshen.desktop.queue.QueuePanel;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.shell.FeatureView;
import org.menshen.desktop.shell.KeyBound;
import org.menshen.desktop.shell.Tool;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.Sheet;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.site.Site;
import org.menshen.domain.suggest.UnitOffer;
import org.menshen.domain.work.WorkItem;
import org.menshen.map.core.geo.LatLon;

/// Queue, map and detail around one selection, with every act on the keyboard. FX thread.
final class SituationView implements FeatureView {

    static final String ID = "situation";
    private static final String REGISTERS = "work";
    private static final String SITES = "sites";
    private static final double WIDE = 1600;

    private final FeatureContext context;
    private final Texts texts;
    private final SubjectWords words;
    private final BorderPane window = new BorderPane();
    private final StackPane node = new StackPane(window);
    private final QueuePanel queue;
    private final MapPanel map;
    private final MapKeyboard keyboard;
    private final Sheet sheet;
    private final ActDesk desk;
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
    private final CallDesk calls;
    private final ChangeListener<@Nullable Subject> onSelection = (property, old, subject) -> selected(subject);
    /// parts that are not in the window yet
    private final Deque<Runnable> missing = new ArrayDeque<>();
    private @Nullable Subject centreOn;
    private boolean mapStays;

    SituationView(FeatureContext context) {
        this.context = context;
        this.texts = Texts.load(context.ports().lang(), SituationView.class);
        this.words = new SubjectWords(context.ports(), texts);
        Finder finder = new Finder(context.ports(), words, texts);
        this.queue = new QueuePanel(context.ports(), context.bridge());
        this.map = new MapPanel(context, texts);
        this.keyboard = new MapKeyboard(map);
        this.sheet = new Sheet(map.stack(), context.ports().lang());
        MapPointer pointer = new MapPointer(context, texts, map.pane());
        this.desk = new ActDesk(context, ID, sheet, Set.of(SubjectKind.ALERT, SubjectKind.SKETCH, SubjectKind.PATROL), pointer);
        this.calls = new CallDesk(context, map.stack(), pointer, this::taken);
        desk.takeCalls(calls::open);
        this.sketches = new SketchDesk(context, sheet, texts, map.pane());
        map.addTool("tool.measure", SituationKey.MEASURE, sketches::measure);
        map.addTool("tool.sketch", SituationKey.SKETCH, sketches::draw);
        this.detail = new DetailPanel(context, texts, desk, this::send, this::linkage);
        this.blind = new BlindDesk(context, texts, map, detail.node(), desk);
        this.timeline = new TimelineStrip(context, texts);
        this.review = new ReviewDesk(context, texts, map, timeline);
        map.addTool("tool.review", SituationKey.REVIEW, review::toggle);
        this.line = new CommandLine(context, texts, new Completion(context, texts, desk, finder), this::current, this::command,
                queue::focus);
        this.selection = new SelectionModel(context.ports(), context.bridge(), words, texts, this::show);
        review.setOnMoment(selection::review);
        this.spots = new SpotDesk(context.selection(), selection, map.pane());
        map.addTool("tool.spot", SituationKey.SPOT, spots::look);
        this.pickWords = new PickWords(context.ports(), words, finder, texts);
        this.group = new GroupDesk(context, sheet, words, texts, queue, map);
        VBox.setVgrow(map.node(), Priority.ALWAYS);
        missing.addAll(List.of(() -> window.setLeft(queue.node()), () -> window.setCenter(new VBox(map.node(), timeline.node())),
                () -> window.setRight(blind.node()), () -> {
                    window.setBottom(line.node());
                    node.getChildren().add(line.popup());
                }));
        node.widthProperty().addListener((property, old, width) -> fit(width.doubleValue()));
        fit(WIDE);
        queue.selectedIdProperty().addListener((property, old, id) -> {
            if (id != null) {
                detail.without(queue.summed());
                context.selection().set(AlertRow.sums(id) ? null : new Subject(SubjectKind.ALERT, id));
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
        if (calls.isOpen()) {
            Optional.ofNullable(map.pane().pointerProperty().get()).ifPresent(calls::point);
        } else if (subjects.isEmpty()) {
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
        detail.expect(subject);
        selection.select(subject);
    }

    private void show(Optional<Detail> next) {
        Subject wanted = context.selection().get();
        boolean asked = wanted != null || spots.spot().isPresent();
        boolean present = next.isPresent() && Objects.equals(next.get().subject(), wanted)
                && (!next.get().spot() || next.get().place().equals(spots.spot()));
        boolean notThereThen = next.isEmpty() && wanted != null && wanted.kind() == SubjectKind.SKETCH;
        if (asked && !present && !notThereThen) {
            // the answer to what was selected before; the right one is on its way
            return;
        }
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
        if (event.isShiftDown() && event.getCode().isFunctionKey()) {
            // opens another window
            return;
        }
        if (calls.isOpen() && event.getCode() == KeyCode.F7) {
            calls.open(Optional.empty());
            event.consume();
        }
        if (sheet.isOpen() || calls.isOpen() || event.getTarget() instanceof TextInputControl || map.pane().inMode() && !event.isAltDown()) {
            return;
        }
        if (desk.holds(event, context.selection()::get, this::key)) {
            return;
        }
        map.controls().touched();
        boolean anywhere = event.isControlDown() || event.isAltDown();
        Optional<SituationKey> key = KeyBound.of(SituationKey.values(), event);
        if (review.key(event)) {
            event.consume();
        } else if (!anywhere && keyboard.takes(event.getCode())) {
            return;
        } else if (key.isPresent() && does(key.get(), event) || !anywhere && !event.isMetaDown() && (act(event.getCode()) || queue.key(event))) {
            event.consume();
        }
    }

    /// Does what a key of the window means.
    ///
    /// @return false when it means nothing now
    private boolean does(SituationKey key, KeyEvent event) {
        switch (key) {
            case MAIN -> {
                return main();
            }
            case SEND -> {
                return send(event.getCode().getChar().charAt(0) - '0');
            }
            case EXPORT -> {
                return blind.exportListed();
            }
            case MORE -> desk.menu(current());
            case GROUP -> group.ask();
            case UNDO -> desk.undo();
            case CALL -> calls.open(desk.bench().spot(current()));
            case COMMAND -> line.focus();
            case LEAVE -> escape();
            case MAP -> map.focus();
            case NEARER -> map.pane().zoomBy(1);
            case FARTHER -> map.pane().zoomBy(-1);
            case BACK -> map.pane().back();
            case FORWARD -> map.pane().forward();
            case KIND -> map.toggleKind(event.getCode().getChar().charAt(0) - '0');
            case LAYERS -> map.toggleLayers();
            case OVERVIEW -> map.controls().toggleOverview();
            case FOLLOW -> map.follow().unlock();
            case RESTORE -> map.follow().restore();
            case SPOT -> spots.look();
            case MEASURE -> sketches.measure();
            case SKETCH -> sketches.draw();
            case REVIEW -> review.toggle();
            case COPY -> map.foot().copy(spots.spot());
            case PRINT -> map.foot().print();
        }
        return true;
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

    /// What the acts are about: the selected subject, the spot that is asked about, or nothing.
    private Case current() {
        Detail now = detail.detail().orElse(null);
        if (now != null && now.spot()) {
            return desk.bench().at(new NamedSpot(now.place().orElseThrow(), where(now)));
        }
        Subject subject = context.selection().get();
        return subject == null ? desk.bench().at(null) : desk.bench().about(subject).orElseGet(() -> desk.bench().at(null));
    }

    private static String where(Detail spot) {
        return spot.lines().isEmpty() ? "" : spot.lines().getFirst().words();
    }

    private boolean act(KeyCode code) {
        Case now = current();
        String name = ActKeys.name(code);
        Optional<Act> act = desk.byKey(name, now)
                .or(() -> desk.bench().around(now).stream().filter(each -> each.state() == null).findFirst()
                        .flatMap(none -> desk.byKey(name, none)));
        if (act.isEmpty() && code == KeyCode.DIGIT9) {
            return detail.detail().filter(Detail::work).map(this::linkage).isPresent();
        }
        act.ifPresent(wanted -> desk.run(wanted, wanted.kind() == null ? desk.bench().at(null) : now));
        return act.isPresent();
    }

    private boolean main() {
        Case now = current();
        if (now.state() instanceof WorkItem || now.state() instanceof Site) {
            context.navigator().open(now.state() instanceof Site ? SITES : REGISTERS, context.selection().get());
            return true;
        }
        Optional<Act> act = now.state() instanceof Incident ? Optional.of(Acts.of("incident.open"))
                : desk.main(now).filter(main -> !desk.key(main).isEmpty());
        act.ifPresent(wanted -> desk.run(wanted, now));
        return act.isPresent() || now.state() == null && blind.propose();
    }

    private boolean send(int digit) {
        Optional<Detail> now = detail.detail().filter(d -> d.work() && digit <= d.forces().size());
        now.ifPresent(d -> send(d, d.forces().get(digit - 1)));
        return now.isPresent();
    }

    private void send(Detail about, UnitOffer force) {
        Case now = current();
        desk.run(Acts.of(forceAct(now, "dispatch")), now.with(force.unit().id()));
    }

    private Detail linkage(Detail about) {
        desk.run(Acts.of(forceAct(current(), "linkage")), current());
        return about;
    }

    private static String forceAct(Case now, String act) {
        return now.subject().map(subject -> subject.kind().wire() + ".").orElse("spot.") + act;
    }

    private void command(Suggestion.What what) {
        what.instant().ifPresent(review::go);
        what.go().ifPresent(subject -> {
            if (subject.kind() == SubjectKind.WORK) {
                context.navigator().open(REGISTERS, subject);
            } else {
                go(subject);
            }
        });
        what.tool().ifPresent(context.navigator()::use);
        what.act().ifPresent(offer -> desk.run(offer.act(), offer.about().saying(what.rest())));
    }

    private void taken(Subject subject) {
        go(subject);
        queue.focus();
    }

    private void go(Subject subject) {
        centreOn = subject;
        if (subject.equals(context.selection().get())) {
            selection.select(subject);
        } else {
            context.selection().set(subject);
        }
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public boolean takes(Tool tool) {
        return review.takes(tool);
    }

    @Override
    public boolean furnish() {
        if (!missing.isEmpty()) {
            missing.remove().run();
        }
        return !missing.isEmpty();
    }

    @Override
    public StackPane noticePlace() {
        return map.noticePlace();
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
        calls.close();
        selection.close();
        detail.close();
        review.close();
        timeline.close();
        blind.close();
        map.close();
        queue.close();
    }
}
