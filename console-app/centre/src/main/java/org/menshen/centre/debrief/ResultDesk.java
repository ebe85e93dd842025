package org.menshen.centre.debrief;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.menshen.centre.store.Database;
import org.menshen.centre.store.Ledger;
import org.menshen.centre.store.Replay;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.drill.ActBook;
import org.menshen.domain.drill.Debrief;
import org.menshen.domain.drill.DrillResult;
import org.menshen.domain.drill.DrillScore;
import org.menshen.domain.drill.DrillScorer;
import org.menshen.domain.drill.DrillViewer;
import org.menshen.domain.drill.ExerciseRun;
import org.menshen.domain.drill.KeptResult;
import org.menshen.domain.drill.ScoreRules;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.Refusal;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.port.Exercises;
import org.menshen.domain.rules.Permissions;
import org.menshen.domain.unit.Unit;
import org.menshen.wire.DomainJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Works out what a drill came to from the centre's own log and its own files, whatever a seat says, seals it, and tells it to those who may know it
/// (decision 17). Safe from any thread.
public final class ResultDesk {

    private static final Logger LOG = LoggerFactory.getLogger(ResultDesk.class);
    private static final int BATCH = 1_000;
    private static final String SETTLE = "debrief.settle";

    private final Ledger ledger;
    private final CodeBook codes;
    private final Permissions permissions;
    private final boolean drill;
    private final DomainJson json;
    private final Clock clock;
    private final Replay past;
    private final ResultStore store;
    private volatile Map<Subject, ExerciseRun> runs = Map.of();
    private volatile Exercises.Played played = new Exercises.Played(List.of(), java.util.Set.of());

    /// @param past finds where a drill begins in the log
    /// @param drill whether this centre serves a drill
    /// @param clock the centre's clock
    public ResultDesk(Database database, Ledger ledger, Replay past, CodeBook codes, boolean drill, DomainJson json, Clock clock) {
        this.past = past;
        this.ledger = ledger;
        this.codes = codes;
        this.permissions = new Permissions(codes);
        this.drill = drill;
        this.json = json;
        this.clock = clock;
        this.store = new ResultStore(database);
    }

    /// Says what is played here.
    public synchronized void stage(Exercises.Played staged) {
        played = staged;
        runs = staged.runs().stream().collect(Collectors.toUnmodifiableMap(ExerciseRun::subject, Function.identity(), (one, same) -> one));
    }

    /// Says what is played here beside that, by somebody else's player.
    public synchronized void stageAlso(List<ExerciseRun> more) {
        stage(played.with(more.stream().map(run -> run.subject().id()).toList(),
                id -> more.stream().filter(run -> run.subject().id().equals(id)).findFirst()));
    }

    /// What the centre says of a wish to settle.
    ///
    /// @param seal proves the result, which is kept already; `null` where the rules refuse the wish anyway
    /// @param refusal why nothing can be settled; `null` when something can
    public record Answer(@Nullable String seal, @Nullable Refusal refusal) {
    }

    /// Works out what a run came to and keeps it, to be settled under its seal.
    ///
    /// @throws org.menshen.centre.store.StoreException when the log cannot be read or the result cannot be kept
    public Answer seal(Actor actor, Subject run) {
        Debrief debrief = ledger.states().find(run).map(held -> held.state()).filter(Debrief.class::isInstance).map(Debrief.class::cast).orElse(null);
        Debrief.Sheet sheet = debrief == null || debrief.settled() != null ? null : debrief.sheet();
        Instant over = sheet == null ? null : sheet.over();
        if (over == null || clock.instant().isBefore(over) || !permissions.may(actor.role(), SETTLE, drill)) {
            return new Answer(null, null);
        }
        ExerciseRun staged = runs.get(run);
        if (staged == null) {
            return new Answer(null, Refusal.of("debrief.not-staged", "id", run.id()));
        }
        DrillResult result = score(staged, over);
        if (result.trainees().isEmpty()) {
            return new Answer(null, Refusal.of("debrief.nobody-trained"));
        }
        String seal = json.hash(result);
        store.keep(run.id(), seal, json.write(result));
        return new Answer(seal, null);
    }

    private DrillResult score(ExerciseRun run, Instant over) {
        ScoreRules rules = ScoreRules.of(codes);
        ActBook book = new ActBook(rules, played.cast());
        ledger.states().all(SubjectKind.UNIT).forEach(unit -> book.unit(unit.state().subject().id(), ((Unit) unit.state()).typeCode()));
        Instant from = run.start().minus(run.exercise().lead());
        for (List<Change> piece = ledger.changes(past.seqAt(from), BATCH); !piece.isEmpty(); piece = ledger.changes(piece.getLast().seq(), BATCH)) {
            piece.forEach(book::add);
        }
        DrillScore score = new DrillScorer(rules).score(run, book, over, true);
        return DrillResult.of(score, book.trainees(run), over);
    }

    /// What settled runs came to, as far as somebody may know.
    ///
    /// @throws org.menshen.centre.store.StoreException when it cannot be read
    public List<KeptResult> of(Actor actor) {
        DrillViewer viewer = DrillViewer.of(actor, permission -> permissions.may(actor.role(), permission, drill), codes);
        List<KeptResult> told = new ArrayList<>();
        ledger.states().all(SubjectKind.DEBRIEF).stream().map(held -> (Debrief) held.state()).filter(run -> run.seal() != null).forEach(run ->
                kept(run).flatMap(result -> viewer.of(run, result)).ifPresent(result -> told.add(new KeptResult(run.id(), result))));
        return told;
    }

    private Optional<DrillResult> kept(Debrief run) {
        Optional<DrillResult> result = store.find(run.id(), run.seal()).map(body -> json.read(body, DrillResult.class))
                .filter(read -> json.hash(read).equals(run.seal()));
        if (result.isEmpty()) {
            LOG.warn("what {} came to is not kept here as it was sealed", run.id());
        }
        return result;
    }
}
