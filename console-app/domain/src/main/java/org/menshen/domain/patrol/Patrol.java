package org.menshen.domain.patrol;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.map.core.geo.LatLon;

/// A patrol route with its points, and the tours along it.
///
/// @param id such as `PT-…`; `DR-…` in a drill
/// @param name what it is called
/// @param points the points to visit, in the order in which they were drawn, WGS-84
/// @param drawn who drew it last, when
/// @param tours planned and running ones, and the last ones that ended on this course of the route; the first one first
/// @param given how many tours were planned so far
/// @param erased whether it was taken away
public record Patrol(String id, String name, List<LatLon> points, Mark drawn, List<Tour> tours, int given, boolean erased) implements State {

    /// A state travels whole in snapshots, so it keeps what a list shows; the log holds every tour.
    static final int ENDED_KEPT = 20;

    /// Copies the lists.
    public Patrol {
        points = List.copyOf(points);
        tours = List.copyOf(tours);
    }

    @Override
    public Subject subject() {
        return new Subject(SubjectKind.PATROL, id);
    }

    /// A tour by its number; empty when it is not kept.
    public Optional<Tour> tour(int number) {
        return tours.stream().filter(tour -> tour.number() == number).findFirst();
    }

    /// The number that the next tour gets.
    public int nextNumber() {
        return given + 1;
    }

    /// The tour that matters now: the one under way, else the one that is planned next, else the one that ended last; empty without any.
    public Optional<Tour> current() {
        return tours.stream().filter(tour -> tour.status() == Tour.Status.RUNNING).findFirst()
            .or(() -> tours.stream().filter(Tour::open).min((a, b) -> a.from().compareTo(b.from())))
            .or(() -> tours.isEmpty() ? Optional.empty() : Optional.of(tours.getLast()));
    }

    Patrol with(Tour next) {
        List<Tour> all = new ArrayList<>(tours.stream().map(tour -> tour.number() == next.number() ? next : tour).toList());
        if (tour(next.number()).isEmpty()) {
            all.add(next);
        }
        long ended = all.stream().filter(tour -> !tour.open()).count();
        for (int i = 0; i < all.size() && ended > ENDED_KEPT;) {
            if (all.get(i).open() || all.get(i).number() == next.number()) {
                i++;
            } else {
                all.remove(i);
                ended--;
            }
        }
        return new Patrol(id, name, points, drawn, all, Math.max(given, next.number()), erased);
    }

    /// What was walked along the old course says nothing of the new one.
    Patrol redrawn(String newName, List<LatLon> newPoints, Mark by) {
        return new Patrol(id, newName, newPoints, by, newPoints.equals(points) ? tours : tours.stream().filter(Tour::open).toList(), given, erased);
    }

    Patrol gone() {
        return new Patrol(id, name, points, drawn, tours, given, true);
    }
}
