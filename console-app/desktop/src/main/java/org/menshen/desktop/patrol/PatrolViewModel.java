package org.menshen.desktop.patrol;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.shell.FxBridge;
import org.menshen.desktop.shell.Throttle;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.StatusWords;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.archive.Outcome;
import org.menshen.domain.archive.PastQuery;
import org.menshen.domain.deploy.DemandHistory;
import org.menshen.domain.deploy.DeployRules;
import org.menshen.domain.deploy.HotSpot;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.past.RecordedDay;
import org.menshen.domain.patrol.CoarseTrack;
import org.menshen.domain.patrol.Patrol;
import org.menshen.domain.patrol.Tour;
import org.menshen.domain.port.Archive;
import org.menshen.domain.port.Pin;
import org.menshen.domain.reading.Reading;
import org.menshen.domain.site.Site;
import org.menshen.domain.unit.Unit;

/// Sets what was walked against what was planned, off the FX thread.
final class PatrolViewModel implements AutoCloseable {

    private static final Duration PERIOD = Duration.ofMillis(300);
    private static final Duration HISTORY_AGAIN = Duration.ofMinutes(10);
    private static final Duration DAY_AGAIN = Duration.ofMinutes(1);
    private static final int MOST_SPOTS = 8;

    private final ConsolePorts ports;
    private final Texts texts;
    private final StatusWords states;
    private final Archive archive;
    private final DeployRules rules;
    private final ReadOnlyObjectWrapper<PatrolPage> page = new ReadOnlyObjectWrapper<>(PatrolPage.EMPTY);
    private final FxBridge.Channel<PatrolPage> channel;
    private final Throttle throttle;
    private final Pin pin;
    private volatile Wanted wanted = new Wanted(null, 0);
    private volatile DemandHistory demand = DemandHistory.NONE;
    private volatile boolean denied;
    private long demandRead;
    private long dayAsked;

    /// @param route id of the route; `null` for the first
    /// @param tour number of the tour; 0 for the one that matters now
    private record Wanted(@Nullable String route, int tour) {
    }

    PatrolViewModel(ConsolePorts ports, FxBridge bridge, Texts texts, Archive archive) {
        this.ports = ports;
        this.texts = texts;
        this.archive = archive;
        this.states = new StatusWords(ports.lang());
        this.rules = DeployRules.of(ports.codes());
        this.channel = bridge.channel(FxBridge.TABLE_HZ, page::set);
        this.throttle = new Throttle(ports.background(), ports.timer(), PERIOD, this::compute);
        this.pin = ports.workspace().observe(subjects -> {
            if (subjects.stream().anyMatch(subject -> subject.kind() == SubjectKind.PATROL || subject.kind() == SubjectKind.UNIT)) {
                throttle.ask();
            }
        });
        throttle.ask();
    }

    /// The page; changes on the FX thread, and only when something on it does.
    ReadOnlyObjectProperty<PatrolPage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /// Shows a route by the tour that matters now.
    void show(@Nullable String route) {
        wanted = new Wanted(route, 0);
        throttle.ask();
    }

    /// Shows the tour before or after the one that is shown.
    void step(int by) {
        page.get().shown().ifPresent(shown -> patrol(shown.id()).ifPresent(patrol -> {
            List<Integer> numbers = patrol.tours().stream().map(Tour::number).sorted().toList();
            int at = numbers.indexOf(shown.tour());
            if (at >= 0) {
                wanted = new Wanted(shown.id(), numbers.get(Math.clamp((long) at + by, 0, numbers.size() - 1)));
                throttle.ask();
            }
        }));
    }

    /// Time has passed.
    void refresh() {
        throttle.ask();
    }

    private <S extends State> Stream<S> all(SubjectKind kind, Class<S> type) {
        return ports.workspace().all(kind).stream().map(Versioned::state).filter(type::isInstance).map(type::cast);
    }

    private Optional<Patrol> patrol(String id) {
        return ports.workspace().find(new Subject(SubjectKind.PATROL, id)).map(Versioned::state).filter(Patrol.class::isInstance)
                .map(Patrol.class::cast).filter(patrol -> !patrol.erased());
    }

