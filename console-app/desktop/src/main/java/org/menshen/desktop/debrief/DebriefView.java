package org.menshen.desktop.debrief;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.shell.KeyBound;
import org.menshen.desktop.shell.PagedView;
import org.menshen.desktop.shell.PaperDesk;
import org.menshen.desktop.shell.PaperJob;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.ActionButton;
import org.menshen.desktop.widget.RowList;
import org.menshen.desktop.widget.Sheet;
import org.menshen.domain.drill.DrillScore;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.port.Exercises;
import org.menshen.domain.port.Exhibit;
import org.menshen.domain.port.Paper;
import org.menshen.domain.port.WatchLog;

/// The score above, the expected acts below it, and what is known of the selected one at the foot. FX thread.
final class DebriefView extends PagedView<DebriefPage> {

    static final String ID = "debrief";
    private static final String LOG = "log";
    private static final Duration PERIOD = Duration.ofSeconds(2);
    private static final PseudoClass AMISS = PseudoClass.getPseudoClass("amiss");

    private final FeatureContext context;
    private final Texts texts;
    private final DebriefViewModel model;
    private final PaperDesk paper;
    private final Label title = new Label();
    private final Label total = new Label();
    private final FlowPane parts = new FlowPane(10, 6);
    private final RowList<DebriefRow> list = new RowList<>(DebriefCell.HEIGHT, DebriefCell::new, DebriefRow::id);
    private final Label whole = new Label();
    private final Label note = new Label();
    private final Label empty = new Label();
    /// the buttons that only who judges has
    private final List<ActionButton> judging = new ArrayList<>();
    private final StackPane notices = new StackPane();
    private final StackPane node = new StackPane();
    private final Sheet sheet;

    DebriefView(FeatureContext context, Exercises exercises, WatchLog log, Paper paper) {
        this.context = context;
        this.texts = Texts.load(context.ports().lang(), DebriefView.class);
        this.model = new DebriefViewModel(context.ports(), exercises, log, context.bridge(), texts);
        this.paper = new PaperDesk(context, paper);
        this.sheet = new Sheet(node, context.ports().lang());
        node.getChildren().addFirst(furnished());
        list.selectedIdProperty().addListener((property, old, id) -> showWhole());
        KeyBound.handle(node, sheet::isOpen, DebriefKey.values(), (key, event) -> !event.isShiftDown() && does(key), event -> false);
        follow(model.pageProperty());
        show(model.pageProperty().get());
        model.refresh();
        endsWith(context.bridge().every(PERIOD, model::refresh));
    }

