package org.menshen.desktop.draft;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.shell.FxBridge;
import org.menshen.desktop.text.FaultWords;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.device.Device;
import org.menshen.domain.draft.DraftEntry;
import org.menshen.domain.draft.DraftHistory;
import org.menshen.domain.draft.DraftPart;
import org.menshen.domain.draft.DrillDraft;
import org.menshen.domain.draft.RecordedDraft;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.port.DrillDrafts;
import org.menshen.domain.port.WatchLog;

/// The draft that is being written, what is wrong with it, and the ways to read and write one. FX thread, but for the work with files and log, which
/// is done beside it.
final class DraftViewModel {

    private static final Duration STEP = Duration.ofSeconds(10);

    private final ConsolePorts ports;
    private final DrillDrafts drafts;
    private final WatchLog log;
    private final FxBridge bridge;
    private final Texts texts;
    private final DraftWords words;
    private final ReadOnlyObjectWrapper<DraftPage> page = new ReadOnlyObjectWrapper<>(new DraftPage("", "", false, List.of(), List.of(), List.of()));
    private DraftHistory history;
    private DrillDraft saved;
    private String name = "";
    private List<DrillDrafts.Fault> faults = List.of();
    private List<String> told = List.of();
    private long looked;
    private boolean looking;

    DraftViewModel(ConsolePorts ports, DrillDrafts drafts, WatchLog log, FxBridge bridge, Texts texts) {
        this.ports = ports;
        this.drafts = drafts;
        this.log = log;
        this.bridge = bridge;
        this.texts = texts;
        this.words = new DraftWords(ports, texts);
        this.saved = blankDraft();
        this.history = DraftHistory.of(saved);
        look();
    }

    private DrillDraft blankDraft() {
        ZonedDateTime now = ports.clock().instant().atZone(ports.zone());
        Map<String, String> head = new LinkedHashMap<>();
        head.put("id", "NEW");
        head.put("zh", texts.get("blank.zh"));
        head.put("en", texts.get("blank.en"));
        head.put("date", now.toLocalDate().toString());
        head.put("at", now.toLocalTime().withMinute(0).withSecond(0).withNano(0).toString());
        head.put("length", "30m");
        return new DrillDraft(List.of(texts.get("blank.comment")), head, List.of());
    }

    /// What is shown; changes on the FX thread.
    ReadOnlyObjectProperty<DraftPage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    DraftWords words() {
        return words;
    }

    /// The draft as it is now.
    DrillDraft draft() {
        return history.now();
    }

    /// The name of its file, without the ending; empty before it has one.
    String name() {
        return name;
    }

    /// Whether there is something that is not in the file.
    boolean dirty() {
        return !history.now().equals(saved);
    }

