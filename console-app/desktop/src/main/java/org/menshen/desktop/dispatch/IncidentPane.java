package org.menshen.desktop.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.menshen.desktop.act.Act;
import org.menshen.desktop.act.ActDesk;
import org.menshen.desktop.act.Case;
import org.menshen.desktop.text.Counts;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.ActionButton;
import org.menshen.desktop.widget.KeyHint;
import org.menshen.desktop.widget.LiveScroll;
import org.menshen.desktop.widget.Section;
import org.menshen.desktop.widget.SeverityIcon;
import org.menshen.desktop.widget.SeverityRow;
import org.menshen.domain.suggest.UnitOffer;

/// Everything about the selected incident: what, where, grade, owner; its orders with their timers; requests; whom to send; its log; and
/// what to do next, each with its key. FX thread.
final class IncidentPane {

    private static final int BUTTONS = 5;

    private final Texts texts;
    private final ZoneId zone;
    private final Clock clock;
    private final ActDesk desk;
    private final BiConsumer<DispatchPage.Selected, UnitOffer> onSend;
    private final SeverityIcon icon = new SeverityIcon(30);
    private final Label title = SeverityRow.label("title");
    private final Label age = SeverityRow.label("clock");
    private final Label empty = new Label();
    private final GridPane facts = new GridPane();
    private final GridPane related = new GridPane();
    private final PlanPane plan;
    private final HBox offer = new HBox(10);
    private final Label offerWords = new Label();
    private final VBox orders = new VBox();
    /// rows whose next step has a time, with the label that says so
    private final List<Timed> timed = new ArrayList<>();
    private final VBox linkages = new VBox();
    private final VBox forces = new VBox();
    private final VBox log = new VBox();
    private final VBox questions = new VBox();
    private final VBox parts = new VBox();
    private final VBox review = new VBox();
    private final Section ordersHead;
    private final Section logHead;
    private final FlowPane acts = new FlowPane(8, 8);
    private final VBox body = new VBox(12);
    private final StackPane notices = new StackPane();
    private java.util.Optional<DispatchPage.Selected> shown = java.util.Optional.empty();
    private final VBox node = new VBox();

    /// An order with the label of its state.
    private record Timed(OrderRow row, Label state) {
    }

    IncidentPane(Texts texts, Clock clock, ZoneId zone, ActDesk desk, BiConsumer<DispatchPage.Selected, UnitOffer> onSend) {
        this.texts = texts;
        this.zone = zone;
        this.clock = clock;
        this.desk = desk;
        this.onSend = onSend;
        this.plan = new PlanPane(texts, zone, desk, () -> shown);
        this.ordersHead = new Section(texts.get("section.orders"));
        this.logHead = new Section(texts.get("section.log"));
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox head = new HBox(12, icon, title, between, age);
        head.setAlignment(Pos.CENTER_LEFT);
        age.setMinWidth(Region.USE_PREF_SIZE);
        facts.getStyleClass().add("incident-facts");
        related.getStyleClass().add("incident-facts");
        Section forcesHead = new Section(texts.get("section.forces"));
        Section linkagesHead = new Section(texts.get("section.linkages"));
        offerWords.setWrapText(true);
        offerWords.getStyleClass().add("warn");
        HBox.setHgrow(offerWords, Priority.ALWAYS);
        offer.getChildren().addAll(offerWords, new KeyHint("End"));
        offer.getStyleClass().add("offer-row");
        linkagesHead.setAside("9");
        logHead.setAside("L");
        body.getChildren().addAll(head, facts, related, part("section.review", "W", review), part("section.questions", "W", questions), plan.node(),
                part("section.parts", "", parts), ordersHead, offer, orders, forcesHead, forces, linkagesHead, linkages, logHead, log);
        ScrollPane scroll = new LiveScroll(body);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("incident-scroll");
        StackPane.setAlignment(notices, Pos.BOTTOM_CENTER);
        notices.setPickOnBounds(false);
        notices.setMaxHeight(Region.USE_PREF_SIZE);
        StackPane.setMargin(notices, new Insets(0, 12, 8, 12));
        StackPane middle = new StackPane(scroll, notices);
        VBox.setVgrow(middle, Priority.ALWAYS);
        empty.setText(texts.get("empty.detail"));
        empty.setWrapText(true);
        empty.getStyleClass().add("empty-words");
        acts.getStyleClass().add("incident-acts");
        node.getStyleClass().addAll("panel", "incident-pane");
        node.getChildren().addAll(empty, middle, acts);
        show(java.util.Optional.empty());
    }

