package org.menshen.domain.patrol;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Context;
import org.menshen.domain.fact.Decider;
import org.menshen.domain.fact.Decision;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.Refusal;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.Subject;
import org.menshen.map.core.geo.LatLon;

/// The rules of patrols: a route of some points, tours that have a time, each point visited once.
public final class PatrolDecider implements Decider<Patrol, PatrolCommand, PatrolFact> {

    private static final int FEWEST = 2;
    private static final int MOST = 100;
    private static final int LONGEST_NAME = 40;

    @Override
    public Decision<PatrolFact> decide(@Nullable Patrol patrol, Subject subject, PatrolCommand command, Context context) {
        if (command instanceof PatrolCommand.Draw c) {
            return patrol != null ? Decision.refuse("patrol.exists", "id", subject.id()) : fault(c.name(), c.points())
                .map(Decision::<PatrolFact>refuse).orElseGet(() -> Decision.accept(new PatrolFact.Drawn(c.name().strip(), c.points())));
        }
        if (patrol == null || patrol.erased()) {
            return Decision.refuse("patrol.unknown", "id", subject.id());
        }
        return switch (command) {
            case PatrolCommand.Draw c -> throw new IllegalStateException("answered above");
            case PatrolCommand.Redraw c -> patrol.tours().stream().anyMatch(tour -> tour.status() == Tour.Status.RUNNING)
                ? Decision.refuse("patrol.tour-runs") : fault(c.name(), c.points()).map(Decision::<PatrolFact>refuse)
                .orElseGet(() -> Decision.accept(new PatrolFact.Redrawn(c.name().strip(), c.points())));
            case PatrolCommand.Erase c -> patrol.tours().stream().anyMatch(Tour::open) ? Decision.refuse("patrol.tour-runs")
                : Decision.accept(new PatrolFact.Erased());
            case PatrolCommand.Assign c -> assign(patrol, c, context);
            case PatrolCommand.Start c -> tour(patrol, c.tour()).filter(t -> t.status() == Tour.Status.PLANNED).isEmpty() ? wrong(patrol, c.tour())
                : context.now().isBefore(tour(patrol, c.tour()).get().from()) ? Decision.refuse("patrol.not-yet")
                : Decision.accept(new PatrolFact.Started(c.tour()));
            case PatrolCommand.Visit c -> visit(patrol, c, context);
            case PatrolCommand.Stray c -> running(patrol, c.tour()).filter(t -> t.strayedSince() == null).isEmpty() ? wrong(patrol, c.tour())
                : Decision.accept(new PatrolFact.Strayed(c.tour(), c.since()));
            case PatrolCommand.Rejoin c -> running(patrol, c.tour()).filter(t -> t.strayedSince() != null).isEmpty() ? wrong(patrol, c.tour())
                : Decision.accept(new PatrolFact.Rejoined(c.tour()));
            case PatrolCommand.End c -> end(patrol, c, context);
            case PatrolCommand.Cancel c -> c.reason().isBlank() ? Decision.refuse("patrol.needs-reason")
                : tour(patrol, c.tour()).filter(Tour::open).isEmpty() ? wrong(patrol, c.tour())
                : Decision.accept(new PatrolFact.Cancelled(c.tour(), c.reason()));
        };
    }

    private static Decision<PatrolFact> assign(Patrol patrol, PatrolCommand.Assign c, Context context) {
        double longest = context.figure("patrol.longest-h");
        if (!c.from().isBefore(c.to()) || !c.to().isAfter(context.now())) {
            return Decision.refuse("patrol.bad-time");
        }
        return Duration.between(c.from(), c.to()).toMinutes() > longest * 60
            ? Decision.refuse("patrol.too-long", "longest", String.valueOf(Math.round(longest)))
            : Decision.accept(new PatrolFact.Assigned(patrol.nextNumber(), c.unitId(), c.from(), c.to()));
    }

