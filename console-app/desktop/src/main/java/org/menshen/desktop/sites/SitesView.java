package org.menshen.desktop.sites;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
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
import org.menshen.desktop.widget.ActionButton;
import org.menshen.desktop.widget.KeyHint;
import org.menshen.desktop.widget.RowList;
import org.menshen.desktop.widget.Sheet;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.port.Archive;

/// All guarded sites in a list, the worst first, and everything about the selected one beside it. FX thread.
final class SitesView extends PagedView<SitePage> {

    static final String ID = "sites";
    private static final String SITUATION = "situation";
    private static final String CAMERAS = "cameras";
    /// what is done most has a button, the rest stands in the list of everything
    private static final Set<String> FIRST = Set.of("site.call-aid", "site.patrol");
    private static final double WIDE = 1600;
    private static final Duration PERIOD = Duration.ofSeconds(10);
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

    private final FeatureContext context;
    private final Texts texts;
    private final SitesViewModel model;
    private final Sheet sheet;
    private final ActDesk desk;
    private final HBox tabs = new HBox(14);
    private final Label summary = new Label();
    private final Label arrival = new Label();
    private final TextField search = new TextField();
    private final VBox middle = new VBox();
    private final Label title = new Label();
    private final Label note = new Label();
    private final RowList<SitePage.Line> card = new RowList<>(CardLineCell.HEIGHT, CardLineCell::new, SitePage.Line::id);
    private final FlowPane acts = new FlowPane(8, 8);
    private final StackPane notices = new StackPane();
    private final VBox side;
    private final StackPane node = new StackPane();
    private RowList<SiteRow> list = rows(0, true);
    private List<String> heads = List.of();
    private List<Act> offered = List.of();
    private boolean wide = true;
    private boolean inCard;
    private boolean opens;
    private boolean byItself;

