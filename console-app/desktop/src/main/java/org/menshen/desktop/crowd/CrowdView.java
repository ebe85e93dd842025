package org.menshen.desktop.crowd;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.act.ActDesk;
import org.menshen.desktop.act.Acts;
import org.menshen.desktop.act.Case;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.shell.KeyBound;
import org.menshen.desktop.shell.PagedView;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.ActionButton;
import org.menshen.desktop.widget.RowList;
import org.menshen.desktop.widget.Sheet;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.zone.Zone;

/// All zones at the left, the worst first; the selected one at the right. FX thread.
final class CrowdView extends PagedView<CrowdPage> {

    static final String ID = "crowd";
    private static final String SITUATION = "situation";
    private static final String CAMERAS = "cameras";
    private static final double WIDE = 1600;

    private final FeatureContext context;
    private final ConsolePorts ports;
    private final Texts texts;
    private final CrowdViewModel model;
    private final Label totals = new Label();
    private final Label empty = new Label();
    private final RowList<CrowdRow> list;
    private final DetailPane detail;
    private final FlowPane acts = new FlowPane(8, 6);
    private final StackPane notices = new StackPane();
    private final StackPane middle = new StackPane();
    private final HBox node = new HBox();
    private final VBox right = new VBox();
    private final Sheet sheet;
    private final ActDesk desk;
    private final CrowdPlan plan;
    private String offered = "";
    private boolean following;

    CrowdView(FeatureContext context) {
        this.context = context;
        this.ports = context.ports();
        this.texts = Texts.load(ports.lang(), CrowdView.class);
        this.model = new CrowdViewModel(ports, context.bridge());
        List<Integer> minutes = List.of(figure("near-min"), figure("middle-min"), figure("far-min"));
        this.list = new RowList<>(CrowdCell.HEIGHT, () -> new CrowdCell(minutes.size()), CrowdRow::id);
        this.detail = new DetailPane(texts);
        this.sheet = new Sheet(middle, ports.lang());
        this.desk = new ActDesk(context, ID, sheet, Set.of(SubjectKind.ZONE), null);
        this.plan = new CrowdPlan(context, desk, texts);
        HBox.setHgrow(middle, Priority.ALWAYS);
        middle.setMinWidth(0);
        middle.getChildren().add(left(minutes));
        acts.getStyleClass().add("crowd-acts");
        VBox.setVgrow(detail.node(), Priority.ALWAYS);
        right.getStyleClass().addAll("panel", "crowd-side");
        right.setMinHeight(0);
        right.getChildren().addAll(detail.node(), acts);
        node.getChildren().addAll(middle, right);
        node.widthProperty().addListener((property, old, width) -> fit(width.doubleValue()));
        fit(WIDE);
        KeyBound.handle(node, sheet::isOpen, CrowdKey.values(), (key, event) -> does(key), event -> false);
        list.selectedIdProperty().addListener((property, old, id) -> chosen(id));
        list.setOnHand(() -> model.hand(list.pointerInside()));
        endsWith(model::close);
        follow(model.pageProperty());
    }

    private int figure(String name) {
        return (int) Math.round(ports.codes().figure("crowd.forecast." + name));
    }

