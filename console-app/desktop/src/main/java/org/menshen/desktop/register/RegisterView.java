package org.menshen.desktop.register;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.act.Act;
import org.menshen.desktop.act.ActDesk;
import org.menshen.desktop.act.Case;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.shell.KeyBound;
import org.menshen.desktop.shell.PagedView;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.PairGrid;
import org.menshen.desktop.widget.RowList;
import org.menshen.desktop.widget.Sheet;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.register.Model;

/// All rules and models in a table, and below it what the selected one says, how it stands and what can be done. FX thread.
final class RegisterView extends PagedView<RegisterPage> {

    static final String ID = "register";
    private static final Duration PERIOD = Duration.ofSeconds(5);

    private final FeatureContext context;
    private final Texts texts;
    private final RegisterViewModel model;
    private final RowList<RegisterRow> list = new RowList<>(RegisterCell.HEIGHT, RegisterCell::new, RegisterRow::id);
    private final Label count = new Label();
    private final PairGrid details = new PairGrid("register-details");
    private final FlowPane acts = new FlowPane(8, 8);
    private final StackPane notices = new StackPane();
    private final StackPane node = new StackPane();
    private final Sheet sheet;
    private final ActDesk desk;
    private List<Act> offered = List.of();

    RegisterView(FeatureContext context) {
        this.context = context;
        this.texts = Texts.load(context.ports().lang(), RegisterView.class);
        this.model = new RegisterViewModel(context.ports(), context.bridge(), texts);
        this.sheet = new Sheet(node, context.ports().lang());
        this.desk = new ActDesk(context, ID, sheet, Set.of(SubjectKind.MODEL), null);
        count.getStyleClass().add("register-count");
        count.setMaxWidth(Double.MAX_VALUE);
        VBox.setVgrow(list, Priority.ALWAYS);
        details.setMinHeight(Region.USE_PREF_SIZE);
        acts.getStyleClass().add("register-acts");
        acts.setMinHeight(Region.USE_PREF_SIZE);
        VBox all = new VBox(count, list.under(RegisterCell.head(texts)), list, details, notices, acts);
        all.getStyleClass().addAll("panel", "register");
        node.getChildren().addFirst(all);
        list.selectedIdProperty().addListener((property, old, id) -> fill());
        KeyBound.handle(node, sheet::isOpen, RegisterKey.values(), (key, event) -> does(key), event -> act(event.getCode()));
        endsWith(model::close);
        follow(model.pageProperty());
        endsWith(context.bridge().every(PERIOD, model::refresh));
    }

    @Override
    protected void show(RegisterPage page) {
        count.setText(page.count());
        list.setRows(page.rows());
        if (list.selectedIdProperty().get() == null && !page.rows().isEmpty()) {
            list.select(page.rows().getFirst().id());
        }
        list.tick();
        fill();
    }

    private Case current() {
        String id = list.selectedIdProperty().get();
        return Optional.ofNullable(id).map(Model::subject).flatMap(desk.bench()::about).orElseGet(() -> desk.bench().at(null));
    }

    private void fill() {
        List<String> lines = model.pageProperty().get().details().getOrDefault(String.valueOf(list.selectedIdProperty().get()), List.of());
        details.show(lines);
        Case about = current();
        List<Act> can = about.state() == null ? List.of() : desk.offered(about);
        if (!can.equals(offered)) {
            offered = can;
            acts.getChildren().setAll(can.stream().map(act -> desk.button(desk.bench().name(act), act, desk.keys(act), false,
                    () -> desk.run(act, current()))).toList());
        }
    }

    private boolean does(RegisterKey key) {
        switch (key) {
            case UP -> list.step(-1);
            case DOWN -> list.step(1);
            case MORE -> desk.menu(current());
        }
        return true;
    }

    private boolean act(KeyCode code) {
        return desk.press(code, current());
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
        if (about != null && about.kind() == SubjectKind.MODEL) {
            list.select(about.id());
        }
        list.requestFocus();
    }
}
