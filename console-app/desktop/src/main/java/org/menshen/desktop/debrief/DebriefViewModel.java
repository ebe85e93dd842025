package org.menshen.desktop.debrief;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.shell.FxBridge;
import org.menshen.desktop.text.FaultWords;
import org.menshen.desktop.text.RefusalWords;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.drill.ActBook;
import org.menshen.domain.drill.Debrief;
import org.menshen.domain.drill.DebriefCommand;
import org.menshen.domain.drill.DrillScore;
import org.menshen.domain.drill.DrillScorer;
import org.menshen.domain.drill.ExerciseRun;
import org.menshen.domain.drill.ActOutcome;
import org.menshen.domain.drill.ScoreRules;
import org.menshen.domain.drill.StandingScore;
import org.menshen.domain.fact.Refusal;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.port.Drill;
import org.menshen.domain.port.Exercises;
import org.menshen.domain.port.WatchLog;
import org.menshen.domain.port.Workspace;
import org.menshen.domain.rules.Permissions;
import org.menshen.domain.unit.Unit;

/// Reads what the drill expects and what the log tells, and scores it, off the FX thread. The drill that was last stays when there is none any more.
final class DebriefViewModel {

    private static final String REMARK = "debrief.remark";

    private final ConsolePorts ports;
    private final Exercises exercises;
    private final WatchLog log;
    private final FxBridge bridge;
    private final Texts texts;
    private final DebriefWords words;
    private final ScoreRules rules;
    private final StandingScore standing;
    private final Permissions permissions;
    private final ReadOnlyObjectWrapper<DebriefPage> page;
    private final AtomicBoolean working = new AtomicBoolean();
    private final Object lock = new Object();
    private Drill.@Nullable Status drill;
    private Exercises.@Nullable Played played;
    private final Set<String> asked = new HashSet<>();
    private ActBook book;
    private String trouble = "";
    private boolean whole = true;
    /// the start of the exercise that was chosen; `null` for the latest that has started
    private @Nullable Instant chosen;

    DebriefViewModel(ConsolePorts ports, Exercises exercises, WatchLog log, FxBridge bridge, Texts texts) {
        this.ports = ports;
        this.exercises = exercises;
        this.log = log;
        this.bridge = bridge;
        this.texts = texts;
        this.words = new DebriefWords(ports, texts);
        this.rules = ScoreRules.of(ports.codes());
        this.standing = new StandingScore(new DrillScorer(rules));
        this.permissions = new Permissions(ports.codes());
        this.book = new ActBook(rules, java.util.Set.of());
        this.page = new ReadOnlyObjectWrapper<>(DebriefPage.of(texts.get("note.reading")));
    }

    /// The page; changes on the FX thread.
    ReadOnlyObjectProperty<DebriefPage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /// What a run sent and what was done with that.
    Optional<Debrief> steered(ExerciseRun run) {
        return ports.workspace().find(run.subject()).map(found -> (Debrief) found.state());
    }

    /// Whether this seat sees what is expected before it is due, and may speak about it.
    boolean judges() {
        return permissions.may(ports.workspace().actor().role(), REMARK, true);
    }

    /// Reads what is new and scores again; one at a time.
    void refresh() {
        if (working.compareAndSet(false, true)) {
            ports.background().execute(() -> {
                try {
                    read();
                } catch (RuntimeException unreadable) {
                    // said in the window, and tried again with the next look
                    finish(String.valueOf(unreadable.getMessage()));
                }
            });
        }
    }

    /// Forgets everything and reads again.
    void again() {
        ports.background().execute(() -> {
            synchronized (lock) {
                drill = null;
                played = null;
            asked.clear();
            }
            refresh();
        });
    }

    /// Goes to another exercise.
    ///
    /// @param by how many further
    void step(int by) {
        ports.background().execute(() -> {
            synchronized (lock) {
                List<ExerciseRun> runs = runs();
                if (!runs.isEmpty()) {
                    chosen = runs.get(Math.clamp(at(runs) + by, 0, runs.size() - 1)).start();
                }
            }
            refresh();
        });
    }

    /// Goes to the exercise of a run.
    ///
    /// @param onNone called when the drill that is on does not hold it: its acts cannot be read then
    void choose(Subject run, Runnable onNone) {
        ports.background().execute(() -> {
            Optional<ExerciseRun> found;
            synchronized (lock) {
                found = runs().stream().filter(each -> each.subject().equals(run)).findFirst();
                chosen = found.map(ExerciseRun::start).orElse(chosen);
            }
            if (found.isEmpty()) {
                bridge.run(onNone);
            }
            refresh();
        });
    }

    private void read() {
        Instant from;
        Long after;
        synchronized (lock) {
            ports.drill().status().ifPresent(this::take);
            if (played == null || played.runs().isEmpty()) {
                finish("");
                return;
            }
            ExerciseRun first = played.runs().getFirst();
            from = first.start().minus(first.exercise().lead());
            after = book.last() == 0 ? null : book.last();
        }
        log.load(from, after).whenComplete((stretch, error) -> {
            synchronized (lock) {
                if (error == null) {
                    whole = stretch.whole();
                    stretch.entries().forEach(entry -> book.add(entry.change()));
                }
            }
            finish(error == null ? "" : new FaultWords(ports.lang()).words(error));
        });
    }

