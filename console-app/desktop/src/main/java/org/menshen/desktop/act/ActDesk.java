package org.menshen.desktop.act;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.gesture.Gestures;
import org.menshen.desktop.gesture.Step;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.widget.ActionButton;
import org.menshen.desktop.widget.Sheet;
import org.menshen.domain.fact.Refusal;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.order.OrderCommand;
import org.menshen.domain.port.Link;
import org.menshen.domain.port.Pin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does what the person wants: asks in place for what is missing (a reason, an end, a person, a spot) and gives the commands. What would be
/// refused anyway is not asked about: it is said why. FX thread.
public final class ActDesk {

    /// the window of the registers, which shows what was registered in it
    private static final String WORK = "work";
    /// What an act jumps to that takes a call: a sheet over the window, not a window of its own.
    public static final String CALL = "call";
    private static final Logger LOG = LoggerFactory.getLogger(ActDesk.class);

    private final FeatureContext context;
    private final Workbench bench;
    private final Gestures gestures;
    private final Sheet sheet;
    private final FormDesk forms;
    private final Set<SubjectKind> keyed;
    private final String window;
    private final @Nullable MapHand hand;
    private @Nullable Consumer<Optional<NamedSpot>> calls;
    /// keys that wait until what was given is known here
    private final Deque<Runnable> held = new ArrayDeque<>();
    private int giving;
    /// what was done last and can be taken back
    private Optional<Undo.Step> back = Optional.empty();

    /// The desk of a window.
    ///
    /// @param window its feature id; acts that only open it are not offered
    /// @param sheet where questions are asked
    /// @param keyed the kinds of subjects whose acts have their keys here; acts without a subject always have
    /// @param hand points at the window's map; `null` when it has none
    public ActDesk(FeatureContext context, String window, Sheet sheet, Set<SubjectKind> keyed, @Nullable MapHand hand) {
        this.context = context;
        this.bench = new Workbench(context.ports());
        this.gestures = new Gestures(context);
        this.sheet = sheet;
        this.forms = new FormDesk(context, bench, sheet);
        this.window = window;
        this.keyed = Set.copyOf(keyed);
        this.hand = hand;
    }

    /// Lets calls be taken here.
    ///
    /// @param open opens the call sheet, at a place when one is asked about
    public void takeCalls(Consumer<Optional<NamedSpot>> open) {
        calls = open;
    }

    /// What the desk works on.
    public Workbench bench() {
        return bench;
    }

    /// What makes sense with a case in this window, what Enter does first.
    public List<Act> offered(Case c) {
        return Acts.offered(c).stream().filter(this::here).toList();
    }

    private boolean here(Act act) {
        return !window.equals(act.jump()) && (calls != null || !CALL.equals(act.jump()));
    }

    /// What Enter does; empty when nothing is left to do.
    public Optional<Act> main(Case c) {
        return Acts.main(c).filter(this::here);
    }

    /// The key of an act in this window; empty when it has none here.
    public String key(Act act) {
        return act.kind() == null || keyed.contains(act.kind()) ? act.key() : "";
    }

    /// What a button of an act shows: its key, else the keys that do it by way of the list of everything.
    public String keys(Act act) {
        String key = key(act);
        return key.isEmpty() && !ActLetters.of(act).isEmpty() ? ActKeys.listed(act) : key;
    }

