package org.menshen.desktop.past;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.shell.KeyBound;
import org.menshen.desktop.shell.PagedView;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.ActionButton;
import org.menshen.desktop.widget.RowList;
import org.menshen.desktop.widget.Sheet;
import org.menshen.domain.archive.Outcome;
import org.menshen.domain.archive.PastQuery;
import org.menshen.domain.code.Code;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.port.Archive;
import org.menshen.domain.site.Site;

/// Words and filters above, what was found below them, what is kept of the selected one at the right. FX thread.
final class PastView extends PagedView<PastHits> {

    static final String ID = "past";
    private static final Duration PERIOD = Duration.ofSeconds(2);
    private static final double WIDE = 1600;
    private static final int[] DAYS = {1, 7, 30, 90, 365};

    private final FeatureContext context;
    private final Texts texts;
    private final PastViewModel model;
    private final PastWords words;
    private final PastChips chips;
    private final PastDetail detail;
    private final TextField search = new TextField();
    private final RowList<PastRow> list = new RowList<>(PastCell.HEIGHT, PastCell::new, PastRow::id);
    private final Label empty = new Label();
    private final Label foot = new Label();
    private final Label fill = new Label();
    private final ActionButton fillKey;
    private final StackPane notices = new StackPane();
    private final StackPane node = new StackPane();
    private final Sheet sheet;

    PastView(FeatureContext context, Archive archive) {
        this.context = context;
        this.texts = Texts.load(context.ports().lang(), PastView.class);
        this.model = new PastViewModel(context.ports(), archive, context.bridge(), texts);
        this.words = new PastWords(texts, context.ports().zone());
        this.chips = new PastChips(texts, model.names(), key -> does(key, KeyCode.UNDEFINED));
        this.detail = new PastDetail(model, texts);
        this.fillKey = new ActionButton("", PastKey.FILL.shown(), false, model::fill);
        this.sheet = new Sheet(node, context.ports().lang());
        node.getChildren().addFirst(furnish(context));
        list.selectedIdProperty().addListener((property, old, id) -> detail.show(selected()));
        node.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        endsWith(model::close);
        follow(model.pageProperty());
        show(model.pageProperty().get());
        endsWith(context.bridge().every(PERIOD, model::refresh));
    }

    private HBox furnish(FeatureContext window) {
        search.setPromptText(texts.get("search"));
        search.textProperty().addListener((property, old, typed) -> model.change(model.filter().say(typed)));
        search.addEventHandler(KeyEvent.KEY_PRESSED, this::leaveSearch);
        HBox.setHgrow(search, Priority.ALWAYS);
        HBox bar = new HBox(search);
        bar.getStyleClass().add("past-bar");
        empty.getStyleClass().add("past-empty");
        empty.setWrapText(true);
        StackPane found = new StackPane(list, empty);
        VBox.setVgrow(found, Priority.ALWAYS);
        found.setMinHeight(0);
        foot.setMinWidth(0);
        foot.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(foot, Priority.ALWAYS);
        fill.setMinWidth(Region.USE_PREF_SIZE);
        fillKey.setMinWidth(Region.USE_PREF_SIZE);
        HBox last = new HBox(12, foot, fill, fillKey);
        last.getStyleClass().add("past-foot");
        VBox left = new VBox(bar, chips.node(), found, notices, last);
        left.getStyleClass().addAll("panel", "past");
        left.setMinWidth(0);
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox all = new HBox(left, detail.node());
        all.widthProperty().addListener((property, old, width) -> fit(width.doubleValue()));
        fit(WIDE);
        return all;
    }

    private void fit(double width) {
        double aside = width >= WIDE ? 460 : 360;
        detail.node().setMinWidth(aside);
        detail.node().setPrefWidth(aside);
        detail.node().setMaxWidth(aside);
    }

    private Optional<PastRow> selected() {
        String id = list.selectedIdProperty().get();
        return list.rows().stream().filter(row -> row.id().equals(id)).findFirst();
    }

    @Override
    protected void show(PastHits page) {
        chips.show(page.filter());
        if (!page.rows().equals(list.rows())) {
            list.setRows(page.rows());
        }
        if (selected().isEmpty()) {
            list.select(page.rows().isEmpty() ? null : page.rows().getFirst().id());
        }
        list.tick();
        detail.show(selected());
        String none = words.empty(page);
        empty.setText(none);
        empty.setVisible(!none.isEmpty());
        foot.setText(words.foot(page, model.full()));
        fill.setText(words.fill(page.standing()));
        boolean stopped = page.standing().phase() == Archive.Phase.STOPPED;
        fillKey.setText(texts.get(stopped ? "fill.go" : "fill.stop"));
        fillKey.setVisible(stopped || page.standing().phase() == Archive.Phase.FILLING);
        fillKey.setManaged(fillKey.isVisible());
    }

