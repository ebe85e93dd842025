package org.menshen.desktop.situation;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.act.Act;
import org.menshen.desktop.act.ActDesk;
import org.menshen.desktop.act.Acts;
import org.menshen.desktop.act.Case;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.shell.Panel;
import org.menshen.desktop.text.MeritWords;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.StatusWords;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.ActionButton;
import org.menshen.desktop.widget.KeyHint;
import org.menshen.desktop.widget.LiveScroll;
import org.menshen.desktop.widget.Section;
import org.menshen.desktop.widget.SeverityIcon;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.port.Pin;
import org.menshen.domain.site.Site;
import org.menshen.domain.suggest.CameraOffer;
import org.menshen.domain.suggest.UnitOffer;

/// The detail of what is selected: what, where, why, since when; what to see; whom to send; what to do next. FX thread.
final class DetailPanel implements Panel {

    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");
    private static final int BUTTONS = 3;
    /// a pane lower than this is low, pixels
    private static final double LOW = 760;
    /// lines that are in sight in a low window, too, such as place and basis
    private static final int FIRST = 3;
    /// least width of the column of labels, pixels
    private static final double LABELS = 64;

    private final Texts texts;
    private final StatusWords states;
    private final MeritWords merits;
    private final Clock clock;
    private final ActDesk desk;
    private final BiConsumer<Detail, UnitOffer> onSend;
    private final Consumer<Detail> onLinkage;
    private final VBox node = new VBox();
    private final HBox head = new HBox(10);
    private final Label title = new Label();
    private final Label age = new Label();
    private final SeverityIcon icon = new SeverityIcon(28);
    private final DetailMark mark;
    private final GridPane lines = grid();
    /// the lines that can wait where there is no room for all
    private final GridPane further = grid();
    private final Section seen;
    private final CameraSlots cameras;
    private final Section forcesTitle;
    private final VBox forces = new VBox();
    private final Section historyTitle;
    private final VBox history = new VBox();
    /// wraps where the window is narrow or the words are long: an act is never cut
    private final FlowPane buttons = new FlowPane(6, 6);
    private final Label empty = new Label();
    private final Pin second;
    private final List<Label> lineWords = new ArrayList<>();
    private final List<ForceRow> forceRows = new ArrayList<>();
    private final VBox body = new VBox();
    private final ScrollPane middle;
    private Optional<Detail> detail = Optional.empty();
    /// what the rows show; they stay as they are while nothing is selected
    private @Nullable Detail filled;

    /// @param onSend called when a force is picked
    /// @param onLinkage called when another body is wanted
    DetailPanel(FeatureContext context, Texts texts, ActDesk desk, BiConsumer<Detail, UnitOffer> onSend, Consumer<Detail> onLinkage) {
        this.onSend = onSend;
        this.onLinkage = onLinkage;
        this.texts = texts;
        this.states = new StatusWords(texts.lang());
        this.clock = context.ports().clock();
        this.desk = desk;
        ConsolePorts ports = context.ports();
        this.merits = new MeritWords(ports.lang(), ports.names(), ports.zone(), id -> ports.workspace().find(new Subject(SubjectKind.SITE, id))
                .map(found -> ((Site) found.state()).name()).orElse(id));
        this.mark = new DetailMark(context.ports(), texts);
        this.seen = new Section(texts.get("section.cameras"));
        this.cameras = new CameraSlots(context, texts);
        this.forcesTitle = new Section(texts.get("section.forces"));
        this.historyTitle = new Section(texts.get("section.history"));
        title.getStyleClass().add("title");
        title.setWrapText(true);
        age.getStyleClass().add("clock");
        age.setMinWidth(Region.USE_PREF_SIZE);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getChildren().addAll(icon, title, between, age);
        empty.setText(texts.get("detail.empty"));
        empty.getStyleClass().add("help");
        empty.setWrapText(true);
        // a low window cuts neither the heading nor the main act: what lies between them scrolls
        middle = new LiveScroll(body);
        arrange();
        for (Region part : List.of(node, body, middle)) {
            part.heightProperty().addListener((property, old, height) -> arrange());
        }
        middle.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        middle.setFocusTraversable(false);
        middle.setMinHeight(0);
        VBox.setVgrow(middle, Priority.ALWAYS);
        head.setMinHeight(Region.USE_PREF_SIZE);
        buttons.setMinHeight(Region.USE_PREF_SIZE);
        node.getStyleClass().addAll("panel", "detail");
        node.setMinHeight(0);
        node.getChildren().addAll(empty, head, mark.node(), middle, buttons);
        second = context.bridge().every(Duration.ofSeconds(1), this::tick);
        show(Optional.empty());
    }

