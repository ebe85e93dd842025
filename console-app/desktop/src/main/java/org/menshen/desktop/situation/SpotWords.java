package org.menshen.desktop.situation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.nearby.Nearby;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.situation.Detail.Line;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.site.Site;
import org.menshen.domain.suggest.CameraOffer;
import org.menshen.domain.suggest.SpotSight;
import org.menshen.map.core.base.BaseMap;
import org.menshen.map.core.base.NearestStreet;
import org.menshen.map.core.fence.PolygonFence;
import org.menshen.map.core.geo.LatLon;

/// Says of a spot on the ground where it is, which cameras see it or why none does, and who can come. Off the FX thread.
final class SpotWords {

    /// a street or site farther than this does not say where a spot is, metres
    private static final double NEAR_M = 250;
    /// so near to the middle of a street counts as on it, metres
    private static final double ON_STREET_M = 15;

    /// so near to the outline of a site counts as in it, metres
    private static final double AT_M = 5;

    private final ConsolePorts ports;
    private final Texts texts;
    private final Nearby nearby;

    SpotWords(ConsolePorts ports, Texts texts, Nearby nearby) {
        this.ports = ports;
        this.texts = texts;
        this.nearby = nearby;
    }

    /// Everything about a spot.
    Detail detail(LatLon at) {
        SpotSight sight = nearby.sight(at);
        Optional<Near> site = site(at);
        List<Line> lines = new ArrayList<>();
        add(lines, "line.place", place(at, site));
        site.ifPresent(near -> add(lines, "line.committee", ports.names().of("committees", near.site.committeeCode())));
        add(lines, "line.position", texts.get("spot.position", MapFoot.words(at)));
        add(lines, "line.sight", sight.blind() ? texts.get("spot.blind") : texts.get("spot.seen", sight.seeing().size()));
        if (!sight.down().isEmpty()) {
            add(lines, "line.down", sight.down().stream().map(offer -> texts.get("spot.down", offer.camera().name(),
                    Numbers.distance(offer.distanceM()))).collect(Collectors.joining(texts.get("spot.and"))));
        }
        List<CameraOffer> cameras = sight.blind() ? sight.nearest() : sight.seeing();
        String title = texts.get(sight.blind() ? "spot.title.blind" : "spot.title", sight.seeing().size());
        return new Detail(null, 0, title, null, List.copyOf(lines), Optional.of(at), cameras, nearby.forces(at), nearby.reach(at), List.of(),
                Optional.empty(), true);
    }

    /// Where a place is: the street beside it and the site that holds it, or the nearest; empty when nothing is near.
    String place(LatLon at) {
        return place(at, site(at));
    }

    /// The street beside it and the site that holds it, or the nearest.
    private String place(LatLon at, Optional<Near> site) {
        List<String> words = new ArrayList<>();
        BaseMap map = ports.baseMap().isDone() && !ports.baseMap().isCompletedExceptionally() ? ports.baseMap().join() : BaseMap.empty();
        NearestStreet.of(map, at, NEAR_M).ifPresent(street -> {
            boolean english = ports.lang() == Lang.EN && !street.street().nameEn().isEmpty();
            String name = english ? street.street().nameEn() : street.street().name();
            words.add(street.metres() <= ON_STREET_M ? name : texts.get("spot.beside", name, Numbers.distance(street.metres())));
        });
        site.ifPresent(near -> words.add(near.metres <= AT_M ? texts.get("spot.inside", near.site.name())
                : texts.get("spot.beside", near.site.name(), Numbers.distance(near.metres))));
        return String.join(" · ", words);
    }

    private record Near(Site site, double metres) {
    }

    private Optional<Near> site(LatLon at) {
        return ports.workspace().all(SubjectKind.SITE).stream().map(Versioned::state).map(state -> near(state, at)).filter(Objects::nonNull)
                .min(Comparator.comparingDouble(Near::metres)).filter(near -> near.metres <= NEAR_M);
    }

    private static @Nullable Near near(Object state, LatLon at) {
        return state instanceof Site site && site.ring().size() >= 3 ? new Near(site, new PolygonFence(site.ring()).edgeDistance(at)) : null;
    }

    private void add(List<Line> lines, String key, String words) {
        if (!words.isBlank()) {
            lines.add(new Line(texts.get(key), words));
        }
    }
}
