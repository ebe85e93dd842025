package org.menshen.desktop.work;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
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
import org.menshen.desktop.act.WorkActs;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.shell.KeyBound;
import org.menshen.desktop.shell.PagedView;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.Sheet;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.port.Paper;
import org.menshen.domain.port.Reveals;

/// The registers at the left, their items as board, list, calendar or map, the selected item with all that can be done with it. FX thread.
final class WorkView extends PagedView<WorkPage> {

    static final String ID = "work";
    private static final double WIDE = 1600;
    private static final double BELOW_MAP = 236;
    private static final Duration PERIOD = Duration.ofSeconds(10);

    private final FeatureContext context;
    private final Texts texts;
    private final WorkViewModel model;
    private final Sheet sheet;
    private final ActDesk desk;
    private final WorkFilters filters;
    private final BooksPane books;
    private final WorkBoard board;
    private final ListPane list;
    private final CalendarPane calendar;
    private final WorkMap map;
    private final CardPane card;
    private final WorkHeader header;
    private final ImportDesk imports;
    private final ExportDesk exports;
    private final TagDesk tags;
    private final WorkLinks links;
    private final Label nothing = new Label();
    private final VBox body = new VBox();
    private final StackPane node = new StackPane();
    private final ShownField clear;
    private Set<String> marked = Set.of();

    WorkView(FeatureContext context, FileAsk files, Paper paper) {
        this.context = context;
        this.texts = Texts.load(context.ports().lang(), WorkView.class);
        this.model = new WorkViewModel(context.ports(), context.bridge(), texts);
        this.sheet = new Sheet(node, context.ports().lang());
        this.books = new BooksPane(texts, this::register);
        this.desk = new ActDesk(context, ID, sheet, Set.of(SubjectKind.WORK), null);
        this.filters = new WorkFilters(context, texts, model, sheet);
        this.imports = new ImportDesk(context, texts, sheet, files);
        this.exports = new ExportDesk(context, texts, sheet, files);
        this.links = new WorkLinks(context, texts, sheet, model);
        this.tags = new TagDesk(context, texts, sheet, files, paper, node);
        this.header = new WorkHeader(texts, model, body);
        this.board = new WorkBoard(texts, this::select);
        this.list = new ListPane(this::select, this::marking, (order, downwards) -> model.ask(query -> query.sorted(order, downwards)));
        this.calendar = new CalendarPane(texts, day -> model.want(now -> now.on(day)));
        this.map = new WorkMap(context, texts, this::select);
        this.card = new CardPane(texts, desk, new CardPane.Hand() {
            @Override
            public void act(String id) {
                if (id.isEmpty()) {
                    bulk();
                } else {
                    desk.run(Acts.of(WorkActs.ACT), current().with(id));
                }
            }

            @Override
            public void run(Act act) {
                desk.run(act, current());
            }

            @Override
            public void menu() {
                desk.menu(current());
            }
        });
        VBox middle = new VBox(header.node(), body);
        middle.getStyleClass().addAll("panel", "work-middle");
        middle.setMinWidth(0);
        HBox.setHgrow(middle, Priority.ALWAYS);
        VBox.setVgrow(body, Priority.ALWAYS);
        body.setMinHeight(0);
        body.setFocusTraversable(true);
        nothing.getStyleClass().add("work-nothing");
        nothing.setWrapText(true);
        HBox all = new HBox(books.node(), middle, card.node());
        node.getChildren().add(all);
        node.widthProperty().addListener((property, old, width) -> fit(width.doubleValue()));
        fit(WIDE);
        KeyBound.handle(node, sheet::isOpen, WorkKey.values(), this::does, event -> act(event.getCode()));
        endsWith(model::close);
        endsWith(map::close);
        follow(model.pageProperty());
        endsWith(context.bridge().every(PERIOD, model::refresh));
        clear = new ShownField(context.bridge(), context.ports().deskClock(), (value, left) -> texts.get("card.clear", value, left), card::clear);
        endsWith(clear::close);
        endsWith(context.ports().works().reveals().observe(news -> context.bridge().run(() -> told(news))));
        show(model.pageProperty().get());
    }

    private void fit(double width) {
        boolean wide = width >= WIDE;
        books.fit(wide);
        double side = wide ? 480 : 372;
        card.fit(side);
        header.fit(wide);
    }

