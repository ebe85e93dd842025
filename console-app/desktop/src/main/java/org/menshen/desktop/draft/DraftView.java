package org.menshen.desktop.draft;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.shell.KeyBound;
import org.menshen.desktop.shell.PagedView;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.ActionButton;
import org.menshen.desktop.widget.RowList;
import org.menshen.desktop.widget.PickSheet;
import org.menshen.desktop.widget.Sheet;
import org.menshen.domain.draft.DraftEntry;
import org.menshen.domain.draft.DraftPart;
import org.menshen.domain.draft.DraftSection;
import org.menshen.domain.draft.DrillDraft;
import org.menshen.domain.draft.DrillOffset;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.port.DrillDrafts;
import org.menshen.domain.port.WatchLog;

/// The timeline of the draft, the selected line as the file writes it, and what is wrong. FX thread.
final class DraftView extends PagedView<DraftPage> {

    static final String ID = "draft";
    private static final PseudoClass AMISS = PseudoClass.getPseudoClass("amiss");
    private static final Duration AFTER_LAST = Duration.ofMinutes(1);
    private static final String REMOVED = "-";

    private final FeatureContext context;
    private final Texts texts;
    private final DraftViewModel model;
    private final Label title = new Label();
    private final Label state = new Label();
    private final Label told = new Label();
    private final RowList<DraftRow> list = new RowList<>(EntryCell.HEIGHT, EntryCell::new, DraftRow::id);
    private final Label written = new Label();
    private final Label faults = new Label();
    private final StackPane notices = new StackPane();
    private final StackPane node = new StackPane();
    private final Sheet sheet;
    private final DraftForms forms;
    private final ExpectForm expects;

    DraftView(FeatureContext context, DrillDrafts drafts, WatchLog log) {
        this.context = context;
        this.texts = Texts.load(context.ports().lang(), DraftView.class);
        this.model = new DraftViewModel(context.ports(), drafts, log, context.bridge(), texts);
        this.sheet = new Sheet(node, context.ports().lang());
        this.forms = new DraftForms(context.ports(), texts, sheet);
        this.expects = new ExpectForm(context.ports(), texts, sheet, forms);
        list.setEmptyWords(texts.get("written.none"));
        node.getChildren().addFirst(furnished());
        list.selectedIdProperty().addListener((property, old, id) -> showWritten());
        KeyBound.handle(node, sheet::isOpen, DraftKey.values(), (key, event) -> !event.isShiftDown() && does(key), event -> false);
        follow(model.pageProperty());
        show(model.pageProperty().get());
    }

