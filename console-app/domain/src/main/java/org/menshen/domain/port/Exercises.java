package org.menshen.domain.port;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.menshen.domain.drill.ExerciseRun;

/// What a drill expects of those who are trained. Safe from any thread; reads files, so not for the screen's.
@FunctionalInterface
public interface Exercises {

    /// The exercises of a drill in the order in which they start.
    ///
    /// @throws IllegalStateException in plain words when the drill's files cannot be read here
    Played of(Drill.Status drill);

    /// A run that somebody else's player plays in a drill, beside those that the drill names.
    ///
    /// @param run id of the run
    /// @param from when the drill's clock begins
    /// @return empty when there is no such exercise here
    default Optional<ExerciseRun> run(String run, Instant from) {
        return Optional.empty();
    }

    /// What is played in a drill.
    ///
    /// @param runs its exercises
    /// @param cast user ids of the simulated people, whose acts do not count
    record Played(List<ExerciseRun> runs, Set<String> cast) {

        /// Copies the collections.
        public Played {
            runs = List.copyOf(runs);
            cast = Set.copyOf(cast);
        }

        /// With the runs that are played beside these.
        ///
        /// @param ids of all runs of which the centre says that they are played
        /// @param find finds a run by its id
        public Played with(Collection<String> ids, Function<String, Optional<ExerciseRun>> find) {
            Set<String> known = runs.stream().map(run -> run.subject().id()).collect(Collectors.toSet());
            List<ExerciseRun> more = ids.stream().filter(id -> !known.contains(id)).flatMap(id -> find.apply(id).stream()).toList();
            return more.isEmpty() ? this : new Played(Stream.concat(runs.stream(), more.stream()).sorted(Comparator.comparing(ExerciseRun::start))
                .toList(), cast);
        }
    }

    /// No drill has any.
    static Exercises none() {
        return drill -> new Played(List.of(), Set.of());
    }
}
