package org.menshen.desktop.queue;

import java.net.URL;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.value.ChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.shell.FxBridge;
import org.menshen.desktop.shell.KeyBound;
import org.menshen.desktop.shell.Panel;
import org.menshen.desktop.text.Counts;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.KeyWord;
import org.menshen.desktop.widget.RowList;
import org.menshen.desktop.widget.SeverityIcon;
import org.menshen.domain.port.Pin;
import org.menshen.domain.port.Link;

/// The alert queue: parts, counts by severity, the "new" bar, rows, and the desk's load. FX thread.
public final class QueuePanel implements Panel {

    private static final double ROW_HEIGHT = 66;
    private static final Duration KEYBOARD_HOLD = Duration.ofSeconds(5);
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");
    private static final PseudoClass SOME = PseudoClass.getPseudoClass("some");
    private static final PseudoClass FLOOD = PseudoClass.getPseudoClass("flood");
    private static final PseudoClass OLD = PseudoClass.getPseudoClass("old");

    private final QueueViewModel model;
    private final ConsolePorts ports;
    private final Texts texts;
    private final VBox node = new VBox();
    private final Map<QueueTab, Label> tabs = new EnumMap<>(QueueTab.class);
    private final Label[] counts = new Label[5];
    private final Label fresh = new Label();
    private final Label empty = new Label();
    private final Label foot = new Label();
    private final TextField filter = new TextField();
    private final RowList<AlertRow> list;
    private final Pin second;
    private final FxBridge bridge;
    private @Nullable Pin keyboardHold;
    private boolean beginWithWorst;
    private final ChangeListener<QueuePage> onPage = (property, old, page) -> show(page);

    /// Builds the queue.
    public QueuePanel(ConsolePorts ports, FxBridge bridge) {
        this.bridge = bridge;
        this.model = new QueueViewModel(ports, bridge);
        this.ports = ports;
        this.texts = Texts.load(ports.lang(), QueuePanel.class);
        list = new RowList<>(ROW_HEIGHT, () -> new AlertCell(ports.clock(), texts), AlertRow::id);
        StackPane middle = new StackPane(list, empty);
        VBox.setVgrow(middle, Priority.ALWAYS);
        empty.getStyleClass().add("help");
        empty.setMouseTransparent(true);
        empty.setWrapText(true);
        fresh.getStyleClass().add("fresh-bar");
        fresh.setMaxWidth(Double.MAX_VALUE);
        fresh.setOnMouseClicked(event -> model.showFresh());
        foot.getStyleClass().add("queue-foot");
        foot.setMaxWidth(Double.MAX_VALUE);
        foot.setWrapText(true);
        foot.setMinHeight(Region.USE_PREF_SIZE);
        node.setMinHeight(0);
        node.getStyleClass().addAll("panel", "queue");
        node.getChildren().addAll(tabBar(), counters(), filter, fresh, middle, foot);
        filter.setPromptText(texts.get("filter.prompt"));
        filter.textProperty().addListener((property, old, words) -> model.filter(words));
        filter.addEventHandler(KeyEvent.KEY_PRESSED, this::filterKey);
        showFilter(false);
        list.setMarking(true);
        list.setOnHand(this::handMoved);
        list.selectedIdProperty().addListener((property, old, id) -> {
            handMoved();
            model.select(id);
        });
        second = bridge.every(Duration.ofSeconds(1), this::tick);
        model.pageProperty().addListener(onPage);
        show(model.pageProperty().get());
    }

    /// The sheet of this panel.
    public static URL styleSheet() {
        return Objects.requireNonNull(QueuePanel.class.getResource("queue.css"));
    }

    private Region tabBar() {
        HBox bar = new HBox();
        bar.getStyleClass().add("queue-tabs");
        for (QueueTab tab : QueueTab.values()) {
            Label label = new Label();
            label.getStyleClass().add("queue-tab");
            label.setTextAlignment(TextAlignment.CENTER);
            label.setMinWidth(Region.USE_PREF_SIZE);
            label.setOnMouseClicked(event -> model.choose(tab));
            tabs.put(tab, label);
            bar.getChildren().add(label);
        }
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        KeyWord word = new KeyWord("F", texts.get("tab.filter"));
        word.setOnMouseClicked(event -> showFilter(true));
        bar.getChildren().addAll(between, word);
        return bar;
    }

