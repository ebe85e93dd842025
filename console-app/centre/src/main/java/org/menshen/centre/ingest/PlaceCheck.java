package org.menshen.centre.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.alert.Doubts;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.device.Device;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.rules.States;
import org.menshen.domain.site.Site;
import org.menshen.domain.zone.Zone;
import org.menshen.map.core.geo.Bounds;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;

/// Whether something can be where a source says it is: on earth, in the subdistrict or near it, and at the site that it names. A centre that
/// knows no extent and no sites believes everything but 0/0. Safe from any thread.
public final class PlaceCheck {

    private static final double METRES_PER_DEGREE = 111_320;
    private static final double NOTHING = 1e-6;

    private final States states;
    private final Optional<Bounds> extent;
    private final double margin;
    private final double siteMargin;
    private final double unitMargin;
    private volatile Ground ground = new Ground(-1, Optional.empty());

    private record Ground(int parts, Optional<Bounds> bounds) {
    }

    /// @param states where the sites are
    /// @param codes the figures
    /// @param extent the subdistrict; empty when only its sites are known
    public PlaceCheck(States states, CodeBook codes, Optional<Bounds> extent) {
        this.states = states;
        this.extent = extent;
        this.margin = codes.figure("place.margin-m");
        this.siteMargin = codes.figure("place.site-margin-m");
        this.unitMargin = codes.figure("place.unit-margin-m");
    }

    /// Why the place of an alert is not believed; empty when it is.
    Optional<Doubts.Place> alert(@Nullable LatLon position, @Nullable String siteId) {
        Optional<Site> site = siteId == null ? Optional.empty() : states.find(new Subject(SubjectKind.SITE, siteId)).map(v -> (Site) v.state());
        if (position != null) {
            Optional<Doubts.Place> doubt = position(position, margin);
            if (doubt.isPresent()) {
                return doubt;
            }
            if (site.isPresent() && site.get().ring().size() > 2 && !near(site.get().ring(), position, siteMargin)) {
                return Optional.of(Doubts.Place.FAR_FROM_SITE);
            }
        }
        boolean known = siteId == null || site.isPresent() || states.all(SubjectKind.SITE).isEmpty();
        return known ? Optional.empty() : Optional.of(Doubts.Place.UNKNOWN_SITE);
    }

    /// The site that an alert is at when its source names only a part of one: the device's, else the building's; `null` when neither is known.
    @Nullable String site(@Nullable String buildingId, @Nullable String deviceId) {
        String of = deviceId == null ? null
                : states.find(new Subject(SubjectKind.DEVICE, deviceId)).map(device -> ((Device) device.state()).siteId()).orElse(null);
        return of != null || buildingId == null ? of : states.all(SubjectKind.SITE).stream().map(site -> (Site) site.state())
                .filter(site -> site.building(buildingId).isPresent()).map(Site::id).findFirst().orElse(null);
    }

    /// Why the position of a unit is not believed; empty when it is. Units come from farther away than alerts.
    Optional<Doubts.Place> unit(LatLon position) {
        return position(position, unitMargin);
    }

    /// Whether a crowd zone is known; a centre that knows none believes all.
    boolean zone(String zoneId) {
        return states.find(new Subject(SubjectKind.ZONE, zoneId)).isPresent() || states.all(SubjectKind.ZONE).isEmpty();
    }

    private Optional<Doubts.Place> position(LatLon position, double within) {
        if (Math.abs(position.lat()) < NOTHING && Math.abs(position.lon()) < NOTHING) {
            return Optional.of(Doubts.Place.ZERO);
        }
        return ground().filter(bounds -> !near(bounds, position, within)).map(far -> Doubts.Place.OUTSIDE);
    }

    private static boolean near(List<LatLon> ring, LatLon position, double metres) {
        Bounds box = Bounds.around(ring);
        return near(box, position, metres);
    }

    private static boolean near(Bounds box, LatLon position, double metres) {
        LatLon closest = new LatLon(Math.clamp(position.lat(), box.south(), box.north()), Math.clamp(position.lon(), box.west(), box.east()));
        return Math.abs(closest.lat() - position.lat()) * METRES_PER_DEGREE <= metres && Geodesy.distance(closest, position) <= metres;
    }

    private Optional<Bounds> ground() {
        int parts = states.all(SubjectKind.SITE).size() + states.all(SubjectKind.ZONE).size();
        Ground now = ground;
        if (now.parts() != parts) {
            now = new Ground(parts, around());
            ground = now;
        }
        return now.bounds();
    }

    private Optional<Bounds> around() {
        List<LatLon> corners = new ArrayList<>();
        for (Versioned<State> site : states.all(SubjectKind.SITE)) {
            corners.addAll(((Site) site.state()).ring());
        }
        if (corners.isEmpty() && extent.isEmpty()) {
            return Optional.empty();
        }
        for (Versioned<State> zone : states.all(SubjectKind.ZONE)) {
            corners.addAll(((Zone) zone.state()).ring());
        }
        extent.ifPresent(box -> {
            corners.add(new LatLon(box.south(), box.west()));
            corners.add(new LatLon(box.north(), box.east()));
        });
        return Optional.of(Bounds.around(corners));
    }
}
