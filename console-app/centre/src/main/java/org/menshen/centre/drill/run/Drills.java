package org.menshen.centre.drill.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;

import org.menshen.centre.drill.DrillFile;
import org.menshen.centre.drill.DrillHeader;
import org.menshen.centre.drill.DrillSource;
import org.menshen.centre.drill.MergedSource;
import org.menshen.centre.drill.cast.Cast;
import org.menshen.centre.drill.day.DayDrill;
import org.menshen.centre.drill.day.DaySpec;
import org.menshen.centre.drill.day.ExerciseFile;
import org.menshen.centre.drill.day.ScenarioKnown;
import org.menshen.centre.drill.play.DrillClient;
import org.menshen.centre.drill.play.DrillHand;
import org.menshen.centre.drill.play.DrillPlayer;
import org.menshen.centre.drill.play.Extras;
import org.menshen.centre.site.SiteModel;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.drill.Exercise;
import org.menshen.domain.drill.ExerciseRun;
import org.menshen.domain.port.Exercises;
import org.menshen.wire.DomainJson;

/// Finds drills by name and makes their players. A name stands for `NAME.yaml` among the drills (a generated day) or `NAME.ndjson.gz` in
/// the site directory (an imported one); a file name for itself.
public final class Drills {

    /// End of the name of a recorded drill.
    public static final String RECORDED = ".ndjson.gz";
    private static final String GENERATED = ".yaml";
    private static final String DEFAULT_DAY = "day.yaml";
    private static final String DIRECTOR = "director";
    private static final Duration POLL = Duration.ofMillis(200);

    private Drills() {
    }

    /// A drill that was found.
    ///
    /// @param source its records; to be closed
    /// @param cast the simulated people who play along; empty when the drills directory describes none
    /// @param seed seed of their chance
    public record Opened(DrillSource source, Optional<DaySpec.CastSpec> cast, long seed) {
    }

    /// What one drill is, or several as one, without their records: quick, and enough to run a centre for it.
    ///
    /// @param names names or files, one or more
    /// @param drills directory of the drills, such as `config/drills`
    /// @param siteDir directory of the site
    /// @param zone time zone of the site
    /// @throws IOException when one is not found or cannot be read, naming where it was looked for
    public static DrillHeader header(List<String> names, Path drills, Path siteDir, ZoneId zone, DomainJson json) throws IOException {
        List<DrillHeader> headers = new ArrayList<>();
        for (String name : names) {
            Path file = find(name, drills, siteDir);
            if (file.toString().endsWith(GENERATED)) {
                headers.add(DayDrill.header(DayDrill.describe(file), zone));
            } else {
                try (DrillSource source = DrillFile.open(file, json)) {
                    headers.add(source.header());
                }
            }
        }
        return MergedSource.header(headers);
    }

    /// What is scored of one drill, or of several as one: the exercises of its days, and the people who are simulated. Recorded drills have none.
    ///
    /// @param names names or files, one or more
    /// @param drills directory of the drills, such as `config/drills`
    /// @param siteDir directory of the site
    /// @param zone time zone of the site
    /// @param known plans and workflows that an exercise may name
    /// @throws IOException when one is not found or cannot be read, naming where it was looked for
    /// @throws org.menshen.domain.code.CodeException naming file and line of every expected act that is wrong
    public static Exercises.Played played(List<String> names, Path drills, Path siteDir, ZoneId zone, CodeBook codes, ScenarioKnown known,
            DomainJson json) throws IOException {
        Instant from = header(names, drills, siteDir, zone, json).start();
        List<ExerciseRun> runs = new ArrayList<>();
        Set<String> cast = new HashSet<>();
        Map<Path, Exercise> read = new HashMap<>();
        for (String name : names) {
            Path file = find(name, drills, siteDir);
            if (file.toString().endsWith(GENERATED)) {
                DaySpec day = DayDrill.describe(file);
                cast.addAll(users(day));
                for (DayDrill.Start start : DayDrill.starts(day, DayDrill.header(day, zone))) {
                    Exercise exercise = read.computeIfAbsent(file.resolveSibling(start.file()),
                            scenario -> ExerciseFile.read(scenario, codes, known));
                    runs.add(new ExerciseRun(exercise, start.at(), from));
                    // as whom the script opens work items and draws rounds: that is nobody who is trained
                    exercise.injects().stream().map(inject -> inject.word("as")).filter(as -> !as.isEmpty()).forEach(cast::add);
                }
            }
        }
        if (cast.isEmpty() && Files.exists(drills.resolve(DEFAULT_DAY))) {
            cast.addAll(users(DayDrill.describe(drills.resolve(DEFAULT_DAY))));
        }
        // one that expects nothing is led all the same; one that was over before anybody came is not
        runs.removeIf(run -> !run.end().isAfter(run.from()));
        runs.sort(Comparator.comparing(ExerciseRun::start));
        return new Exercises.Played(runs, cast);
    }

