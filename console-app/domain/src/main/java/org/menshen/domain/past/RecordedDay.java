package org.menshen.domain.past;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.reading.Reading;
import org.menshen.domain.rules.Rulebook;
import org.menshen.domain.rules.World;
import org.menshen.map.core.track.Fix;
import org.menshen.map.core.track.History;
import org.menshen.map.core.track.Tracks;

/// What held at any instant from a beginning to an end: the states of all subjects as facts left them, and the readings that were kept.
/// It lives in memory only: where people were is not written to a console's disk. One thread fills it, any thread asks.
public final class RecordedDay {

    /// subjects that are entered not longer apart than this are entered together
    private static final Duration TOGETHER = Duration.ofSeconds(5);
    /// so many times the longest time between two samples of a unit that stands: then nothing was recorded
    private static final int QUIET = 3;
    private static final int MINUTE_S = 60;

    private final PastFigures figures;
    private final World latest;
    private final Map<SubjectKind, Map<String, Versioned<State>>> unchanged = new EnumMap<>(SubjectKind.class);
    private final Map<SubjectKind, History<String, Versioned<State>>> changed = new EnumMap<>(SubjectKind.class);
    private final Tracks<String> places;
    private final History<String, PastPage.Count> counts = new History<>();
    private final History<String, PastPage.Quality> qualities = new History<>();
    private final History<String, long[]> outlooks = new History<>();
    private final MovedSubjects moved = new MovedSubjects();
    /// the stretches of time, as long as the longest time between two samples of a unit that stands, in which something was recorded
    private final NavigableSet<Long> heard = new ConcurrentSkipListSet<>();
    private volatile Instant from;
    private volatile Instant to;
    private volatile long seq;

    /// A day without anything in it.
    ///
    /// @param rulebook how states follow from facts
    /// @param figures how much of the readings is kept
    /// @param from its first instant
    public RecordedDay(Rulebook rulebook, PastFigures figures, Instant from) {
        this.figures = figures;
        this.latest = new World(rulebook);
        this.places = new Tracks<>(figures.places(), figures.lost());
        this.from = from;
        this.to = from;
        for (SubjectKind kind : SubjectKind.values()) {
            unchanged.put(kind, new ConcurrentHashMap<>());
            changed.put(kind, new History<>());
        }
    }

    /// Takes the state that a subject had at the beginning, and has until a change says otherwise.
    public void begin(Versioned<State> state) {
        Subject subject = state.state().subject();
        unchanged.get(subject.kind()).put(subject.id(), state);
    }

    /// Takes a change, in the order of the log. One that is in it already is passed over.
    ///
    /// @throws org.menshen.domain.rules.VersionGap when one before it is missing
    public void apply(Change change) {
        Subject subject = change.subject();
        Map<String, Versioned<State>> still = unchanged.get(subject.kind());
        History<String, Versioned<State>> history = changed.get(subject.kind());
        Versioned<State> before = still.get(subject.id());
        if (before != null) {
            latest.put(before);
        }
        long version = latest.version(subject);
        Versioned<State> after = latest.apply(change);
        if (after.version() > version) {
            if (before != null) {
                history.put(subject.id(), from, before);
            }
            history.put(subject.id(), change.stamp().centreTime(), after);
            moved.add(change.stamp().centreTime(), subject);
            // only now: whoever asks meanwhile finds the subject in one place or the other
            still.remove(subject.id());
        }
        seq = Math.max(seq, change.seq());
    }

    /// Takes kept readings, in any order.
    public void take(Collection<PastPage> pages) {
        Map<String, List<Fix>> fixes = new HashMap<>();
        for (PastPage page : pages) {
            page.samples().forEach((key, numbers) -> {
                if (key.startsWith(PastPage.UNIT)) {
                    fixes.computeIfAbsent(key, k -> new ArrayList<>()).addAll(PastPage.places(numbers));
                } else if (key.startsWith(PastPage.ZONE)) {
                    PastPage.counts(numbers).forEach(count -> {
                        counts.put(key, count.at(), count);
                        hear(count.at());
                    });
                } else if (key.startsWith(PastPage.HOW)) {
                    PastPage.qualities(numbers).forEach(how -> qualities.put(PastPage.ZONE + key.substring(PastPage.HOW.length()), how.at(), how));
                } else if (key.startsWith(PastPage.OUTLOOK)) {
                    OutlookNumbers.each(numbers).forEach(outlook -> outlooks.put(key, OutlookNumbers.at(outlook), outlook));
                }
            });
        }
        fixes.forEach((key, list) -> {
            list.sort(Comparator.comparing(Fix::at));
            list.forEach(fix -> {
                places.add(key, fix.at(), fix.position());
                hear(fix.at());
            });
        });
    }

    private void hear(Instant at) {
        heard.add(at.toEpochMilli() / slot());
    }

    private long slot() {
        return Math.max(1, figures.standing().toMillis());
    }

    /// A stretch of time of which no reading was kept.
    ///
    /// @param from its beginning
    /// @param to its end
    public record Gap(Instant from, Instant to) {

        /// Whether an instant lies in it; its end does, as the last instant of a day that ends in silence.
        public boolean holds(Instant at) {
            return !at.isBefore(from) && !at.isAfter(to);
        }
    }