    private static GridPane grid() {
        ColumnConstraints labels = new ColumnConstraints();
        labels.setMinWidth(Region.USE_PREF_SIZE);
        labels.setHgrow(Priority.NEVER);
        ColumnConstraints rest = new ColumnConstraints();
        rest.setHgrow(Priority.ALWAYS);
        GridPane grid = new GridPane();
        grid.getColumnConstraints().addAll(labels, rest);
        grid.getStyleClass().add("detail-lines");
        return grid;
    }

    /// Says what is selected now: what is still shown of something else must not be acted on until its own detail comes.
    void expect(@Nullable Subject subject) {
        boolean other = detail.isPresent() && !Objects.equals(detail.get().subject(), subject);
        forces.setDisable(other);
        buttons.setDisable(other);
    }

    /// Whom to send stands before what to see where there is no room for both, in a low window below no more than place, basis and what is next to
    /// them, so that all who are suggested are in sight.
    private void arrange() {
        boolean low = node.getHeight() > 0 && node.getHeight() < LOW;
        double after = historyTitle.isVisible() ? historyTitle.getHeight() + history.getHeight() + 2 * body.getSpacing() : 0;
        boolean crowded = low || middle.getHeight() > 0 && body.getHeight() - after > middle.getHeight();
        List<Node> parts = low ? List.of(lines, forcesTitle, forces, further, seen, cameras.node(), historyTitle, history)
                : crowded ? List.of(lines, further, forcesTitle, forces, seen, cameras.node(), historyTitle, history)
                : List.of(lines, further, seen, cameras.node(), forcesTitle, forces, historyTitle, history);
        if (!body.getChildren().equals(parts)) {
            body.getChildren().setAll(parts);
        }
        body.setSpacing(low ? 8 : 12);
        node.pseudoClassStateChanged(TIGHT, low);
    }

    /// What stands there while nothing is selected.
    ///
    /// @param summed what a row of the queue stands for; empty for what can be done
    void without(Optional<String> summed) {
        empty.setText(summed.orElseGet(() -> texts.get("detail.empty")));
    }

    /// Shows a detail; empty shows what can be done without one.
    void show(Optional<Detail> next) {
        if (next.isPresent() && next.equals(detail)) {
            return;
        }
        detail = next;
        forces.setDisable(false);
        buttons.setDisable(false);
        on(empty, next.isEmpty());
        on(head, next.isPresent());
        on(lines, next.isPresent());
        on(further, next.isPresent() && next.get().lines().size() > FIRST);
        on(seen, next.isPresent() && !next.get().cameras().isEmpty());
        on(cameras.node(), next.isPresent() && !next.get().cameras().isEmpty());
        boolean work = next.filter(Detail::work).isPresent();
        on(forcesTitle, work);
        on(forces, work);
        on(historyTitle, next.isPresent() && !next.get().history().isEmpty());
        on(history, next.isPresent() && !next.get().history().isEmpty());
        on(buttons, next.isPresent());
        cameras.show(next.map(Detail::cameras).orElse(List.of()));
        next.ifPresentOrElse(this::fill, this::tick);
    }

    private void fill(Detail now) {
        seen.setText(heading(now));
        on(icon, now.severity() > 0);
        if (now.severity() > 0) {
            icon.setSeverity(now.severity());
        }
        title.setText(now.title());
        if (filled == null || !filled.lines().equals(now.lines())) {
            fillLines(now);
        }
        if (filled == null || filled.whole() != now.whole() || !filled.forces().equals(now.forces())) {
            fillForces(now);
        }
        if (filled == null || !filled.history().equals(now.history())) {
            history.getChildren().setAll(now.history().stream().map(this::historyRow).toList());
        }
        if (filled == null || now.alert().isEmpty() || !filled.alert().equals(now.alert()) || !filled.place().equals(now.place())) {
            buttons.getChildren().setAll(buttons(now));
        }
        filled = now;
        tick();
    }

    /// The words beside labels that stay are written where they are.
    private void fillLines(Detail now) {
        List<String> labels = now.lines().stream().map(Detail.Line::label).toList();
        boolean same = filled != null && filled.lines().stream().map(Detail.Line::label).toList().equals(labels);
        if (!same) {
            lines.getChildren().clear();
            further.getChildren().clear();
            lineWords.clear();
            for (int i = 0; i < labels.size(); i++) {
                Label label = new Label(labels.get(i));
                label.getStyleClass().add("help");
                // the words beside it wrap, the label is never cut
                label.setMinWidth(Region.USE_PREF_SIZE);
                GridPane.setValignment(label, VPos.TOP);
                Label words = new Label();
                words.setWrapText(true);
                lineWords.add(words);
                (i < FIRST ? lines : further).addRow(i < FIRST ? i : i - FIRST, label, words);
            }
            lines.add(least(), 0, 0);
            further.add(least(), 0, 0);
        }
        for (int i = 0; i < labels.size(); i++) {
            lineWords.get(i).setText(now.lines().get(i).words());
        }
    }

