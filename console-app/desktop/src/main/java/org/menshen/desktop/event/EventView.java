package org.menshen.desktop.event;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
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
import org.menshen.desktop.act.Acts;
import org.menshen.desktop.act.Case;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.shell.KeyBound;
import org.menshen.desktop.shell.PagedView;
import org.menshen.desktop.shell.PaperDesk;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.ActionButton;
import org.menshen.desktop.widget.Sheet;
import org.menshen.domain.event.Event;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.port.Paper;

/// The window of events: all events and the duty level at the left, the shown one in the middle, what is due at the right. FX thread.
final class EventView extends PagedView<EventPage> {

    static final String ID = "event";
    private static final Duration TICK = Duration.ofSeconds(1);
    /// what changes by time alone, such as who comes on shift, is looked at so often
    private static final int TICKS = 15;

    private final FeatureContext context;
    private final Texts texts;
    private final PaperDesk paper;
    private final EventViewModel model;
    private final EventLists lists;
    private final EventCentre centre;
    private final FlowPane acts = new FlowPane(8, 8);
    private final StackPane node = new StackPane();
    private final Sheet sheet;
    private final ActDesk desk;
    private int ticks;
    private List<String> offered = List.of();

    EventView(FeatureContext context, Paper paper) {
        this.context = context;
        this.texts = Texts.load(context.ports().lang(), EventView.class);
        this.paper = new PaperDesk(context, paper);
        this.model = new EventViewModel(context.ports(), context.bridge(), texts);
        Countdown countdown = Countdown.of(texts, context.ports().codes());
        this.sheet = new Sheet(node, context.ports().lang());
        this.desk = new ActDesk(context, ID, sheet, Set.of(SubjectKind.EVENT, SubjectKind.ROLLCALL), null);
        this.lists = new EventLists(texts, countdown, context.ports().clock(), model::select);
        this.centre = new EventCentre(texts, countdown, context.ports().clock(), this::fill);
        acts.getStyleClass().add("event-acts");
        acts.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(centre.node(), Priority.ALWAYS);
        HBox parts = new HBox(lists.left(), centre.node(), lists.right());
        VBox.setVgrow(parts, Priority.ALWAYS);
        VBox all = new VBox(parts, acts);
        all.getStyleClass().addAll("panel", "events");
        node.getChildren().addFirst(all);
        node.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        endsWith(model::close);
        follow(model.pageProperty());
        endsWith(context.bridge().every(TICK, this::tick));
        show(EventPage.EMPTY);
    }

    private void tick() {
        lists.tick();
        centre.tick();
        if (++ticks % TICKS == 0) {
            model.refresh();
        }
    }

    @Override
    protected void show(EventPage page) {
        lists.show(page);
        centre.show(page.shown());
        fill();
    }

    private Case event() {
        EventPage.Shown shown = model.pageProperty().get().shown();
        return Optional.ofNullable(shown).map(EventPage.Shown::id).map(Event::subject).flatMap(desk.bench()::about)
                .orElseGet(() -> desk.bench().at(null));
    }

    /// The round of the page that is open, about the post that is marked; empty on other pages, without a round, and for a post that nobody staffs.
    private Optional<Case> post() {
        return centre.round().map(id -> new Subject(SubjectKind.ROLLCALL, id)).flatMap(desk.bench()::about)
                .filter(round -> centre.unit().isPresent());
    }

    private void fill() {
        List<ActionButton> buttons = new ArrayList<>();
        List<String> now = new ArrayList<>();
        post().ifPresent(round -> add(round, buttons, now));
        Case about = event();
        if (about.state() != null) {
            add(about, buttons, now);
        }
        if (about.state() != null) {
            now.add(EventKey.PRINT.name());
            buttons.add(new ActionButton(texts.get("key.PRINT"), EventKey.PRINT.shown(), false, this::print));
        }
        if (Acts.of("event.plan").when().test(desk.bench().at(null))) {
            now.add("event.plan");
            buttons.add(new ActionButton(texts.get("key.NEW"), EventKey.NEW.shown(), about.state() == null,
                    () -> does(EventKey.NEW, KeyCode.INSERT)));
        }
        if (!now.equals(offered) || acts.getChildren().isEmpty()) {
            offered = now;
            acts.getChildren().setAll(buttons);
        }
    }