    private static Collection<String> users(DaySpec day) {
        return day.cast() == null ? Set.of() : day.cast().users().values();
    }

    /// Opens one drill, or several as one.
    ///
    /// @param names names or files, one or more
    /// @param drills directory of the drills, such as `config/drills`
    /// @param siteDir directory of the site
    /// @param site the site
    /// @throws IOException when one is not found or cannot be read, naming where it was looked for
    public static Opened open(List<String> names, Path drills, Path siteDir, SiteModel site, DomainJson json) throws IOException {
        List<DrillSource> sources = new ArrayList<>();
        Optional<DaySpec.CastSpec> cast = Optional.empty();
        try {
            for (String name : names) {
                Path file = find(name, drills, siteDir);
                if (file.toString().endsWith(GENERATED)) {
                    DayDrill day = DayDrill.open(file, site);
                    cast = Optional.ofNullable(day.cast());
                    sources.add(day);
                } else {
                    sources.add(DrillFile.open(file, json));
                }
            }
            if (cast.isEmpty() && Files.exists(drills.resolve(DEFAULT_DAY))) {
                cast = Optional.ofNullable(DayDrill.describe(drills.resolve(DEFAULT_DAY)).cast()).map(DaySpec.CastSpec::besideRecording);
            }
        } catch (IOException e) {
            for (DrillSource source : sources) {
                source.close();
            }
            throw e;
        }
        DrillSource source = sources.size() == 1 ? sources.getFirst() : new MergedSource(sources);
        return new Opened(source, cast, source.header().start().getEpochSecond());
    }

    /// Makes the player of an opened drill. Its `run` blocks until it is closed.
    ///
    /// @param http transport
    /// @param centre address of the centre
    /// @param site streets that units move along
    /// @param codes code lists
    /// @param feed runs the reading of the centre's changes for as long as the player plays; one task
    public static DrillPlayer player(Opened drill, HttpClient http, URI centre, SiteModel site, CodeBook codes, DomainJson json, Executor feed) {
        DrillClient client = new DrillClient(http, centre, json);
        Extras extras = drill.cast().<Extras>map(cast -> new Cast(client, cast, codes, site.map(), json, drill.seed(), feed)).orElse(Extras.NONE);
        return new DrillPlayer(client, drill.source(), extras, DIRECTOR, POLL, System::nanoTime);
    }

    /// The director's hand on the clock of a centre's drill.
    ///
    /// @param http transport
    /// @param centre address of the centre
    public static DrillHand hand(HttpClient http, URI centre, DomainJson json) {
        return new DrillHand(new DrillClient(http, centre, json), DIRECTOR);
    }

    private static Path find(String name, Path drills, Path siteDir) throws IOException {
        List<Path> places = List.of(Path.of(name), drills.resolve(name), drills.resolve(name + GENERATED), siteDir.resolve(name),
                siteDir.resolve(name + RECORDED));
        return places.stream().filter(Files::isRegularFile).findFirst()
                .orElseThrow(() -> new IOException("no drill '" + name + "': looked for " + places));
    }
}
