package org.menshen.desktop.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.menshen.desktop.act.Act;
import org.menshen.desktop.act.ActDesk;
import org.menshen.desktop.act.RelationActs;
import org.menshen.desktop.act.WorkActs;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.ActionButton;
import org.menshen.desktop.widget.LiveScroll;
import org.menshen.desktop.widget.PairGrid;
import org.menshen.desktop.widget.Section;
import org.menshen.domain.work.WorkDue;

/// The selected item in full: where it stands, what it holds, its deadlines, what hangs on it, what was done, and what can be done next. Parts
/// without anything to say are left out. FX thread.
final class CardPane {

    private static final double NARROW = 400;
    private static final double STEP = 0.15;
    private static final int ACTS = 9;
    private static final PseudoClass PENDING = PseudoClass.getPseudoClass("pending");

    private final Texts texts;
    private final ActDesk desk;
    private final Hand hand;
    private final Label number = new Label();
    private final DueChip due = new DueChip();
    private final Label title = new Label();
    private final Label state = new Label();
    private final Label flags = new Label();
    private final Label nothing = new Label();
    private final VBox clocks = new VBox(4);
    private final PairGrid fields = new PairGrid("work-fields");
    private final TagPane tag = new TagPane();
    private final PairGrid steps = new PairGrid("work-steps");
    private final ChainBar chain = new ChainBar();
    private final Label asked = words();
    private final List<Part> parts = new ArrayList<>();
    private final LiveScroll scroll;
    private final Label waits = words();
    private final Label barred = words();
    private final FlowPane acts = new FlowPane(8, 8);
    private final StackPane notices = new StackPane();
    private final VBox head;
    private final VBox node;
    private final Part offers;
    private final Part changes;
    private final Part evidence;
    private final Part links;
    private final Part next;
    private final Part reveals;
    private String clearField = "";
    private String clearWords = "";
    private List<String> shownFields = List.of();
    private List<String> shownIds = List.of();
    private String offered = "";
    private boolean narrow;
    private List<WorkCard.Clock> shownClocks = List.of();

    /// What the buttons do.
    interface Hand {

        /// Does an act of the item's state.
        void act(String id);

        /// Does something else to it.
        void run(Act act);

        /// Offers everything that can be done.
        void menu();
    }

    /// A heading with lines below it.
    private final class Part {

        private final VBox box;
        private final Label lines = words();

        Part(String key) {
            box = new VBox(4, new Section(texts.get(key)), lines);
            parts.add(this);
        }

        void show(List<String> words) {
            lines.setText(String.join("\n", words));
            on(box, !words.isEmpty());
        }
    }

    CardPane(Texts texts, ActDesk desk, Hand hand) {
        this.texts = texts;
        this.desk = desk;
        this.hand = hand;
        number.getStyleClass().addAll("note", "work-number");
        title.getStyleClass().add("title");
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        state.getStyleClass().add("help");
        flags.getStyleClass().addAll("note", "work-flags");
        flags.setWrapText(true);
        nothing.getStyleClass().add("help");
        nothing.setWrapText(true);
        asked.getStyleClass().add("work-asked");
        waits.getStyleClass().add("help");
        barred.getStyleClass().add("work-barred");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox first = new HBox(8, number, between, due);
        first.setAlignment(Pos.CENTER_LEFT);
        head = new VBox(4, first, title, state, flags);
        head.setMinHeight(Region.USE_PREF_SIZE);
        offers = new Part("section.offers");
        changes = new Part("section.changes");
        evidence = new Part("section.evidence");
        links = new Part("section.links");
        next = new Part("section.next");
        reveals = new Part("section.reveals");
        VBox body = new VBox(12, new VBox(4, new Section(texts.get("section.clocks")), clocks, asked), changes.box, offers.box,
                links.box, new VBox(4, new Section(texts.get("section.fields")), fields, tag), next.box, evidence.box,
                new VBox(4, new Section(texts.get("section.steps")), steps),
                new VBox(4, new Section(texts.get("section.chain")), chain), reveals.box);
        body.getStyleClass().add("work-card-body");
        scroll = new LiveScroll(body);
        scroll.getStyleClass().add("work-card-scroll");
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        acts.setMinHeight(Region.USE_PREF_SIZE);
        node = new VBox(8, nothing, head, scroll, notices, waits, barred, acts);
        // no empty headings before the first item is known
        on(head, false);
        on(scroll, false);
        nothing.setText(texts.get("reading"));
        node.getStyleClass().addAll("panel", "work-card");
        node.setMinHeight(0);
    }

