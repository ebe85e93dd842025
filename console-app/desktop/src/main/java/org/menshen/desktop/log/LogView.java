package org.menshen.desktop.log;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
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
import org.menshen.desktop.text.Counts;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.ActionButton;
import org.menshen.desktop.widget.RowList;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.port.Paper;
import org.menshen.domain.port.WatchLog;

/// The log of the watch, the newest first; nothing in it can be changed. FX thread.
final class LogView extends PagedView<LogPage> {

    static final String ID = "log";
    private static final Duration PERIOD = Duration.ofSeconds(3);
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

    private final FeatureContext context;
    private final PaperDesk paper;
    private final Texts texts;
    private final LogViewModel model;
    private final RowList<LogRow> list = new RowList<>(LogCell.HEIGHT, LogCell::new, LogRow::id);
    private final Map<LogPart, Label> parts = new EnumMap<>(LogPart.class);
    private final TextField search = new TextField();
    private final Label foot = new Label();
    private final Label whole = new Label();
    private final StackPane notices = new StackPane();
    private final VBox node = new VBox();

    LogView(FeatureContext context, WatchLog log, Paper paper) {
        this.context = context;
        this.texts = Texts.load(context.ports().lang(), LogView.class);
        this.paper = new PaperDesk(context, paper);
        this.model = new LogViewModel(context.ports(), log, texts, context.bridge());
        HBox bar = new HBox();
        bar.getStyleClass().add("log-bar");
        for (LogPart part : LogPart.values()) {
            Label label = new Label(texts.get("part.key", part.ordinal() + 1, texts.get("part." + part)));
            label.getStyleClass().add("log-part");
            label.setMinWidth(Region.USE_PREF_SIZE);
            label.setOnMouseClicked(event -> choose(part));
            parts.put(part, label);
            bar.getChildren().add(label);
        }
        search.setPromptText(texts.get("search"));
        search.textProperty().addListener((property, old, words) -> model.search(words));
        search.addEventHandler(KeyEvent.KEY_PRESSED, this::leaveSearch);
        HBox.setHgrow(search, Priority.ALWAYS);
        ActionButton export = new ActionButton(texts.get("print"), LogKey.PRINT.shown(), false, this::print);
        export.setMinWidth(Region.USE_PREF_SIZE);
        export.setMaxWidth(Region.USE_PREF_SIZE);
        bar.getChildren().addAll(search, export);
        list.getStyleClass().add("log-list");
        VBox.setVgrow(list, Priority.ALWAYS);
        foot.getStyleClass().add("log-foot");
        foot.setMaxWidth(Double.MAX_VALUE);
        whole.setWrapText(true);
        whole.getStyleClass().add("log-whole");
        whole.setMinHeight(Region.USE_PREF_SIZE);
        node.getStyleClass().addAll("panel", "log");
        node.getChildren().addAll(bar, list, whole, notices, foot);
        list.selectedIdProperty().addListener((property, old, id) -> showWhole());
        node.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        endsWith(model::close);
        follow(model.pageProperty());
        show(LogPage.EMPTY);
        choose(LogPart.PEOPLE);
        model.refresh();
        endsWith(context.bridge().every(PERIOD, model::refresh));
    }

    private void choose(LogPart part) {
        model.choose(part);
        parts.forEach((each, label) -> label.pseudoClassStateChanged(ON, each == part));
    }

    @Override
    protected void show(LogPage page) {
        list.setEmptyWords(page.all() < 0 ? "" : texts.get("empty"));
        list.setRows(page.rows());
        list.tick();
        if (page.all() < 0) {
            foot.setText(texts.get("foot.reading"));
            return;
        }
        String count = texts.get("foot", Counts.of(page.rows().size(), texts.lang()), Counts.of(page.all(), texts.lang()));
        foot.setText(!page.trouble().isEmpty() ? texts.get("foot.trouble", count, page.trouble()) : page.whole() ? count
                : texts.get("foot.kept", count));
        showWhole();
    }

    /// The selected change in full: a row may cut it.
    private void showWhole() {
        whole.setText(list.rows().stream().filter(row -> row.id().equals(list.selectedIdProperty().get())).findFirst()
                .map(row -> texts.get("whole", row.seq(), row.time(), row.who(), row.what(), row.name(), row.subject())).orElse(""));
    }

    private void leaveSearch(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.DOWN) {
            if (event.getCode() == KeyCode.ESCAPE) {
                search.clear();
            }
            list.requestFocus();
            event.consume();
        }
    }

    private void key(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl) {
            return;
        }
        Optional<LogKey> key = KeyBound.of(LogKey.values(), event);
        key.ifPresent(meant -> {
            does(meant, event.getCode());
            event.consume();
        });
    }

    private void does(LogKey key, KeyCode code) {
        switch (key) {
            case UP -> list.step(-1);
            case DOWN -> list.step(1);
            case PART -> choose(LogPart.values()[code.getChar().charAt(0) - '1']);
            case FIND -> search.requestFocus();
            case AGAIN -> model.again();
            case PRINT -> print();
            case OPEN -> open();
        }
    }

    /// What the selected change is about, in the window that shows it.
    private void open() {
        list.rows().stream().filter(row -> row.id().equals(list.selectedIdProperty().get())).findFirst().ifPresent(row ->
            model.place(row.subject()).ifPresentOrElse(place -> context.navigator().open(place.window(), place.subject()),
                    () -> context.notices().warn(texts.get("open.nowhere", row.name()))));
    }

    private void print() {
        String mark = paper.mark();
        paper.print(node, "menshen-log", context.ports().clock().instant(), () -> model.leaf(mark));
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
        if (about != null) {
            choose(LogPart.ALL);
            search.setText(about.id());
        }
        list.requestFocus();
    }
}