    private void add(Case about, List<ActionButton> buttons, List<String> ids) {
        String main = desk.main(about).map(Act::id).orElse("");
        for (Act act : desk.offered(about)) {
            ids.add(about.subject().orElseThrow() + " " + act.id());
            boolean first = act.id().equals(main) && ids.size() == 1;
            buttons.add(desk.button(desk.bench().name(act, about), act, first ? EventKey.MAIN.shown() : desk.keys(act), first, () -> run(act)));
        }
    }

    /// An act on the round is about the marked post, which answers its first question; one on a point of the checklist about the marked point.
    private void run(Act act) {
        if (act.kind() == SubjectKind.ROLLCALL) {
            boolean asksPost = !act.asks().isEmpty() && !act.id().equals("rollcall.close");
            post().ifPresent(round -> desk.run(act, asksPost ? round.with(centre.unit().orElseThrow()) : round));
        } else {
            desk.run(act, act.kind() == SubjectKind.EVENT ? marked(act) : desk.bench().at(null));
        }
    }

    private Case marked(Act act) {
        Case about = event();
        return switch (act.id()) {
            case "event.tick", "event.untick" -> centre.item().map(about::with).orElse(about);
            case "event.staff" -> centre.post().map(about::with).orElse(about);
            default -> about;
        };
    }

    private void key(KeyEvent event) {
        if (sheet.isOpen() || event.getTarget() instanceof TextInputControl) {
            return;
        }
        if (desk.holds(event, () -> Optional.ofNullable(model.pageProperty().get().shown()).map(EventPage.Shown::id), this::key)) {
            return;
        }
        Optional<EventKey> key = KeyBound.of(EventKey.values(), event);
        boolean plain = !event.isControlDown() && !event.isAltDown() && !event.isShiftDown();
        boolean prints = key.filter(EventKey.PRINT::equals).isPresent();
        if ((plain || prints) && (key.isPresent() ? does(key.get(), event.getCode()) : act(event.getCode()))) {
            event.consume();
        }
    }

    private boolean does(EventKey key, KeyCode code) {
        switch (key) {
            case UP -> centre.step(-1);
            case DOWN -> centre.step(1);
            case LEFT -> centre.leap(-1);
            case RIGHT -> centre.leap(1);
            case EVENT_BEFORE -> lists.step(-1);
            case EVENT_NEXT -> lists.step(1);
            case PAGES -> centre.turn(code.ordinal() - KeyCode.DIGIT1.ordinal());
            case NEW -> desk.run(Acts.of("event.plan"), desk.bench().at(null));
            case MAIN -> Stream.concat(post().stream(), Stream.of(event())).flatMap(about -> desk.main(about).stream())
                    .findFirst().ifPresent(this::run);
            case MORE -> desk.menu(event());
            case PRINT -> print();
        }
        fill();
        return true;
    }

    private void print() {
        Instant now = context.ports().clock().instant();
        String mark = paper.mark();
        String across = paper.watermark(now);
        if (event().state() instanceof Event shown) {
            paper.print(node, "menshen-event-" + shown.id(), now, () -> new EventPaper(context.ports(), texts).of(shown, mark, across));
        } else {
            context.notices().warn(texts.get("none.events"));
        }
    }

    private boolean act(KeyCode code) {
        String name = ActKeys.name(code);
        Optional<Act> act = post().flatMap(round -> desk.byKey(name, round)).or(() -> desk.byKey(name, event()))
                .or(() -> desk.byKey(name, desk.bench().at(null)));
        act.ifPresent(this::run);
        return act.isPresent();
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public StackPane noticePlace() {
        return centre.notices();
    }

    @Override
    public void activate(@Nullable Subject about) {
        if (about != null && about.kind() == SubjectKind.EVENT) {
            model.select(about.id());
        }
        lists.requestFocus();
    }
}