    /// Symbol and numeral above the count, so that the count has the whole width of its part.
    private Region counters() {
        HBox bar = new HBox();
        bar.getStyleClass().add("queue-counts");
        for (int severity = 1; severity <= counts.length; severity++) {
            Label numeral = new Label(SeverityIcon.numeral(severity), new SeverityIcon(13, severity));
            numeral.getStyleClass().addAll("sev-text", "sev-" + severity);
            numeral.setMinWidth(Region.USE_PREF_SIZE);
            Label count = new Label("0");
            count.getStyleClass().addAll("queue-figure", "strong");
            count.setMinWidth(Region.USE_PREF_SIZE);
            counts[severity - 1] = count;
            VBox box = new VBox(numeral, count);
            box.getStyleClass().add("queue-count");
            HBox.setHgrow(box, Priority.ALWAYS);
            box.setPrefWidth(50);
            bar.getChildren().add(box);
        }
        return bar;
    }

    /// Paints a page.
    void show(QueuePage page) {
        tabs.forEach((tab, label) -> {
            int n = page.perTab().getOrDefault(tab, 0);
            label.setText(texts.get("tab", texts.get(tab.key()), count(n)));
            label.pseudoClassStateChanged(ON, tab == page.tab());
        });
        for (int i = 0; i < counts.length; i++) {
            counts[i].setText(count(page.perSeverity().get(i)));
            counts[i].getParent().pseudoClassStateChanged(SOME, page.perSeverity().get(i) > 0);
        }
        // the bar always stands: one that came and went would move the rows
        fresh.setText(bar(page));
        fresh.pseudoClassStateChanged(SOME, page.fresh() > 0);
        fresh.pseudoClassStateChanged(FLOOD, page.flooded());
        empty.setVisible(page.rows().isEmpty());
        empty.setText(emptyWords(page));
        list.setRows(page.rows());
        if (beginWithWorst && !page.rows().isEmpty()) {
            beginWithWorst = false;
            selectWorstAtFirst();
        }
        foot.setText(foot(page));
    }

    /// "No alerts" is a statement that nobody could make before the centre has told what there is.
    private String emptyWords(QueuePage page) {
        return page.filter().isEmpty() ? texts.get(ports.link().old() ? "empty.old" : "empty") : texts.get("empty.filter", page.filter());
    }

    /// What waits, and since when the seat is flooded.
    private String bar(QueuePage page) {
        QueueFlood flood = page.flood();
        if (flood == null) {
            return page.fresh() > 0 ? texts.get("fresh", count(page.fresh())) : texts.get("fresh.none");
        }
        String since = Numbers.minute(flood.since(), ports.zone());
        if (flood.until() != null) {
            String over = texts.get("flood.over", since, Numbers.minute(flood.until(), ports.zone()));
            return page.fresh() > 0 ? texts.get("row.held", texts.get("fresh.short", count(page.fresh())), over) : over;
        }
        return page.fresh() > 0 ? texts.get("row.held", texts.get("fresh.short", count(page.fresh())), texts.get("flood.short", since))
                : texts.get("flood", since);
    }

    private String count(long n) {
        return Counts.of(n, texts.lang());
    }

    private String foot(QueuePage page) {
        List<String> words = new ArrayList<>();
        told(words, "foot.hidden", page.hidden());
        told(words, "foot.summed", page.summed());
        words.add(texts.get("foot.load", count(page.load().lastTenMinutes())));
        told(words, "foot.chattering", page.load().chattering());
        told(words, "foot.stale", page.load().stale());
        if (page.load().answerSeconds() >= 0) {
            words.add(texts.get("foot.answer", Numbers.span(Duration.ofSeconds(page.load().answerSeconds()))));
        }
        return old() + String.join(" · ", words);
    }

    private void told(List<String> words, String key, int n) {
        if (n > 0) {
            words.add(texts.get(key, count(n)));
        }
    }

    /// Up to when the rows are the present, before everything else, while the line is lost.
    private String old() {
        Link.Line line = ports.link().status().line();
        if (!line.old()) {
            return "";
        }
        return (line.asOf() == null ? texts.get("old.last-run") : texts.get("old", Numbers.clock(line.asOf(), ports.zone()))) + " · ";
    }

    private void tick() {
        node.pseudoClassStateChanged(OLD, ports.link().old());
        empty.setText(emptyWords(model.pageProperty().get()));
        foot.setText(foot(model.pageProperty().get()));
        list.tick();
        model.refresh();
    }

    private void handMoved() {
        letGo();
        keyboardHold = bridge.after(KEYBOARD_HOLD, () -> {
            keyboardHold = null;
            tellHand();
        });
        tellHand();
    }

