package org.menshen.desktop.patrol;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.act.Act;
import org.menshen.desktop.act.ActDesk;
import org.menshen.desktop.act.Acts;
import org.menshen.desktop.act.Case;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.shell.KeyBound;
import org.menshen.desktop.shell.PagedView;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.ActionButton;
import org.menshen.desktop.widget.PairGrid;
import org.menshen.desktop.widget.RowList;
import org.menshen.desktop.widget.Section;
import org.menshen.desktop.widget.Sheet;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.port.Archive;

/// Routes and hot spots at the left, the plan and the track of the selected one on the map, its points and what can be done at the right. FX thread.
final class PatrolView extends PagedView<PatrolPage> {

    static final String ID = "patrol";
    private static final String HOT = "site.patrol";
    private static final double WIDE = 1600;
    private static final int SPOTS_SHOWN = 5;
    private static final Duration PERIOD = Duration.ofSeconds(10);

    private final FeatureContext context;
    private final Texts texts;
    private final PatrolViewModel model;
    private final PatrolMap map;
    private final Sheet sheet;
    private final ActDesk desk;
    private final RowList<PatrolPage.Row> routes = list();
    private final RowList<PatrolPage.Row> spots = list();
    private final RowList<PatrolPage.Row> points = list();
    private final Label spotNote = new Label();
    private final Label name = new Label();
    private final Label trackNote = new Label();
    private final PairGrid facts = new PairGrid("patrol-facts");
    private final FlowPane acts = new FlowPane(8, 8);
    private final StackPane middle = new StackPane();
    private final StackPane notices = new StackPane();
    private final VBox left;
    private final VBox right;
    private final StackPane node = new StackPane();
    private @Nullable List<String> offered;
    private boolean hot;
    private boolean byItself;

    PatrolView(FeatureContext context, Archive archive) {
        this.context = context;
        this.texts = Texts.load(context.ports().lang(), PatrolView.class);
        this.model = new PatrolViewModel(context.ports(), context.bridge(), texts, archive);
        this.map = new PatrolMap(context, texts);
        this.sheet = new Sheet(middle, context.ports().lang());
        this.desk = new ActDesk(context, ID, sheet, Set.of(SubjectKind.PATROL), map);
        left = left();
        right = right();
        notices.setPickOnBounds(false);
        middle.getChildren().addAll(map.pane(), notices);
        middle.setMinWidth(0);
        HBox.setHgrow(middle, Priority.ALWAYS);
        node.getChildren().add(new HBox(left, middle, right));
        node.widthProperty().addListener((property, old, width) -> fit(width.doubleValue()));
        fit(WIDE);
        KeyBound.handle(node, () -> sheet.isOpen() || map.drawing(), PatrolKey.values(), (key, event) -> does(key), event -> act(event.getCode()));
        endsWith(model::close);
        endsWith(map::close);
        follow(model.pageProperty());
        endsWith(context.bridge().every(PERIOD, model::refresh));
    }

    private VBox left() {
        Section head = new Section(texts.get("head.routes"));
        Section hotHead = new Section(texts.get("head.spots"));
        hotHead.setAside(PatrolKey.OTHER.shown());
        routes.setEmptyWords(texts.get("routes.empty"));
        spots.setEmptyWords(texts.get("spots.none"));
        spots.setMinHeight(2 * PatrolLineCell.HEIGHT);
        spots.setPrefHeight(SPOTS_SHOWN * PatrolLineCell.HEIGHT);
        VBox.setVgrow(routes, Priority.ALWAYS);
        wrapped(spotNote);
        routes.selectedIdProperty().addListener((property, old, id) -> chosen(false, id));
        spots.selectedIdProperty().addListener((property, old, id) -> chosen(true, id));
        VBox box = new VBox(6, head, routes, hotHead, spots, spotNote);
        box.getStyleClass().addAll("panel", "patrol-left");
        box.setFocusTraversable(true);
        return box;
    }

    private VBox right() {
        name.getStyleClass().add("title");
        wrapped(trackNote);
        facts.setMinHeight(Region.USE_PREF_SIZE);
        points.setEmptyWords(texts.get("points.empty"));
        VBox.setVgrow(points, Priority.ALWAYS);
        acts.setMinHeight(Region.USE_PREF_SIZE);
        VBox box = new VBox(8, name, facts, trackNote, new Section(texts.get("head.points")), points, acts);
        box.getStyleClass().addAll("panel", "patrol-right");
        return box;
    }

    private static RowList<PatrolPage.Row> list() {
        RowList<PatrolPage.Row> made = new RowList<>(PatrolLineCell.HEIGHT, PatrolLineCell::new, PatrolPage.Row::id);
        made.setFocusTraversable(false);
        return made;
    }