    /// Nobody is believed to have stayed for less than the rule says, or outside the time of the tour.
    private static Decision<PatrolFact> visit(Patrol patrol, PatrolCommand.Visit c, Context context) {
        Tour tour = running(patrol, c.tour()).orElse(null);
        if (tour == null) {
            return wrong(patrol, c.tour());
        }
        if (c.point() < 0 || c.point() >= patrol.points().size()) {
            return Decision.refuse("patrol.no-such-point", "point", String.valueOf(c.point() + 1));
        }
        if (tour.visited(c.point())) {
            return Decision.refuse("patrol.visited-already", "point", String.valueOf(c.point() + 1));
        }
        boolean enough = Duration.between(c.since(), c.at()).toMillis() >= context.figure("patrol.dwell-s") * 1_000;
        return !enough || c.since().isBefore(tour.from()) || c.at().isAfter(tour.to()) ? Decision.refuse("patrol.not-a-visit")
            : Decision.accept(new PatrolFact.Visited(c.tour(), c.point(), c.since(), c.at()));
    }

    private static Decision<PatrolFact> end(Patrol patrol, PatrolCommand.End c, Context context) {
        Tour tour = tour(patrol, c.tour()).filter(Tour::open).orElse(null);
        if (tour == null) {
            return wrong(patrol, c.tour());
        }
        double coverage = tour.coverage(patrol.points().size());
        if (context.now().isBefore(tour.to()) && coverage < 1) {
            return Decision.refuse("patrol.not-over");
        }
        return Decision.accept(new PatrolFact.Ended(c.tour(), coverage >= context.figure("patrol.done-share"), coverage));
    }

    private static Optional<Refusal> fault(String name, List<LatLon> points) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            return Optional.of(Refusal.of("patrol.needs-name", "longest", String.valueOf(LONGEST_NAME)));
        }
        return points.stream().distinct().count() < FEWEST || points.size() > MOST
            ? Optional.of(Refusal.of("patrol.needs-points", "least", String.valueOf(FEWEST), "most", String.valueOf(MOST))) : Optional.empty();
    }

    private static Optional<Tour> tour(Patrol patrol, int number) {
        return patrol.tour(number);
    }

    private static Optional<Tour> running(Patrol patrol, int number) {
        return patrol.tour(number).filter(tour -> tour.status() == Tour.Status.RUNNING);
    }

    private static Decision<PatrolFact> wrong(Patrol patrol, int number) {
        return patrol.tour(number).map(tour -> Decision.<PatrolFact>refuse("patrol.wrong-status", "status", tour.status().name()))
            .orElseGet(() -> Decision.refuse("patrol.no-such-tour", "tour", String.valueOf(number)));
    }

    @Override
    public Patrol evolve(@Nullable Patrol p, Subject subject, PatrolFact fact, Stamp stamp) {
        Mark by = Mark.of(stamp);
        return switch (fact) {
            case PatrolFact.Drawn f -> new Patrol(subject.id(), f.name(), f.points(), by, List.of(), 0, false);
            case PatrolFact.Redrawn f -> p.redrawn(f.name(), f.points(), by);
            case PatrolFact.Erased f -> p.gone();
            case PatrolFact.Assigned f -> p.with(new Tour(f.tour(), f.unitId(), f.from(), f.to(), by, Tour.Status.PLANNED, List.of(), null, null,
                null));
            case PatrolFact.Started f -> p.with(p.tour(f.tour()).orElseThrow().begun());
            case PatrolFact.Visited f -> p.with(p.tour(f.tour()).orElseThrow().visiting(new Tour.Visit(f.point(), f.since(), f.at())));
            case PatrolFact.Strayed f -> p.with(p.tour(f.tour()).orElseThrow().strayed(f.since()));
            case PatrolFact.Rejoined f -> p.with(p.tour(f.tour()).orElseThrow().strayed(null));
            case PatrolFact.Ended f -> p.with(p.tour(f.tour()).orElseThrow().ended(f.done() ? Tour.Status.DONE : Tour.Status.DEVIATED, by.at(),
                null));
            case PatrolFact.Cancelled f -> p.with(p.tour(f.tour()).orElseThrow().ended(Tour.Status.CANCELLED, by.at(), f.reason()));
        };
    }
}