    /// The stretches in which no reading was kept, because none came or the recording paused; the earliest first. States are known then, places
    /// and head counts are not.
    public List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        Instant quiet = from;
        for (long slot : heard) {
            gap(gaps, quiet, Instant.ofEpochMilli(slot * slot()));
            Instant after = Instant.ofEpochMilli((slot + 1) * slot());
            quiet = after.isAfter(quiet) ? after : quiet;
        }
        gap(gaps, quiet, to);
        return gaps;
    }

    private void gap(List<Gap> gaps, Instant begin, Instant end) {
        if (Duration.between(begin, end).toMillis() >= QUIET * slot()) {
            gaps.add(new Gap(begin, end));
        }
    }

    /// When the first subjects of a kind were there, all that were entered together with them; empty when there never was one.
    public Optional<Instant> entered(SubjectKind kind) {
        if (!unchanged.get(kind).isEmpty()) {
            return Optional.of(from);
        }
        Instant last = null;
        for (Instant begin : changed.get(kind).begins()) {
            if (last != null && Duration.between(last, begin).compareTo(TOGETHER) > 0) {
                break;
            }
            last = begin;
        }
        return Optional.ofNullable(last).map(at -> at.isBefore(from) ? from : at);
    }

    /// Says how far it goes.
    ///
    /// @param end its last instant
    /// @param lastSeq the last change up to then
    public void until(Instant end, long lastSeq) {
        to = end;
        seq = Math.max(seq, lastSeq);
    }

    /// Forgets what was before an instant and does not hold any more then.
    public void forgetBefore(Instant instant) {
        if (instant.isAfter(from)) {
            changed.values().forEach(history -> history.forgetBefore(instant));
            counts.forgetBefore(instant);
            qualities.forgetBefore(instant);
            outlooks.forgetBefore(instant);
            moved.forgetBefore(instant);
            heard.headSet(instant.toEpochMilli() / slot()).clear();
            from = instant;
        }
    }

    /// Its first instant.
    public Instant from() {
        return from;
    }

    /// Its last instant.
    public Instant to() {
        return to;
    }

    /// The last change in it.
    public long seq() {
        return seq;
    }

    /// How many states, places and counts it holds beside what never changed.
    public int size() {
        return changed.values().stream().mapToInt(History::size).sum() + places.size() + counts.size() + qualities.size()
            + outlooks.size();
    }

    /// What held at an instant; before its beginning what held at its beginning, and after its end what held at its end.
    public PastMoment at(Instant instant) {
        Instant within = instant.isBefore(from) ? from : instant.isAfter(to) ? to : instant;
        return new PastMoment(this, within);
    }

    Collection<Versioned<State>> all(SubjectKind kind, Instant at) {
        Map<String, Versioned<State>> all = new HashMap<>(unchanged.get(kind));
        all.putAll(changed.get(kind).at(at));
        return all.values();
    }

    Optional<Versioned<State>> find(Subject subject, Instant at) {
        Versioned<State> still = unchanged.get(subject.kind()).get(subject.id());
        return still != null ? Optional.of(still) : changed.get(subject.kind()).at(subject.id(), at);
    }

    Set<Subject> moved(Instant one, Instant other) {
        return moved.between(one, other);
    }

    Tracks<String> places() {
        return places;
    }

    Optional<PastPage.Count> count(String key, Instant at) {
        return counts.at(key, at);
    }

    /// How the count of that time was come by; empty when that was not kept.
    Optional<PastPage.Quality> quality(String key, PastPage.Count count) {
        return qualities.at(key, count.at()).filter(how -> how.at().equals(count.at()));
    }

    /// What was expected last before an instant, as it was reckoned then, with the counts up to that instant; empty when that is too long ago.
    Optional<Reading> outlook(String key, Instant at) {
        String zone = key.substring(PastPage.OUTLOOK.length());
        int recent = figures.recentMin() * MINUTE_S / figures.slotS();
        return outlooks.at(key, at).filter(kept -> !OutlookNumbers.at(kept).plus(figures.outlook().multipliedBy(QUIET)).isBefore(at))
            .map(kept -> OutlookNumbers.outlook(zone, kept, course(PastPage.ZONE + zone, slot(at) - recent, recent), figures.slotS()));
    }

    /// The mean counts of slots of time, -1 where nothing was counted.
    ///
    /// @param first the first slot, from 1970
    List<Integer> course(String key, long first, int slots) {
        double[] sums = new double[slots];
        int[] samples = new int[slots];
        Instant begin = Instant.ofEpochSecond(first * figures.slotS());
        counts.between(key, begin, begin.plusSeconds((long) slots * figures.slotS())).forEach(count -> {
            int slot = (int) (slot(count.at()) - first);
            sums[slot] += count.persons();
            samples[slot]++;
        });
        List<Integer> course = new ArrayList<>(slots);
        for (int i = 0; i < slots; i++) {
            course.add(samples[i] == 0 ? -1 : (int) Math.round(sums[i] / samples[i]));
        }
        return course;
    }

    /// The number of the slot in which an instant lies.
    long slot(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), figures.slotS());
    }

    /// The mean count around an instant, as forecasts mean it; empty when nothing was counted then, or it is not that late yet.
    Optional<Double> truth(String key, Instant at) {
        Duration half = Duration.ofMinutes(figures.truthMin()).dividedBy(2);
        return at.isAfter(to) ? Optional.empty() : counts.between(key, at.minus(half), at.plus(half)).stream().mapToDouble(PastPage.Count::persons)
            .average().stream().boxed().findFirst();
    }

    PastFigures figures() {
        return figures;
    }
}