    private String unit(String id) {
        return ports.workspace().find(new Subject(SubjectKind.UNIT, id)).map(found -> ((Unit) found.state()).callSign()).orElse(id);
    }

    private void compute() {
        Wanted asked = wanted;
        List<Patrol> patrols = all(SubjectKind.PATROL, Patrol.class).filter(patrol -> !patrol.erased())
                .sorted(Comparator.comparing(PatrolViewModel::order).thenComparing(Patrol::id)).toList();
        readDemand();
        List<HotSpot> spots = HotSpot.of(demand, (int) ports.codes().figure("patrol.hot-least"), MOST_SPOTS);
        Optional<Patrol> chosen = patrols.stream().filter(patrol -> patrol.id().equals(asked.route())).findFirst()
                .or(() -> patrols.stream().findFirst());
        channel.offer(new PatrolPage(patrols.stream().map(this::row).toList(), spots.stream().map(this::row).toList(), spots,
                spots.isEmpty() ? texts.get("spots.none") : texts.get("spots.from", Numbers.day(demand.from(), ports.zone()), demand.counted()),
                chosen.map(patrol -> shown(patrol, asked.tour()))));
    }

    /// Those that are walked first, then those that will be.
    private static int order(Patrol patrol) {
        return patrol.current().map(tour -> switch (tour.status()) {
            case RUNNING -> 0;
            case PLANNED -> 1;
            case DEVIATED -> 2;
            case DONE, CANCELLED -> 3;
        }).orElse(3);
    }

    private PatrolPage.Row row(Patrol patrol) {
        int points = patrol.points().size();
        return patrol.current().map(tour -> new PatrolPage.Row(patrol.id(), patrol.name(), status(tour) + " · " + unit(tour.unitId()) + " · "
                        + Numbers.stretch(tour.from(), tour.to(), ports.zone()), percent(tour.coverage(points)), amiss(tour)))
                .orElseGet(() -> new PatrolPage.Row(patrol.id(), patrol.name(), texts.get("route.free", points), "", false));
    }

    private static boolean amiss(Tour tour) {
        return tour.strayedSince() != null || tour.status() == Tour.Status.DEVIATED;
    }

    private String status(Tour tour) {
        return tour.strayedSince() == null ? states.of(tour.status()) : texts.get("tour.strayed", Numbers.minute(tour.strayedSince(), ports.zone()));
    }

    private PatrolPage.Row row(HotSpot spot) {
        return new PatrolPage.Row(spot.siteId(), spot.name(), texts.get("spot.hours", two(spot.hour()), two(spot.until()), spot.worst()),
                texts.get("spot.count", spot.count()), false);
    }

    private static String two(int hour) {
        return String.format(Locale.ROOT, "%02d", hour);
    }

    private static String percent(double share) {
        return Math.round(100 * share) + "%";
    }