    private static Label words() {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static void on(Node part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }

    Region node() {
        return node;
    }

    /// Makes it so wide. In a narrow card only what has a key of its own has a button, else the buttons leave no room for the item; the rest
    /// stands in the list of everything.
    ///
    /// @param width pixels
    void fit(double width) {
        node.setMinWidth(width);
        node.setPrefWidth(width);
        node.setMaxWidth(width);
        narrow = width < NARROW;
    }

    StackPane noticePlace() {
        return notices;
    }

    /// Scrolls the card.
    void scroll(int by) {
        scroll.setVvalue(Math.clamp(scroll.getVvalue() + by * STEP * 2, 0, 1));
    }

    /// Shows an item; the same again changes nothing.
    ///
    /// @param others what else can be done with it
    void show(Optional<WorkCard> shown, List<Act> others, int marked) {
        nothing.setText(shown.isEmpty() ? texts.get("card.none") : "");
        on(nothing, shown.isEmpty());
        for (Node part : List.of(head, scroll)) {
            on(part, shown.isPresent());
        }
        shown.ifPresent(this::fill);
        waits.setText(marked > 1 ? texts.get("card.marked", marked) : shown.map(WorkCard::waits).orElse(""));
        on(waits, !waits.getText().isEmpty());
        boolean maybe = shown.filter(WorkCard::suggested).isPresent();
        offer(shown.map(WorkCard::acts).orElse(List.of()), others.stream().filter(act -> maybe
                || !RelationActs.ON_SUGGESTIONS.contains(act.id())).toList(), marked);
    }

    private void fill(WorkCard card) {
        number.setText(card.item().number());
        due.show(card.due(), card.clocks().stream().filter(clock -> clock.due() == card.due() && card.due() != WorkDue.NONE).findFirst()
                .map(WorkCard.Clock::words).orElse(""));
        title.setText(card.title());
        state.setText(card.pending() ? texts.get("card.pending", card.state()) : card.state());
        state.pseudoClassStateChanged(PENDING, card.pending());
        flags.setText(card.flags());
        on(flags, !card.flags().isEmpty());
        asked.setText(card.asked());
        on(asked, !card.asked().isEmpty());
        clocks(card.clocks());
        shownFields = card.fields();
        shownIds = card.fieldIds();
        fields();
        String id = card.item().field("qr");
        tag.show(id, texts.get("card.tag", id));
        offers.show(card.offers());
        changes.show(card.changes());
        evidence.show(card.evidence());
        links.show(card.links());
        next.show(card.next());
        reveals.show(card.reveals());
        steps.show(card.steps());
        chain.show(card.chain());
    }

    /// Shows words in the place of the mask of a field; empty ones show the mask again.
    void clear(String field, String words) {
        clearField = field;
        clearWords = words;
        fields();
    }

    private void fields() {
        int at = clearWords.isEmpty() ? -1 : shownIds.indexOf(clearField);
        List<String> lines = new ArrayList<>(shownFields);
        if (at >= 0) {
            lines.set(2 * at + 1, clearWords);
        }
        fields.show(lines);
    }

    private void clocks(List<WorkCard.Clock> now) {
        if (now.equals(shownClocks) && !clocks.getChildren().isEmpty()) {
            return;
        }
        shownClocks = now;
        clocks.getChildren().clear();
        for (WorkCard.Clock clock : now) {
            Label name = new Label(clock.name());
            name.setMinWidth(0);
            Label note = new Label(clock.note());
            note.getStyleClass().add("note");
            DueChip left = new DueChip();
            left.show(clock.due(), clock.words());
            VBox words = new VBox(name, note);
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            HBox line = new HBox(8, words, left);
            line.setAlignment(Pos.CENTER_LEFT);
            clocks.getChildren().add(line);
        }
        if (now.isEmpty()) {
            Label none = new Label(texts.get("clock.none"));
            none.getStyleClass().add("help");
            clocks.getChildren().add(none);
        }
    }

    /// The buttons are made anew only when others are offered: what stands still is not painted.
    private void offer(List<WorkCard.Next> mine, List<Act> others, int marked) {
        String now = mine + " " + others + " " + (marked > 1) + narrow;
        if (now.equals(offered)) {
            return;
        }
        offered = now;
        acts.getChildren().clear();
        barred.setText(marked > 1 ? "" : mine.stream().limit(ACTS).map(WorkCard.Next::why).filter(why -> !why.isEmpty()).distinct()
                .collect(Collectors.joining("\n")));
        on(barred, !barred.getText().isEmpty());
        if (marked > 1) {
            acts.getChildren().add(new ActionButton(texts.get("key.BULK"), WorkKey.BULK.shown(), true, () -> hand.act("")));
            return;
        }
        for (int i = 0; i < Math.min(ACTS, mine.size()); i++) {
            WorkCard.Next act = mine.get(i);
            ActionButton button = new ActionButton(act.name(), i == 0 ? WorkKey.MAIN.shown() : String.valueOf(i + 1), i == 0 && act.why().isEmpty(),
                    () -> hand.act(act.id()));
            button.bar(act.why());
            acts.getChildren().add(button);
        }
        others.stream().filter(act -> !act.id().equals(WorkActs.ACT) && (!narrow || !desk.key(act).isEmpty())).forEach(act ->
                acts.getChildren().add(desk.button(desk.bench().name(act), act, desk.keys(act), false, () -> hand.run(act))));
        if (narrow && !others.isEmpty()) {
            acts.getChildren().add(new ActionButton(texts.get("card.more"), WorkKey.MORE.shown(), false, hand::menu));
        }
    }
}