    private VBox furnished() {
        title.getStyleClass().add("draft-title");
        title.setMinWidth(0);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        state.getStyleClass().add("draft-state");
        state.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(16, title, state);
        head.getStyleClass().add("draft-head");
        VBox.setVgrow(list, Priority.ALWAYS);
        for (Label label : List.of(told, written, faults)) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
            label.setMaxWidth(Double.MAX_VALUE);
        }
        told.getStyleClass().add("draft-told");
        written.getStyleClass().add("draft-written");
        faults.getStyleClass().add("draft-faults");
        FlowPane acts = new FlowPane(8, 8);
        for (DraftKey key : List.of(DraftKey.INJECT, DraftKey.EXPECT, DraftKey.WRONG, DraftKey.ORDER, DraftKey.CHANGE, DraftKey.MOVE,
                DraftKey.DELETE, DraftKey.UNDO, DraftKey.HEAD, DraftKey.OPEN, DraftKey.RECORDED, DraftKey.IMPORTED, DraftKey.SAVE)) {
            acts.getChildren().add(new ActionButton(texts.get("key." + key), key.shown(), key == DraftKey.SAVE, () -> does(key)));
        }
        acts.getStyleClass().add("draft-acts");
        acts.setMinHeight(Region.USE_PREF_SIZE);
        VBox all = new VBox(head, told, list.under(EntryCell.head(texts)), list, written, notices, faults, acts);
        all.getStyleClass().addAll("panel", "draft");
        return all;
    }

    @Override
    protected void show(DraftPage page) {
        title.setText(page.title());
        state.setText(page.state());
        state.pseudoClassStateChanged(AMISS, page.faulty());
        told.setText(String.join("\n", page.told()));
        told.setManaged(!page.told().isEmpty());
        told.setVisible(!page.told().isEmpty());
        if (page.rows().isEmpty() || !page.rows().equals(list.rows())) {
            list.setRows(page.rows());
        }
        if (selected().isEmpty()) {
            list.select(page.rows().isEmpty() ? null : page.rows().getFirst().id());
        }
        list.tick();
        faults.setText(page.faults().isEmpty() ? texts.get("faults.none") : String.join("\n", page.faults().stream().limit(4).toList()));
        faults.pseudoClassStateChanged(AMISS, page.faulty());
        showWritten();
    }

    private Optional<DraftEntry> selected() {
        return model.entry(list.selectedIdProperty().get());
    }

    private void showWritten() {
        written.setText(selected().map(entry -> entry.section().written() + ": " + model.written(new DraftPart.Block(entry.fields())))
                .orElse(""));
    }

    private void select(int index) {
        list.select(String.valueOf(index));
        showWritten();
    }

    private boolean does(DraftKey key) {
        switch (key) {
            case UP -> list.step(-1);
            case DOWN -> list.step(1);
            case INJECT -> forms.inject(next(), model.draft().entries(), entry -> select(model.add(entry)));
            case EXPECT -> expects.ask(selected().flatMap(DraftEntry::at).orElse(Duration.ZERO), model.draft().freeId(),
                    entry -> select(model.add(entry)));
            case WRONG -> expects.wrong(selected().flatMap(DraftEntry::at).orElse(Duration.ZERO), model.draft().freeId(),
                    entry -> select(model.add(entry)));
            case ORDER -> order();
            case UNDO -> model.undo();
            case REDO -> model.redo();
            case HEAD -> head();
            case OPEN -> guarded(() -> choose(false, file -> {
                // lines of another drill have the same numbers: it begins at its first one
                list.select(null);
                model.open(file, this::warn);
            }));
            case BLANK -> guarded(model::blank);
            case RECORDED -> guarded(this::recorded);
            case IMPORTED -> guarded(() -> choose(true, this::imported));
            case SAVE -> save();
            default -> selected().ifPresentOrElse(entry -> does(key, entry), () -> warn(texts.get("told.nothing-selected")));
        }
        return true;
    }

    private void order() {
        List<PickSheet.Pick> acts = model.draft().entries().stream().filter(entry -> entry.section() == DraftSection.EXPECT)
                .map(entry -> new PickSheet.Pick(entry.words("id"), model.words().act(entry) + " " + entry.words("id"))).toList();
        if (acts.size() < 2) {
            warn(texts.get("told.too-few-acts"));
        } else {
            expects.order(acts, model.draft().freeId(), entry -> select(model.add(entry)));
        }
    }

    private void does(DraftKey key, DraftEntry entry) {
        switch (key) {
            case CHANGE -> change(entry);
            case MOVE -> forms.when(entry.at().orElse(Duration.ZERO), to -> select(model.move(entry,
                    DrillOffset.read(to).orElseThrow().minus(entry.at().orElse(Duration.ZERO)))));
            case EARLIER -> select(model.step(entry, -1));
            case LATER -> select(model.step(entry, 1));
            case COPY -> select(model.copy(entry));
            case CRITICAL -> {
                if (entry.section().scored()) {
                    select(model.critical(entry));
                } else {
                    warn(texts.get("told.not-expected"));
                }
            }
            case DELETE -> {
                model.remove(entry);
                list.select(null);
                show(model.pageProperty().get());
            }
            default -> throw new IllegalStateException("no line is needed for " + key);
        }
    }

    private void warn(String words) {
        context.notices().warn(words);
    }

    /// A while after the last inject.
    private Duration next() {
        return model.draft().entries().stream().filter(entry -> !entry.section().scored()).flatMap(entry -> entry.at().stream())
                .max(Duration::compareTo).map(last -> last.plus(AFTER_LAST)).orElse(Duration.ZERO);
    }

    /// Lets the person choose a field, and write it as the file does. What is emptied is taken away where nothing needs it.
    private void change(DraftEntry entry) {
        List<String> fields = new ArrayList<>(entry.fields().keySet());
        fields.addAll(entry.addable());
        sheet.offer(texts.get("ask.field"), fields.stream().map(field -> new Sheet.Choice(0, model.words().field(field),
                entry.fields().containsKey(field) ? model.written(entry.fields().get(field)) : "")).toList(), index -> {
                    String field = fields.get(index);
                    DraftPart before = entry.fields().get(field);
                    sheet.write(texts.get("ask.value-of", model.words().field(field)), before == null ? "" : model.written(before),
                            text -> takes(entry, field, text), text -> select(model.replace(entry, text.equals(REMOVED) || text.isEmpty()
                                    ? entry.without(field) : entry.with(field, model.part(text).orElseThrow()))));
                });
    }

    private boolean takes(DraftEntry entry, String field, String text) {
        return text.isEmpty() || text.equals(REMOVED) ? !entry.section().needed().contains(field) : model.part(text).isPresent();
    }

    private void head() {
        DrillDraft draft = model.draft();
        List<String> fields = DrillDraft.HEAD;
        sheet.offer(texts.get("ask.head"), fields.stream().map(field -> new Sheet.Choice(0, texts.get("head." + field),
                draft.head().getOrDefault(field, ""))).toList(), index -> sheet.write(texts.get("head." + fields.get(index)),
                        draft.head().getOrDefault(fields.get(index), ""), true,
                        text -> model.change(model.draft().withHead(fields.get(index), text))));
    }

    /// What is not saved is lost only when the person says so.
    private void guarded(Runnable next) {
        if (model.dirty()) {
            sheet.choose(texts.get("ask.lose"), List.of(texts.get("lose.no"), texts.get("lose.yes")), chosen -> {
                if (chosen == 1) {
                    next.run();
                }
            });
        } else {
            next.run();
        }
    }

    private void choose(boolean recordings, java.util.function.Consumer<String> onName) {
        model.names(recordings, names -> {
            if (names.isEmpty()) {
                warn(texts.get("told.no-files"));
            } else {
                String question = texts.get(recordings ? "ask.recording" : "ask.open");
                forms.pick(question, names.stream().map(name -> new PickSheet.Pick(name, name)).toList(), onName);
            }
        }, this::warn);
    }

    private void imported(String recording) {
        sheet.write(texts.get("ask.stretch-from"), "00:00", text -> DrillOffset.read(text).isPresent(), from ->
                minutes(length -> model.imported(recording, DrillOffset.read(from).orElseThrow(), length, this::warn)));
    }

    private void recorded() {
        ZonedDateTime now = context.ports().clock().instant().atZone(context.ports().zone());
        String proposed = Numbers.clock(now.minusMinutes(30).toInstant(), now.getZone());
        sheet.write(texts.get("ask.period-from"), proposed, text -> Numbers.time(text).isPresent(), text -> {
            ZonedDateTime from = now.with(Numbers.time(text).orElseThrow());
            Instant begin = (from.isAfter(now) ? from.minusDays(1) : from).toInstant();
            minutes(length -> model.recorded(begin, length, this::warn));
        });
    }

    private void minutes(java.util.function.Consumer<Duration> onLength) {
        sheet.write(texts.get("ask.minutes"), "30", text -> text.matches("[1-9]\\d{0,3}"),
                text -> onLength.accept(Duration.ofMinutes(Long.parseLong(text))));
    }

    private void save() {
        String proposed = model.name().isEmpty() ? model.draft().head().getOrDefault("id", "").toLowerCase(java.util.Locale.ROOT) : model.name();
        sheet.write(texts.get("ask.save"), proposed, true, file -> model.save(file,
                where -> context.notices().tell(texts.get("told.saved", where, file)), why -> warn(texts.get("told.not-saved", why))));
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
        list.requestFocus();
    }
}
