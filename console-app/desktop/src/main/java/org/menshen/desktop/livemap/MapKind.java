package org.menshen.desktop.livemap;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.map.fx.paint.Pick;

/// What can be switched on the live map, from far to near.
public enum MapKind {
    /// Guarded compounds and parks as areas.
    SITES(SubjectKind.SITE, true),
    /// Crowd zones as heat.
    CROWD(SubjectKind.ZONE, true),
    /// Sensors as dots.
    SENSORS(SubjectKind.DEVICE, false),
    /// Cameras with what they see.
    CAMERAS(SubjectKind.DEVICE, true),
    /// Units with their heading.
    UNITS(SubjectKind.UNIT, true),
    /// What people drew for everybody.
    SKETCHES(SubjectKind.SKETCH, true),
    /// Public streets that no camera sees; nothing of it can be picked.
    BLIND(null, false),
    /// Where alerts concentrate, as heat; nothing of it can be picked.
    ALERT_HEAT(null, false),
    /// Patrol routes with what was walked of them.
    PATROLS(SubjectKind.PATROL, true),
    /// Work items that are not finished.
    ITEMS(SubjectKind.WORK, false),
    /// Open alerts and incidents by severity; never switched off.
    ALERTS(SubjectKind.ALERT, true);

    /// The layer of cameras that are proposed, which goes with [#BLIND].
    public static final String CHANGES = "camera-changes";

    private final @Nullable SubjectKind subjects;
    private final boolean shownAtFirst;

    MapKind(@Nullable SubjectKind subjects, boolean shownAtFirst) {
        this.subjects = subjects;
        this.shownAtFirst = shownAtFirst;
    }

    /// Whether it is shown until somebody switches it off.
    public boolean shownAtFirst() {
        return shownAtFirst;
    }

    /// Whether it only colours the ground: it lies below all others and nothing of it can be picked.
    public boolean isGround() {
        return subjects == null;
    }

    /// The id of its layer.
    String layer() {
        return name();
    }

    /// The subject that a pick stands for; empty when the pick is not of the live map.
    static Optional<Subject> subject(Pick pick) {
        if (CHANGES.equals(pick.layer())) {
            return Optional.of(new Subject(SubjectKind.WORK, pick.id()));
        }
        for (MapKind kind : values()) {
            if (kind.subjects != null && kind.layer().equals(pick.layer())) {
                return Optional.of(kind == ALERTS ? Subject.parse(pick.id()) : new Subject(kind.subjects, pick.id()));
            }
        }
        return Optional.empty();
    }
}