    private void letGo() {
        if (keyboardHold != null) {
            keyboardHold.close();
            keyboardHold = null;
        }
    }

    private void tellHand() {
        boolean byKeyboard = keyboardHold != null && list.selectedIdProperty().get() != null;
        model.hand(list.pointerInside() || byKeyboard, list.anchorId());
    }

    /// Does what a key means in the queue, wherever the focus is.
    ///
    /// @return whether the key meant something here
    public boolean key(KeyEvent event) {
        Optional<QueueKey> key = KeyBound.of(QueueKey.values(), event);
        key.ifPresent(meant -> key(meant, event));
        return key.isPresent();
    }

    private void key(QueueKey key, KeyEvent event) {
        switch (key) {
            case DOWN -> step(event, 1);
            case UP -> step(event, -1);
            case FRESH -> model.showFresh();
            case FILTER -> showFilter(true);
            case TAB -> nextTab();
            case OPEN -> open(true);
            case CLOSE -> open(false);
        }
    }

    private void step(KeyEvent event, int by) {
        if (event.isShiftDown()) {
            list.extend(by);
        } else {
            list.step(by);
        }
    }

    /// Lists what the selected row stands for below it, or no longer; closed from below, the row itself is selected again.
    private void open(boolean now) {
        AlertRow row = list.rows().stream().filter(each -> each.id().equals(list.selectedIdProperty().get())).findFirst().orElse(null);
        if (row == null) {
            return;
        }
        model.open(row.id(), now);
        if (!now && row.belowId() != null) {
            list.select(row.belowId());
        }
    }

    private void nextTab() {
        model.chooseNext();
    }

    private void filterKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            filter.clear();
            showFilter(false);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.DOWN) {
            list.requestFocus();
            list.step(0);
            event.consume();
        }
    }

    private void showFilter(boolean on) {
        filter.setVisible(on);
        filter.setManaged(on);
        if (on) {
            filter.requestFocus();
        } else {
            list.requestFocus();
        }
    }

    /// The selected row's id; `null` when none is selected. That of a row for many ([AlertRow#sums]) is no alert's.
    public ReadOnlyStringProperty selectedIdProperty() {
        return list.selectedIdProperty();
    }

    /// What the selected row stands for, in words, when it sums a flood up; empty otherwise.
    public Optional<String> summed() {
        return RowGroup.said(list.rows(), list.selectedIdProperty().get(), texts);
    }

    /// The alerts of rows: a row that sums a flood up stands for each of its own.
    public Set<String> alerts(Set<String> rowIds) {
        Map<String, List<AlertRow>> piles = model.pageProperty().get().piles();
        return rowIds.stream().flatMap(id -> piles.containsKey(id) ? piles.get(id).stream().map(AlertRow::id) : Stream.of(id))
                .filter(id -> !AlertRow.sums(id)).collect(Collectors.toSet());
    }

    /// Selects an alert, such as one that was picked on the map; `null` selects nothing.
    public void select(@Nullable String alertId) {
        beginWithWorst = false;
        if (alertId == null && AlertRow.sums(list.selectedIdProperty().get())) {
            return;
        }
        if (!Objects.equals(alertId, list.selectedIdProperty().get())) {
            list.select(alertId);
        }
    }

    /// The alerts that are marked beside the selected one, by the hand in the list or by [#mark].
    public ReadOnlyObjectProperty<Set<String>> markedIdsProperty() {
        return list.markedIdsProperty();
    }

    /// Marks exactly these alerts, such as those that were drawn around on the map, and brings the first of them into view.
    public void mark(Set<String> alertIds) {
        if (!alertIds.equals(list.markedIdsProperty().get())) {
            list.mark(alertIds);
            list.rows().stream().map(AlertRow::id).filter(alertIds::contains).findFirst().ifPresent(list::reveal);
        }
    }

    /// Selects the first row as soon as there is one, when nothing is selected by then: a desk that begins its shift sees the worst alert
    /// at once.
    public void selectWorstAtFirst() {
        if (list.rows().isEmpty()) {
            beginWithWorst = true;
        } else if (list.selectedIdProperty().get() == null) {
            list.select(list.rows().getFirst().id());
        }
    }

    /// The rows as shown.
    public List<AlertRow> rows() {
        return list.rows();
    }

    /// Puts the keyboard into the list.
    public void focus() {
        list.requestFocus();
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public void close() {
        second.close();
        letGo();
        model.pageProperty().removeListener(onPage);
        model.close();
    }
}
