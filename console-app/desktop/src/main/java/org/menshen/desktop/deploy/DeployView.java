package org.menshen.desktop.deploy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
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
import org.menshen.desktop.gesture.Gestures;
import org.menshen.desktop.gesture.Step;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.shell.KeyBound;
import org.menshen.desktop.shell.PagedView;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.ActionButton;
import org.menshen.desktop.widget.RowList;
import org.menshen.desktop.widget.Section;
import org.menshen.desktop.widget.Sheet;
import org.menshen.domain.deploy.Deployment;
import org.menshen.domain.deploy.DeploymentCommand;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.port.Archive;
import org.menshen.domain.port.Proposer;

/// The window of deployments: all of them at the left, the shown one in the middle. FX thread.
final class DeployView extends PagedView<DeployPage> {

    static final String ID = "deploy";
    private static final Duration TICK = Duration.ofSeconds(1);
    /// what changes by time alone, such as a shift, is looked at so often, and the past less often
    private static final int TICKS = 20;
    private static final int READS = 600;
    private static final double LEAST = 260;
    private static final double MOST = 320;
    private static final double SHARE = 0.18;

    private final FeatureContext context;
    private final Texts texts;
    private final DeployViewModel model;
    private final Gestures gestures;
    private final RowList<DeployPage.DraftRow> drafts = new RowList<>(DraftCell.HEIGHT, DraftCell::new, DeployPage.DraftRow::id);
    private final Label none;
    private final DeployCentre centre;
    private final FlowPane acts = new FlowPane(8, 8);
    private final StackPane node = new StackPane();
    private final Sheet sheet;
    private final ActDesk desk;
    private int ticks;
    private boolean showing;
    private List<String> offered = List.of();
    /// the deployments that there were when another one was asked for; `null` when none is waited for
    private @Nullable List<String> before;

    DeployView(FeatureContext context, Archive archive, Proposer proposer) {
        this.context = context;
        this.texts = Texts.load(context.ports().lang(), DeployView.class);
        this.model = new DeployViewModel(context.ports(), context.bridge(), texts, archive, proposer);
        this.gestures = new Gestures(context);
        this.sheet = new Sheet(node, context.ports().lang());
        this.desk = new ActDesk(context, ID, sheet, Set.of(SubjectKind.DEPLOYMENT), null);
        this.centre = new DeployCentre(context, texts, this::turned);
        this.none = wrapped("help");
        none.setText(texts.get("none.drafts"));
        drafts.selectedIdProperty().addListener((property, old, id) -> {
            if (id != null && !showing) {
                model.select(id);
            }
        });
        acts.getStyleClass().add("deploy-acts");
        acts.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(centre.node(), Priority.ALWAYS);
        HBox parts = new HBox(left(), centre.node());
        VBox.setVgrow(parts, Priority.ALWAYS);
        VBox all = new VBox(parts, acts);
        all.getStyleClass().addAll("panel", "deploys");
        node.getChildren().addFirst(all);
        node.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        endsWith(model::close);
        endsWith(centre::close);
        follow(model.pageProperty());
        endsWith(context.bridge().every(TICK, this::tick));
        show(DeployPage.EMPTY);
    }

    private Region left() {
        VBox.setVgrow(drafts, Priority.ALWAYS);
        VBox column = new VBox(8, new Section(texts.get("head.drafts")), none, drafts);
        column.getStyleClass().add("deploy-left");
        column.minWidthProperty().bind(Bindings.createDoubleBinding(() -> Math.clamp(node.getWidth() * SHARE, LEAST, MOST), node.widthProperty()));
        column.prefWidthProperty().bind(column.minWidthProperty());
        return column;
    }

