package org.menshen.desktop.director;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.act.PlanSight;
import org.menshen.desktop.log.LogLines;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.shell.FxBridge;
import org.menshen.desktop.text.FaultWords;
import org.menshen.desktop.text.InjectWords;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.RefusalWords;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.draft.DrillOffset;
import org.menshen.domain.drill.ActBook;
import org.menshen.domain.drill.Debrief;
import org.menshen.domain.drill.DebriefCommand;
import org.menshen.domain.drill.DrillScore;
import org.menshen.domain.drill.DrillScorer;
import org.menshen.domain.drill.ExerciseRun;
import org.menshen.domain.drill.Inject;
import org.menshen.domain.drill.ScoreRules;
import org.menshen.domain.drill.StandingScore;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.port.Drill;
import org.menshen.domain.port.Exercises;
import org.menshen.domain.port.WatchLog;
import org.menshen.domain.port.Workspace;
import org.menshen.domain.rules.Permissions;
import org.menshen.domain.unit.Unit;

/// Reads drill, log and seats off the FX thread and puts them on a page; gives the instructor's commands.
final class DirectorViewModel {

    /// The permission that makes an instructor.
    private static final String SEND = "debrief.send";

    private final ConsolePorts ports;
    private final Exercises exercises;
    private final WatchLog log;
    private final FxBridge bridge;
    private final Texts texts;
    private final Map<String, String> windows;
    private final ScoreRules rules;
    private final StandingScore standing;
    private final InjectWords words;
    private final LogLines lines;
    private final Permissions permissions;
    private final ReadOnlyObjectWrapper<DirectorPage> page;
    private final AtomicBoolean working = new AtomicBoolean();
    private final Object lock = new Object();
    private final Map<String, Change> lastActs = new HashMap<>();
    private Drill.@Nullable Status drill;
    private Exercises.@Nullable Played played;
    private final Set<String> asked = new HashSet<>();
    private ActBook book;
    private List<Drill.Look> looks = List.of();
    /// when the seats were asked for the last time and answered, by the drill's clock; `null` before that
    private @Nullable Instant seenAt;
    private boolean away;
    private @Nullable Instant chosen;

    /// @param windows titles of the windows by their ids
    DirectorViewModel(ConsolePorts ports, Exercises exercises, WatchLog log, FxBridge bridge, Texts texts, Map<String, String> windows) {
        this.ports = ports;
        this.exercises = exercises;
        this.log = log;
        this.bridge = bridge;
        this.texts = texts;
        this.windows = Map.copyOf(windows);
        this.rules = ScoreRules.of(ports.codes());
        this.standing = new StandingScore(new DrillScorer(rules));
        this.words = new InjectWords(ports.lang(), ports.names(), new PlanSight(ports.workspace()));
        this.lines = new LogLines(ports.lang(), ports.names(), ports.zone());
        this.permissions = new Permissions(ports.codes());
        this.book = new ActBook(rules, Set.of());
        this.page = new ReadOnlyObjectWrapper<>(DirectorPage.of("", texts.get("note.reading")));
    }

    /// The page; changes on the FX thread.
    ReadOnlyObjectProperty<DirectorPage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /// Whether this seat instructs. Nobody else sees what is still to come.
    boolean instructs() {
        return permissions.may(ports.workspace().actor().role(), SEND, true);
    }

    /// Reads what is new; one at a time.
    void refresh() {
        if (!instructs() || ports.drill().status().isEmpty()) {
            Optional<Drill.Status> status = ports.drill().status();
            show(DirectorPage.of(status.map(this::clock).orElse(""), texts.get(status.isEmpty() ? "note.no-drill" : "note.not-instructor")));
        } else if (working.compareAndSet(false, true)) {
            ports.background().execute(() -> {
                try {
                    read();
                } catch (RuntimeException unreadable) {
                    finish(String.valueOf(unreadable.getMessage()));
                }
            });
        }
    }

