package org.menshen.desktop.act;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.menshen.desktop.gesture.Step;
import org.menshen.desktop.nearby.Whereabouts;
import org.menshen.desktop.text.Numbers;
import org.menshen.domain.code.Code;
import org.menshen.domain.code.UnitType;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.patrol.Patrol;
import org.menshen.domain.patrol.PatrolCommand;
import org.menshen.domain.patrol.PatrolShift;
import org.menshen.domain.patrol.Tour;
import org.menshen.domain.site.Gate;
import org.menshen.domain.site.Site;
import org.menshen.domain.unit.Unit;
import org.menshen.domain.unit.UnitStatus;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;

/// Patrol routes: drawn on the map, given to a unit for a shift, cancelled, taken away.
final class PatrolActs {

    private static final int LEAST = 2;
    private static final int LONGEST_NAME = 40;
    private static final int MOST_UNITS = 30;
    private static final int MOST_AROUND = 8;

    private PatrolActs() {
    }

    static List<Act> all() {
        List<Act> acts = new ArrayList<>();
        acts.add(Act.of(null, "patrol.draw").ask(new Ask.Outline(Ask.text("ask.patrol"), c -> LEAST)).ask(name(""))
                .gives(c -> List.of(new Step(new Subject(SubjectKind.PATROL, c.fresh(SubjectKind.PATROL)),
                        new PatrolCommand.Draw(c.word(1), c.points(0))))));
        acts.add(on("patrol.assign").key("T").ask(Ask.pick("ask.patrol-unit", PatrolActs::units))
                .ask(Ask.pick("ask.patrol-shift", PatrolActs::shifts))
                .giving(PatrolActs::assign));
        acts.add(on("patrol.cancel").key("X").when(c -> there(c) && open(c).size() > 0)
                .ask(new Ask.If(c -> open(c).size() > 1, Ask.pick("ask.patrol-tour", PatrolActs::tours))).ask(Ask.words("ask.reason"))
                .giving(c -> new PatrolCommand.Cancel(c.word(0).isEmpty() ? open(c).getFirst().number() : Integer.parseInt(c.word(0)), c.word(1))));
        acts.add(on("patrol.redraw").ask(new Ask.Outline(Ask.text("ask.patrol"), c -> LEAST))
                .ask(new Ask.Words(Ask.text("ask.patrol-name"), c -> c.as(Patrol.class).name(), PatrolActs::named))
                .giving(c -> new PatrolCommand.Redraw(c.word(1), c.points(0))));
        acts.add(Act.of(SubjectKind.SITE, "site.patrol").when(c -> !c.as(Site.class).ring().isEmpty())
                .ask(Ask.pick("ask.patrol-unit", c -> units(c, c.as(Site.class).centre())))
                .ask(Ask.pick("ask.patrol-shift", PatrolActs::shiftsAround)).gives(PatrolActs::around));
        acts.add(on("patrol.erase").key("Delete").giving(c -> new PatrolCommand.Erase()));
        return List.copyOf(acts);
    }

    private static Ask name(String first) {
        return new Ask.Words(Ask.text("ask.patrol-name"), c -> c.rest().isBlank() ? first : c.rest(), PatrolActs::named);
    }

    private static boolean named(String words) {
        return !words.isBlank() && words.length() <= LONGEST_NAME;
    }

    private static Act.Making on(String id) {
        return Act.of(SubjectKind.PATROL, id).when(PatrolActs::there);
    }

    private static boolean there(Case c) {
        return !c.as(Patrol.class).erased();
    }

    private static List<Tour> open(Case c) {
        return c.as(Patrol.class).tours().stream().filter(Tour::open).toList();
    }

    /// The shift that holds the hour that was given beforehand first: that is when the place is worst.
    private static List<AskOption> shiftsAround(Case c) {
        String hour = c.begun();
        if (!hour.matches("\\d{1,2}")) {
            return shifts(c);
        }
        return shifts(c).stream().sorted(Comparator.comparing((AskOption option) -> !holds(c, option.value(), Integer.parseInt(hour)))).toList();
    }

    private static boolean holds(Case c, String shift, int hour) {
        Code code = c.ports().codes().find("patrol-shifts", shift).orElseThrow();
        if (code.span("length").isPresent()) {
            return false;
        }
        int from = LocalTime.parse(code.attribute("from").orElseThrow()).getHour();
        int to = LocalTime.parse(code.attribute("to").orElseThrow()).getHour();
        return from < to ? hour >= from && hour < to : hour >= from || hour < to;
    }

    /// A route around a site, by its gates and corners, given to a unit: one gesture.
    private static List<Step> around(Case c) {
        Site site = c.as(Site.class);
        LatLon middle = site.centre();
        List<LatLon> points = Stream.concat(site.gates().stream().map(Gate::position), site.ring().stream())
                .sorted(Comparator.comparingDouble(point -> Geodesy.bearing(middle, point))).distinct().limit(MOST_AROUND).toList();
        Subject route = new Subject(SubjectKind.PATROL, c.fresh(SubjectKind.PATROL));
        String name = c.text("patrol.around", site.name());
        return List.of(new Step(route, new PatrolCommand.Draw(name.substring(0, Math.min(LONGEST_NAME, name.length())), points)),
                new Step(route, assign(c)));
    }

    private static List<AskOption> units(Case c) {
        return units(c, c.as(Patrol.class).points().getFirst());
    }

    /// Units of this centre that move, the nearest to a place first.
    private static List<AskOption> units(Case c, LatLon from) {
        Whereabouts places = new Whereabouts(c.ports());
        record Near(Unit unit, double metres) {
        }
        return c.all(SubjectKind.UNIT, Unit.class).filter(unit -> unit.status() != UnitStatus.OFFLINE && unit.status() != UnitStatus.LOST)
                .filter(unit -> c.ports().codes().unitType(unit.typeCode()).map(UnitType::orderable).orElse(false))
                .map(unit -> new Near(unit, places.of(unit).map(at -> Geodesy.distance(at, from))
                        .orElse(Double.MAX_VALUE)))
                .sorted(Comparator.comparingDouble(Near::metres).thenComparing(near -> near.unit().id())).limit(MOST_UNITS)
                .map(near -> new AskOption(near.unit().id(), 0, near.unit().callSign(), Numbers.distance(near.metres()))).toList();
    }

    private static List<AskOption> shifts(Case c) {
        return c.ports().codes().list("patrol-shifts").all().stream().map(code -> {
            PatrolShift shift = PatrolShift.of(code, c.now(), c.ports().zone());
            return new AskOption(code.code(), 0, code.name(c.ports().lang().code()), Numbers.stretch(shift.from(), shift.to(), c.ports().zone()));
        }).toList();
    }

    private static PatrolCommand assign(Case c) {
        PatrolShift shift = PatrolShift.of(c.ports().codes().find("patrol-shifts", c.word(1)).orElseThrow(), c.now(), c.ports().zone());
        return new PatrolCommand.Assign(c.word(0), shift.from(), shift.to());
    }

    private static List<AskOption> tours(Case c) {
        return open(c).stream().map(tour -> new AskOption(String.valueOf(tour.number()), 0, ForceActs.callSign(c, tour.unitId()),
                Numbers.stretch(tour.from(), tour.to(), c.ports().zone()))).toList();
    }
}