    SitesView(FeatureContext context, Archive archive) {
        this.context = context;
        this.texts = Texts.load(context.ports().lang(), SitesView.class);
        this.model = new SitesViewModel(context.ports(), context.bridge(), texts, archive);
        this.sheet = new Sheet(node, context.ports().lang());
        this.desk = new ActDesk(context, ID, sheet, Set.of(SubjectKind.SITE), null);
        title.getStyleClass().add("title");
        note.getStyleClass().addAll("note", "help");
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        card.setFocusTraversable(false);
        card.setEmptyWords(texts.get("card.empty"));
        VBox.setVgrow(card, Priority.ALWAYS);
        acts.setMinHeight(Region.USE_PREF_SIZE);
        notices.setPickOnBounds(false);
        side = new VBox(8, title, note, card, notices, acts);
        side.getStyleClass().addAll("panel", "sites-card");
        summary.getStyleClass().add("sites-summary");
        summary.setMinWidth(0);
        search.setPromptText(texts.get("search"));
        search.textProperty().addListener((property, old, words) -> model.want(now -> now.saying(words)));
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::leaveSearch);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        tabs.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(14, tabs, summary, between, new KeyHint(SitesKey.FIND.shown()), search);
        head.getStyleClass().add("sites-top");
        middle.getStyleClass().addAll("panel", "sites-middle");
        middle.setMinWidth(0);
        // the list is made anew for other columns: the keyboard stays
        middle.setFocusTraversable(true);
        arrival.getStyleClass().addAll("note", "sites-arrival");
        arrival.setMinWidth(0);
        middle.getChildren().add(new VBox(head, arrival));
        HBox.setHgrow(middle, Priority.ALWAYS);
        node.getChildren().add(new HBox(middle, side));
        node.widthProperty().addListener((property, old, width) -> fit(width.doubleValue()));
        build();
        KeyBound.handle(node, sheet::isOpen, SitesKey.values(), this::pressed, event -> act(event.getCode()));
        endsWith(model::close);
        follow(model.pageProperty());
        card.setOnMouseClicked(event -> {
            inCard = true;
            if (event.getClickCount() > 1) {
                open();
            }
        });
        endsWith(context.bridge().every(PERIOD, model::refresh));
    }

    private RowList<SiteRow> rows(int columns, boolean room) {
        RowList<SiteRow> made = new RowList<>(SiteCell.HEIGHT, () -> new SiteCell(columns, room), SiteRow::id);
        made.setFocusTraversable(false);
        made.selectedIdProperty().addListener((property, old, id) -> {
            if (!byItself && id != null) {
                inCard = false;
                model.want(now -> now.selecting(id));
            }
        });
        VBox.setVgrow(made, Priority.ALWAYS);
        return made;
    }

    private void fit(double width) {
        boolean room = width >= WIDE;
        double beside = room ? 520 : 400;
        side.setMinWidth(beside);
        side.setPrefWidth(beside);
        side.setMaxWidth(beside);
        search.setPrefWidth(room ? 240 : 200);
        summary.setVisible(room);
        summary.setManaged(room);
        if (room != wide) {
            wide = room;
            build();
            if (model.pageProperty().get() != SitePage.EMPTY) {
                show(model.pageProperty().get());
            }
        }
    }

    /// Makes the list for its columns.
    private void build() {
        list = rows(heads.size(), wide);
        list.setEmptyWords(texts.get("list.empty"));
        middle.getChildren().setAll(middle.getChildren().getFirst(), list.under(SiteCell.head(texts, heads, wide)), list);
    }

    @Override
    protected void show(SitePage page) {
        byItself = true;
        if (!page.heads().equals(heads)) {
            heads = page.heads();
            build();
        }
        tabs(page);
        summary.setText(page.summary());
        arrival.setText(page.arrival());
        arrival.setVisible(!page.arrival().isEmpty());
        arrival.setManaged(!page.arrival().isEmpty());
        list.setRows(page.rows());
        list.select(page.card().map(SitePage.Card::id).filter(id -> page.rows().stream().anyMatch(row -> row.id().equals(id))).orElse(null));
        list.tick();
        title.setText(page.card().map(SitePage.Card::title).orElse(""));
        note.setText(page.card().map(SitePage.Card::note).orElse(""));
        card.setRows(page.card().map(SitePage.Card::lines).orElse(List.of()));
        card.tick();
        byItself = false;
        buttons();
    }

    /// What Enter does comes first: from the list it goes into the card, in the card it opens the line.
    private void buttons() {
        Case about = current();
        List<Act> can = about.state() == null ? List.of() : desk.offered(about);
        if (!can.equals(offered) || inCard != opens) {
            offered = can;
            opens = inCard;
            List<ActionButton> buttons = new ArrayList<>();
            if (about.state() != null) {
                buttons.add(button(inCard ? "card.open-line" : "card.into", SitesKey.OPEN, true));
                buttons.add(button("card.plan", SitesKey.ON_MAP, false));
                buttons.add(button("card.cameras", SitesKey.CAMERAS, false));
            }
            can.stream().filter(act -> FIRST.contains(act.id())).forEach(act -> buttons.add(desk.button(
                    desk.bench().name(act), act, desk.keys(act), false, () -> desk.run(act, current()))));
            buttons.add(button("card.acts", SitesKey.MORE, false));
            acts.getChildren().setAll(buttons);
        }
    }

    private ActionButton button(String words, SitesKey key, boolean main) {
        return new ActionButton(texts.get(words), key.shown(), main, () -> does(key));
    }

    private void tabs(SitePage page) {
        List<Region> made = new ArrayList<>();
        for (int i = 0; i < page.tabs().size(); i++) {
            int number = i;
            Label words = new Label(page.tabs().get(i));
            words.setMinWidth(Region.USE_PREF_SIZE);
            HBox tab = new HBox(6, words, new KeyHint(String.valueOf(i + 1)));
            tab.getStyleClass().add("sites-tab");
            tab.pseudoClassStateChanged(ON, i == page.tab());
            tab.setOnMouseClicked(event -> type(number));
            made.add(tab);
        }
        if (!page.tabs().equals(shownTabs()) || page.tab() != shownTab()) {
            tabs.getChildren().setAll(made);
        }
    }

    private List<String> shownTabs() {
        return tabs.getChildren().stream().map(tab -> ((Label) ((HBox) tab).getChildren().getFirst()).getText()).toList();
    }

    private int shownTab() {
        for (int i = 0; i < tabs.getChildren().size(); i++) {
            if (tabs.getChildren().get(i).getPseudoClassStates().contains(ON)) {
                return i;
            }
        }
        return -1;
    }

    private void type(int number) {
        List<String> types = model.types();
        if (number < types.size()) {
            model.want(now -> now.of(types.get(number)).selecting(null));
        }
    }

    private void leaveSearch(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.DOWN) {
            if (event.getCode() == KeyCode.ESCAPE) {
                search.clear();
            }
            middle.requestFocus();
            event.consume();
        }
    }

    private Optional<Subject> site() {
        String wanted = model.wanted().selected();
        return Optional.ofNullable(wanted == null ? model.pageProperty().get().card().map(SitePage.Card::id).orElse(null) : wanted)
                .map(id -> new Subject(SubjectKind.SITE, id));
    }

    private Case current() {
        return site().flatMap(desk.bench()::about).orElseGet(() -> desk.bench().at(null));
    }

    private boolean pressed(SitesKey key, KeyEvent event) {
        if (key == SitesKey.TYPE) {
            type(event.getCode().getChar().charAt(0) - '1');
        } else {
            does(key);
        }
        return true;
    }

    private void does(SitesKey key) {
        switch (key) {
            case UP -> step(-1);
            case DOWN -> step(1);
            case LIST -> into(false);
            case CARD -> into(true);
            case OPEN -> {
                if (inCard) {
                    open();
                } else {
                    into(true);
                }
            }
            case MORE -> desk.menu(current());
            case HEALTH -> model.want(now -> now.illOnly(!now.ill()).selecting(null));
            case FIND -> search.requestFocus();
            case ON_MAP -> site().ifPresent(about -> go(SITUATION, about));
            case CAMERAS -> site().ifPresent(about -> go(CAMERAS, about));
            case TYPE -> throw new IllegalArgumentException("which type says the key that was pressed");
        }
    }

    private void into(boolean wanted) {
        inCard = wanted;
        if (wanted && card.selectedIdProperty().get() == null) {
            step(1);
        } else if (!wanted) {
            card.select(null);
        }
        buttons();
    }

    private void step(int by) {
        if (!inCard) {
            list.step(by);
            return;
        }
        List<SitePage.Line> lines = card.rows();
        int at = -1;
        for (int i = 0; i < lines.size(); i++) {
            at = lines.get(i).id().equals(card.selectedIdProperty().get()) ? i : at;
        }
        for (int next = at + by; next >= 0 && next < lines.size(); next += by) {
            if (!lines.get(next).head()) {
                card.select(lines.get(next).id());
                return;
            }
        }
    }

    /// Opens what the selected line names; one that only says something stays.
    private void open() {
        card.rows().stream().filter(line -> line.id().equals(card.selectedIdProperty().get())).findFirst().ifPresent(line -> {
            if (line.target() != null) {
                go(line.window(), line.target());
            } else if (!line.head()) {
                context.notices().tell(line.label().isEmpty() ? line.words() : line.label() + " " + line.words());
            }
        });
    }

    private void go(String window, Subject about) {
        context.selection().set(about);
        context.navigator().open(window, about);
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
        if (about != null && about.kind() == SubjectKind.SITE) {
            search.clear();
            model.want(now -> new SitesViewModel.Wanted("", false, "", about.id()));
        }
        middle.requestFocus();
    }
}