    private VBox left(List<Integer> minutes) {
        totals.getStyleClass().add("crowd-totals");
        totals.setMinWidth(0);
        empty.getStyleClass().add("crowd-empty");
        empty.setWrapText(true);
        list.setMinHeight(0);
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getClickCount() == 2) {
                open();
            }
        });
        StackPane.setAlignment(notices, Pos.BOTTOM_CENTER);
        notices.setPickOnBounds(false);
        notices.setMaxHeight(Region.USE_PREF_SIZE);
        StackPane rows = new StackPane(list, empty, notices);
        StackPane.setAlignment(empty, Pos.TOP_LEFT);
        rows.setMinHeight(0);
        VBox.setVgrow(rows, Priority.ALWAYS);
        VBox box = new VBox(totals, list.under(CrowdColumns.head(texts, minutes)), rows);
        box.getStyleClass().addAll("panel", "crowd-board");
        box.setMinHeight(0);
        return box;
    }

    private void fit(double width) {
        CrowdColumns.fix(right, width >= WIDE ? 520 : 372);
    }

    @Override
    protected void show(CrowdPage page) {
        totals.setText(page.totals());
        empty.setText(page.rows().isEmpty() ? texts.get("empty") : "");
        if (!page.rows().equals(list.rows())) {
            list.setRows(page.rows());
            list.tick();
        }
        if (list.selectedIdProperty().get() == null && !page.rows().isEmpty()) {
            following = true;
            list.select(page.rows().getFirst().id());
            following = false;
        }
        detail.show(page.detail());
        offer();
    }

    /// A zone that somebody chose is the one selected in all windows; the one that is only shown first is not.
    private void chosen(@Nullable String id) {
        model.select(id);
        if (id != null && !following) {
            model.hand(list.pointerInside());
            context.selection().set(new Subject(SubjectKind.ZONE, id));
        }
        offer();
    }

    private Optional<Zone> zone() {
        return Optional.ofNullable(list.selectedIdProperty().get()).flatMap(id -> ports.workspace().find(new Subject(SubjectKind.ZONE, id)))
                .map(Versioned::state).map((State state) -> (Zone) state);
    }

    private void offer() {
        Optional<Zone> zone = zone();
        String now = zone.map(each -> each.id() + (each.thresholds() != null)).orElse("");
        if (now.equals(offered)) {
            return;
        }
        offered = now;
        List<ActionButton> can = new ArrayList<>();
        if (zone.isPresent()) {
            can.add(button("act.plan", CrowdKey.PLAN, true, this::plan));
            can.add(button("act.map", CrowdKey.OPEN, false, this::open));
            can.add(button("act.cameras", CrowdKey.CAMERAS, false, this::cameras));
            can.add(button("act.lines", CrowdKey.LINES, false, () -> run("zone.set-thresholds")));
            if (zone.get().thresholds() != null) {
                can.add(button("act.reset", CrowdKey.RESET, false, () -> run("zone.reset-thresholds")));
            }
        }
        acts.getChildren().setAll(can);
    }

    private ActionButton button(String text, CrowdKey key, boolean main, Runnable action) {
        return new ActionButton(texts.get(text), key.shown(), main, action);
    }

    private boolean does(CrowdKey key) {
        switch (key) {
            case UP -> list.step(-1);
            case DOWN -> list.step(1);
            case OPEN -> open();
            case PLAN -> plan();
            case CAMERAS -> cameras();
            case LINES -> run("zone.set-thresholds");
            case RESET -> run("zone.reset-thresholds");
            case PAGE_DOWN -> detail.page(1);
            case PAGE_UP -> detail.page(-1);
            case MORE -> desk.menu(current());
        }
        return true;
    }

    private Case current() {
        return zone().map(zone -> desk.bench().about((State) zone)).orElseGet(() -> desk.bench().at(null));
    }

    private void run(String act) {
        Case about = current();
        if (about.state() == null) {
            context.notices().warn(texts.get("nothing"));
        } else if (desk.offered(about).contains(Acts.of(act))) {
            desk.run(Acts.of(act), about);
        } else {
            context.notices().tell(texts.get("not-set"));
        }
    }

    private void open() {
        zone().ifPresent(zone -> go(SITUATION, zone));
    }

    private void cameras() {
        zone().ifPresent(zone -> go(CAMERAS, zone));
    }

    private void go(String window, Zone zone) {
        context.selection().set(zone.subject());
        context.navigator().open(window, zone.subject());
    }

    private void plan() {
        int severity = list.rows().stream().filter(row -> row.id().equals(list.selectedIdProperty().get())).mapToInt(CrowdRow::severity).findFirst()
                .orElse(0);
        zone().ifPresentOrElse(zone -> plan.open(zone, severity), () -> context.notices().warn(texts.get("nothing")));
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
        if (about != null && about.kind() == SubjectKind.ZONE) {
            list.select(about.id());
        }
        list.requestFocus();
    }
}
