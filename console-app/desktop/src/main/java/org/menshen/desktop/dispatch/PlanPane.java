package org.menshen.desktop.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.menshen.desktop.act.ActDesk;
import org.menshen.desktop.act.Acts;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.KeyHint;
import org.menshen.desktop.widget.Section;
import org.menshen.desktop.widget.SeverityRow;
import org.menshen.domain.response.StepState;

/// The response plan of the selected incident: what is next, who has what, what is late. Rows are made when a step moves; between that only the
/// words of what runs change, once a second. FX thread.
final class PlanPane {

    private static final String LATE = "warn";

    private final Texts texts;
    private final ZoneId zone;
    private final ActDesk desk;
    private final Supplier<Optional<DispatchPage.Selected>> selected;
    private final Section head;
    private final Label rests = new Label();
    private final Label tell = new Label();
    private final VBox rows = new VBox();
    private final VBox node = new VBox(6);
    private final List<Timed> timed = new ArrayList<>();
    private PlanPage shown = PlanPage.NONE;

    /// A step with the words that change with time.
    private record Timed(PlanPage.StepRow row, Label time) {
    }

    /// @param selected the incident that is shown
    PlanPane(Texts texts, ZoneId zone, ActDesk desk, Supplier<Optional<DispatchPage.Selected>> selected) {
        this.texts = texts;
        this.zone = zone;
        this.desk = desk;
        this.selected = selected;
        this.head = new Section(texts.get("section.plan"));
        tell.setWrapText(true);
        tell.setMinHeight(Region.USE_PREF_SIZE);
        tell.getStyleClass().addAll("strong", "plan-tell");
        rests.setWrapText(true);
        rests.setMinHeight(Region.USE_PREF_SIZE);
        rests.getStyleClass().add("row-note");
        node.getChildren().addAll(head, rests, tell, rows);
        show(PlanPage.NONE);
    }

    Node node() {
        return node;
    }

    void show(PlanPage page) {
        on(node, !page.equals(PlanPage.NONE));
        on(tell, !page.tell().isEmpty());
        on(rests, !page.rests().isEmpty());
        if (page.equals(shown)) {
            return;
        }
        shown = page;
        head.setText(page.title().isEmpty() ? texts.get("section.plan") : page.title() + page.level());
        head.setAside(page.count());
        rests.setText(page.rests());
        tell.setText(page.tell().isEmpty() ? "" : texts.get("plan.tell", String.join(texts.get("plan.tell.and"), page.tell())));
        timed.clear();
        rows.getChildren().setAll(page.title().isEmpty() ? page.offers().stream().map(this::offer).toList()
                : page.steps().stream().map(this::row).toList());
    }

    private Node offer(String name) {
        Label words = new Label(texts.get("plan.offer", name));
        HBox row = new HBox(10, new KeyHint(Acts.of("incident.open-plan").key()), words);
        row.getStyleClass().add("plan-row");
        row.setOnMouseClicked(event -> run("incident.open-plan", null));
        return row;
    }

    private void run(String act, @org.jspecify.annotations.Nullable String step) {
        selected.get().map(now -> desk.bench().about(now.incident()))
                .ifPresent(about -> desk.run(Acts.of(act), step == null ? about : about.with(step)));
    }

    private Node row(PlanPage.StepRow step) {
        Label state = new Label(step.words());
        state.getStyleClass().add(switch (step.state()) {
            case DUE, DOING, ASKED -> "strong";
            case DONE -> "help";
            default -> "faint";
        });
        state.setMinWidth(56);
        Label name = SeverityRow.label("plan-name");
        name.setText(step.mandatory() ? texts.get("plan.mandatory", step.name()) : step.name());
        name.getStyleClass().add(step.next() ? "strong" : step.state().isOpen() ? "plan-open" : "faint");
        Label note = SeverityRow.label("row-basis");
        note.setText(step.note());
        boolean now = step.state() == StepState.DUE || step.state() == StepState.DOING || step.state() == StepState.ASKED;
        // what is over and what comes later takes one line, so that the forces below stay in sight
        Pane middle = now ? stacked(name, note) : beside(name, note);
        middle.setMinWidth(0);
        if (!now) {
            name.setMinWidth(Region.USE_PREF_SIZE);
        }
        HBox.setHgrow(middle, Priority.ALWAYS);
        Label time = new Label();
        time.getStyleClass().add("unit-timer");
        time.setMinWidth(Region.USE_PREF_SIZE);
        timed.add(new Timed(step, time));
        HBox row = new HBox(10, state, middle, time);
        if (step.next()) {
            row.getChildren().add(new KeyHint(DispatchKey.MAIN.shown()));
        }
        row.getStyleClass().addAll("plan-row", step.next() ? "plan-next" : now ? "plan-now" : "plan-later");
        if (step.state().isOpen()) {
            row.setOnMouseClicked(event -> run("incident.plan-step", step.id()));
        }
        return row;
    }

    private static Pane stacked(Label name, Label note) {
        VBox box = new VBox(1, name, note);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private static Pane beside(Label name, Label note) {
        HBox box = new HBox(10, name, note);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    /// Shows how long there is still, how long somebody has been at it, or since when it is late.
    void tick(Instant now) {
        for (Timed each : timed) {
            PlanPage.StepRow step = each.row();
            boolean late = step.state().isOpen() && step.due() != null && now.isAfter(step.due());
            String words = words(step, now, late);
            if (!words.equals(each.time().getText())) {
                each.time().setText(words);
            }
            if (late != each.time().getStyleClass().contains(LATE)) {
                if (late) {
                    each.time().getStyleClass().add(LATE);
                } else {
                    each.time().getStyleClass().remove(LATE);
                }
            }
        }
    }

    private String words(PlanPage.StepRow step, Instant now, boolean late) {
        if (late) {
            return texts.get("step.late", Numbers.span(Duration.between(step.due(), now)));
        }
        if (!step.state().isOpen()) {
            return step.at() == null ? "" : Numbers.clock(step.at(), zone);
        }
        if (step.at() != null) {
            return texts.get("step.since", Numbers.span(Duration.between(step.at(), now)));
        }
        return step.due() == null ? "" : step.next() ? texts.get("step.left", Numbers.span(Duration.between(now, step.due())))
                : texts.get("step.until", Numbers.clock(step.due(), zone));
    }

    private static void on(Node part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }
}