    @Override
    protected void show(WorkPage page) {
        books.show(page);
        header.show(page);
        String id = selected();
        if (page.mode() != WorkPage.Mode.MAP) {
            map.rest();
        }
        list.node().setMaxHeight(page.mode() == WorkPage.Mode.MAP ? BELOW_MAP : Double.MAX_VALUE);
        switch (page.mode()) {
            case BOARD -> {
                board.show(page, id, marked);
                nothing.setText(page.nothing());
                put(page.nothing().isEmpty() ? List.of(board.node()) : List.of(nothing, board.node()));
            }
            case LIST -> {
                list.show(page, id, marked);
                put(List.of(list.node()));
            }
            case CALENDAR -> {
                calendar.show(page.days());
                list.show(page, id, marked);
                put(List.of(calendar.node(), list.node()));
            }
            case MAP -> {
                map.show(model.wanted().query(), page.card().map(WorkCard::item), page.arrival());
                list.show(page, id, marked);
                put(List.of(map.node(), list.node()));
                VBox.setVgrow(map.node(), Priority.ALWAYS);
            }
        }
        // what is shown stays selected, also when it moves on to a state that is not shown
        WorkViewModel.Wanted wanted = model.wanted();
        page.card().filter(shown -> wanted.selected() == null || wanted.sought() && !shown.item().id().equals(wanted.selected()))
                .filter(shown -> page.book().equals(wanted.query().workflow()))
                .ifPresent(shown -> model.want(now -> now.selecting(shown.item().id())));
        clear.on(String.valueOf(selected()));
        showCard();
    }

    private void put(List<Region> parts) {
        if (!body.getChildren().equals(parts)) {
            body.getChildren().setAll(parts);
            VBox.setVgrow(parts.getLast(), Priority.ALWAYS);
        }
    }

    /// The item under the mark, shown already or not.
    private @Nullable String at() {
        String wanted = model.wanted().selected();
        return wanted == null ? selected() : wanted;
    }

    private @Nullable String selected() {
        return model.pageProperty().get().card().map(shown -> shown.item().id()).orElse(null);
    }

    /// The selected item as it is shown; nothing while another one is on its way: a key must never act on what was selected before.
    private Case current() {
        String wanted = model.wanted().selected();
        return model.pageProperty().get().card().filter(shown -> wanted == null || shown.item().id().equals(wanted))
                .map(shown -> desk.bench().about(shown.item())).orElseGet(() -> desk.bench().at(null));
    }

    private void showCard() {
        Case about = current();
        card.show(model.pageProperty().get().card(), about.state() == null ? List.of() : desk.offered(about), marked.size());
    }

    /// The centre answered whether something may be shown in clear.
    private void told(Reveals.News news) {
        switch (news.answer()) {
            case Reveals.Answer.Shown shown when news.item().id().equals(selected()) -> clear.show(news.item().id(), news.field(), shown);
            case Reveals.Answer.Shown elsewhere -> { }
            case Reveals.Answer.Asked asked -> context.notices().tell(texts.get("reveal.asked"));
            case Reveals.Answer.Refused refused -> context.notices().tell(desk.bench().words(refused.refusal()));
        }
    }

    private void select(String id) {
        model.want(now -> now.selecting(id));
        mark(id);
        body.requestFocus();
    }

    private void mark(@Nullable String id) {
        board.mark(id, marked);
        list.mark(id, marked);
    }

    private void marking(Set<String> ids) {
        marked = Set.copyOf(ids);
        mark(at());
        showCard();
    }

    private void register(String id) {
        marked = Set.of();
        model.want(now -> now.asking(org.menshen.domain.work.WorkQuery.all(id)));
    }

    private void bulk() {
        List<String> ids = these();
        if (ids.isEmpty()) {
            context.notices().tell(texts.get("card.none"));
        } else {
            desk.bulk(ids, () -> marking(Set.of()));
        }
    }

    /// What is marked, else what is selected.
    private List<String> these() {
        return marked.isEmpty() ? Optional.ofNullable(selected()).stream().toList() : List.copyOf(marked);
    }

