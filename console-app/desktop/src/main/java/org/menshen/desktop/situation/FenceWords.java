package org.menshen.desktop.situation;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.situation.Detail.Line;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.StatusWords;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.code.FenceKind;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.past.PastMoment;
import org.menshen.domain.sketch.Occupancy;
import org.menshen.domain.sketch.Sketch;
import org.menshen.domain.unit.Unit;
import org.menshen.domain.unit.UnitStatus;

/// Says who is inside a fence, who crossed it lately and what counts as crossing. Any thread.
final class FenceWords {

    private static final int NAMES = 12;
    private static final int PASSAGES = 8;

    private final ConsolePorts ports;
    private final Texts texts;
    private final StatusWords states;
    private final ZoneId zone;

    FenceWords(ConsolePorts ports, Texts texts) {
        this.ports = ports;
        this.texts = texts;
        this.states = new StatusWords(ports.lang());
        this.zone = ports.zone();
    }

    /// The lines of a drawing whose edge is watched; none for another one.
    ///
    /// @param past the instant of the recorded day that the drawing's state is of; `null` for the present
    List<Line> lines(Sketch sketch, @Nullable PastMoment past) {
        Function<Subject, Optional<Versioned<State>>> world = past == null ? ports.workspace()::find : past::find;
        FenceKind kind = FenceKind.all(ports.codes()).get(sketch.kindCode());
        if (kind == null) {
            return List.of();
        }
        List<Line> lines = new ArrayList<>();
        // the pane tells the present but for this, so it says so
        String label = texts.get(past == null ? "line.inside" : "line.inside.then");
        Occupancy occupancy = sketch.occupancy();
        if (occupancy == null) {
            lines.add(new Line(label, texts.get("fence.unknown")));
        } else {
            lines.add(new Line(label, inside(occupancy, world)));
            lines.add(new Line(texts.get("line.passages"), passages(occupancy, world)));
        }
        lines.add(new Line(texts.get("line.fence-rule"), texts.get("fence.rule", kind.dwell().toSeconds(), Math.round(kind.marginM()))));
        return lines;
    }

    private String inside(Occupancy occupancy, Function<Subject, Optional<Versioned<State>>> world) {
        List<Occupancy.Presence> shown = occupancy.inside().stream().filter(presence -> status(presence.unitId(), world) != UnitStatus.OFFLINE)
                .sorted(Comparator.comparing(Occupancy.Presence::since)).toList();
        if (shown.isEmpty()) {
            return texts.get("fence.nobody");
        }
        String names = shown.stream().limit(NAMES).map(presence -> {
            String since = texts.get("fence.since", name(presence.unitId(), world), Numbers.clock(presence.since(), zone));
            // one that is lost was last seen inside: nobody knows where it is now
            return status(presence.unitId(), world) == UnitStatus.LOST ? since + " · " + states.of(UnitStatus.LOST) : since;
        }).collect(Collectors.joining("\n"));
        String more = shown.size() > NAMES ? "\n" + texts.get("fence.more", shown.size() - NAMES) : "";
        return texts.get("fence.count", shown.size()) + "\n" + names + more;
    }

    private String passages(Occupancy occupancy, Function<Subject, Optional<Versioned<State>>> world) {
        return occupancy.passages().isEmpty() ? texts.get("fence.no-passage") : occupancy.passages().stream().limit(PASSAGES)
                .map(passage -> Numbers.clock(passage.since(), zone) + "  " + texts.get(passage.entered() ? "fence.entered" : "fence.left",
                        name(passage.unitId(), world))).collect(Collectors.joining("\n"));
    }

    private static UnitStatus status(String unitId, Function<Subject, Optional<Versioned<State>>> world) {
        return unit(unitId, world).map(Unit::status).orElse(UnitStatus.STANDBY);
    }

    private static String name(String unitId, Function<Subject, Optional<Versioned<State>>> world) {
        return unit(unitId, world).map(Unit::callSign).orElse(unitId);
    }

    private static Optional<Unit> unit(String unitId, Function<Subject, Optional<Versioned<State>>> world) {
        Optional<State> state = world.apply(new Subject(SubjectKind.UNIT, unitId)).map(Versioned::state);
        return state.filter(Unit.class::isInstance).map(Unit.class::cast);
    }
}
