package org.menshen.desktop.call;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.text.Pinyin;
import org.menshen.domain.call.Spot;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.site.Building;
import org.menshen.domain.site.Site;
import org.menshen.domain.zone.Zone;
import org.menshen.map.core.base.BaseFeature;
import org.menshen.map.core.base.BaseMap;
import org.menshen.map.core.base.FeatureKind;
import org.menshen.map.core.fence.PolygonFence;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.geo.WebMercator;

/// Finds the place of a call: sites, their buildings, zones and named points of the map by name or pinyin initials, or a position as typed.
/// Meant for a background thread.
final class CallPlaces {

    private static final int MOST = 6;
    private static final Pattern POSITION = Pattern.compile("\\s*(-?\\d{1,2}\\.\\d+)\\s*[,，\\s]\\s*(-?\\d{1,3}\\.\\d+)\\s*");
    /// a site with so many more metres between is beside, not at a point
    private static final double AT_M = 5;

    private final ConsolePorts ports;

    CallPlaces(ConsolePorts ports) {
        this.ports = ports;
    }

    private record Fit(CallPlace place, int fit, int rank) {
    }

    /// The places that may be meant, the likeliest first.
    List<CallPlace> find(String typed) {
        if (typed.isBlank()) {
            return List.of();
        }
        Matcher position = POSITION.matcher(typed);
        if (position.matches()) {
            return List.of(at(new LatLon(Double.parseDouble(position.group(1)), Double.parseDouble(position.group(2))), typed.strip()));
        }
        List<Fit> fits = new ArrayList<>();
        sites().forEach(site -> {
            CallPlace whole = whole(site);
            int fit = Pinyin.fit(whole.title(), typed);
            if (fit > 0) {
                fits.add(new Fit(whole, fit, 0));
            }
            for (Building building : site.buildings()) {
                add(fits, building(site, building), typed, fit > 0 ? 3 : 1);
            }
        });
        for (CallPlace place : named()) {
            add(fits, place, typed, 2);
        }
        return fits.stream().sorted(Comparator.comparing((Fit one) -> -one.fit).thenComparing(Fit::rank)
                .thenComparing(one -> one.place().title().length()).thenComparing(one -> one.place().title())).map(Fit::place).limit(MOST).toList();
    }

    private static void add(List<Fit> fits, CallPlace place, String typed, int rank) {
        int fit = Pinyin.fit(place.title(), typed);
        if (fit > 0) {
            fits.add(new Fit(place, fit, rank));
        }
    }

    private Stream<Site> sites() {
        return ports.workspace().all(SubjectKind.SITE).stream().map(Versioned::state).map(Site.class::cast);
    }

    private CallPlace whole(Site site) {
        return new CallPlace(site.name(), ports.names().of("committees", site.committeeCode()),
                new Spot(site.name(), site.id(), null, site.ring().isEmpty() ? null : site.centre()));
    }

    private CallPlace building(Site site, Building building) {
        String name = site.name() + " " + building.name();
        return new CallPlace(name, ports.names().of("committees", site.committeeCode()),
                new Spot(name, site.id(), building.id(), middle(building.ring())));
    }

    private static @Nullable LatLon middle(List<LatLon> ring) {
        return ring.isEmpty() ? null : new LatLon(ring.stream().mapToDouble(LatLon::lat).average().orElseThrow(),
                ring.stream().mapToDouble(LatLon::lon).average().orElseThrow());
    }

    /// Zones, stations, quarters, streets: a street stands for its middle.
    private List<CallPlace> named() {
        Map<String, CallPlace> named = new HashMap<>();
        for (Versioned<State> versioned : ports.workspace().all(SubjectKind.ZONE)) {
            Zone zone = (Zone) versioned.state();
            named.put(zone.name(), new CallPlace(zone.name(), "", new Spot(zone.name(), null, null, middle(zone.ring()))));
        }
        BaseMap map = ports.baseMap().isDone() && !ports.baseMap().isCompletedExceptionally() ? ports.baseMap().join() : BaseMap.empty();
        for (FeatureKind kind : FeatureKind.values()) {
            if (kind == FeatureKind.PLACE || kind.group() == FeatureKind.Group.ROAD || kind == FeatureKind.PARK) {
                map.features(kind).stream().filter(feature -> !name(feature).isEmpty())
                        .forEach(feature -> named.computeIfAbsent(name(feature),
                                name -> new CallPlace(name, "", new Spot(name, null, null, middle(feature)))));
            }
        }
        return List.copyOf(named.values());
    }

    private String name(BaseFeature feature) {
        return ports.lang() == Lang.EN && !feature.nameEn().isEmpty() ? feature.nameEn() : feature.name();
    }

    private static LatLon middle(BaseFeature feature) {
        return new LatLon(WebMercator.lat((feature.minY() + feature.maxY()) / 2), WebMercator.lon((feature.minX() + feature.maxX()) / 2));
    }

    /// The place of a point: the building it lies in, else the site, else the point alone.
    ///
    /// @param words what stands there, in words; may be empty
    CallPlace at(LatLon point, String words) {
        Optional<Site> site = sites().filter(one -> one.ring().size() >= 3 && new PolygonFence(one.ring()).edgeDistance(point) <= AT_M).findFirst();
        Optional<CallPlace> building = site.flatMap(one -> one.buildings().stream()
                .filter(house -> house.ring().size() >= 3 && new PolygonFence(house.ring()).edgeDistance(point) <= AT_M).findFirst()
                .map(house -> building(one, house)));
        CallPlace found = building.or(() -> site.map(this::whole)).orElse(new CallPlace(words, "", new Spot(words, null, null, point)));
        Spot spot = found.spot();
        String title = site.isPresent() || words.isBlank() ? found.title() : words;
        return new CallPlace(title, found.note(), new Spot(title, spot.siteId(), spot.buildingId(), point));
    }

    /// What whoever comes to a place has to know; empty when nothing is noted.
    String notes(Spot spot) {
        return sites().filter(site -> site.id().equals(spot.siteId())).findFirst().map(Site::notes).orElse("");
    }
}
