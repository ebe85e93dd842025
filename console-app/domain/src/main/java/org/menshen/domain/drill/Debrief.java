package org.menshen.domain.drill;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.map.core.geo.LatLon;

/// What instructors did with a run of an exercise, what evaluators said of it, and what it came to.
///
/// @param id follows from the exercise and its start ([ExerciseRun#subject])
/// @param sheet what is played; `null` where the centre has not said so
/// @param remarks what was said, the oldest first
/// @param cues injects that were sent before their time or left out, the oldest first
/// @param extras injects that were added on the spot, the oldest first
/// @param hints what trainees were told, the oldest first
/// @param seal proves what it came to ([KeptResult]), which itself stands in no log; `null` before the centre sealed it
/// @param settled who settled it, when; `null` before that
public record Debrief(String id, @Nullable Sheet sheet, List<Remark> remarks, List<Cue> cues, List<Added> extras, List<Hint> hints,
                      @Nullable String seal, @Nullable Mark settled) implements State {

    /// Copies the lists; those that are missing become empty.
    public Debrief {
        remarks = remarks == null ? List.of() : List.copyOf(remarks);
        cues = cues == null ? List.of() : List.copyOf(cues);
        extras = extras == null ? List.of() : List.copyOf(extras);
        hints = hints == null ? List.of() : List.copyOf(hints);
    }

    /// What is played.
    ///
    /// @param injects how many injects it has, numbered from 1
    /// @param acts ids of all that is scored
    /// @param over when nothing more can come; `null` where the centre has not said so
    public record Sheet(int injects, List<String> acts, @Nullable Instant over) {

        /// Copies the list.
        public Sheet {
            acts = List.copyOf(acts);
        }

        /// What a run plays.
        ///
        /// @param end when the drill ends that it is played in
        public static Sheet of(ExerciseRun run, Instant end) {
            Exercise exercise = run.exercise();
            return new Sheet(exercise.injects().size(), Stream.of(exercise.expected().stream().map(Expected::id),
                exercise.wrong().stream().map(WrongMove::id), exercise.orders().stream().map(ActOrder::id)).flatMap(ids -> ids).toList(),
                run.end().isBefore(end) ? run.end() : end);
        }
    }

    /// An inject that does not come at its time.
    ///
    /// @param inject its number in the scenario
    /// @param sent whether it was sent early; else it was left out
    /// @param reason why; may be empty
    /// @param by who did it, when
    public record Cue(int inject, boolean sent, String reason, Mark by) {
    }

    /// What an instructor adds.
    ///
    /// @param typeCode a key of `alert-types`
    /// @param siteId the site; `null` when it is at none
    /// @param position WGS-84; `null` when the place is words only
    /// @param place where, in words
    /// @param words what it rests on, or what the caller says, numbers of persons masked
    public record Extra(String typeCode, @Nullable String siteId, @Nullable LatLon position, String place, String words) {
    }

    /// An inject that was added on the spot.
    ///
    /// @param number from 1
    /// @param extra what comes
    /// @param by who did it, when
    public record Added(int number, Extra extra, Mark by) {
    }

    /// What a trainee was told.
    ///
    /// @param number from 1
    /// @param userId user id of the trainee
    /// @param name shown name of the trainee
    /// @param text what was told, numbers of persons masked
    /// @param by who said it, when
    public record Hint(int number, String userId, String name, String text, Mark by) {
    }

    /// A run of which nothing is known yet.
    static Debrief begun(String id) {
        return new Debrief(id, null, List.of(), List.of(), List.of(), List.of(), null, null);
    }

    /// What was done with an inject.
    public Optional<Cue> cue(int inject) {
        return cues.stream().filter(cue -> cue.inject() == inject).findFirst();
    }

    /// What somebody said of an expected act. A later one does not take it away.
    ///
    /// @param number from 1
    /// @param act id of what is scored
    /// @param text what was said
    /// @param by who said it, when
    public record Remark(int number, String act, String text, Mark by) {
    }

    @Override
    public Subject subject() {
        return new Subject(SubjectKind.DEBRIEF, id);
    }

    /// What was said of an expected act.
    public Stream<Remark> of(String act) {
        return remarks.stream().filter(remark -> remark.act().equals(act));
    }

    private static <T> List<T> and(List<T> list, T one) {
        List<T> all = new ArrayList<>(list);
        all.add(one);
        return all;
    }

    /// Whether somebody led it: sent, added, hinted, remarked or settled.
    public boolean ledBy(String userId) {
        return Stream.of(remarks.stream().map(Remark::by), cues.stream().map(Cue::by), extras.stream().map(Added::by), hints.stream().map(Hint::by),
            Stream.ofNullable(settled)).flatMap(marks -> marks).anyMatch(mark -> mark.userId().equals(userId));
    }

    Debrief with(Sheet played) {
        return new Debrief(id, played, remarks, cues, extras, hints, seal, settled);
    }

    Debrief with(Remark remark) {
        return new Debrief(id, sheet, and(remarks, remark), cues, extras, hints, seal, settled);
    }

    Debrief with(Cue cue) {
        return new Debrief(id, sheet, remarks, and(cues, cue), extras, hints, seal, settled);
    }

    Debrief with(Added extra) {
        return new Debrief(id, sheet, remarks, cues, and(extras, extra), hints, seal, settled);
    }

    Debrief with(Hint hint) {
        return new Debrief(id, sheet, remarks, cues, extras, and(hints, hint), seal, settled);
    }

    Debrief sealed(@Nullable String by, Mark mark) {
        return new Debrief(id, sheet, remarks, cues, extras, hints, by, mark);
    }
}
