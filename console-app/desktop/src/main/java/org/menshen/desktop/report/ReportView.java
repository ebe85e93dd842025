package org.menshen.desktop.report;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
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
import org.menshen.desktop.widget.RowList;
import org.menshen.desktop.widget.Section;
import org.menshen.desktop.widget.Sheet;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.port.Exhibit;
import org.menshen.domain.port.WatchLog;
import org.menshen.domain.report.Report;

/// The window of reports: all of them at the left, the one that is chosen as it stands on paper beside them, what can be done below. FX thread.
final class ReportView extends PagedView<ReportPage> {

    static final String ID = "report";
    private static final String WRITE = "report.write";
    private static final double LIST = 360;
    private static final double EDITOR = 150;
    private static final Duration TICK = Duration.ofSeconds(5);

    private final FeatureContext context;
    private final Texts texts;
    private final ReportViewModel model;
    private final ReportExport export;
    private final ReportMaps maps;
    private final RowList<ReportRow> list = new RowList<>(ReportCell.HEIGHT, ReportCell::new, ReportRow::id);
    private final LeafPane leaf = new LeafPane();
    private final TextArea editor = new TextArea();
    private final VBox writing;
    private final Label note = new Label();
    private final FlowPane acts = new FlowPane(8, 8);
    private final StackPane notices = new StackPane();
    private final StackPane node = new StackPane();
    private final Sheet sheet;
    private final ActDesk desk;
    private List<String> offered = List.of();
    private boolean showing;

    ReportView(FeatureContext context, WatchLog log, PaperDesk.Makers makers) {
        this.context = context;
        this.texts = Texts.load(context.ports().lang(), ReportView.class);
        ReportPaper paper = new ReportPaper(context.ports().lang(), context.ports().codes(), context.ports().zone());
        this.model = new ReportViewModel(context.ports(), context.bridge(), paper);
        this.maps = new ReportMaps(context, texts, node);
        this.export = new ReportExport(context, texts, log, makers, model, paper, this::said);
        this.sheet = new Sheet(node, context.ports().lang());
        this.desk = new ActDesk(context, ID, sheet, Set.of(SubjectKind.REPORT), null);
        this.writing = writing();
        list.setEmptyWords(texts.get("none"));
        node.getChildren().addFirst(furnished());
        list.selectedIdProperty().addListener((property, old, id) -> {
            if (!showing) {
                model.select(id);
            }
        });
        node.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        endsWith(model::close);
        endsWith(export::stop);
        follow(model.pageProperty());
        endsWith(context.bridge().every(TICK, model::refresh));
        show(ReportPage.EMPTY);
    }

    private VBox writing() {
        editor.setWrapText(true);
        editor.setPrefHeight(EDITOR);
        editor.getStyleClass().add("report-editor");
        Label hint = new Label(texts.get("editor.hint"));
        hint.getStyleClass().add("help");
        VBox box = new VBox(4, hint, editor);
        box.getStyleClass().add("report-writing");
        box.setVisible(false);
        box.setManaged(false);
        return box;
    }

    private Region furnished() {
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox left = new VBox(8, new Section(texts.get("head.reports")), list);
        left.setMinWidth(LIST);
        left.setPrefWidth(LIST);
        left.getStyleClass().add("report-left");
        notices.setPrefHeight(0);
        notices.setMinSize(0, 0);
        notices.setPickOnBounds(false);
        note.getStyleClass().add("report-said");
        note.setMaxWidth(Double.MAX_VALUE);
        VBox.setVgrow(leaf, Priority.ALWAYS);
        VBox right = new VBox(leaf, writing);
        right.setMinWidth(0);
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox parts = new HBox(left, new StackPane(right, notices));
        HBox.setHgrow(parts.getChildren().getLast(), Priority.ALWAYS);
        VBox.setVgrow(parts, Priority.ALWAYS);
        acts.getStyleClass().add("report-acts");
        acts.setMinHeight(Region.USE_PREF_SIZE);
        VBox all = new VBox(parts, note, acts);
        all.getStyleClass().addAll("panel", "reports");
        return all;
    }

    @Override
    protected void show(ReportPage page) {
        showing = true;
        list.setRows(page.rows());
        list.select(page.report() == null ? null : page.report().id());
        list.tick();
        showing = false;
        leaf.show(page.leaf());
        if (!export.busy()) {
            said(page.report() == null ? texts.get("none") : hint(page.report()));
        }
        fill();
    }

    private String hint(Report report) {
        return report.open() && !report.remark().isBlank() ? texts.get("hint.back", report.decided().name(), report.remark())
                : texts.get("hint." + report.stage());
    }

    private void said(String words) {
        note.setText(words);
    }

    private Case current() {
        Report report = model.pageProperty().get().report();
        return report == null ? desk.bench().at(null) : desk.bench().about(report.subject()).orElseGet(() -> desk.bench().at(null));
    }