    /// A label of words that are broken where they are long.
    static Label wrapped(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /// A line of a list that does not scroll.
    static Label line(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("deploy-sentence");
        label.setMinWidth(0);
        return label;
    }

    private void tick() {
        ticks++;
        if (ticks % READS == 0) {
            model.refresh(true);
        } else if (model.working() || ticks % TICKS == 0 || ticks < TICKS) {
            model.refresh(false);
        }
    }

    private void turned() {
        model.setMapped(centre.mapped());
        fill();
    }

    @Override
    protected void show(DeployPage page) {
        showing = true;
        drafts.setRows(page.drafts());
        DeployPage.Shown shown = page.shown();
        if (shown != null && !shown.id().equals(drafts.selectedIdProperty().get())) {
            drafts.select(shown.id());
        }
        showing = false;
        drafts.tick();
        List<String> known = before;
        if (known != null) {
            page.drafts().stream().map(DeployPage.DraftRow::id).filter(id -> !known.contains(id)).findFirst().ifPresent(id -> {
                before = null;
                model.select(id);
            });
        }
        none.setVisible(page.drafts().isEmpty());
        none.setManaged(none.isVisible());
        centre.show(shown);
        fill();
    }

    private Optional<DeployPage.Shown> shown() {
        return Optional.ofNullable(model.pageProperty().get().shown());
    }

    private Case about() {
        return shown().map(DeployPage.Shown::id).map(Deployment::subject).flatMap(desk.bench()::about).orElseGet(() -> desk.bench().at(null));
    }

    private boolean changes() {
        return about().state() instanceof Deployment deployment && deployment.stage() == Deployment.Stage.DRAFT;
    }

    private void fill() {
        List<ActionButton> buttons = new ArrayList<>();
        List<String> now = new ArrayList<>();
        Case about = about();
        boolean lines = changes() && (centre.posts() || centre.proposal());
        if (changes()) {
            boolean proposal = centre.proposal();
            if (lines) {
                add(DeployKey.MAIN, proposal ? "does.take" : "does.choose", true, buttons, now);
            }
            add(DeployKey.PROPOSE, "key.PROPOSE", false, buttons, now);
            if (model.working()) {
                add(DeployKey.STOP, "key.STOP", false, buttons, now);
            }
            if (proposal) {
                add(DeployKey.TAKE_ALL, "key.TAKE_ALL", false, buttons, now);
            }
        }
        if (about.state() != null) {
            String main = lines ? "" : desk.main(about).map(Act::id).orElse("");
            for (Act act : desk.offered(about)) {
                now.add(about.subject().orElseThrow() + " " + act.id() + " " + act.id().equals(main));
                buttons.add(desk.button(desk.bench().name(act, about), act, act.id().equals(main) ? DeployKey.MAIN.shown() : desk.keys(act),
                        act.id().equals(main), () -> desk.run(act, marked(act))));
            }
        }
        if (Acts.of("deployment.draft").when().test(desk.bench().at(null))) {
            add(DeployKey.NEW, "key.NEW", about.state() == null, buttons, now);
        }
        if (!now.equals(offered) || acts.getChildren().isEmpty()) {
            offered = now;
            acts.getChildren().setAll(buttons);
        }
    }

    private void add(DeployKey key, String words, boolean main, List<ActionButton> buttons, List<String> now) {
        now.add(words);
        buttons.add(new ActionButton(texts.get(words), key.shown(), main, () -> does(key, key.strokes().getFirst().code())));
    }

    /// Who stands somewhere is said of the marked post.
    private Case marked(Act act) {
        return act.id().equals("deployment.assign") ? centre.post().map(row -> about().with(row.postId())).orElse(about()) : about();
    }

    private void key(KeyEvent event) {
        if (sheet.isOpen() || event.getTarget() instanceof TextInputControl) {
            return;
        }
        if (desk.holds(event, () -> shown().map(DeployPage.Shown::id), this::key)) {
            return;
        }
        Optional<DeployKey> key = KeyBound.of(DeployKey.values(), event);
        boolean plain = !event.isControlDown() && !event.isAltDown() && !event.isShiftDown();
        if (plain && (key.isPresent() ? does(key.get(), event.getCode()) : act(event.getCode()))) {
            event.consume();
        }
    }

    private boolean does(DeployKey key, KeyCode code) {
        switch (key) {
            case UP -> centre.step(-1);
            case DOWN -> centre.step(1);
            case DRAFT_BEFORE -> drafts.step(-1);
            case DRAFT_NEXT -> drafts.step(1);
            case OTHER_BEFORE -> model.compare(-1);
            case OTHER_NEXT -> model.compare(1);
            case PAGES -> centre.turn(code.ordinal() - KeyCode.DIGIT1.ordinal());
            case NEW -> {
                before = drafts.rows().stream().map(DeployPage.DraftRow::id).toList();
                desk.run(Acts.of("deployment.draft"), desk.bench().at(null));
            }
            case PROPOSE -> propose();
            case STOP -> model.stop();
            case TAKE_ALL -> takeAll();
            case MAIN -> main();
            case MORE -> desk.menu(about());
        }
        fill();
        return true;
    }

    private void main() {
        if (!changes()) {
            desk.main(about()).ifPresent(act -> desk.run(act, about()));
        } else if (centre.proposal()) {
            take();
        } else if (centre.posts()) {
            choose();
        } else {
            desk.main(about()).ifPresent(act -> desk.run(act, about()));
        }
    }

    private void propose() {
        if (changes()) {
            centre.turn(DeployCentre.PROPOSAL);
            model.propose();
        } else {
            context.notices().warn(texts.get("told.no-draft"));
        }
    }

    /// Everybody who could stand at the marked post, the best first by what the expected response would be.
    private void choose() {
        String id = shown().map(DeployPage.Shown::id).orElse("");
        centre.post().ifPresent(row -> context.ports().background().execute(() -> {
            List<DeployWords.Choice> choices = model.choices(id, row.postId());
            context.bridge().run(() -> choose(row, choices));
        }));
    }

    private void choose(DeployPage.PostRow row, List<DeployWords.Choice> choices) {
        if (choices.isEmpty()) {
            desk.run(Acts.of("deployment.assign"), marked(Acts.of("deployment.assign")));
            return;
        }
        List<Sheet.Choice> shownChoices = choices.stream().map(choice -> new Sheet.Choice(0, choice.words(), choice.note())).toList();
        sheet.offer(texts.get("ask.choose", row.name()), shownChoices, index -> assign(row.postId(), choices.get(index).unitId()));
    }

    private void assign(String postId, @Nullable String unitId) {
        about().subject().ifPresent(subject -> gestures.give(List.of(new Step(subject, new DeploymentCommand.Assign(postId, unitId))), () -> { },
                () -> { }));
    }

    private void take() {
        Optional<DeployPage.PostRow> row = centre.offered();
        if (row.isEmpty()) {
            propose();
        } else if (row.get().differs()) {
            assign(row.get().postId(), row.get().unitId());
        } else {
            context.notices().tell(texts.get("told.same"));
        }
    }

    private void takeAll() {
        DeployPage.Offered proposal = shown().map(DeployPage.Shown::offered).orElse(null);
        if (!changes() || proposal == null || proposal.rows().isEmpty()) {
            context.notices().warn(texts.get("told.no-proposal"));
            return;
        }
        about().subject().ifPresent(subject -> gestures.give(List.of(new Step(subject, new DeploymentCommand.Fill(proposal.all()))),
                () -> context.notices().tell(texts.get("told.taken")), () -> { }));
    }

    private boolean act(KeyCode code) {
        String name = ActKeys.name(code);
        Optional<Act> act = desk.byKey(name, about()).or(() -> desk.byKey(name, desk.bench().at(null)));
        act.ifPresent(found -> desk.run(found, found.kind() == SubjectKind.DEPLOYMENT ? marked(found) : desk.bench().at(null)));
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
        if (about != null && about.kind() == SubjectKind.DEPLOYMENT && !Objects.equals(about.id(), shown().map(DeployPage.Shown::id).orElse(null))) {
            model.select(about.id());
        }
        drafts.requestFocus();
    }
}