    private boolean does(WorkKey key, KeyEvent event) {
        WorkPage page = model.pageProperty().get();
        switch (key) {
            case UP -> step(0, -1);
            case DOWN -> step(0, 1);
            case BEFORE -> step(-1, 0);
            case AFTER -> step(1, 0);
            case REGISTER_BEFORE -> books.step(-1);
            case REGISTER_AFTER -> books.step(1);
            case REGISTER -> books.go(event.getCode());
            case BOARD -> model.want(now -> now.with(WorkPage.Mode.BOARD));
            case LIST -> model.want(now -> now.with(WorkPage.Mode.LIST));
            case CALENDAR -> model.want(now -> now.with(WorkPage.Mode.CALENDAR));
            case FIND -> header.find();
            case STATES -> filters.states();
            case FLAGS -> filters.flags();
            case LATE -> filters.pressing();
            case MINE -> filters.mine();
            case ORDER -> filters.order();
            case CLEAR -> filters.clear();
            case SAVE -> filters.save();
            case SAVED -> filters.saved();
            case NEW -> open(page);
            case MORE -> desk.menu(current());
            case MARK -> Optional.ofNullable(at()).ifPresent(this::toggle);
            case BULK -> bulk();
            case LINKS -> links.offer(page.card());
            case MAP -> model.want(now -> now.with(WorkPage.Mode.MAP));
            case ON_MAP -> links.map(page.card());
            case IMPORT -> model.flow(flow -> imports.ask(flow, page.opens()));
            case EXPORT -> model.flow(flow -> exports.ask(flow, model.wanted().query()));
            case TAG -> tags.ask(these());
            case PAGE_BEFORE -> model.want(now -> now.at(now.from() - WorkViewModel.PAGE));
            case PAGE_AFTER -> {
                if (page.mode() != WorkPage.Mode.BOARD && page.rows().size() == WorkViewModel.PAGE) {
                    model.want(now -> now.at(now.from() + WorkViewModel.PAGE).selecting(null));
                }
            }
            case CARD_UP -> card.scroll(-1);
            case CARD_DOWN -> card.scroll(1);
            case MAIN -> main(1);
        }
        return true;
    }

    private void open(WorkPage page) {
        Case nothingYet = desk.bench().at(null);
        desk.run(Acts.of(WorkActs.OPEN), page.opens() ? nothingYet.with(page.book()) : nothingYet);
    }

    private void toggle(String id) {
        Set<String> next = new HashSet<>(marked);
        if (!next.remove(id)) {
            next.add(id);
        }
        marking(next);
    }

    /// Moves the mark: on the board by columns and rows, in the list by rows, in the calendar by days and rows.
    private void step(int across, int down) {
        WorkPage page = model.pageProperty().get();
        String from = at();
        if (page.mode() == WorkPage.Mode.BOARD) {
            WorkBoard.step(page, from, across, down).ifPresent(this::select);
        } else if (across != 0 && page.mode() == WorkPage.Mode.CALENDAR) {
            model.want(now -> now.on(now.day().plusDays(across)).selecting(null));
        } else if (down != 0 && !page.rows().isEmpty()) {
            List<String> ids = new ArrayList<>(page.rows().stream().map(WorkPage.ItemRow::id).toList());
            int at = ids.indexOf(from);
            select(ids.get(at < 0 ? 0 : Math.clamp((long) at + down, 0, ids.size() - 1)));
        }
    }

    /// Does the act of the state that has this number, the main one being the first.
    private void main(int number) {
        List<WorkCard.Next> acts = model.pageProperty().get().card().map(WorkCard::acts).orElse(List.of());
        Case about = current();
        if (marked.size() > 1) {
            bulk();
        } else if (about.state() != null && number <= acts.size()) {
            desk.run(Acts.of(WorkActs.ACT), about.with(acts.get(number - 1).id()));
        } else if (about.state() != null && number == 1) {
            context.notices().tell(model.pageProperty().get().card().map(WorkCard::waits).orElse(""));
        }
    }

    private boolean act(KeyCode code) {
        if (code.isDigitKey() && code != KeyCode.DIGIT0 && code != KeyCode.NUMPAD0) {
            main(code.getChar().charAt(0) - '0');
            return true;
        }
        Case about = current();
        return about.state() != null && desk.press(code, about);
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public StackPane noticePlace() {
        return card.noticePlace();
    }

    @Override
    public void activate(@Nullable Subject about) {
        if (about != null && about.kind() == SubjectKind.WORK) {
            model.show(about.id());
        }
        body.requestFocus();
    }
}