    /// An entry by its place; empty when there is none.
    Optional<DraftEntry> entry(@Nullable String id) {
        try {
            int index = id == null ? -1 : Integer.parseInt(id);
            return index < 0 || index >= draft().entries().size() ? Optional.empty() : Optional.of(draft().entries().get(index));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    /// Changes the draft.
    void change(DrillDraft next) {
        history = history.then(next);
        told = List.of();
        look();
    }

    /// Adds an entry.
    ///
    /// @return its place
    int add(DraftEntry entry) {
        change(draft().with(entry));
        return at(entry);
    }

    /// Puts an entry in the place of another; it stands where its time puts it.
    ///
    /// @return its place
    int replace(DraftEntry old, DraftEntry next) {
        change(draft().without(at(old)).with(next));
        return at(next);
    }

    /// Takes an entry away; what it alone called for stays, and that is said.
    void remove(DraftEntry entry) {
        List<DraftEntry> called = draft().calledBy(entry);
        change(draft().without(at(entry)));
        tell(called, "told.uncalled");
    }

    private int at(DraftEntry entry) {
        for (int i = 0; i < draft().entries().size(); i++) {
            if (draft().entries().get(i) == entry) {
                return i;
            }
        }
        return draft().entries().indexOf(entry);
    }

    /// The entry so many steps later.
    int step(DraftEntry entry, int steps) {
        return move(entry, STEP.multipliedBy(steps));
    }

    /// The entry so much later, or earlier; what it alone calls for goes with it, and that is said.
    int move(DraftEntry entry, Duration by) {
        List<DraftEntry> called = draft().calledBy(entry);
        DraftEntry moved = entry.moved(by);
        change(draft().moved(entry, moved, by));
        tell(called, "told.moved-along");
        return at(moved);
    }

    private void tell(List<DraftEntry> called, String key) {
        if (!called.isEmpty()) {
            told = List.of(texts.get(key, called.size(), called.stream().map(words::act).collect(Collectors.joining(texts.get("told.between")))));
            publish();
        }
    }

    /// Once more, at the same time; an expected act under an id of its own.
    int copy(DraftEntry entry) {
        DraftEntry same = new DraftEntry(entry.section(), entry.fields());
        return add(entry.section().scored() ? same.with("id", DraftPart.of(draft().freeId())) : same);
    }

    /// Critical or not.
    int critical(DraftEntry entry) {
        return replace(entry, entry.critical() ? entry.without("critical") : entry.with("critical", DraftPart.of("true")));
    }

    void undo() {
        history = history.undo();
        look();
    }

    void redo() {
        history = history.redo();
        look();
    }

    void blank() {
        begin("", blankDraft(), List.of());
    }

    private void begin(String named, DrillDraft draft, List<String> news) {
        name = named;
        saved = draft;
        history = DraftHistory.of(draft);
        told = news;
        look();
    }

    /// Names of the scenarios in the folder, or of the recorded drills of the site; called back on the FX thread.
    void names(boolean recordings, java.util.function.Consumer<List<String>> then, java.util.function.Consumer<String> failed) {
        beside(() -> recordings ? drafts.recordings() : drafts.names(), then, failed);
    }

    void open(String file, java.util.function.Consumer<String> failed) {
        beside(() -> drafts.read(file), draft -> begin(file, draft, List.of()), failed);
    }

    void save(String file, java.util.function.Consumer<String> done, java.util.function.Consumer<String> failed) {
        DrillDraft draft = draft();
        beside(() -> drafts.save(file, draft), where -> {
            name = file;
            saved = draft;
            look();
            done.accept(where);
        }, failed);
    }

    /// A value as the file writes it, to be changed by hand.
    String written(DraftPart part) {
        return drafts.written(part);
    }

    /// Reads it back; empty when it is none.
    Optional<DraftPart> part(String text) {
        try {
            return Optional.of(drafts.part(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /// Makes a draft of a period of the log. Nothing is saved.
    void recorded(Instant from, Duration length, java.util.function.Consumer<String> failed) {
        Map<String, String> head = blankDraft().head();
        ZonedDateTime begin = from.atZone(ports.zone());
        head = new LinkedHashMap<>(head);
        head.put("date", begin.toLocalDate().toString());
        head.put("at", begin.toLocalTime().withSecond(0).withNano(0).toString());
        head.put("length", Math.max(1, length.toMinutes()) + "m");
        Map<String, String> written = head;
        log.load(from, null).whenComplete((stretch, error) -> {
            if (error != null) {
                bridge.run(() -> failed.accept(new FaultWords(ports.lang()).words(error)));
            } else {
                List<Change> changes = stretch.entries().stream().map(WatchLog.Entry::change).toList();
                beside(() -> maker().of(written, changes, from, length), this::made, failed);
            }
        });
    }

    /// Makes a draft of a stretch of an imported drill. Nothing is saved.
    void imported(String recording, Duration from, Duration length, java.util.function.Consumer<String> failed) {
        beside(() -> drafts.recorded(recording, maker(), from, length), this::made, failed);
    }

    private RecordedDraft maker() {
        return new RecordedDraft(ports.codes(), drafts.anonymous(), id -> ports.workspace().find(new Subject(SubjectKind.DEVICE, id))
                .map(found -> (Device) found.state()));
    }

    private void made(RecordedDraft.Made made) {
        List<String> news = new java.util.ArrayList<>();
        news.add(texts.get("told.made", made.draft().injects(), made.draft().entries().size() - made.draft().injects(), made.left()));
        if (!made.replaced().isEmpty()) {
            news.add(texts.get("told.replaced", made.replaced().size(), String.join(" | ", made.replaced())));
        }
        DrillDraft none = saved;
        begin("", made.draft(), news);
        // it stands in no file
        saved = none;
        publish();
    }

    private <T> void beside(Supplier<T> work, java.util.function.Consumer<T> then, java.util.function.Consumer<String> failed) {
        ports.background().execute(() -> {
            try {
                T done = work.get();
                bridge.run(() -> then.accept(done));
            } catch (RuntimeException trouble) {
                bridge.run(() -> failed.accept(Objects.requireNonNullElse(trouble.getMessage(), trouble.toString())));
            }
        });
    }

    /// Looks at the draft as at its file; while one look is under way the next waits, so that the last draft is looked at for certain.
    private void look() {
        looked++;
        publish();
        if (looking) {
            return;
        }
        looking = true;
        long number = looked;
        DrillDraft draft = draft();
        beside(() -> drafts.check(draft).faults(), found -> seen(number, found), trouble -> seen(number, List.of(new DrillDrafts.Fault(1, null,
                trouble))));
    }

    private void seen(long number, List<DrillDrafts.Fault> found) {
        looking = false;
        if (number == looked) {
            faults = found;
            publish();
        } else {
            looked--;
            look();
        }
    }

    private void publish() {
        DrillDraft draft = draft();
        List<DraftRow> rows = draft.timeline().stream().map(index -> words.row(draft, index, faults)).toList();
        String title = texts.get("title", name.isEmpty() ? texts.get("title.unnamed") : name, draft.head().getOrDefault("id", ""),
                draft.head().getOrDefault(ports.lang().code(), ""), draft.head().getOrDefault("date", ""), draft.head().getOrDefault("at", ""),
                draft.head().getOrDefault("length", ""));
        String state = texts.get("state", texts.get(dirty() ? "state.dirty" : name.isEmpty() ? "state.new" : "state.saved"), draft.injects(),
                draft.entries().size() - draft.injects(), faults.size());
        page.set(new DraftPage(title, state, !faults.isEmpty(), rows, faults.stream().map(fault -> texts.get("fault.line",
                String.valueOf(fault.line()), fault.what())).toList(), told));
    }
}