    /// A drill that was not known is read anew.
    private void take(Drill.Status status) {
        boolean same = drill != null && drill.name().equals(status.name()) && drill.start().equals(status.start());
        drill = status;
        if (!same || played == null) {
            played = null;
            played = exercises.of(status);
            book = new ActBook(rules, played.cast());
            ports.workspace().all(SubjectKind.UNIT).forEach(unit -> book.unit(unit.state().subject().id(), ((Unit) unit.state()).typeCode()));
        }
        // what somebody else's player plays in the same drill; each is looked for once
        Instant from = status.start();
        List<String> beside = ports.workspace().all(SubjectKind.DEBRIEF).stream().map(run -> run.state().subject().id())
                .filter(run -> ExerciseRun.begun(run).filter(begun -> !begun.start().isBefore(from) && begun.start().isBefore(status.end()))
                        .isPresent()).filter(asked::add).toList();
        played = played.with(beside, run -> exercises.run(run, from));
    }

    private void finish(String problem) {
        DebriefPage next;
        synchronized (lock) {
            trouble = problem;
            next = page();
        }
        working.set(false);
        bridge.run(() -> page.set(next));
    }

    /// The exercises that this seat may know of.
    private List<ExerciseRun> runs() {
        Instant now = ports.clock().instant();
        return played == null ? List.of() : played.runs().stream().filter(run -> judges() || !run.start().isAfter(now)).toList();
    }

    private int at(List<ExerciseRun> runs) {
        Instant now = ports.clock().instant();
        int latest = 0;
        for (int i = 0; i < runs.size(); i++) {
            if (runs.get(i).start().equals(chosen)) {
                return i;
            }
            latest = runs.get(i).start().isAfter(now) ? latest : i;
        }
        return latest;
    }

    private DebriefPage page() {
        List<ExerciseRun> runs = runs();
        if (runs.isEmpty()) {
            return DebriefPage.of(!trouble.isEmpty() ? texts.get("note.trouble", trouble)
                    : texts.get(drill == null ? "note.no-drill" : played != null && played.runs().isEmpty() ? "note.no-exercise" : "note.not-begun"));
        }
        int index = at(runs);
        ExerciseRun run = runs.get(index);
        Instant now = ports.clock().instant();
        boolean over = !now.isBefore(run.end()) || drill != null && !now.isBefore(drill.end());
        DrillScore score = standing.of(run, book, now, over);
        Optional<Debrief> debrief = steered(run);
        List<DebriefRow> rows = new ArrayList<>();
        int hidden = 0;
        for (int i = 0; i < score.outcomes().size(); i++) {
            ActOutcome outcome = score.outcomes().get(i);
            if (over || judges() || outcome.state().decided()) {
                rows.add(words.row(outcome, i + 1, now, debrief));
            } else {
                hidden++;
            }
        }
        for (int i = 0; i < score.missteps().size(); i++) {
            rows.add(words.row(score.missteps().get(i), score.outcomes().size() + i + 1, debrief));
        }
        boolean asks = !run.exercise().expected().isEmpty() || !run.exercise().wrong().isEmpty();
        return new DebriefPage(words.title(score, index, runs.size()), words.total(score, over), score.failed(),
                score.parts().stream().map(words::part).toList(), rows, asks ? note(hidden, over, debrief) : texts.get("note.asks-nothing"), score,
                book.trainees(run), over);
    }

    private String note(int hidden, boolean over, Optional<Debrief> debrief) {
        List<String> notes = new ArrayList<>();
        debrief.map(Debrief::settled).ifPresent(by -> notes.add(texts.get("note.settled", by.name(), Numbers.day(by.at(), ports.zone()))));
        if (!trouble.isEmpty()) {
            notes.add(texts.get("note.trouble", trouble));
        } else if (!whole) {
            notes.add(texts.get("note.kept"));
        }
        if (hidden > 0) {
            notes.add(texts.get("note.hidden", hidden));
        } else if (!over && judges()) {
            notes.add(texts.get("note.judge"));
        }
        notes.add(texts.get("note.speed"));
        return String.join(texts.get("note.and"), notes);
    }

    /// Says something of an expected act of the exercise that is shown. Not on the FX thread.
    ///
    /// @return why not, in words; empty when it was taken
    Optional<String> remark(DrillScore score, String act, String text) {
        return give(score, new DebriefCommand.Remark(act, text));
    }

    /// Keeps what the exercise that is shown came to. Not on the FX thread.
    ///
    /// @return why not, in words; empty when it was taken
    Optional<String> settle(DebriefPage shown, DrillScore score) {
        return shown.trainees().isEmpty() ? Optional.of(new RefusalWords(ports.lang()).words(Refusal.of("debrief.nobody-trained")))
                : give(score, new DebriefCommand.Settle(null));
    }

    private Optional<String> give(DrillScore score, DebriefCommand command) {
        Workspace.Submission given = ports.workspace().submit(score.run().subject(), command);
        refresh();
        return given instanceof Workspace.Submission.Refused refused ? Optional.of(new RefusalWords(ports.lang()).words(refused.refusal()))
                : Optional.empty();
    }
}