    private VBox furnished() {
        title.getStyleClass().add("debrief-title");
        total.getStyleClass().add("debrief-total");
        total.setMinWidth(Region.USE_PREF_SIZE);
        title.setMinWidth(0);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox head = new HBox(16, title, total);
        head.getStyleClass().add("debrief-head");
        parts.getStyleClass().add("debrief-parts");
        parts.setMinHeight(Region.USE_PREF_SIZE);
        empty.getStyleClass().add("debrief-empty");
        empty.setWrapText(true);
        StackPane rows = new StackPane(list, empty);
        rows.setMinHeight(0);
        StackPane.setAlignment(empty, Pos.TOP_LEFT);
        VBox.setVgrow(rows, Priority.ALWAYS);
        for (Label label : List.of(whole, note)) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
            label.setMaxWidth(Double.MAX_VALUE);
        }
        whole.getStyleClass().add("debrief-whole");
        note.getStyleClass().add("debrief-note");
        FlowPane acts = new FlowPane(8, 8);
        for (DebriefKey key : List.of(DebriefKey.OPEN, DebriefKey.REMARK, DebriefKey.SETTLE, DebriefKey.PRINT)) {
            ActionButton button = new ActionButton(texts.get("key." + key), key.shown(), false, () -> does(key));
            acts.getChildren().add(button);
            if (key == DebriefKey.REMARK || key == DebriefKey.SETTLE) {
                judging.add(button);
            }
        }
        acts.getStyleClass().add("debrief-acts");
        acts.setMinHeight(Region.USE_PREF_SIZE);
        VBox all = new VBox(head, parts, list.under(DebriefCell.head(texts)), rows, whole, notices, note, acts);
        all.getStyleClass().addAll("panel", "debrief");
        return all;
    }

    @Override
    protected void show(DebriefPage page) {
        title.setText(page.title());
        boolean judges = model.judges();
        judging.forEach(button -> {
            button.setVisible(judges);
            button.setManaged(judges);
        });
        total.setText(page.total());
        total.pseudoClassStateChanged(AMISS, page.failed());
        if (!parts.getChildren().stream().map(each -> ((Label) each).getText()).toList().equals(page.parts())) {
            parts.getChildren().setAll(page.parts().stream().map(words -> {
                Label part = new Label(words);
                part.getStyleClass().add("debrief-part");
                part.setMinWidth(Region.USE_PREF_SIZE);
                return part;
            }).toList());
        }
        if (!page.rows().equals(list.rows())) {
            list.setRows(page.rows());
        }
        if (selected().isEmpty()) {
            list.select(page.rows().isEmpty() ? null : page.rows().getFirst().id());
        }
        list.tick();
        boolean nothing = page.rows().isEmpty();
        empty.setText(nothing ? page.note() : "");
        note.setText(nothing ? "" : page.note());
        showWhole();
    }

    private Optional<DebriefRow> selected() {
        String id = list.selectedIdProperty().get();
        return list.rows().stream().filter(row -> row.id().equals(id)).findFirst();
    }

    /// The change that the selected act came from, and what was said of it.
    private void showWhole() {
        whole.setText(selected().map(row -> {
            String from = row.whole().isEmpty() ? texts.get("whole.none", row.name()) : texts.get("whole", row.name(), row.whole());
            return row.remarks().isEmpty() ? from : from + "\n" + String.join("\n", row.remarks());
        }).orElse(""));
    }

    private boolean does(DebriefKey key) {
        switch (key) {
            case UP -> list.step(-1);
            case DOWN -> list.step(1);
            case EARLIER -> model.step(-1);
            case LATER -> model.step(1);
            case OPEN -> open();
            case REMARK -> remark();
            case SETTLE -> settle();
            case AGAIN -> model.again();
            case PRINT -> print();
        }
        return true;
    }

    /// Selects what the act was done to, and shows its changes in the log.
    private void open() {
        Optional<Subject> about = selected().flatMap(row -> Optional.ofNullable(row.change())).map(change -> change.subject());
        if (about.isEmpty()) {
            context.notices().warn(texts.get("told.no-change"));
            return;
        }
        context.selection().set(about.get());
        if (context.navigator().windows().stream().anyMatch(entry -> entry.id().equals(LOG))) {
            context.navigator().open(LOG, about.get());
        }
    }

    private void remark() {
        DrillScore score = model.pageProperty().get().score();
        Optional<DebriefRow> row = selected();
        if (score == null || row.isEmpty()) {
            context.notices().warn(texts.get("told.nothing-selected"));
        } else if (!model.judges()) {
            context.notices().warn(texts.get("told.not-judge"));
        } else {
            String act = row.get().id();
            sheet.write(texts.get("ask.remark", row.get().name()), "", true, text -> context.ports().background().execute(() ->
                    model.remark(score, act, text).ifPresentOrElse(why -> context.notices().warn(why),
                            () -> context.notices().tell(texts.get("told.remarked")))));
        }
    }

    private void print() {
        DebriefPage page = model.pageProperty().get();
        DrillScore score = page.score();
        if (score == null || !page.over()) {
            context.notices().warn(texts.get("told.not-over"));
            return;
        }
        Instant now = context.ports().clock().instant();
        paper.ask(node, "menshen-debrief-" + score.run().exercise().id(), now, PaperDesk.Form.PDF).ifPresent(file -> write(file, page, score));
    }

    /// Writes the report, with the map of its places when that can be had.
    private void write(Path file, DebriefPage page, DrillScore score) {
        PaperJob job = new PaperJob(words -> { });
        CompletableFuture<List<Exhibit.Picture>> maps = new DebriefMaps(context, texts, node).take(score.run().exercise());
        DebriefPaper report = new DebriefPaper(context.ports(), texts);
        DebriefPaper.Press press = new DebriefPaper.Press(paper.mark(), paper.watermark(context.ports().clock().instant()));
        context.notices().tell(texts.get("told.printing"));
        maps.whenComplete((pictures, none) -> paper.save(file, PaperDesk.Form.PDF, job, own -> report.of(page, score,
                model.steered(score.run()), none == null ? pictures : List.of(), press)));
    }

    private void settle() {
        DebriefPage page = model.pageProperty().get();
        DrillScore score = page.score();
        if (!model.judges()) {
            context.notices().warn(texts.get("told.not-judge"));
        } else if (score == null || !page.over()) {
            context.notices().warn(texts.get("told.not-over-settle"));
        } else {
            sheet.choose(texts.get("ask.settle", page.title(), page.total()), List.of(texts.get("settle.yes"), texts.get("settle.no")), chosen -> {
                if (chosen == 0) {
                    context.ports().background().execute(() -> model.settle(page, score).ifPresentOrElse(why -> context.notices().warn(why),
                            () -> context.notices().tell(texts.get("told.settled"))));
                }
            });
        }
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
        if (about != null && about.kind() == SubjectKind.DEBRIEF) {
            model.choose(about, () -> context.notices().warn(texts.get("told.not-played")));
        }
        list.requestFocus();
    }
}