    private static void wrapped(Label label) {
        label.getStyleClass().addAll("note", "help");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
    }

    private void fit(double width) {
        boolean wide = width >= WIDE;
        size(left, wide ? 380 : 300);
        size(right, wide ? 400 : 310);
    }

    private static void size(Region part, double width) {
        part.setMinWidth(width);
        part.setPrefWidth(width);
        part.setMaxWidth(width);
    }

    private void chosen(boolean isHot, @Nullable String id) {
        if (byItself || id == null) {
            return;
        }
        hot = isHot;
        if (isHot) {
            model.pageProperty().get().places().stream().filter(spot -> spot.siteId().equals(id)).findFirst().ifPresent(map::go);
        } else {
            model.show(id);
        }
        show(model.pageProperty().get());
    }

    @Override
    protected void show(PatrolPage page) {
        byItself = true;
        routes.setRows(page.routes());
        spots.setRows(page.spots());
        spotNote.setText(page.spots().isEmpty() ? "" : page.spotNote());
        String route = page.shown().map(PatrolPage.Shown::id).orElse(null);
        if (!hot && routes.selectedIdProperty().get() == null) {
            routes.select(route);
        }
        routes.tick();
        spots.tick();
        name.setText(page.shown().map(PatrolPage.Shown::name).orElse(texts.get("routes.empty")));
        facts.show(page.shown().map(PatrolPage.Shown::facts).orElse(List.of()));
        trackNote.setText(page.shown().map(PatrolPage.Shown::trackNote).orElse(""));
        points.setRows(page.shown().map(PatrolPage.Shown::points).orElse(List.of()));
        points.tick();
        map.show(page);
        byItself = false;
        buttons();
    }

    private void buttons() {
        Case about = current();
        List<Act> can = hot ? List.of(Acts.of(HOT)) : about.state() == null ? List.of() : desk.offered(about);
        List<String> now = can.stream().map(Act::id).toList();
        if (!now.equals(offered)) {
            offered = now;
            acts.getChildren().setAll(can.stream().map(act -> desk.button(desk.bench().name(act), act, act == can.getFirst() ? "Enter"
                    : desk.keys(act), act == can.getFirst(), () -> desk.run(act, current()))).toList());
            acts.getChildren().add(new ActionButton(texts.get("key.DRAW"), PatrolKey.DRAW.shown(), can.isEmpty(), this::draw));
        }
    }

    /// What the acts are about: the hot spot's site, or the selected route.
    private Case current() {
        Optional<Subject> subject = hot ? Optional.ofNullable(spots.selectedIdProperty().get()).map(id -> new Subject(SubjectKind.SITE, id))
                : Optional.ofNullable(routes.selectedIdProperty().get()).map(id -> new Subject(SubjectKind.PATROL, id));
        return subject.flatMap(desk.bench()::about).orElseGet(() -> desk.bench().at(null));
    }

    private void draw() {
        desk.run(Acts.of("patrol.draw"), desk.bench().at(null));
    }

    private boolean does(PatrolKey key) {
        switch (key) {
            case UP -> (hot ? spots : routes).step(-1);
            case DOWN -> (hot ? spots : routes).step(1);
            case OTHER -> other();
            case MAIN -> main();
            case MORE -> desk.menu(current());
            case DRAW -> draw();
            case EARLIER -> model.step(-1);
            case LATER -> model.step(1);
            case MAP -> map.pane().requestFocus();
        }
        return true;
    }

    private void other() {
        if (!hot && model.pageProperty().get().spots().isEmpty()) {
            context.notices().tell(texts.get("spots.none"));
            return;
        }
        hot = !hot;
        RowList<PatrolPage.Row> list = hot ? spots : routes;
        String before = list.selectedIdProperty().get();
        (hot ? routes : spots).select(null);
        list.select(null);
        list.select(before == null && !list.rows().isEmpty() ? list.rows().getFirst().id() : before);
        buttons();
    }

    private void main() {
        Case about = current();
        if (about.state() == null) {
            context.notices().tell(texts.get("routes.empty"));
        } else if (hot) {
            desk.run(Acts.of(HOT), about.saying(hours()));
        } else {
            desk.main(about).ifPresent(act -> desk.run(act, about));
        }
    }

    /// When the selected hot spot is worst, as its patrol shall begin.
    private String hours() {
        return model.pageProperty().get().places().stream().filter(spot -> spot.siteId().equals(spots.selectedIdProperty().get())).findFirst()
                .map(spot -> String.valueOf(spot.hour())).orElse("");
    }

    private boolean act(KeyCode code) {
        return !hot && desk.press(code, current());
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
        if (about != null && about.kind() == SubjectKind.PATROL) {
            hot = false;
            routes.select(about.id());
            model.show(about.id());
        }
        left.requestFocus();
    }
}
