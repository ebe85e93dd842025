package org.menshen.domain.drill;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

import org.menshen.domain.fact.DrillIds;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;

/// An exercise that is played at a time.
///
/// @param exercise the exercise
/// @param start when it starts
/// @param from when the drill's clock begins: nobody was there to act before
public record ExerciseRun(Exercise exercise, Instant start, Instant from) {

    private static final String ADDED = "-X";
    /// what an exercise, the second when it begins and a name make ([#itemId])
    private static final Pattern SCRIPTED = Pattern.compile(DrillIds.PREFIX + ".+-\\d{9,}-[a-z0-9].*");

    /// When it is over.
    public Instant end() {
        return start.plus(exercise.length());
    }

    /// The subject that keeps what evaluators say of it: the same at every seat.
    public Subject subject() {
        return new Subject(SubjectKind.DEBRIEF, id(exercise.id(), start));
    }

    /// The id of a run.
    ///
    /// @param exercise id of the exercise
    /// @param start when it starts
    static String id(String exercise, Instant start) {
        return DrillIds.PREFIX + exercise + "-" + start.getEpochSecond();
    }

    /// Which exercise began when, by the id of its run; empty when it is none.
    ///
    /// @param id of the run ([#subject])
    public static Optional<Begun> begun(String id) {
        String bare = DrillIds.bare(id);
        int dash = bare.lastIndexOf('-');
        try {
            return !DrillIds.drill(id) || dash < 1 ? Optional.empty()
                : Optional.of(new Begun(bare.substring(0, dash), Instant.ofEpochSecond(Long.parseLong(bare.substring(dash + 1)))));
        } catch (NumberFormatException | DateTimeException none) {
            return Optional.empty();
        }
    }

    /// What the id of a run tells.
    ///
    /// @param exercise id of the exercise
    /// @param start when it starts
    public record Begun(String exercise, Instant start) {
    }

    /// The source's own id of an alert that a scenario sends, and the name of every other inject, the same wherever it is played.
    ///
    /// @param exercise id of the scenario
    /// @param start when it starts
    /// @param number of the inject, from 1
    public static String alertId(String exercise, Instant start, int number) {
        return id(exercise, start) + "-" + number;
    }

    /// The id of a work item or round that a scenario sends.
    ///
    /// @param exercise id of the scenario
    /// @param start when it starts
    /// @param item what the file calls it
    public static String itemId(String exercise, Instant start, String item) {
        return id(exercise, start) + "-" + item;
    }

    /// Whether some scenario sends the work item or round of an id.
    static boolean scripted(String id) {
        return SCRIPTED.matcher(id).matches();
    }

    /// What its scenario calls a work item or round, by the id of that; empty when this run does not send it.
    public Optional<String> item(String workId) {
        String before = itemId(exercise.id(), start, "");
        return workId.startsWith(before) ? Optional.of(workId.substring(before.length())) : Optional.empty();
    }

    /// The same for what an instructor adds on the spot.
    ///
    /// @param run id of the run ([#subject])
    /// @param number of the addition, from 1
    public static String addedId(String run, int number) {
        return run + ADDED + number;
    }

    /// Whether a time lies in it, from its first alert on.
    public boolean holds(Instant at) {
        return !at.isBefore(start.minus(exercise.lead())) && !at.isAfter(end());
    }

    /// When what belongs to an inject can be done for the first time: with it, or when the drill's clock begins after that.
    ///
    /// @param after the inject's time, from the start of the exercise
    public Instant opens(Duration after) {
        Instant inject = start.plus(after);
        return inject.isBefore(from) ? from : inject;
    }

    /// Whether anybody could do an act in time: its limit ends after the drill's clock begins.
    public boolean asks(Expected expected) {
        return start.plus(expected.after()).plus(expected.limit()).isAfter(from);
    }
}