    /// A part that is there only when it has rows: most incidents have none of it.
    private VBox part(String title, String key, VBox rows) {
        Section section = new Section(texts.get(title));
        section.setAside(key);
        VBox part = new VBox(section, rows);
        part.managedProperty().bind(javafx.beans.binding.Bindings.isNotEmpty(rows.getChildren()));
        part.visibleProperty().bind(part.managedProperty());
        return part;
    }

    Region node() {
        return node;
    }

    /// Where notices may lie: over the lower end of what scrolls, above the acts.
    StackPane noticePlace() {
        return notices;
    }

    /// Shows an incident, or what to do when none is selected; what is shown already is not built again.
    void show(java.util.Optional<DispatchPage.Selected> selected) {
        for (Node child : node.getChildren()) {
            // each is set once: what goes and comes back is laid out and painted anew
            boolean on = child == empty ? selected.isEmpty() : child != acts || selected.isPresent();
            child.setVisible(on);
            child.setManaged(on);
        }
        body.setVisible(selected.isPresent());
        if (!selected.equals(shown)) {
            shown = selected;
            selected.ifPresent(this::fill);
        }
    }

    /// Shows how old it is now.
    void tick(java.util.Optional<DispatchPage.Selected> selected, Instant now) {
        selected.ifPresent(s -> age.setText(Numbers.span(Duration.between(s.row().since(), now))));
        plan.tick(now);
        timed.forEach(each -> state(each.row(), each.state(), now));
    }

    private void fill(DispatchPage.Selected selected) {
        icon.setSeverity(selected.row().severity());
        title.setText(selected.row().title());
        facts.getChildren().clear();
        for (int i = 0; i + 1 < selected.facts().size(); i += 2) {
            Label label = new Label(selected.facts().get(i));
            label.getStyleClass().add("help");
            label.setMinWidth(64);
            Label words = new Label(selected.facts().get(i + 1));
            words.setWrapText(true);
            facts.addRow(i / 2 / 2, label, words);
            GridPane.setColumnIndex(label, i / 2 % 2 * 2);
            GridPane.setColumnIndex(words, i / 2 % 2 * 2 + 1);
            GridPane.setHgrow(words, Priority.ALWAYS);
        }
        related.setVisible(!selected.related().isEmpty());
        related.setManaged(related.isVisible());
        related.getChildren().clear();
        for (int i = 0; i + 1 < selected.related().size(); i += 2) {
            Label label = new Label(selected.related().get(i));
            label.getStyleClass().add("help");
            label.setMinWidth(64);
            GridPane.setValignment(label, VPos.TOP);
            Label words = new Label(selected.related().get(i + 1));
            words.setWrapText(true);
            related.addRow(i / 2, label, words);
        }
        plan.show(selected.plan());
        ordersHead.setAside(selected.orders().isEmpty() ? "" : texts.get("orders.count", Counts.of(selected.orders().size(), texts.lang())));
        timed.clear();
        offer.setVisible(!selected.offer().isEmpty());
        offer.setManaged(!selected.offer().isEmpty());
        offerWords.setText(selected.offer());
        questions.getChildren().setAll(selected.dealt().questions().stream().map(row -> order(row, clock.instant())).toList());
        parts.getChildren().setAll(selected.dealt().parts().stream().map(row -> order(row, clock.instant())).toList());
        review.getChildren().setAll(selected.dealt().review().stream().map(row -> order(row, clock.instant())).toList());
        // what is over is sent nobody and asks nobody: no key is named that does nothing
        boolean open = selected.row().open();
        rows(orders, selected.orders(), open ? "none.orders" : "none.orders.over");
        rows(linkages, selected.linkages(), open ? "none.linkages" : "none.linkages.over");
        forces.getChildren().setAll(forceRows(selected));
        log.getChildren().setAll(selected.log().isEmpty() ? List.of(none("none.log")) : selected.log().stream().map(this::line).toList());
        acts.getChildren().setAll(buttons(selected));
    }

    private void rows(VBox box, List<OrderRow> rows, String none) {
        box.getChildren().setAll(rows.isEmpty() ? List.of(none(none)) : rows.stream().map(row -> order(row, clock.instant())).toList());
    }

    private Label none(String key) {
        Label label = new Label(texts.get(key));
        label.getStyleClass().addAll("note", "faint");
        return label;
    }

