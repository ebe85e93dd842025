package org.menshen.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.menshen.centre.drill.DrillRecord;
import org.menshen.centre.drill.DrillSource;
import org.menshen.centre.drill.run.Drills;
import org.menshen.centre.ingest.AlertIds;
import org.menshen.centre.site.SiteLoader;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertFact;
import org.menshen.domain.alert.RawAlert;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.rules.Rulebook;
import org.menshen.domain.rules.World;
import org.menshen.wire.DomainJson;

/// What the log of a replayed day says of its alerts, against what the drill sent and what a console holds: nothing is swallowed, nothing doubled.
final class ReplayLog {

    private static final String END = "{\"end\":";

    private final World world = new World(new Rulebook());
    private final Map<String, Integer> raised = new HashMap<>();
    private final DomainJson json = new DomainJson();
    private long changes;

    /// Reads a whole log.
    ///
    /// @param log the answer of `GET /v1/log?after=0`
    void read(InputStream log) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(log, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null && !line.startsWith(END); line = lines.readLine()) {
                Change change = json.mapper().readValue(line, Change.class);
                world.apply(change);
                changes++;
                if (change.fact() instanceof AlertFact.Raised) {
                    raised.merge(change.subject().id(), 1, Integer::sum);
                }
            }
        }
    }

    /// How many changes it holds.
    long changes() {
        return changes;
    }

    /// How many alerts it holds.
    int alerts() {
        return raised.size();
    }

    /// Alerts that were raised twice.
    long doubled() {
        return raised.values().stream().filter(times -> times > 1).count();
    }

    /// Alerts that a console holds otherwise than the log says, those that are open and that it does not hold among them.
    ///
    /// @param console what it holds; finished ones it may have put away
    Set<String> differ(Collection<Versioned<State>> console) {
        Map<String, Versioned<State>> held = new HashMap<>();
        console.forEach(alert -> held.put(alert.state().subject().id(), alert));
        Set<String> differ = new HashSet<>();
        for (Versioned<State> alert : world.all(SubjectKind.ALERT)) {
            Versioned<State> there = held.remove(alert.state().subject().id());
            boolean finished = ((Alert) alert.state()).status().isFinal();
            if (there == null ? !finished : there.version() != alert.version() || !same(alert.state(), there.state())) {
                differ.add(alert.state().subject().id());
            }
        }
        differ.addAll(held.keySet());
        return differ;
    }

    private static boolean same(State one, State other) {
        return one instanceof Alert a && other instanceof Alert b && a.status() == b.status() && a.severity() == b.severity()
                && a.repeats() == b.repeats() && a.memberIds().equals(b.memberIds());
    }

    /// The drill's own alerts up to a time.
    ///
    /// @param sent how many there are
    /// @param lost ids of those that the log does not hold
    record Told(int sent, List<String> lost) {
    }

    /// Holds the log against what the drill says was sent.
    ///
    /// @param home the distribution
    /// @param drill name of the drill
    /// @param until what is later may be under way still
    Told told(Path home, String drill, Instant until) throws IOException {
        Path site = home.resolve("config/sites/nanmatou");
        AlertIds ids = new AlertIds(true);
        Set<String> sent = new HashSet<>();
        List<String> lost = new ArrayList<>();
        try (DrillSource source = Drills.open(List.of(drill), home.resolve("config/drills"), site, SiteLoader.load(site), json).source()) {
            for (DrillRecord record = source.next(); record != null && record.at().isBefore(until); record = source.next()) {
                for (RawAlert alert : record.alerts()) {
                    String id = ids.alert(record.source(), alert.externalId()).id();
                    if (!alert.cleared() && sent.add(id) && !raised.containsKey(id)) {
                        lost.add(alert.externalId());
                    }
                }
            }
        }
        return new Told(sent.size(), lost);
    }
}