    /// Keeps the labels of both as wide.
    private static Region least() {
        Region least = new Region();
        least.setMinWidth(LABELS);
        return least;
    }

    /// What the cameras are: near a subject, with how many of them see it; for a spot those that see it, or why none does.
    private String heading(Detail now) {
        long seeing = now.cameras().stream().filter(CameraOffer::sees).count();
        if (now.spot()) {
            return texts.get(seeing > 0 ? "section.cameras.spot" : "section.cameras.blind");
        }
        return seeing > 0 ? texts.get("section.cameras", now.cameras().size(), seeing) : texts.get("section.cameras.none", now.cameras().size());
    }

    private Node historyRow(Detail.Line line) {
        Label at = new Label(line.label());
        at.getStyleClass().add("note");
        at.setMinWidth(Region.USE_PREF_SIZE);
        Label words = new Label(line.words());
        HBox row = new HBox(10, at, words);
        row.getStyleClass().add("history-row");
        return row;
    }

    /// Times and distances of the same units are written where they are.
    private void fillForces(Detail now) {
        List<UnitOffer> offers = now.forces();
        boolean same = filled != null && !offers.isEmpty() && forceRows.size() == offers.size() && guessed(filled) == guessed(now);
        for (int i = 0; same && i < offers.size(); i++) {
            forceRows.get(i).show(offers.get(i));
        }
        if (!same) {
            forceRows.clear();
            forces.getChildren().setAll(newForceRows(now));
        }
    }

    private static boolean guessed(Detail detail) {
        return detail.forces().stream().anyMatch(force -> !force.byStreet());
    }

    private List<Node> newForceRows(Detail now) {
        List<Node> rows = new ArrayList<>();
        for (UnitOffer force : now.forces()) {
            ForceRow row = new ForceRow(rows.size() + 1, texts, states, offer -> merits.of(offer.merit(), clock.instant()),
                    offer -> detail.ifPresent(shown -> onSend.accept(shown, offer)));
            row.show(force);
            forceRows.add(row);
            rows.add(row);
        }
        if (rows.isEmpty() || guessed(now)) {
            Label why = new Label(texts.get(!rows.isEmpty() ? "forces.guessed" : now.place().isEmpty() ? "forces.no-place"
                    : now.whole() ? "forces.nobody" : "forces.reckoned"));
            why.getStyleClass().add("note");
            why.setWrapText(true);
            rows.add(why);
        }
        Label ask = new Label(texts.get("linkage.row"));
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        Label note = new Label(texts.get("linkage.note"));
        note.getStyleClass().add("note");
        ask.setMinWidth(0);
        note.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(10, new KeyHint("9"), ask, between, note);
        row.getStyleClass().add("force-row");
        row.setOnMouseClicked(event -> detail.ifPresent(onLinkage));
        rows.add(row);
        return rows;
    }

    private List<Node> buttons(Detail now) {
        List<Node> shown = new ArrayList<>();
        Case about = now.alert().map(alert -> desk.bench().about(alert)).or(() -> Optional.ofNullable(now.subject()).flatMap(desk.bench()::about))
                .orElseGet(() -> desk.bench().at(null));
        Optional<Act> main = desk.main(about).filter(act -> !desk.key(act).isEmpty());
        main.ifPresent(act -> shown.add(button(act, SituationKey.MAIN.shown(), true, about)));
        if (now.is(SubjectKind.INCIDENT)) {
            shown.add(button(Acts.of("incident.open"), SituationKey.MAIN.shown(), true, about));
        }
        for (Act act : desk.offered(about)) {
            if (shown.size() < BUTTONS && main.filter(act::equals).isEmpty() && !desk.key(act).isEmpty()) {
                shown.add(button(act, desk.key(act), false, about));
            }
        }
        shown.add(new ActionButton(texts.get("act.more"), SituationKey.MORE.shown(), false, () -> desk.menu(about)));
        return shown;
    }

    private ActionButton button(Act act, String key, boolean main, Case about) {
        ActionButton button = desk.button(desk.bench().name(act), act, key, main, () -> desk.run(act, about));
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private void tick() {
        mark.show(detail.map(Detail::subject).orElse(null));
        detail.ifPresent(now -> age.setText(now.since() == null ? "" : Numbers.span(Duration.between(now.since(), clock.instant()))));
    }

    /// What is shown now.
    Optional<Detail> detail() {
        return detail;
    }

    private static void on(Node part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public void close() {
        second.close();
        cameras.close();
    }
}
