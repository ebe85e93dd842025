package org.menshen.desktop.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.widget.SeverityRow;
import org.menshen.desktop.widget.StatusDot;

/// All posts of an event at a glance: a card for each committee, in as many columns as there is room for. Cards keep their places while the plan
/// stays; of what a card shows only the words that changed are painted. FX thread.
final class BoardPane extends ScrollPane {

    private static final double COLUMN = 250;
    private static final double GAP = 8;
    /// what a heading and a line of a card take, by which the columns are filled evenly
    private static final int HEADING = 2;
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass AMISS = PseudoClass.getPseudoClass("amiss");

    private final Countdown countdown;
    private final Consumer<String> onPicked;
    private final HBox columns = new HBox(GAP);
    private final Map<String, PostLine> lines = new LinkedHashMap<>();
    private final Map<String, CardHead> heads = new LinkedHashMap<>();
    private List<EventPage.Card> cards = List.of();
    private @Nullable String selected;
    private int laidOut;
    private List<String> shape = List.of();
    private Instant shownAt = Instant.EPOCH;

    /// @param onPicked gets the id of a post that is clicked
    BoardPane(Countdown countdown, Consumer<String> onPicked) {
        this.countdown = countdown;
        this.onPicked = onPicked;
        columns.getStyleClass().add("event-board");
        setContent(columns);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        getStyleClass().add("event-scroll");
        widthProperty().addListener((property, old, width) -> layOut());
    }

    /// Shows the posts.
    void show(List<EventPage.Card> next, Instant now) {
        cards = next;
        shownAt = now;
        layOut();
        tick(now);
    }

    /// Shows the ages anew.
    void tick(Instant now) {
        shownAt = now;
        for (EventPage.Card card : cards) {
            Optional.ofNullable(heads.get(card.code())).ifPresent(head -> head.show(card));
            card.posts().forEach(post -> Optional.ofNullable(lines.get(post.id())).ifPresent(line -> line.show(post, now)));
        }
    }

    private int wanted() {
        return Math.max(1, (int) ((getWidth() - GAP) / (COLUMN + GAP)));
    }

    private void layOut() {
        List<String> next = cards.stream().flatMap(card -> Stream.concat(Stream.of(card.code()),
                card.posts().stream().map(EventPage.Post::id))).toList();
        if (next.equals(shape) && laidOut == wanted()) {
            return;
        }
        shape = next;
        laidOut = wanted();
        lines.clear();
        heads.clear();
        List<VBox> made = new ArrayList<>(IntStream.range(0, laidOut).mapToObj(i -> column()).toList());
        int[] filled = new int[laidOut];
        for (EventPage.Card card : cards) {
            int at = IntStream.range(0, laidOut).boxed().min(Comparator.comparingInt(i -> filled[i])).orElse(0);
            filled[at] += HEADING + card.posts().size();
            made.get(at).getChildren().add(card(card));
        }
        columns.getChildren().setAll(made);
        mark();
        tick(shownAt);
    }

    private static VBox column() {
        VBox column = new VBox(GAP);
        column.setMinWidth(0);
        column.setPrefWidth(COLUMN);
        HBox.setHgrow(column, Priority.ALWAYS);
        return column;
    }

    private VBox card(EventPage.Card card) {
        CardHead head = new CardHead();
        heads.put(card.code(), head);
        VBox box = new VBox(head.node);
        box.getStyleClass().add("event-card");
        for (EventPage.Post post : card.posts()) {
            PostLine line = new PostLine();
            line.node.setOnMousePressed(event -> onPicked.accept(post.id()));
            lines.put(post.id(), line);
            box.getChildren().add(line.node);
        }
        return box;
    }

    /// Marks a post and brings it into view; `null` marks none.
    void select(@Nullable String id) {
        selected = id;
        mark();
        PostLine line = id == null ? null : lines.get(id);
        double height = columns.getHeight() - getViewportBounds().getHeight();
        if (line != null && height > 0) {
            double top = columns.sceneToLocal(line.node.localToScene(0, 0)).getY();
            double shown = getVvalue() * height;
            if (top < shown || top + line.node.getHeight() > shown + getViewportBounds().getHeight()) {
                setVvalue(Math.clamp((top - getViewportBounds().getHeight() / 2) / height, 0, 1));
            }
        }
    }

    private void mark() {
        lines.forEach((id, line) -> line.node.pseudoClassStateChanged(SELECTED, id.equals(selected)));
    }

    /// The heading of a card.
    private static final class CardHead {
        private final Label name = SeverityRow.label("event-committee");
        private final Label tally = SeverityRow.label("event-tally");
        private final HBox node = new HBox(8, name, tally);

        CardHead() {
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            tally.setMinWidth(Region.USE_PREF_SIZE);
            node.setAlignment(Pos.CENTER_LEFT);
        }

        void show(EventPage.Card card) {
            name.setText(card.name());
            tally.setText(card.tally());
            tally.pseudoClassStateChanged(AMISS, card.amiss());
        }
    }

    /// A post in a card.
    private final class PostLine {
        private final StatusDot dot = new StatusDot();
        private final Label name = SeverityRow.label("event-post");
        private final Label state = SeverityRow.label("event-state");
        private final Label age = SeverityRow.label("event-age");
        private final HBox node = new HBox(8, dot, name, state, age);

        PostLine() {
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            name.setMinWidth(0);
            state.setMinWidth(Region.USE_PREF_SIZE);
            age.setMinWidth(Region.USE_PREF_SIZE);
            node.setAlignment(Pos.CENTER_LEFT);
            node.getStyleClass().add("event-line");
        }

        void show(EventPage.Post post, Instant now) {
            dot.setKind(post.dot());
            name.setText(post.name());
            state.setText(post.state());
            state.pseudoClassStateChanged(AMISS, post.amiss());
            age.setText(post.since() == null ? "" : countdown.age(post.since(), now));
            node.setAccessibleText(post.name() + ", " + post.state() + ", " + post.words());
        }
    }
}