    private void show(DirectorPage next) {
        if (!next.equals(page.get())) {
            page.set(next);
        }
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
        ports.drill().looks().whenComplete((seats, lost) -> log.load(from, after).whenComplete((stretch, error) -> {
            synchronized (lock) {
                away = lost != null;
                if (lost == null) {
                    looks = seats;
                    seenAt = ports.clock().instant();
                }
                if (error == null) {
                    stretch.entries().forEach(entry -> add(entry.change()));
                }
            }
            finish(error == null ? "" : new FaultWords(ports.lang()).words(error));
        }));
    }

    private void add(Change change) {
        book.add(change);
        if (trained(change.stamp().actor())) {
            lastActs.put(change.stamp().actor().userId(), change);
        }
    }

    private boolean trained(Actor actor) {
        // what a change holds back of a register for others has nobody's name
        return !actor.userId().isEmpty() && !rules.untrained().contains(actor.role()) && (played == null || !played.cast().contains(actor.userId()));
    }

    private void take(Drill.Status status) {
        boolean same = drill != null && drill.name().equals(status.name()) && drill.start().equals(status.start());
        drill = status;
        if (!same || played == null) {
            played = null;
            asked.clear();
            lastActs.clear();
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
        DirectorPage next;
        try {
            synchronized (lock) {
                next = page(problem);
            }
        } finally {
            // whatever went wrong, the next second tries again; and before it is shown, so that what a person then does is read at once
            working.set(false);
        }
        bridge.run(() -> show(next));
    }

    /// Goes to another exercise. Not beside the page that is being made: its files and scores take a while.
    ///
    /// @param by how many further
    void step(int by) {
        ports.background().execute(() -> {
            synchronized (lock) {
                List<ExerciseRun> runs = played == null ? List.of() : played.runs();
                if (!runs.isEmpty()) {
                    chosen = runs.get(Math.clamp(at(runs) + by, 0, runs.size() - 1)).start();
                }
            }
            bridge.run(this::refresh);
        });
    }

    /// The chosen exercise, else the latest that has started, else the first.
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

    private String clock(Drill.Status status) {
        String speed = status.speed() == Math.rint(status.speed()) ? String.valueOf((long) status.speed()) : String.valueOf(status.speed());
        String moves = texts.get(status.over() ? "clock.over" : status.running() ? "clock.runs" : "clock.paused");
        return texts.get("clock", Numbers.clock(status.at(), ports.zone()), speed, moves, Numbers.day(status.end(), ports.zone()));
    }

    private DirectorPage page(String problem) {
        Drill.Status status = ports.drill().status().orElse(drill);
        String clock = status == null ? "" : clock(status);
        List<ExerciseRun> runs = played == null ? List.of() : played.runs();
        if (runs.isEmpty()) {
            return DirectorPage.of(clock, problem.isEmpty() ? texts.get("note.no-exercise") : texts.get("note.trouble", problem));
        }
        int index = at(runs);
        ExerciseRun run = runs.get(index);
        Instant now = ports.clock().instant();
        DrillScore score = standing.of(run, book, now, !now.isBefore(run.end()));
        Optional<Debrief> steered = ports.workspace().find(run.subject()).map(found -> (Debrief) found.state());
        List<TraineeRow> seats = trainees(score, now);
        return new DirectorPage(texts.get("title", run.exercise().id(), ports.names().in(run.exercise().name()),
                Numbers.day(run.start(), ports.zone()), index + 1, runs.size()), clock, points(score), injects(run, steered, now), seats,
                note(problem, status, score, seats.isEmpty()), run);
    }

    private String points(DrillScore score) {
        if (score.outcomes().isEmpty() && !score.begun()) {
            return texts.get("score.unasked");
        }
        String points = String.valueOf(Math.round(score.points()));
        return !score.begun() ? texts.get("score.none") : score.criticalWrong() > 0
                ? texts.get("score.wrong", points, score.criticalMissed(), score.criticalWrong())
                : texts.get("score", points, score.criticalMissed());
    }

    /// What is wrong, before what is good to know.
    private String note(String problem, Drill.@Nullable Status status, DrillScore score, boolean nobody) {
        if (!problem.isEmpty()) {
            return texts.get("note.trouble", problem);
        }
        if (away) {
            return seenAt == null ? texts.get("note.away-never") : texts.get("note.away", Numbers.clock(seenAt, ports.zone()));
        }
        if (nobody) {
            return texts.get("trainees.none");
        }
        return texts.get(status != null && status.speed() > 1 ? "note.speed" : score.outcomes().isEmpty() ? "note.asks-nothing" : "note.steer");
    }

    private List<InjectRow> injects(ExerciseRun run, Optional<Debrief> steered, Instant now) {
        List<InjectRow> rows = new ArrayList<>();
        run.exercise().injects().stream().sorted(Comparator.comparing(Inject::at)).forEach(inject -> {
            Optional<Debrief.Cue> cue = steered.flatMap(known -> known.cue(inject.number()));
            Duration left = Duration.between(now, run.start().plus(inject.at()));
            boolean ahead = cue.isEmpty() && left.isPositive();
            String state = cue.map(done -> done.sent() ? "state.early" : "state.skipped").orElse(ahead ? "state.ahead" : "state.sent");
            rows.add(new InjectRow(String.valueOf(inject.number()), DrillOffset.written(inject.at()), words.of(inject),
                    texts.get(state), ahead, ahead ? DrillOffset.written(left) : ""));
        });
        steered.stream().flatMap(known -> known.extras().stream()).forEach(extra -> rows.add(new InjectRow("X" + extra.number(),
                DrillOffset.written(Duration.between(run.start(), extra.by().at())), words.of(extra.extra()),
                texts.get("state.added"), false, "")));
        return rows;
    }

    private List<TraineeRow> trainees(DrillScore score, Instant now) {
        Map<String, Actor> who = new LinkedHashMap<>();
        looks.stream().map(Drill.Look::actor).filter(this::trained).forEach(actor -> who.put(actor.userId(), actor));
        lastActs.values().stream().map(change -> change.stamp().actor()).sorted(Comparator.comparing(Actor::seat))
                .forEach(actor -> who.putIfAbsent(actor.userId(), actor));
        Map<String, Drill.Look> seen = looks.stream().collect(Collectors.toMap(look -> look.actor().userId(), look -> look,
                (a, b) -> a.at().isAfter(b.at()) ? a : b));
        return who.values().stream().map(actor -> {
            Drill.Look look = seen.get(actor.userId());
            Change last = lastActs.get(actor.userId());
            long done = score.outcomes().stream().filter(outcome -> outcome.change() != null
                    && outcome.change().stamp().actor().userId().equals(actor.userId())).count();
            return new TraineeRow(actor.userId(), actor.name(), actor.seat() + " " + ports.names().of("roles", actor.role()),
                    look == null ? texts.get("sees.nothing") : sees(look), look == null ? "" : look.about(),
                    last == null ? texts.get("did.nothing") : texts.get("did", lines.what(last), Numbers.age(Duration.between(
                            last.stamp().centreTime(), now))), String.valueOf(done));
        }).toList();
    }

    private String sees(Drill.Look look) {
        String window = windows.getOrDefault(look.window(), look.window());
        String about = look.about().isEmpty() ? "" : about(look.about());
        return Stream.of(window, about).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }

    private String about(String subject) {
        try {
            return ports.workspace().find(Subject.parse(subject)).map(found -> found.state() instanceof Alert alert
                    ? ports.names().of("alert-types", alert.typeCode()) + " " + alert.place() : subject).orElse(subject);
        } catch (IllegalArgumentException strange) {
            return subject;
        }
    }

    /// Gives a command about the exercise that is shown. Not on the FX thread.
    ///
    /// @return why not, in words; empty when it was taken
    Optional<String> give(ExerciseRun run, DebriefCommand command) {
        Workspace.Submission given = ports.workspace().submit(run.subject(), command);
        refresh();
        return given instanceof Workspace.Submission.Refused refused ? Optional.of(new RefusalWords(ports.lang()).words(refused.refusal()))
                : Optional.empty();
    }
}
