package org.menshen.centre.site;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.unit.UnitCommand;

/// Enters the units with their homes. Units of sites go first to the sites that scenarios name, then to the largest.
final class UnitRoster {

    private final Town town;
    private final Dice dice;

    UnitRoster(Town town) {
        this.town = town;
        this.dice = new Dice(town.spec().seed(), "units");
    }

    List<Registration> register() {
        List<Registration> out = new ArrayList<>();
        for (SiteSpec.UnitKind kind : town.spec().units()) {
            List<Town.Plot> plots = hosts(kind);
            for (int i = 0; i < kind.count(); i++) {
                Town.Plot plot = plots.isEmpty() ? null : plots.get(i % plots.size());
                Town.GuardedSite site = plot == null ? null : plot.site();
                String name = kind.zh().contains("%s") && site != null ? String.format(kind.zh(), site.shortName())
                        : String.format(kind.zh(), i + 1);
                out.add(new Registration(new Subject(SubjectKind.UNIT, String.format("%s%02d", kind.prefix(), i + 1)),
                        new UnitCommand.Register(name, kind.type(), site == null ? null : site.id(),
                                town.plane().back(home(kind, plot, i)))));
            }
        }
        return out;
    }

    private List<Town.Plot> hosts(SiteSpec.UnitKind kind) {
        boolean park = "park".equals(kind.home());
        if (!park && !"site".equals(kind.home())) {
            return List.of();
        }
        List<String> pinned = town.spec().pins().stream().map(SiteSpec.Pin::site).toList();
        return town.guarded().stream().filter(p -> p.site() != null && "PARK".equals(p.site().kind().kind()) == park)
                .sorted((a, b) -> {
                    int byPin = Boolean.compare(isPinned(b, pinned), isPinned(a, pinned));
                    return byPin != 0 ? byPin : Double.compare(b.land().getArea(), a.land().getArea());
                }).toList();
    }

    private static boolean isPinned(Town.Plot plot, List<String> pinned) {
        return plot.site() != null && pinned.contains(plot.site().id());
    }

    private Coordinate home(SiteSpec.UnitKind kind, Town.@Nullable Plot plot, int i) {
        if (plot != null) {
            return plot.gates().get(i % plot.gates().size());
        }
        if ("committee".equals(kind.home()) && !town.spec().committees().isEmpty()) {
            double[] at = town.spec().committees().get(i % town.spec().committees().size()).at();
            Coordinate c = town.plane().at(at);
            return new Coordinate(c.x + dice.between(-20, 20), c.y + dice.between(-20, 20));
        }
        List<Town.Street> driven = town.streets().stream().filter(s -> s.road() != null && !"path".equals(s.road().klass())).toList();
        if (driven.isEmpty()) {
            return new Coordinate(0, 0);
        }
        Town.Street street = driven.get((i * 5 + 1) % driven.size());
        return new LengthIndexedLine(street.line()).extractPoint(street.line().getLength() * dice.between(0.3, 0.7));
    }
}
