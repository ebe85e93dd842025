package org.menshen.desktop.director;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.shell.KeyBound;
import org.menshen.desktop.shell.Navigator;
import org.menshen.desktop.shell.PagedView;
import org.menshen.desktop.text.FaultWords;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.ActionButton;
import org.menshen.desktop.widget.ColumnCell;
import org.menshen.desktop.widget.RowList;
import org.menshen.desktop.widget.PickSheet;
import org.menshen.desktop.widget.PickSheet.Pick;
import org.menshen.desktop.widget.Sheet;
import org.menshen.domain.drill.Debrief;
import org.menshen.domain.drill.DebriefCommand;
import org.menshen.domain.drill.ExerciseRun;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.port.Drill;
import org.menshen.domain.port.Exercises;
import org.menshen.domain.port.WatchLog;
import org.menshen.domain.site.Site;

/// Injects on the left, trainees on the right, the drill's clock and score above. FX thread.
final class DirectorView extends PagedView<DirectorPage> {

    static final String ID = "director";
    private static final Duration PERIOD = Duration.ofSeconds(1);
    private static final double SLOWEST = 1;
    private static final double FASTEST = 60;

    private final FeatureContext context;
    private final ConsolePorts ports;
    private final Texts texts;
    private final DirectorViewModel model;
    private final Label title = new Label();
    private final Label clock = new Label();
    private final Label score = new Label();
    private final Label note = new Label();
    private final Label empty = new Label();
    private final HBox board = new HBox(12);
    private final FlowPane acts = new FlowPane(8, 8);
    private final RowList<InjectRow> injects = new RowList<>(ColumnCell.HEIGHT, Columns.Injects::new, InjectRow::id);
    private final RowList<TraineeRow> trainees = new RowList<>(ColumnCell.HEIGHT, Columns.Trainees::new, TraineeRow::id);
    private final StackPane notices = new StackPane();
    private final StackPane node = new StackPane();
    private final Sheet sheet;
    private final PickSheet picks;

    DirectorView(FeatureContext context, Exercises exercises, WatchLog log) {
        this.context = context;
        this.ports = context.ports();
        this.texts = Texts.load(ports.lang(), DirectorView.class);
        this.model = new DirectorViewModel(ports, exercises, log, context.bridge(), texts, context.navigator().windows().stream()
                .collect(Collectors.toMap(Navigator.Entry::id, Navigator.Entry::title)));
        this.sheet = new Sheet(node, ports.lang());
        this.picks = new PickSheet(sheet, ports.lang());
        node.getChildren().addFirst(furnished());
        KeyBound.handle(node, sheet::isOpen, DirectorKey.values(), (key, event) -> !event.isShiftDown() && does(key), event -> false);
        follow(model.pageProperty());
        show(model.pageProperty().get());
        model.refresh();
        endsWith(context.bridge().every(PERIOD, model::refresh));
    }

