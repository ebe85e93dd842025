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
public final class SketchDecider implements Decider<Sketch, SketchCommand, SketchFact> {

    private static final String KINDS = "sketch-kinds";
    /// A point that is nothing without its text.
    private static final String NOTE = "NOTE";
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
        };
    }

    private static Optional<Refusal> fault(String kindCode, List<LatLon> points, String text, Context context) {
        Optional<String> needed = context.attribute(KINDS, kindCode, "points");
        if (needed.isEmpty()) {
            return Optional.of(Refusal.of("sketch.unknown-kind", "kind", kindCode));
        }
        int least = Integer.parseInt(needed.get());
        if (points.size() < least || points.size() > MOST_POINTS) {
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
                    stamp.centreTime(), false);
            case SketchFact.Redrawn f -> new Sketch(s.id(), s.kindCode(), f.points(), f.text(), s.incidentId(), s.author(), s.drawnAt(), false);
            case SketchFact.Erased f -> new Sketch(s.id(), s.kindCode(), s.points(), s.text(), s.incidentId(), s.author(), s.drawnAt(), true);
        };
    }
}