    private PatrolPage.Shown shown(Patrol patrol, int number) {
        Tour tour = patrol.tour(number).or(patrol::current).orElse(null);
        BitSet visited = new BitSet();
        List<PatrolPage.Row> points = new ArrayList<>();
        for (int i = 0; i < patrol.points().size(); i++) {
            int point = i;
            Optional<Tour.Visit> visit = tour == null ? Optional.empty()
                    : tour.visits().stream().filter(each -> each.point() == point).findFirst();
            visit.ifPresent(each -> visited.set(point));
            boolean missed = tour != null && visit.isEmpty() && tour.status().isFinal();
            points.add(new PatrolPage.Row(String.valueOf(point), texts.get("point", point + 1), visit.map(each -> texts.get("point.visited",
                    Numbers.clock(each.since(), ports.zone()), Numbers.clock(each.at(), ports.zone()))).orElseGet(() ->
                            texts.get(missed ? "point.missed" : "point.open")), visit.isPresent() ? "✓" : missed ? "×" : "", missed));
        }
        List<String> facts = new ArrayList<>(List.of(texts.get("fact.points"), String.valueOf(patrol.points().size()), texts.get("fact.drawn"),
                patrol.drawn().name() + " · " + Numbers.day(patrol.drawn().at(), ports.zone())));
        if (tour == null) {
            return new PatrolPage.Shown(patrol.id(), patrol.name(), 0, facts, points, patrol.points(), visited, false, patrol.name(),
                    new CoarseTrack(List.of()), texts.get("track.no-tour"));
        }
        facts.addAll(List.of(texts.get("fact.tour"), texts.get("fact.tour.words", tour.number(), unit(tour.unitId())), texts.get("fact.time"),
                Numbers.stretch(tour.from(), tour.to(), ports.zone()), texts.get("fact.state"), status(tour) + (tour.reason() == null ? ""
                        : " · " + tour.reason()), texts.get("fact.covered"), texts.get("fact.covered.words", tour.visits().size(),
                                patrol.points().size(), percent(tour.coverage(patrol.points().size())))));
        CoarseTrack track = track(tour);
        return new PatrolPage.Shown(patrol.id(), patrol.name(), tour.number(), facts, points, patrol.points(), visited,
                tour.status() == Tour.Status.RUNNING, patrol.name() + " · " + percent(tour.coverage(patrol.points().size())), track,
                note(tour, track));
    }

    private String note(Tour tour, CoarseTrack track) {
        if (tour.status() == Tour.Status.PLANNED) {
            return texts.get("track.planned");
        }
        return track.spots().isEmpty() ? texts.get(denied ? "track.denied" : "track.none") : texts.get("track.coarse", track.spots().size(),
                Math.round(ports.codes().figure("patrol.track-min")), Math.round(ports.codes().figure("patrol.track-grid-m")));
    }

    /// What the recorded day tells of the way, coarse as it may be shown.
    private CoarseTrack track(Tour tour) {
        Instant now = ports.clock().instant();
        Instant end = tour.ended() == null ? now : tour.ended();
        if (tour.status() == Tour.Status.PLANNED || !tour.from().isBefore(end)) {
            return new CoarseTrack(List.of());
        }
        Optional<RecordedDay> day = ports.past().loaded();
        if ((day.isEmpty() || day.get().to().isBefore(end)) && System.nanoTime() - dayAsked > DAY_AGAIN.toNanos()) {
            dayAsked = System.nanoTime();
            ports.past().load().whenComplete((loaded, failed) -> {
                denied = failed != null;
                throttle.ask();
            });
        }
        return day.map(recorded -> CoarseTrack.of(tour.from(), end, Duration.ofMinutes(Math.round(ports.codes().figure("patrol.track-min"))),
                ports.codes().figure("patrol.track-grid-m"), at -> at.isBefore(recorded.from()) || at.isAfter(recorded.to()) ? Optional.empty()
                        : recorded.at(at).latest("unit/" + tour.unitId()).filter(Reading.UnitPosition.class::isInstance)
                                .map(reading -> ((Reading.UnitPosition) reading).position()))).orElse(new CoarseTrack(List.of()));
    }

    /// What happened where and when; what cannot be read is not known.
    private void readDemand() {
        if (demandRead != 0 && System.nanoTime() - demandRead < HISTORY_AGAIN.toNanos()) {
            return;
        }
        demandRead = System.nanoTime();
        Instant until = ports.clock().instant();
        Instant from = until.minus(Duration.ofDays(rules.historyDays()));
        PastQuery query = new PastQuery(List.of(), Set.of(), Set.of(), Set.of(Outcome.CONFIRMED), Set.of(), Set.of(), Set.of(), Set.of(), from, until,
                PastQuery.Order.NEWEST);
        archive.find(query, 0, rules.mostAlerts()).thenAccept(found -> {
            demand = DemandHistory.of(found.alerts(), all(SubjectKind.SITE, Site.class).toList(), from, until, ports.zone(), rules.leastAlerts());
            throttle.ask();
        });
    }

    @Override
    public void close() {
        pin.close();
        throttle.close();
        channel.close();
    }
}