    private VBox furnished() {
        title.getStyleClass().add("director-title");
        title.setMinWidth(0);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        clock.getStyleClass().add("director-clock");
        score.getStyleClass().add("director-score");
        clock.setMinWidth(Region.USE_PREF_SIZE);
        score.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(20, title, clock, score);
        head.getStyleClass().add("director-head");
        VBox left = new VBox(injects.under(new Columns.Injects().heading(texts, "column.time", "column.inject", "column.state", "column.left")),
                injects);
        VBox right = new VBox(trainees.under(new Columns.Trainees().heading(texts, "column.trainee", "column.seat", "column.sees", "column.did",
                "column.acts")), trainees);
        for (VBox side : List.of(left, right)) {
            side.setMinWidth(0);
            side.setPrefWidth(0);
            HBox.setHgrow(side, Priority.ALWAYS);
        }
        VBox.setVgrow(injects, Priority.ALWAYS);
        VBox.setVgrow(trainees, Priority.ALWAYS);
        empty.getStyleClass().add("director-empty");
        empty.setWrapText(true);
        board.getChildren().addAll(left, right);
        StackPane middle = new StackPane(board, empty);
        middle.setMinHeight(0);
        StackPane.setAlignment(empty, Pos.TOP_LEFT);
        VBox.setVgrow(middle, Priority.ALWAYS);
        note.getStyleClass().add("director-note");
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        for (DirectorKey key : List.of(DirectorKey.SEND, DirectorKey.SKIP, DirectorKey.ADD, DirectorKey.HINT, DirectorKey.LOOK, DirectorKey.RUN,
                DirectorKey.SPEED, DirectorKey.JUMP)) {
            acts.getChildren().add(new ActionButton(texts.get("key." + key), key.shown(), false, () -> does(key)));
        }
        acts.getStyleClass().add("director-acts");
        acts.setMinHeight(Region.USE_PREF_SIZE);
        VBox all = new VBox(head, middle, notices, note, acts);
        all.getStyleClass().addAll("panel", "director");
        return all;
    }

    @Override
    protected void show(DirectorPage page) {
        title.setText(page.title());
        clock.setText(page.clock());
        score.setText(page.score());
        boolean nothing = page.run() == null;
        board.setVisible(!nothing);
        empty.setText(nothing ? page.note() : "");
        note.setText(nothing ? "" : page.note());
        acts.setVisible(model.instructs());
        boolean waited = inject().filter(InjectRow::ahead).isPresent();
        if (!page.injects().equals(injects.rows())) {
            injects.setRows(page.injects());
        }
        if (!page.trainees().equals(trainees.rows())) {
            trainees.setRows(page.trainees());
        }
        // one that has come makes way for the next; one that was gone back to stays
        if (inject().isEmpty() || waited && inject().filter(InjectRow::ahead).isEmpty()) {
            page.injects().stream().filter(InjectRow::ahead).findFirst().map(InjectRow::id).ifPresent(injects::select);
        }
        if (trainee().isEmpty()) {
            trainees.select(page.trainees().isEmpty() ? null : page.trainees().getFirst().id());
        }
        injects.tick();
        trainees.tick();
    }

    private Optional<InjectRow> inject() {
        String id = injects.selectedIdProperty().get();
        return injects.rows().stream().filter(row -> row.id().equals(id)).findFirst();
    }

    private Optional<TraineeRow> trainee() {
        String id = trainees.selectedIdProperty().get();
        return trainees.rows().stream().filter(row -> row.id().equals(id)).findFirst();
    }

    private boolean does(DirectorKey key) {
        switch (key) {
            case UP -> injects.step(-1);
            case DOWN -> injects.step(1);
            case BEFORE -> trainees.step(-1);
            case AFTER -> trainees.step(1);
            case EARLIER -> model.step(-1);
            case LATER -> model.step(1);
            case LOOK -> look();
            default -> {
                if (!model.instructs()) {
                    warn(texts.get("note.not-instructor"));
                } else if (ports.drill().status().isEmpty()) {
                    warn(texts.get("note.no-drill"));
                } else {
                    instruct(key, ports.drill().status().get());
                }
            }
        }
        return true;
    }

    private void instruct(DirectorKey key, Drill.Status status) {
        ExerciseRun run = model.pageProperty().get().run();
        switch (key) {
            case RUN -> steer(ports.drill().run(!status.running()));
            case SPEED -> sheet.write(texts.get("ask.speed"), String.valueOf(Math.round(status.speed())), text -> speed(text).isPresent(),
                    text -> steer(ports.drill().speed(speed(text).orElseThrow())));
            case JUMP -> jump(status);
            default -> {
                if (run == null) {
                    warn(texts.get("note.no-exercise"));
                } else {
                    instruct(key, run);
                }
            }
        }
    }

