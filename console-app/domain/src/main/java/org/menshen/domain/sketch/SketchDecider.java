package org.menshen.domain.sketch;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Context;
import org.menshen.domain.fact.Decider;
import org.menshen.domain.fact.Decision;
import org.menshen.domain.fact.Refusal;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.Subject;
import org.menshen.map.core.geo.LatLon;

/// The rules of drawings on the map: a kind that is known, as many points as the kind needs, a short text, and nothing after it was erased.
/// A unit that is inside enters no second time, so that a crossing told twice counts once.
public final class SketchDecider implements Decider<Sketch, SketchCommand, SketchFact> {

    private static final String KINDS = "sketch-kinds";
    /// A point that is nothing without its text.
    private static final String NOTE = "NOTE";
    /// The attribute of a kind whose edge is watched.
    private static final String WATCHED = "marginM";
    private static final int MOST_POINTS = 500;
    private static final int LONGEST_TEXT = 80;

    @Override
    public Decision<SketchFact> decide(@Nullable Sketch sketch, Subject subject, SketchCommand command, Context context) {
        if (command instanceof SketchCommand.Draw draw) {
            return sketch != null ? Decision.refuse("sketch.exists", "id", subject.id())
                    : fault(draw.kindCode(), draw.points(), draw.text(), context).map(Decision::<SketchFact>refuse)
                    .orElseGet(() -> Decision.accept(new SketchFact.Drawn(draw.kindCode(), draw.points(), draw.text(), draw.incidentId())));
        }
        if (sketch == null || sketch.erased()) {
            return Decision.refuse("sketch.unknown", "id", subject.id());
        }
        return switch (command) {
            case SketchCommand.Draw draw -> throw new IllegalStateException("answered above");
            case SketchCommand.Redraw c -> fault(sketch.kindCode(), c.points(), c.text(), context).map(Decision::<SketchFact>refuse)
                    .orElseGet(() -> Decision.accept(new SketchFact.Redrawn(c.points(), c.text())));
            case SketchCommand.Erase c -> Decision.accept(new SketchFact.Erased());
            case SketchCommand.Count c -> count(sketch, c, context);
            case SketchCommand.Cross c -> cross(sketch, c);
        };
    }

    private static Decision<SketchFact> count(Sketch sketch, SketchCommand.Count c, Context context) {
        if (context.attribute(KINDS, sketch.kindCode(), WATCHED).isEmpty()) {
            return Decision.refuse("sketch.not-watched", "kind", sketch.kindCode());
        }
        return sketch.occupancy() != null && sketch.occupancy().counted() ? Decision.refuse("sketch.already-counted", "id", sketch.id())
                : Decision.accept(new SketchFact.Counted(c.unitIds()));
    }

    private static Decision<SketchFact> cross(Sketch sketch, SketchCommand.Cross c) {
        Occupancy occupancy = sketch.occupancy();
        if (occupancy == null || !occupancy.counted()) {
            return Decision.refuse("sketch.not-counted", "id", sketch.id());
        }
        return occupancy.presence(c.unitId()).isPresent() == c.entered() ? Decision.refuse("sketch.no-crossing", "unit", c.unitId())
                : Decision.accept(new SketchFact.Crossed(c.unitId(), c.entered(), c.since()));
    }

    private static Optional<Refusal> fault(String kindCode, List<LatLon> points, String text, Context context) {
        Optional<String> needed = context.attribute(KINDS, kindCode, "points");
        if (needed.isEmpty()) {
            return Optional.of(Refusal.of("sketch.unknown-kind", "kind", kindCode));
        }
        int least = Integer.parseInt(needed.get());
        if (points.stream().distinct().count() < least || points.size() > MOST_POINTS) {
            return Optional.of(Refusal.of("sketch.needs-points", "least", Integer.toString(least), "most", Integer.toString(MOST_POINTS)));
        }
        if (text.length() > LONGEST_TEXT || text.isBlank() && NOTE.equals(kindCode)) {
            return Optional.of(Refusal.of("sketch.needs-text", "longest", Integer.toString(LONGEST_TEXT)));
        }
        return Optional.empty();
    }

    @Override
    public Sketch evolve(@Nullable Sketch s, Subject subject, SketchFact fact, Stamp stamp) {
        return switch (fact) {
            case SketchFact.Drawn f -> new Sketch(subject.id(), f.kindCode(), f.points(), f.text(), f.incidentId(), stamp.actor(),
                    stamp.centreTime(), false, null);
            case SketchFact.Redrawn f -> s.redrawn(f.points(), f.text());
            case SketchFact.Erased f -> s.gone();
            case SketchFact.Counted f -> s.occupied(known(s).found(f.unitIds(), stamp.centreTime()));
            case SketchFact.Crossed f -> s.occupied(known(s).crossed(f.unitId(), f.entered(), f.since()));
        };
    }

    private static Occupancy known(Sketch sketch) {
        return sketch.occupancy() == null ? Occupancy.UNKNOWN : sketch.occupancy();
    }
}
