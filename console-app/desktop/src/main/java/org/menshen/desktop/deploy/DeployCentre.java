package org.menshen.desktop.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.KeyHint;
import org.menshen.desktop.widget.RowList;

/// The deployment that is shown: what it is and what it is worth, and one of its pages. FX thread.
final class DeployCentre {

    /// The page of the proposal, from 0.
    static final int PROPOSAL = 4;
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass AMISS = PseudoClass.getPseudoClass("amiss");

    /// A page.
    private enum Page { POSTS, MAP, DEMAND, COMPARE, OFFERED }

    private final Texts texts;
    private final Runnable onTurned;
    private final Label title = new Label();
    private final Label state = DeployView.wrapped("help");
    private final FlowPane figures = new FlowPane(8, 6);
    private final Label summary = DeployView.wrapped("deploy-summary");
    private final RowList<DeployPage.PostRow> posts = new RowList<>(SeatCell.HEIGHT, SeatCell::new, DeployPage.PostRow::postId);
    private final RowList<DeployPage.PostRow> offered = new RowList<>(SeatCell.HEIGHT, SeatCell::new, DeployPage.PostRow::postId);
    private final VBox manned;
    private final VBox proposed;
    private final DeployMap map;
    private final DemandPane demand;
    private final ComparePane compare;
    private final Label why = DeployView.wrapped("deploy-why");
    private final List<HBox> tabs = new ArrayList<>();
    private final StackPane notices = new StackPane();
    private final VBox node;
    private DeployPage.@Nullable Shown shown;
    private Page page = Page.POSTS;
    private List<String> told = List.of();

    /// @param onTurned called when another page or line is shown
    DeployCentre(FeatureContext context, Texts texts, Runnable onTurned) {
        this.texts = texts;
        this.onTurned = onTurned;
        this.map = new DeployMap(context, texts);
        this.demand = new DemandPane(texts);
        this.compare = new ComparePane(texts);
        title.getStyleClass().add("title");
        HBox bar = new HBox(6);
        bar.getStyleClass().add("deploy-tabs");
        for (Page each : Page.values()) {
            HBox tab = new HBox(6, new KeyHint(String.valueOf(each.ordinal() + 1)), new Label(texts.get("page." + each)));
            tab.setAlignment(Pos.CENTER_LEFT);
            tab.getStyleClass().add("deploy-tab");
            tab.setOnMousePressed(event -> turn(each.ordinal()));
            tabs.add(tab);
            bar.getChildren().add(tab);
        }
        for (RowList<DeployPage.PostRow> list : List.of(posts, offered)) {
            list.setFocusTraversable(false);
            list.selectedIdProperty().addListener((property, old, id) -> explain());
        }
        manned = table(posts);
        proposed = table(offered);
        StackPane body = new StackPane(manned, proposed, map, demand, compare);
        body.setMinHeight(0);
        VBox.setVgrow(body, Priority.ALWAYS);
        figures.setMinHeight(Region.USE_PREF_SIZE);
        notices.setPrefHeight(0);
        notices.setMinSize(0, 0);
        notices.setPickOnBounds(false);
        StackPane head = new StackPane(new VBox(4, title, state), notices);
        node = new VBox(8, head, figures, bar, summary, body, why);
        node.setMinWidth(0);
        node.getStyleClass().add("deploy-centre");
        paint();
    }

    private VBox table(RowList<DeployPage.PostRow> list) {
        VBox.setVgrow(list, Priority.ALWAYS);
        return new VBox(list.under(SeatCell.head(texts)), list);
    }

    Region node() {
        return node;
    }

    /// Over the name of the deployment: nothing moves when a notice comes or goes.
    StackPane notices() {
        return notices;
    }

    void show(DeployPage.@Nullable Shown next) {
        shown = next;
        paint();
    }

    /// Another page.
    ///
    /// @param number from 0
    void turn(int number) {
        if (number >= 0 && number < Page.values().length && page.ordinal() != number) {
            page = Page.values()[number];
            paint();
            onTurned.run();
        }
    }

    /// Whether the map is seen.
    boolean mapped() {
        return page == Page.MAP;
    }

    /// Whether the proposal is seen.
    boolean proposal() {
        return page == Page.OFFERED;
    }

    /// Whether the posts are seen.
    boolean posts() {
        return page == Page.POSTS;
    }

    private void paint() {
        for (Page each : Page.values()) {
            tabs.get(each.ordinal()).pseudoClassStateChanged(SELECTED, each == page);
        }
        title.setText(shown == null ? texts.get("none.title") : shown.title());
        state.setText(shown == null ? texts.get("none.state") : shown.state());
        paintFigures();
        boolean some = shown != null;
        boolean offers = page == Page.OFFERED;
        manned.setVisible(some && page == Page.POSTS);
        proposed.setVisible(some && offers);
        map.setVisible(some && page == Page.MAP);
        demand.setVisible(some && page == Page.DEMAND);
        compare.setVisible(some && page == Page.COMPARE);
        summary.setText(some && offers ? progress(shown.offered()) : "");
        summary.setManaged(!summary.getText().isEmpty());
        if (shown != null) {
            rows(posts, shown.posts());
            rows(offered, shown.offered().rows());
            if (page == Page.MAP) {
                map.show(shown.ground());
            }
            demand.show(shown.demand());
            compare.show(shown.compared());
        }
        explain();
    }

    private static String progress(DeployPage.Offered offered) {
        int tenths = (int) Math.round(offered.share() * 10);
        return offered.share() < 0 ? offered.words() : "■".repeat(tenths) + "□".repeat(10 - tenths) + "  " + offered.words();
    }

    private void paintFigures() {
        List<String> next = shown == null ? List.of() : shown.figures();
        if (!next.equals(told)) {
            told = next;
            figures.getChildren().setAll(next.stream().map(words -> {
                Label label = new Label(words);
                label.getStyleClass().add("deploy-part");
                label.setMinWidth(Region.USE_PREF_SIZE);
                label.pseudoClassStateChanged(AMISS, shown.amiss().contains(next.indexOf(words)));
                return label;
            }).toList());
        }
    }

    private static void rows(RowList<DeployPage.PostRow> list, List<DeployPage.PostRow> rows) {
        if (!rows.equals(list.rows())) {
            list.setRows(rows);
        }
        if (rows.stream().noneMatch(row -> row.postId().equals(list.selectedIdProperty().get()))) {
            list.select(rows.isEmpty() ? null : rows.getFirst().postId());
        }
        list.tick();
    }

    private void explain() {
        Optional<DeployPage.PostRow> row = page == Page.OFFERED ? offered() : page == Page.POSTS ? post() : Optional.empty();
        String words = row.map(each -> texts.get("why", each.name(), each.why()))
                .orElse(shown != null && page == Page.POSTS ? texts.get("none.posts") : "");
        why.setText(words);
        why.setManaged(!words.isEmpty());
        why.setVisible(!words.isEmpty());
    }

    /// Moves by lines.
    void step(int by) {
        if (page == Page.OFFERED) {
            offered.step(by);
        } else if (page == Page.POSTS) {
            posts.step(by);
        }
    }

    /// The marked post.
    Optional<DeployPage.PostRow> post() {
        return marked(posts);
    }

    /// The marked line of the proposal.
    Optional<DeployPage.PostRow> offered() {
        return marked(offered);
    }

    private static Optional<DeployPage.PostRow> marked(RowList<DeployPage.PostRow> list) {
        return list.rows().stream().filter(row -> row.postId().equals(list.selectedIdProperty().get())).findFirst();
    }

    void close() {
        map.close();
    }
}