    private void fill() {
        List<ActionButton> buttons = new ArrayList<>();
        List<String> now = new ArrayList<>();
        Case about = current();
        if (about.state() != null) {
            String main = desk.main(about).map(Act::id).orElse("");
            for (Act act : desk.offered(about)) {
                now.add(about.subject().orElseThrow() + act.id());
                buttons.add(desk.button(desk.bench().name(act, about), act, act.id().equals(main) ? ReportKey.MAIN.shown() : desk.keys(act),
                        act.id().equals(main), () -> run(act)));
            }
            for (ReportKey key : List.of(ReportKey.PDF, ReportKey.WORD, ReportKey.MAP)) {
                buttons.add(new ActionButton(texts.get("key." + key), key.shown(), false, () -> does(key)));
            }
        }
        if (Acts.of("report.draft").when().test(desk.bench().at(null))) {
            now.add("report.draft");
            buttons.add(new ActionButton(texts.get("key.NEW"), ReportKey.NEW.shown(), about.state() == null, () -> does(ReportKey.NEW)));
        }
        if (!now.equals(offered) || acts.getChildren().isEmpty()) {
            offered = now;
            acts.getChildren().setAll(buttons);
        }
    }

    /// Text is written where there is room for it.
    private void run(Act act) {
        if (act.id().equals(WRITE) && model.pageProperty().get().report() != null) {
            editor.setText(model.pageProperty().get().report().text());
            write(true);
        } else {
            model.select(act.id().equals("report.again") || act.id().equals("report.correct") ? null : list.selectedIdProperty().get());
            desk.run(act, current());
        }
    }

    private void write(boolean on) {
        writing.setVisible(on);
        writing.setManaged(on);
        (on ? editor : list).requestFocus();
    }

    private void key(KeyEvent event) {
        if (sheet.isOpen()) {
            return;
        }
        if (event.getTarget() instanceof TextInputControl) {
            editorKey(event);
            return;
        }
        if (desk.holds(event, () -> list.selectedIdProperty().get(), this::key)) {
            return;
        }
        Optional<ReportKey> key = KeyBound.of(ReportKey.values(), event);
        boolean plain = !event.isControlDown() && !event.isAltDown() && !event.isShiftDown();
        if (key.isPresent() ? does(key.get()) : plain && act(event.getCode())) {
            event.consume();
        }
    }

    private void editorKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.isControlDown()) {
            desk.run(Acts.of(WRITE), current().with(editor.getText()));
            write(false);
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            write(false);
            event.consume();
        }
    }

    private boolean does(ReportKey key) {
        switch (key) {
            case UP -> list.step(-1);
            case DOWN -> list.step(1);
            case PAGE_UP -> leaf.page(-1);
            case PAGE_DOWN -> leaf.page(1);
            case NEW -> {
                model.select(null);
                desk.run(Acts.of("report.draft"), desk.bench().at(null));
            }
            case MAP -> withReport(report -> maps(report));
            case MAIN -> desk.main(current()).ifPresent(this::run);
            case MORE -> desk.menu(current());
            case PDF -> withReport(report -> print(report, PaperDesk.Form.PDF));
            case WORD -> withReport(report -> print(report, PaperDesk.Form.DOCX));
            case STOP -> {
                return export.stop();
            }
        }
        return true;
    }

    private void withReport(java.util.function.Consumer<Report> then) {
        Report report = model.pageProperty().get().report();
        if (report == null) {
            context.notices().warn(texts.get("none"));
        } else {
            then.accept(report);
        }
    }

    private CompletableFuture<List<Exhibit.Picture>> maps(Report report) {
        said(texts.get("step.map"));
        CompletableFuture<List<Exhibit.Picture>> taken = maps.take(report.period());
        taken.whenComplete((pictures, error) -> context.bridge().run(() -> {
            if (error == null) {
                model.put(report.id(), pictures);
                said(texts.get("map.taken"));
            } else {
                said(texts.get("map.failed"));
            }
        }));
        return taken;
    }

    private void print(Report report, PaperDesk.Form form) {
        if (export.busy()) {
            context.notices().warn(texts.get("export.busy"));
            return;
        }
        export.ask(node, report, form).ifPresent(file -> write(report, form, file));
    }

    /// Writes a report into a file; its maps are taken first unless they were.
    ///
    /// @return done when that is over, one way or the other
    CompletableFuture<Void> write(Report report, PaperDesk.Form form, Path file) {
        List<Exhibit.Picture> there = model.maps(report.id());
        return export.write(report, form, file, there.isEmpty() ? maps(report) : CompletableFuture.completedFuture(there));
    }

    private boolean act(KeyCode code) {
        String name = ActKeys.name(code);
        Optional<Act> act = desk.byKey(name, current()).or(() -> desk.byKey(name, desk.bench().at(null)));
        act.ifPresent(this::run);
        return act.isPresent();
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
        if (about != null && about.kind() == SubjectKind.REPORT) {
            model.select(about.id());
        }
        list.requestFocus();
    }
}
