package org.menshen.domain.port;

import java.util.List;
import java.util.Set;

import org.menshen.domain.drill.ExerciseRun;

/// What a drill expects of those who are trained. Safe from any thread; reads files, so not for the screen's.
@FunctionalInterface
public interface Exercises {

    /// The exercises of a drill in the order in which they start.
    ///
    /// @throws IllegalStateException in plain words when the drill's files cannot be read here
    Played of(Drill.Status drill);

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
    }

    /// No drill has any.
    static Exercises none() {
        return drill -> new Played(List.of(), Set.of());
    }
}
