package org.menshen.desktop.livemap;

import java.util.Optional;

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
    BLIND(SubjectKind.DEVICE, false),
    /// Open alerts and incidents by severity; never switched off.
    ALERTS(SubjectKind.ALERT, true);

    private final SubjectKind subjects;
    private final boolean shownAtFirst;

    MapKind(SubjectKind subjects, boolean shownAtFirst) {
        this.subjects = subjects;
        this.shownAtFirst = shownAtFirst;
    }

    /// Whether it is shown until somebody switches it off.
    public boolean shownAtFirst() {
        return shownAtFirst;
    }

    /// The id of its layer.
    String layer() {
        return name();
    }

    /// The subject that a pick stands for; empty when the pick is not of the live map.
    static Optional<Subject> subject(Pick pick) {
        for (MapKind kind : values()) {
            if (kind != BLIND && kind.layer().equals(pick.layer())) {
                return Optional.of(kind == ALERTS ? Subject.parse(pick.id()) : new Subject(kind.subjects, pick.id()));
            }
        }
        return Optional.empty();
    }
}
