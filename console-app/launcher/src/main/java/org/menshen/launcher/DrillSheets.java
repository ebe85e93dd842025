package org.menshen.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.menshen.centre.drill.day.ExerciseFile;
import org.menshen.centre.drill.day.ScenarioKnown;
import org.menshen.centre.drill.run.Drills;
import org.menshen.centre.site.SiteLoader;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.code.CodeException;
import org.menshen.domain.drill.ExerciseRun;
import org.menshen.domain.port.Drill;
import org.menshen.domain.port.Exercises;
import org.menshen.wire.DomainJson;

/// What drills expect, read from the configuration of this program. Safe from any thread; reads files.
///
/// @param home configuration
/// @param site the site folder
/// @param codes code lists
record DrillSheets(Home home, Path site, CodeBook codes) implements Exercises {

    private static final String JOINED = "\\+";

    @Override
    public Played of(Drill.Status drill) {
        try {
            return read(List.of(drill.name().split(JOINED)));
        } catch (IOException | CodeException unreadable) {
            throw new IllegalStateException(unreadable.getMessage(), unreadable);
        }
    }

    @Override
    public Optional<ExerciseRun> run(String run, Instant from) {
        Path drills = home.config().resolve("drills");
        return ExerciseRun.begun(run).flatMap(begun -> {
            String file = begun.exercise().toLowerCase(Locale.ROOT) + ".yaml";
            // an id that came over the network names a file of this folder or none
            if (!file.matches("[a-z0-9-]+\\.yaml") || !Files.isRegularFile(drills.resolve(file))) {
                return Optional.empty();
            }
            return Optional.of(ExerciseFile.read(drills.resolve(file), codes, known()))
                    .filter(exercise -> exercise.id().equals(begun.exercise())).map(exercise -> new ExerciseRun(exercise, begun.start(), from));
        });
    }

    private ScenarioKnown known() {
        return KnownToScenarios.read(home.config(), codes);
    }

    /// What one drill expects, or several that are played as one.
    ///
    /// @param names names or files
    /// @throws IOException when one is not found or cannot be read
    /// @throws CodeException naming file and line of every expected act that is wrong
    Played read(List<String> names) throws IOException {
        ZoneId zone = ZoneId.of(SiteLoader.describe(site).zone());
        return Drills.played(names, home.config().resolve("drills"), site, zone, codes, known(), new DomainJson());
    }
}