    private Node order(OrderRow row, Instant now) {
        Label who = new Label(row.who());
        who.getStyleClass().add("row-title");
        who.setMinWidth(110);
        Label what = SeverityRow.label("row-note");
        what.setText(row.what());
        Label timers = SeverityRow.label("row-basis");
        timers.setText(row.timers());
        VBox middle = new VBox(1, what, timers);
        middle.setMinWidth(0);
        middle.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(middle, Priority.ALWAYS);
        Label state = new Label();
        state(row, state, now);
        if (row.due() != null) {
            timed.add(new Timed(row, state));
        }
        state.setMinWidth(Region.USE_PREF_SIZE);
        Label since = new Label(Numbers.clock(row.since(), zone));
        since.getStyleClass().add("unit-timer");
        since.setMinWidth(64);
        HBox line = new HBox(12, who, middle, state, since);
        line.getStyleClass().add("order-row");
        return line;
    }

    /// How it stands; when the next step is overdue, since when, in words and in colour.
    private void state(OrderRow row, Label label, Instant now) {
        boolean overdue = row.due() != null && now.isAfter(row.due());
        String words = overdue ? texts.get("state.late", row.state(), Numbers.span(Duration.between(row.due(), now))) : row.state();
        String look = row.pending() ? "pending" : row.late() || overdue ? "warn" : row.running() ? "strong" : "help";
        if (!words.equals(label.getText())) {
            label.setText(words);
        }
        if (!label.getStyleClass().contains(look)) {
            label.getStyleClass().removeAll("pending", "warn", "strong", "help");
            label.getStyleClass().add(look);
        }
    }

    private List<Node> forceRows(DispatchPage.Selected selected) {
        if (selected.forces().isEmpty()) {
            return List.of(none(!selected.row().open() ? "none.forces.over" : selected.incident().position() == null ? "none.forces.no-place"
                    : "none.forces"));
        }
        List<Node> rows = new ArrayList<>();
        for (DispatchPage.ForceLine line : selected.forces()) {
            UnitOffer force = line.offer();
            Label who = new Label(force.unit().callSign());
            who.setMinWidth(Region.USE_PREF_SIZE);
            Label why = SeverityRow.label("row-basis");
            why.setText(line.why());
            why.setMinWidth(0);
            HBox.setHgrow(why, Priority.ALWAYS);
            why.setMaxWidth(Double.MAX_VALUE);
            Label arrival = new Label(force.byStreet() ? Numbers.minutes(force.eta()) : texts.get("eta.guessed", Numbers.minutes(force.eta())));
            arrival.getStyleClass().add("figure");
            arrival.setMinWidth(Region.USE_PREF_SIZE);
            Label far = new Label(force.byStreet() ? Numbers.distance(force.distanceM())
                    : texts.get("way.straight", Numbers.distance(force.distanceM())));
            far.getStyleClass().add("unit-timer");
            far.setMinWidth(force.byStreet() ? 64 : Region.USE_PREF_SIZE);
            HBox row = new HBox(12, new KeyHint(String.valueOf(rows.size() + 1)), who, why, arrival, far);
            row.getStyleClass().addAll("order-row", "force-order");
            row.setOnMouseClicked(event -> onSend.accept(selected, force));
            rows.add(row);
        }
        if (selected.forces().stream().anyMatch(line -> !line.offer().byStreet())) {
            rows.add(none("forces.guessed"));
        }
        return rows;
    }

    private Node line(DispatchPage.Line entry) {
        Label at = new Label(Numbers.clock(entry.at(), zone));
        at.getStyleClass().add("unit-timer");
        at.setMinWidth(64);
        Label who = SeverityRow.label("row-note");
        who.setText(entry.who());
        who.setMinWidth(96);
        who.setMaxWidth(96);
        Label text = new Label(entry.text());
        text.setWrapText(true);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(12, at, who, text);
        row.getStyleClass().add("log-row");
        return row;
    }

    private List<Node> buttons(DispatchPage.Selected selected) {
        List<Node> buttons = new ArrayList<>();
        Case about = desk.bench().about(selected.incident());
        java.util.Optional<Act> main = desk.main(about);
        for (Act act : desk.offered(about)) {
            boolean first = main.filter(act::equals).isPresent();
            if ((first || !desk.key(act).isEmpty()) && buttons.size() < BUTTONS) {
                buttons.add(desk.button(desk.bench().name(act, about), act, first ? DispatchKey.MAIN.shown() : desk.keys(act), first,
                        () -> desk.run(act, about)));
            }
        }
        String more = selected.todo() > 0 ? texts.get("act.todo", Counts.of(selected.todo(), texts.lang())) : texts.get("act.more");
        buttons.add(new ActionButton(more, DispatchKey.MORE.shown(), false, () -> desk.menu(about)));
        return buttons;
    }
}
