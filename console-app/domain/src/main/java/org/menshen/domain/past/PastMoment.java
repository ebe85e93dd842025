package org.menshen.domain.past;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.reading.Reading;
import org.menshen.domain.rules.States;
import org.menshen.map.core.track.TailLeg;

/// One instant of the recorded day. Nothing is computed before it is asked for. Safe from any thread.
public final class PastMoment implements States {

    private final RecordedDay day;
    private final Instant at;

    PastMoment(RecordedDay day, Instant at) {
        this.day = day;
        this.at = at;
    }

    /// The instant.
    public Instant at() {
        return at;
    }

    @Override
    public Optional<Versioned<State>> find(Subject subject) {
        return day.find(subject, at);
    }

    @Override
    public Collection<Versioned<State>> all(SubjectKind kind) {
        return day.all(kind, at);
    }

    /// The subjects of a kind that changed later on the day, as they were at this instant, by id; empty for one that was not there yet.
    public Map<String, Optional<Versioned<State>>> otherwise(SubjectKind kind) {
        Map<String, Optional<Versioned<State>>> then = new HashMap<>();
        day.moved(at, day.to()).stream().filter(subject -> subject.kind() == kind).forEach(subject -> then.put(subject.id(), find(subject)));
        return then;
    }

    /// The subjects that may be other than at another instant of the same day; empty when that is one of another day, so that any may be.
    public Optional<Set<Subject>> moved(PastMoment other) {
        return other.day == day ? Optional.of(day.moved(at, other.at)) : Optional.empty();
    }

    /// The newest value of a key at that time, such as `unit/U-007` or `zone/Z-01`. A place between two fixes is interpolated and carries the
    /// time of the fix before; over a gap it is the last one known. A head count has no speed and no coverage (NaN, 1).
    public Optional<Reading> latest(String key) {
        if (key.startsWith(PastPage.UNIT)) {
            return day.places().at(key, at).map(there -> new Reading.UnitPosition(key.substring(PastPage.UNIT.length()), at.minus(there.age()),
                there.position(), there.bearing(), there.speed()));
        }
        return day.count(key, at).map(count -> new Reading.CrowdSample(key.substring(PastPage.ZONE.length()), count.at(), count.persons(),
            Double.NaN, 1));
    }

    /// The newest values of all units and zones at that time.
    public Collection<Reading> readings() {
        return Stream.concat(all(SubjectKind.UNIT).stream().map(unit -> PastPage.UNIT + unit.state().subject().id()),
            all(SubjectKind.ZONE).stream().map(zone -> PastPage.ZONE + zone.state().subject().id())).flatMap(key -> latest(key).stream()).toList();
    }

    /// Whether a reading was too old to trust. What was kept only now and then may be older by as much.
    ///
    /// @param reading the reading
    /// @param limit the age from which on the live one is stale
    public boolean stale(Reading reading, Duration limit) {
        Duration thinned = reading instanceof Reading.CrowdSample ? day.figures().crowd() : Duration.ZERO;
        return Duration.between(reading.at(), at).compareTo(limit.plus(thinned)) > 0;
    }

    /// The tail behind a unit, oldest first.
    ///
    /// @param unitId the unit
    /// @param age how far back it reaches
    public List<TailLeg> tail(String unitId, Duration age) {
        return day.places().tail(PastPage.UNIT + unitId, at, age);
    }
}
