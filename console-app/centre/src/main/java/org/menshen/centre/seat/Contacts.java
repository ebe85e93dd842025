package org.menshen.centre.seat;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// When the centre heard of each seat. By it an act that arrives late counts from when it was done, as far as it is proved that the seat could not
/// reach the centre then (decision 25). What was heard is kept in the store, for all nodes and over restarts. Safe from any thread.
public final class Contacts {

    private static final Logger LOG = LoggerFactory.getLogger(Contacts.class);
    private static final Duration NOTED = Duration.ofSeconds(15);
    private static final int SILENCES = 20;

    private final Jdbi jdbi;
    private final Duration silence;
    private final Duration catchUp;
    private final Map<String, Line> lines = new ConcurrentHashMap<>();
    private final Map<String, Person> persons = new ConcurrentHashMap<>();

    /// The line to a seat.
    ///
    /// @param since when it was there again after the last silence
    /// @param before when it was heard last before that; `null` when never
    /// @param last when it was heard last
    /// @param noted when that was kept last
    private record Line(Instant since, @Nullable Instant before, Instant last, Instant noted) {
    }

    /// When somebody was heard, wherever he sits.
    ///
    /// @param last when last
    /// @param silences when not, the newest first
    private record Person(Instant last, List<Silence> silences) {
    }

    private record Silence(Instant from, Instant to) {
    }

    /// @param jdbi the open store
    /// @param silence a seat of which nothing was heard for longer was cut off
    /// @param catchUp how long after it is back its acts may arrive that it kept meanwhile
    public Contacts(Jdbi jdbi, Duration silence, Duration catchUp) {
        this.jdbi = jdbi;
        this.silence = silence;
        this.catchUp = catchUp;
    }

    /// A seat was heard.
    public void heard(Actor actor, Instant now) {
        persons.compute(actor.userId(), (user, person) -> person != null && !now.isAfter(person.last.plus(silence))
                ? new Person(now.isAfter(person.last) ? now : person.last, person.silences) : speaks(user, person, now));
        lines.compute(key(actor), (key, line) -> line != null && !now.isAfter(line.last.plus(silence)) ? on(key, line, now) : back(key, line, now));
    }

    private Person speaks(String user, @Nullable Person person, Instant now) {
        Instant kept = kept("right(seat, " + (user.length() + 1) + ")", "/" + user);
        Instant before = person == null || kept != null && kept.isAfter(person.last) ? kept : person.last;
        List<Silence> silences = person == null ? List.of() : person.silences;
        return new Person(now, before == null || !now.isAfter(before.plus(silence)) ? silences
                : Stream.concat(Stream.of(new Silence(before, now)), silences.stream()).limit(SILENCES).toList());
    }

    private Line on(String key, Line line, Instant now) {
        boolean note = now.isAfter(line.noted.plus(NOTED));
        if (note) {
            note(key, now);
        }
        return new Line(line.since, line.before, now.isAfter(line.last) ? now : line.last, note ? now : line.noted);
    }

    private Line back(String key, @Nullable Line line, Instant now) {
        Instant kept = kept("seat", key);
        Instant before = line == null || kept != null && kept.isAfter(line.last) ? kept : line.last;
        note(key, now);
        // what another node has heard a moment ago is no silence
        boolean other = before != null && !now.isAfter(before.plus(silence).plus(NOTED));
        return new Line(now, other ? null : before, now, now);
    }

    /// From when an act counts that arrives now: from when it was done, when its seat was cut off then, and has not been back for long; never from
    /// before the seat was heard last, nor from a time at which the same person was heard at another seat: who lets one seat lie still while he works
    /// at the next was not cut off. Else from now.
    ///
    /// @param done when it was done, by the clock of the seat
    public Instant counts(Actor actor, Instant done, Instant now) {
        Line line = lines.get(key(actor));
        if (line == null || line.before == null || !done.isBefore(line.since) || now.isAfter(line.since.plus(catchUp))) {
            return now;
        }
        Instant claimed = done.isBefore(line.before) ? line.before : done;
        Person person = persons.get(actor.userId());
        return person == null ? now : person.silences.stream().filter(silent -> claimed.isBefore(silent.to) && silent.from.isBefore(line.since))
                .map(silent -> silent.from.isAfter(claimed) ? silent.from : claimed).min(Comparator.naturalOrder()).orElse(now);
    }

    private static String key(Actor actor) {
        return actor.seat() + "/" + actor.userId();
    }

    private @Nullable Instant kept(String what, String key) {
        try {
            return jdbi.withHandle(handle -> handle.createQuery("select max(seen) from seat_contact where " + what + " = :seat").bind("seat", key)
                    .mapTo(Long.class).findOne()).map(Instant::ofEpochMilli).orElse(null);
        } catch (JdbiException e) {
            LOG.debug("when {} was heard last cannot be read", key, e);
            return null;
        }
    }

    /// A store that cannot be written costs a little of what is proved, and nothing else.
    private void note(String key, Instant now) {
        try {
            jdbi.useTransaction(handle -> {
                if (handle.execute("update seat_contact set seen = ? where seat = ?", now.toEpochMilli(), key) == 0) {
                    handle.execute("insert into seat_contact (seat, seen) values (?, ?)", key, now.toEpochMilli());
                }
            });
        } catch (JdbiException e) {
            LOG.debug("that {} was heard cannot be kept", key, e);
        }
    }
}