    private void leaveSearch(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            search.clear();
        }
        if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.DOWN) {
            list.requestFocus();
            event.consume();
        }
    }

    private void key(KeyEvent event) {
        if (sheet.isOpen() || event.getTarget() instanceof TextInputControl || event.isShiftDown()) {
            return;
        }
        KeyBound.of(PastKey.values(), event).ifPresent(key -> {
            does(key, event.getCode());
            event.consume();
        });
    }

    private void does(PastKey key, KeyCode code) {
        switch (key) {
            case UP -> list.step(-1);
            case DOWN -> down();
            case OPEN -> detail.open();
            case LEAVE -> leave();
            case MORE -> model.more();
            case FIND -> search.requestFocus();
            case SEVERITY -> model.change(model.filter().toggle(code.getChar().charAt(0) - '0'));
            case TYPE -> askType();
            case SITE -> askSite();
            case OUTCOME -> choose("ask.outcome", List.of(Outcome.values()), outcome -> texts.get("outcome." + outcome),
                    outcome -> model.change(model.filter().ended(outcome)));
            case SPAN -> askSpan();
            case RULE -> choose("ask.rule", List.copyOf(model.names().ruleNames().entrySet()), Map.Entry::getValue,
                    rule -> model.change(model.filter().by(model.filter().device(), rule == null ? null : rule.getKey())));
            case ORDER -> model.change(model.filter().by(model.filter().order() == PastQuery.Order.NEWEST ? PastQuery.Order.WORST
                    : PastQuery.Order.NEWEST));
            case DEVICE -> selected().map(row -> row.alert().deviceId()).ifPresentOrElse(
                    device -> only(PastFilter.NONE.by(device, null).in(model.lately())), () -> context.notices().warn(texts.get("no-device")));
            case HERE -> selected().map(PastRow::alert).flatMap(alert -> model.here(alert.siteId(), alert.buildingId()))
                    .ifPresentOrElse(this::only, () -> context.notices().warn(texts.get("no-place")));
            case CLEAR -> only(PastFilter.NONE);
            case FILL -> model.fill();
        }
    }

    private void down() {
        if (!list.rows().isEmpty() && list.rows().getLast().id().equals(list.selectedIdProperty().get())) {
            model.more();
        }
        list.step(1);
    }

    /// From the history to the list, from filters to none.
    private void leave() {
        if (!detail.close() && !model.filter().none()) {
            only(PastFilter.NONE.by(model.filter().order()));
        }
    }

    /// Asks for this and nothing else.
    private void only(PastFilter filter) {
        model.change(filter);
        search.setText(filter.words());
    }

    private void askType() {
        choose("ask.type", List.copyOf(context.ports().codes().list("alert-types").all()), code -> code.name(texts.lang().code()),
                (@Nullable Code code) -> model.change(model.filter().of(code == null ? null : code.code())));
    }

    private void askSite() {
        choose("ask.site", model.names().sites(), Site::name,
                (@Nullable Site site) -> model.change(model.filter().at(site == null ? null : new PastFilter.Spot(site.id(), null))));
    }

    private void askSpan() {
        List<PastSpan> spans = new ArrayList<>();
        for (int days : DAYS) {
            spans.add(PastSpan.last(texts.get("span.days", days), days));
        }
        List<String> names = Stream.concat(Stream.concat(Stream.of(texts.get("chip.any")), spans.stream().map(PastSpan::name)),
                Stream.of(texts.get("span.own"))).toList();
        sheet.choose(texts.get("ask.span"), names, index -> {
            if (index == names.size() - 1) {
                sheet.write(texts.get("ask.span-own"), "", typed -> PastSpan.parse(typed, context.ports().zone()).isPresent(),
                        typed -> model.change(model.filter().in(PastSpan.parse(typed, context.ports().zone()).orElseThrow())));
            } else {
                model.change(model.filter().in(index == 0 ? null : spans.get(index - 1)));
            }
        });
    }

    /// Lets one be chosen, or all.
    private <T> void choose(String title, List<T> all, Function<T, String> name, Consumer<@Nullable T> chosen) {
        List<String> names = Stream.concat(Stream.of(texts.get("chip.any")), all.stream().map(name)).toList();
        sheet.choose(texts.get(title), names, index -> chosen.accept(index == 0 ? null : all.get(index - 1)));
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
        if (about != null) {
            model.like(about).ifPresent(this::only);
        }
        list.requestFocus();
    }
}
