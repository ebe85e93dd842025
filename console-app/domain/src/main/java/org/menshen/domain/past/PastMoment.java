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
    /// time of the fix before; over a gap it is the last one known. A head count that was kept without speed and coverage has none (NaN, 1).
    /// What was expected of a zone, `outlook/Z-01`, is what was reckoned then: nothing that came later is in it.
    public Optional<Reading> latest(String key) {
        if (key.startsWith(PastPage.UNIT)) {
            return day.places().at(key, at).map(there -> new Reading.UnitPosition(key.substring(PastPage.UNIT.length()), at.minus(there.age()),
                there.position(), there.bearing(), there.speed()));
        }
        if (key.startsWith(PastPage.OUTLOOK)) {
            return day.outlook(key, at);
        }
        return day.count(key, at).map(count -> {
            PastPage.Quality how = day.quality(key, count).orElseGet(() -> new PastPage.Quality(count.at(), 1, Double.NaN, null));
            return new Reading.CrowdSample(key.substring(PastPage.ZONE.length()), count.at(), count.persons(), how.speedMps(), how.coverage(),
                how.fusion());
        });
    }

    /// The newest values of all units and zones at that time.
    public Collection<Reading> readings() {
        return Stream.concat(all(SubjectKind.UNIT).stream().map(unit -> PastPage.UNIT + unit.state().subject().id()),
            all(SubjectKind.ZONE).stream().map(zone -> zone.state().subject().id())
                .flatMap(id -> Stream.of(PastPage.ZONE + id, PastPage.OUTLOOK + id)))
            .flatMap(key -> latest(key).stream()).toList();
    }

    /// Until when anything is known of what came after it.
    public Instant known() {
        return day.to();
    }

    /// Another instant of the same day.
    ///
    /// @param before how long before this one
    public PastMoment earlier(Duration before) {
        return day.at(at.minus(before));
    }

    /// What came afterwards, as a course of means, so that it can be held against what was expected; -1 where nothing was counted, and nothing at all
    /// where it is not that late yet.
    ///
    /// @param zoneId the zone
    /// @param minutes how far it reaches
    public Course came(String zoneId, int minutes) {
        int slotS = day.figures().slotS();
        long first = day.slot(at);
        long last = Math.min(day.slot(at.plus(Duration.ofMinutes(minutes))), day.slot(day.to()));
        return new Course(Instant.ofEpochSecond(first * slotS), slotS, day.course(PastPage.ZONE + zoneId, first, (int) (last - first)));
    }

    /// A course of counts.
    ///
    /// @param from when the first begins
    /// @param everyS seconds from one to the next
    /// @param counts means, -1 where nothing was counted
    public record Course(Instant from, int everyS, List<Integer> counts) {
    }

    /// How many came to a zone by a time, as forecasts mean the count of a time; empty when nothing was counted then or it is not that late yet.
    public Optional<Double> came(String zoneId, Instant then) {
        return day.truth(PastPage.ZONE + zoneId, then);
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
