package org.menshen.centre.detect;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

import org.menshen.domain.code.CodeBook;
import org.menshen.domain.code.FenceKind;
import org.menshen.domain.reading.Reading;
import org.menshen.domain.sketch.Occupancy;
import org.menshen.domain.sketch.Sketch;
import org.menshen.domain.sketch.SketchCommand;
import org.menshen.domain.unit.Unit;
import org.menshen.domain.unit.UnitStatus;
import org.menshen.map.core.fence.Crossing;
import org.menshen.map.core.fence.Fence;
import org.menshen.map.core.fence.FenceWatch;
import org.menshen.map.core.fence.PolygonFence;
import org.menshen.map.core.geo.LatLon;

/// Tells which units enter and leave the fences that people drew. Who is inside when a fence is drawn or redrawn is counted and is no crossing.
/// What a fence's state holds is the truth: watching goes on from it after a restart, a jump of time, or when another node told a crossing.
/// Units off duty are not followed, and one that is lost stays where it was last seen, so neither makes a crossing.
final class FenceDetector implements Detector {

    private final Map<String, FenceKind> kinds;
    private final Queue<Reading.UnitPosition> positions = new ConcurrentLinkedQueue<>();
    private final Map<String, Watched> fences = new HashMap<>();

    FenceDetector(CodeBook codes) {
        this.kinds = FenceKind.all(codes);
    }

    /// Takes a position. Safe from any thread.
    void heard(Reading.UnitPosition position) {
        positions.add(position);
    }

    @Override
    public void jumped(Instant to) {
        fences.clear();
    }

    @Override
    public List<DetectorAct> look(Outlook scene) {
        Set<String> onDuty = scene.units().stream().filter(unit -> unit.status() != UnitStatus.OFFLINE).map(Unit::id).collect(Collectors.toSet());
        List<Reading.UnitPosition> fresh = new ArrayList<>();
        for (Reading.UnitPosition position = positions.poll(); position != null; position = positions.poll()) {
            if (onDuty.contains(position.unitId())) {
                fresh.add(position);
            }
        }
        List<Sketch> drawn = scene.drawings().stream().filter(sketch -> kinds.containsKey(sketch.kindCode())).toList();
        fences.keySet().retainAll(drawn.stream().map(Sketch::id).collect(Collectors.toSet()));
        List<DetectorAct> acts = new ArrayList<>();
        for (Sketch sketch : drawn) {
            Occupancy occupancy = sketch.occupancy();
            if (occupancy == null || !occupancy.counted()) {
                fences.remove(sketch.id());
                acts.add(new DetectorAct(sketch.subject(), new SketchCommand.Count(inside(sketch, scene))));
            } else {
                acts.addAll(watched(sketch).look(sketch, occupancy, fresh));
            }
        }
        return acts;
    }

    private Watched watched(Sketch sketch) {
        Watched known = fences.get(sketch.id());
        if (known == null || !known.ring.equals(sketch.points())) {
            known = new Watched(sketch.points(), kinds.get(sketch.kindCode()));
            fences.put(sketch.id(), known);
        }
        return known;
    }

    /// Who stands inside by what was heard last.
    private static List<String> inside(Sketch sketch, Outlook scene) {
        Fence fence = new PolygonFence(sketch.points());
        return scene.units().stream().filter(unit -> unit.status() != UnitStatus.OFFLINE && unit.status() != UnitStatus.LOST)
                .filter(unit -> scene.readings().latest("unit/" + unit.id()).orElse(null) instanceof Reading.UnitPosition last
                        && fence.contains(last.position())).map(Unit::id).sorted().toList();
    }

    /// One fence. The log may lag behind the watch while the store cannot write: what is not there yet is said again.
    private static final class Watched {

        private final List<LatLon> ring;
        private final FenceWatch<String> watch;
        private final Set<String> followed = new HashSet<>();
        private final Map<String, Crossing<String>> untold = new HashMap<>();

        Watched(List<LatLon> ring, FenceKind kind) {
            this.ring = ring;
            this.watch = new FenceWatch<>(new PolygonFence(ring), kind.marginM(), kind.dwell());
        }

        List<DetectorAct> look(Sketch sketch, Occupancy occupancy, Collection<Reading.UnitPosition> fresh) {
            Set<String> told = occupancy.inside().stream().map(Occupancy.Presence::unitId).collect(Collectors.toSet());
            untold.values().removeIf(crossing -> told.contains(crossing.key()) == crossing.entered());
            agree(told);
            for (Reading.UnitPosition position : fresh) {
                if (followed.add(position.unitId()) && !told.contains(position.unitId())) {
                    watch.begin(position.unitId(), false);
                }
                watch.update(position.unitId(), position.position(), position.at()).ifPresent(crossing -> untold.put(crossing.key(), crossing));
            }
            return untold.values().stream().filter(crossing -> told.contains(crossing.key()) != crossing.entered())
                    .map(crossing -> new DetectorAct(sketch.subject(), new SketchCommand.Cross(crossing.key(), crossing.entered(), crossing.since())))
                    .toList();
        }

        /// Takes over from the log what this watch has not told itself.
        private void agree(Set<String> told) {
            Set<String> seen = watch.inside();
            Set<String> differ = new HashSet<>(told);
            differ.addAll(seen);
            differ.removeIf(unit -> untold.containsKey(unit) || told.contains(unit) == seen.contains(unit));
            differ.forEach(unit -> watch.begin(unit, told.contains(unit)));
        }
    }
}