    /// A button of an act. While the window shows the past it is barred, with the reason: no command is given to a picture of what was. It follows
    /// the clock of the windows as long as it is in one.
    ///
    /// @param run what it does
    public ActionButton button(String name, Act act, String key, boolean main, Runnable run) {
        ActionButton button = new ActionButton(name, key, main, run);
        if (act.commands()) {
            Runnable look = () -> button.bar(context.ports().looksBack() ? bench.words(Refusal.of("command.past-picture")) : "");
            Pin[] pin = new Pin[1];
            look.run();
            button.sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::showingProperty).orElse(false).subscribe(shown -> {
                if (pin[0] != null) {
                    pin[0].close();
                    pin[0] = null;
                }
                if (shown) {
                    look.run();
                    pin[0] = context.ports().rewind().observe(moment -> look.run());
                }
            });
        }
        return button;
    }

    /// Gives the act that a plain key means for a subject.
    ///
    /// @return whether it means one
    public boolean press(KeyCode code, Case about) {
        Optional<Act> act = byKey(ActKeys.name(code), about);
        act.ifPresent(wanted -> run(wanted, about));
        return act.isPresent();
    }

    /// The act that a key means; empty when it means none.
    public Optional<Act> byKey(String name, Case c) {
        return offered(c).stream().filter(act -> key(act).equals(name)).findFirst();
    }

    /// Does an act: asks what is missing, then gives its commands.
    public void run(Act act, Case c) {
        if (CALL.equals(act.jump()) && calls != null) {
            calls.accept(c.at().map(at -> new NamedSpot(at, c.where())));
        } else if (act.jump() != null) {
            context.navigator().open(act.jump(), c.subject().orElse(null));
        } else if (act.asks().size() <= c.answered()) {
            give(act, c);
        } else {
            work(() -> bench.offer(act, c), offer -> {
                if (offer.able()) {
                    act.begins().accept(c);
                    ask(act, c);
                } else {
                    String name = bench.name(act, c);
                    context.notices().warn(offer.why().contains(name) ? offer.why() : bench.texts().get("not-now", name, offer.why()));
                }
            });
        }
    }

    /// Does one act of their states to several work items: says first which would refuse it, and why, then does it to the rest.
    ///
    /// @param ids ids of the items
    /// @param onDone called when it was done
    public void bulk(Collection<String> ids, Runnable onDone) {
        new WorkBulk(context, bench, forms, sheet, gestures).run(ids, onDone);
    }

    /// Takes back what was done last at this desk, where the rules know a way back and it still stands; else says that there is none.
    public void undo() {
        Optional<Case> about = back.flatMap(step -> bench.about(step.subject()));
        if (about.isPresent() && offered(about.get()).contains(back.get().act())) {
            run(back.get().act(), about.get());
        } else {
            context.notices().tell(bench.texts().get("undo.none"));
        }
    }

    private void give(Act act, Case c) {
        if (act.goes() != null) {
            context.selection().set(act.goes().apply(c));
            return;
        }
        Optional<String> looks = PlanActs.window(act, c);
        List<Step> steps = act.steps().apply(c);
        Runnable done = () -> {
            back = Undo.of(act, c);
            looks.ifPresent(wanted -> context.navigator().open(wanted, c.subject().orElse(null)));
            told(act, c, steps);
            if (WorkActs.OPEN.equals(act.id()) && WORK.equals(window)) {
                context.navigator().open(window, steps.getFirst().subject());
            }
        };
        giving++;
        if (act.apart()) {
            gestures.giveEach(apart(steps), refused -> {
                refused.stream().distinct().forEach(context.notices()::warn);
                done.run();
                given();
            });
        } else {
            gestures.give(steps, done, this::given);
        }
    }

    private void given() {
        giving--;
        while (giving == 0 && !held.isEmpty()) {
            held.remove().run();
        }
    }

    /// Holds a key until what was given before is known here: pressed meanwhile it would find the subject as it was, and mean nothing. It is let
    /// go when something else is selected by then.
    ///
    /// @param about what is selected
    /// @param again does what the key means
    /// @return whether it is held
    public boolean holds(KeyEvent event, Supplier<? extends @Nullable Object> about, Consumer<KeyEvent> again) {
        KeyCode code = event.getCode();
        boolean plain = !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
        if (giving == 0 || !plain || !code.isLetterKey() && !code.isDigitKey() && code != KeyCode.ENTER) {
            return false;
        }
        Object then = about.get();
        held.add(() -> {
            if (Objects.equals(then, about.get())) {
                again.accept(event);
            }
        });
        event.consume();
        return true;
    }

    /// Says that it is done; of an order that waits for the centre, that the unit does not know of it yet.
    private void told(Act act, Case c, List<Step> steps) {
        String told = "told." + act.id();
        List<String> unheard = context.ports().link().status().phase() == Link.Phase.LIVE ? List.of() : steps.stream().map(Step::command)
                .filter(OrderCommand.Send.class::isInstance).map(send -> ForceActs.callSign(c, ((OrderCommand.Send) send).task().unitId())).toList();
        if (!unheard.isEmpty()) {
            context.notices().warn(c.text("order.by-radio", String.join(c.text("and"), unheard)));
        } else if (bench.texts().has(told)) {
            context.notices().tell(c.text(told, c.title()));
        }
    }

    /// Each order with what belongs to it is a gesture of its own.
    private static List<List<Step>> apart(List<Step> steps) {
        List<List<Step>> gestures = new ArrayList<>();
        for (Step step : steps) {
            if (gestures.isEmpty() || step.subject().kind() == SubjectKind.ORDER) {
                gestures.add(new ArrayList<>());
            }
            gestures.getLast().add(step);
        }
        return gestures;
    }

    private void ask(Act act, Case c) {
        if (act.asks().size() <= c.answered()) {
            give(act, c);
            return;
        }
        Consumer<Object> next = answer -> ask(act, c.with(answer));
        switch (act.asks().get(c.answered())) {
            case Ask.If(var when, var asked) when !when.test(c) -> next.accept("");
            case Ask.If(var when, Ask.Form form) -> forms.fill(act, c, form, next);
            case Ask.If(var when, var asked) -> ask(asked, c, next);
            case Ask.Form form -> forms.fill(act, c, form, next);
            case Ask other -> ask(other, c, next);
        }
    }

    private void ask(Ask ask, Case c, Consumer<Object> next) {
        String title = ask.title().apply(c);
        switch (ask) {
            case Ask.Words words -> sheet.write(title, words.initial().apply(c), words.accepts(), next::accept);
            case Ask.Pick pick -> work(() -> pick.options().apply(c), options -> choose(title, options, next));
            case Ask.Spot spot -> spot(title, c, next);
            case Ask.Outline outline -> outline(title, outline.least().apply(c), next);
            case Ask.If inner -> throw new IllegalStateException("a condition within a condition: " + title);
            case Ask.Form form -> throw new IllegalStateException("a form is filled by its act: " + title);
        }
    }

    private void choose(String title, List<AskOption> options, Consumer<Object> next) {
        if (options.isEmpty()) {
            context.notices().warn(bench.texts().get("nothing-to-choose", title));
            return;
        }
        sheet.offer(title, options.stream().map(option -> new Sheet.Choice(option.severity(), option.words(), option.note())).toList(),
                index -> next.accept(options.get(index).value()));
    }

    private void spot(String title, Case c, Consumer<Object> next) {
        List<String> ways = new ArrayList<>();
        List<Runnable> acts = new ArrayList<>();
        if (c.state() == null && c.at().isPresent()) {
            ways.add(bench.texts().get("spot.here", c.title()));
            acts.add(() -> next.accept(new NamedSpot(c.at().get(), c.title())));
        }
        if (hand != null) {
            ways.add(bench.texts().get("spot.point"));
            acts.add(() -> hand.spot(at -> work(() -> hand.words(at), words -> next.accept(new NamedSpot(at, words)))));
        }
        ways.add(bench.texts().get("spot.type"));
        acts.add(() -> sheet.write(bench.texts().get("spot.typing", title), "", words -> SpotReader.read(context.ports(), words).isPresent(),
                words -> SpotReader.read(context.ports(), words).ifPresent(next::accept)));
        if (ways.size() == 1) {
            acts.getFirst().run();
        } else {
            sheet.choose(title, ways, index -> acts.get(index).run());
        }
    }

    private void outline(String title, int least, Consumer<Object> next) {
        if (hand == null) {
            context.notices().warn(bench.texts().get("needs-map", title));
        } else {
            hand.outline(least, next::accept);
        }
    }

    /// Shows everything that can be done with a case and with what hangs on it, to choose from; what would be refused stands below with its
    /// reason.
    public void menu(Case c) {
        work(() -> bench.around(c).stream().flatMap(each -> bench.offers(each).stream()).filter(offer -> here(offer.act())).toList(),
                offers -> show(c, offers));
    }

    private void show(Case c, List<ActOffer> offers) {
        List<ActOffer> ordered = new ArrayList<>(offers.stream().filter(ActOffer::able).toList());
        ordered.addAll(offers.stream().filter(offer -> !offer.able()).toList());
        if (ordered.isEmpty()) {
            context.notices().tell(bench.texts().get("nothing-to-do"));
            return;
        }
        String title = c.title().isBlank() ? bench.texts().get("menu") : bench.texts().get("menu.about", c.title());
        sheet.offer(title, ordered.stream().map(offer -> choice(c, offer)).toList(),
                index -> run(ordered.get(index).act(), ordered.get(index).about()));
    }

    private Sheet.Choice choice(Case c, ActOffer offer) {
        String name = bench.name(offer.act(), offer.about());
        boolean other = offer.about().state() != null && offer.about() != c;
        return new Sheet.Choice(0, other ? bench.texts().get("menu.on", name, offer.about().title()) : name, offer.why(),
                other ? "" : ActLetters.of(offer.act()), offer.able());
    }

    /// Works something out off the FX thread and goes on with it.
    private <T> void work(java.util.function.Supplier<T> task, Consumer<T> then) {
        try {
            context.ports().background().execute(() -> {
                T done = task.get();
                context.bridge().run(() -> then.accept(done));
            });
        } catch (RejectedExecutionException e) {
            LOG.debug("the console is closing: nothing is asked any more");
        }
    }
}