    private void instruct(DirectorKey key, ExerciseRun run) {
        switch (key) {
            case SEND -> ahead().ifPresent(row -> give(run, new DebriefCommand.Send(Integer.parseInt(row.id())),
                    texts.get("told.sent", row.words())));
            case SKIP -> ahead().ifPresent(row -> sheet.write(texts.get("ask.skip", row.words()), "", false, reason ->
                    give(run, new DebriefCommand.Skip(Integer.parseInt(row.id()), reason), texts.get("told.skipped", row.words()))));
            case ADD -> add(run);
            case HINT -> trainee().ifPresentOrElse(row -> sheet.write(texts.get("ask.hint", row.name()), "", true, text ->
                    give(run, new DebriefCommand.Hint(row.id(), row.name(), text), texts.get("told.hinted", row.name()))),
                    () -> warn(texts.get("told.no-trainee")));
            default -> throw new IllegalStateException("no act on an exercise: " + key);
        }
    }

    /// The selected inject when it is still to come.
    private Optional<InjectRow> ahead() {
        Optional<InjectRow> row = inject().filter(InjectRow::ahead);
        if (row.isEmpty()) {
            warn(texts.get("told.not-ahead"));
        }
        return row;
    }

    private void give(ExerciseRun run, DebriefCommand command, String told) {
        ports.background().execute(() -> model.give(run, command).ifPresentOrElse(this::warn, () -> context.notices().tell(told)));
    }

    private void warn(String words) {
        context.notices().warn(words);
    }

    private void steer(CompletableFuture<Void> answer) {
        answer.whenComplete((done, error) -> {
            if (error != null) {
                warn(texts.get("told.not-steered", new FaultWords(ports.lang()).words(error)));
            }
        });
    }

    private static Optional<Double> speed(String text) {
        try {
            return Optional.of(Double.valueOf(text)).filter(factor -> factor >= SLOWEST && factor <= FASTEST);
        } catch (NumberFormatException no) {
            return Optional.empty();
        }
    }

    private void jump(Drill.Status status) {
        ZonedDateTime now = status.at().atZone(ports.zone());
        String proposed = Numbers.clock(now.plusMinutes(5).toInstant(), ports.zone());
        sheet.write(texts.get("ask.jump"), proposed, text -> Numbers.time(text).isPresent(), text -> {
            ZonedDateTime then = now.with(Numbers.time(text).orElseThrow());
            Instant to = (then.isBefore(now) ? then.plusDays(1) : then).toInstant();
            steer(ports.drill().jump(to));
        });
    }

    /// Asks for type, place and words of what comes on the spot.
    private void add(ExerciseRun run) {
        List<Pick> types = ports.codes().list("alert-types").all().stream()
                .map(type -> new Pick(type.code(), ports.names().of("alert-types", type.code()) + " " + type.code())).toList();
        Map<String, Site> sites = ports.workspace().all(SubjectKind.SITE).stream().map(found -> (Site) found.state())
                .collect(Collectors.toMap(Site::id, site -> site));
        List<Pick> places = sites.values().stream().map(site -> new Pick(site.id(), site.name() + " " + site.id())).sorted(
                Comparator.comparing(Pick::code)).toList();
        picks.pick(texts.get("ask.type"), types, type -> picks.pick(texts.get("ask.site"), places, id ->
                sheet.write(texts.get("ask.words"), "", false, words -> give(run, new DebriefCommand.Add(new Debrief.Extra(type, id,
                        sites.get(id).centre(), sites.get(id).name(), words)), texts.get("told.added", ports.names().of("alert-types", type))))));
    }

    /// Selects what the trainee looks at, so that every window of this console shows it.
    private void look() {
        Optional<Subject> about = trainee().map(TraineeRow::about).filter(subject -> !subject.isEmpty()).map(Subject::parse);
        about.ifPresentOrElse(context.selection()::set, () -> warn(texts.get("told.looks-at-nothing")));
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
        injects.requestFocus();
    }
}
