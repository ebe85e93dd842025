package org.menshen.desktop.event;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.KeyHint;
import org.menshen.desktop.widget.RowList;

/// The event that is shown: what it is, and one of its pages: readiness, reports, checklist, plan. FX thread.
final class EventCentre {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    /// A page.
    private enum Page { READY, REPORTS, ITEMS, PLAN }

    private final Texts texts;
    private final Clock clock;
    private final Runnable onMoved;
    private final Label title = new Label();
    private final Label state = new Label();
    private final Label summary = new Label();
    private final Label said = new Label();
    private final BoardPane board;
    private final RowList<LineRow> list;
    private final List<HBox> tabs = new ArrayList<>();
    private final StackPane notices = new StackPane();
    private final VBox node;
    private EventPage.@Nullable Shown shown;
    private Page page = Page.READY;
    private @Nullable String post;
    /// until a post was marked by hand the first that is amiss is
    private boolean byHand;

    /// @param onMoved called when another page or line is shown
    EventCentre(Texts texts, Countdown countdown, Clock clock, Runnable onMoved) {
        this.texts = texts;
        this.clock = clock;
        this.onMoved = onMoved;
        this.board = new BoardPane(countdown, this::pick);
        this.list = new RowList<>(LineCell.HEIGHT, () -> new LineCell(countdown, clock), LineRow::id);
        list.setFocusTraversable(false);
        list.selectedIdProperty().addListener((property, old, id) -> onMoved.run());
        title.getStyleClass().add("title");
        state.getStyleClass().add("help");
        state.setWrapText(true);
        state.setMinHeight(Region.USE_PREF_SIZE);
        summary.getStyleClass().add("event-summary");
        summary.setWrapText(true);
        summary.setMinHeight(Region.USE_PREF_SIZE);
        said.getStyleClass().add("event-said");
        said.setWrapText(true);
        said.setMinHeight(Region.USE_PREF_SIZE);
        HBox bar = new HBox(6);
        bar.getStyleClass().add("event-tabs");
        for (Page each : Page.values()) {
            HBox tab = new HBox(6, new KeyHint(String.valueOf(each.ordinal() + 1)), new Label(texts.get("page." + each)));
            tab.setAlignment(Pos.CENTER_LEFT);
            tab.getStyleClass().add("event-tab");
            tab.setOnMousePressed(event -> turn(each.ordinal()));
            tabs.add(tab);
            bar.getChildren().add(tab);
        }
        StackPane body = new StackPane(board, list);
        VBox.setVgrow(body, Priority.ALWAYS);
        VBox what = new VBox(4, title, state);
        notices.setPrefHeight(0);
        notices.setMinSize(0, 0);
        notices.setPickOnBounds(false);
        StackPane head = new StackPane(what, notices);
        node = new VBox(6, head, bar, summary, body, said);
        node.setMinWidth(0);
        node.getStyleClass().add("event-centre");
        paint();
    }

    Region node() {
        return node;
    }

    /// Over the name of the event: nothing moves when a notice comes or goes.
    StackPane notices() {
        return notices;
    }

    void show(EventPage.@Nullable Shown next) {
        boolean other = shown == null || next == null || !shown.id().equals(next.id());
        shown = next;
        if (other) {
            post = null;
            byHand = false;
        }
        paint();
    }

    /// Another page.
    ///
    /// @param number from 0
    void turn(int number) {
        if (number >= 0 && number < Page.values().length) {
            page = Page.values()[number];
            list.select(null);
            paint();
            onMoved.run();
        }
    }

    private void paint() {
        boolean onBoard = page == Page.READY || page == Page.REPORTS;
        title.setText(shown == null ? texts.get("none.title") : shown.title());
        state.setText(shown == null ? texts.get("none.state") : shown.state());
        for (Page each : Page.values()) {
            tabs.get(each.ordinal()).pseudoClassStateChanged(SELECTED, each == page);
        }
        board.setVisible(onBoard && shown != null);
        list.setVisible(!onBoard && shown != null);
        summary.setText(shown == null ? "" : onBoard ? board().summary() : "");
        summary.setManaged(!summary.getText().isEmpty());
        if (shown == null) {
            say("");
        } else if (onBoard) {
            board.show(board().cards(), clock.instant());
            if (!byHand) {
                post = posts().stream().filter(EventPage.Post::amiss).findFirst().or(() -> posts().stream().findFirst()).map(EventPage.Post::id)
                        .orElse(null);
            }
            mark();
        } else {
            list.setRows(page == Page.ITEMS ? shown.items() : shown.plan());
            if (list.rows().stream().noneMatch(row -> row.id().equals(list.selectedIdProperty().get()))) {
                list.select(list.rows().isEmpty() ? null : list.rows().getFirst().id());
            }
            list.tick();
            say(list.rows().isEmpty() ? texts.get("none." + page) : "");
        }
    }

    private EventPage.Board board() {
        return page == Page.REPORTS ? shown.reports() : shown.ready();
    }

    private List<EventPage.Post> posts() {
        return shown == null ? List.of() : board().cards().stream().flatMap(card -> card.posts().stream()).toList();
    }

    private Optional<EventPage.Post> current() {
        return posts().stream().filter(each -> each.id().equals(post)).findFirst();
    }

    private void mark() {
        board.select(post);
        say(posts().isEmpty() ? texts.get("none.posts") : current().map(each -> texts.get("said", each.name(), each.state(), each.words()))
                .orElse(""));
    }

    private void say(String words) {
        said.setText(words);
        said.setManaged(!words.isEmpty());
        said.setVisible(!words.isEmpty());
    }

    private void pick(String id) {
        post = id;
        byHand = true;
        mark();
        onMoved.run();
    }

    /// Moves by lines: posts on a board, rows in a list.
    void step(int by) {
        if (page == Page.READY || page == Page.REPORTS) {
            List<String> ids = posts().stream().map(EventPage.Post::id).toList();
            if (!ids.isEmpty()) {
                pick(ids.get(Math.clamp((long) ids.indexOf(post) + by, 0, ids.size() - 1)));
            }
        } else {
            list.step(by);
        }
    }

    /// Moves by committees on a board.
    void leap(int by) {
        if (shown == null || page == Page.ITEMS || page == Page.PLAN) {
            return;
        }
        List<EventPage.Card> cards = board().cards();
        for (int i = 0; i < cards.size(); i++) {
            if (cards.get(i).posts().stream().anyMatch(each -> each.id().equals(post))) {
                pick(cards.get(Math.clamp((long) i + by, 0, cards.size() - 1)).posts().getFirst().id());
                return;
            }
        }
    }

    void tick() {
        if (board.isVisible()) {
            board.tick(clock.instant());
        } else if (list.isVisible()) {
            list.tick();
        }
    }

    /// The open round of the page; empty on a page without one.
    Optional<String> round() {
        return shown == null || page == Page.ITEMS || page == Page.PLAN ? Optional.empty() : Optional.ofNullable(board().callId());
    }

    /// Who staffs the marked post.
    Optional<String> unit() {
        return current().flatMap(each -> Optional.ofNullable(each.unitId()));
    }

    /// The marked post, on a board or among the parts of the plan.
    Optional<String> post() {
        return page == Page.READY || page == Page.REPORTS ? Optional.ofNullable(post)
                : Optional.ofNullable(list.selectedIdProperty().get()).filter(id -> page == Page.PLAN && id.startsWith("P"));
    }

    /// The marked point of the checklist.
    Optional<String> item() {
        return page == Page.ITEMS ? Optional.ofNullable(list.selectedIdProperty().get()) : Optional.empty();
    }
}
