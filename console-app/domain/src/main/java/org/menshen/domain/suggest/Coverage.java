package org.menshen.domain.suggest;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.menshen.domain.code.Code;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.device.Device;
import org.menshen.domain.site.Site;
import org.menshen.map.core.base.BaseMap;
import org.menshen.map.core.base.FeatureKind;
import org.menshen.map.core.fence.PolygonFence;
import org.menshen.map.core.geo.Bounds;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.index.GeoIndex;
import org.menshen.map.core.sight.CameraSight;
import org.menshen.map.core.sight.NewCameras;
import org.menshen.map.core.sight.StreetArea;
import org.menshen.map.core.sight.ViewCone;
import org.menshen.map.core.sight.Walls;

/// How much of the public street area around the guarded sites cameras see, by residents' committee, and where new cameras would show the
/// most. Committees have no published areas, so a piece of street belongs to the committee of the nearest site, within a limit. Takes up to
/// some seconds: for a background thread. Safe from any thread.
public final class Coverage {

    /// sites looked at for the one that is nearest by its outline
    private static final int CLOSEST = 6;

    private final CodeBook codes;

    /// By these codes and figures.
    public Coverage(CodeBook codes) {
        this.codes = codes;
    }

    /// The share of one committee.
    ///
    /// @param committee code of the committee; empty for streets that are near no site
    /// @param areaM2 its public street area, square metres
    /// @param unseenM2 what no camera sees of it
    /// @param unseen around what no camera sees; empty when all is seen
    public record Share(String committee, double areaM2, double unseenM2, Optional<Bounds> unseen) {
        /// Share that no camera sees, 0…1.
        public double blindShare() {
            return areaM2 == 0 ? 0 : unseenM2 / areaM2;
        }
    }

    /// All that was found.
    ///
    /// @param areaM2 the public street area, square metres
    /// @param unseenM2 what no camera sees of it
    /// @param unseenBoxes what no camera sees: west, north, east, south of boxes in world coordinates; read only
    /// @param shares of each committee, the worst share first; what is near no site comes last
    /// @param places for new cameras, the one that gains most first
    public record Result(double areaM2, double unseenM2, double[] unseenBoxes, List<Share> shares, List<NewCameras.Site> places) {
        /// Share that no camera sees, 0…1.
        public double blindShare() {
            return areaM2 == 0 ? 0 : unseenM2 / areaM2;
        }
    }

    /// Computes it.
    ///
    /// @param cameras only those that can be looked through count; one without a direction sees nothing
    /// @param sites whose box is looked at, and that say which committee a street belongs to; none: the box of the map
    public Result of(BaseMap map, Walls walls, Collection<Device> cameras, Collection<Site> sites) {
        List<Site> known = sites.stream().filter(site -> site.ring().size() >= 3).toList();
        List<LatLon> corners = known.stream().flatMap(site -> site.ring().stream()).toList();
        double near = codes.figure("sight.committee-near-m");
        Optional<Bounds> box = corners.isEmpty() ? map.bounds() : Optional.of(Bounds.around(corners));
        if (box.isEmpty()) {
            return new Result(0, 0, new double[0], List.of(), List.of());
        }
        StreetArea streets = StreetArea.of(map, box.get(), widths(), codes.figure("sight.cell-m"));
        List<Device> looking = cameras.stream().filter(camera -> camera.optics() != null).toList();
        BitSet seen = streets.seenBy(CameraSight.of(looking, Coverage::cone, walls));
        List<NewCameras.Site> places = new NewCameras(streets, walls, codes.figure("sight.new-opening-deg"), codes.figure("sight.new-range-m"))
            .best((int) codes.figure("sight.new-cameras"), seen, codes.figure("sight.new-apart-m"));
        double unseen = streets.size() == 0 ? 0 : streets.areaM2() * (streets.size() - seen.cardinality()) / streets.size();
        return new Result(streets.areaM2(), unseen, streets.unseenBoxes(seen), shares(streets, seen, known, near), places);
    }

    private static ViewCone cone(Device camera) {
        return new ViewCone(camera.position(), camera.optics().azimuthDeg(), camera.optics().openingDeg(), camera.optics().rangeM());
    }

    private Map<FeatureKind, Double> widths() {
        Map<FeatureKind, Double> widths = new EnumMap<>(FeatureKind.class);
        for (Code code : codes.list("street-widths").all()) {
            widths.put(FeatureKind.valueOf(code.code()), code.number("widthM").orElseThrow());
        }
        return widths;
    }

    private record Fenced(Site site, PolygonFence fence) {
    }

    private static List<Share> shares(StreetArea streets, BitSet seen, List<Site> sites, double nearM) {
        GeoIndex<Fenced> index = GeoIndex.of(sites.stream().map(site -> new Fenced(site, new PolygonFence(site.ring()))).toList(),
            fenced -> fenced.site.centre());
        Map<String, List<LatLon>> unseen = new HashMap<>();
        String[] owner = new String[streets.size()];
        for (int i = 0; i < streets.size(); i++) {
            LatLon at = streets.at(i);
            owner[i] = committee(index, at, nearM);
            if (!seen.get(i)) {
                unseen.computeIfAbsent(owner[i], key -> new ArrayList<>()).add(at);
            }
        }
        int[] next = {0};
        // asked square by square in their order
        Map<String, StreetArea.Cover> covers = streets.covers(seen, at -> Optional.of(owner[next[0]++]));
        return covers.entrySet().stream()
            .map(entry -> new Share(entry.getKey(), entry.getValue().areaM2(), entry.getValue().unseenM2(),
                Optional.ofNullable(unseen.get(entry.getKey())).map(Bounds::around)))
            .sorted(Comparator.comparing((Share share) -> share.committee().isEmpty())
                .thenComparing(Comparator.comparingDouble(Share::blindShare).reversed()).thenComparing(Share::committee))
            .toList();
    }

    /// The committee of the site whose outline is nearest; empty when none is near.
    private static String committee(GeoIndex<Fenced> index, LatLon at, double nearM) {
        Fenced best = null;
        double least = nearM;
        for (var near : index.nearest(at, CLOSEST)) {
            double metres = near.item().fence.edgeDistance(at);
            if (metres <= least) {
                least = metres;
                best = near.item();
            }
        }
        return best == null ? "" : best.site.committeeCode();
    }
}
