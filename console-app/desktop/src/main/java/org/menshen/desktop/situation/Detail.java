package org.menshen.desktop.situation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.suggest.CameraOffer;
import org.menshen.domain.suggest.UnitOffer;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.route.Reach;

/// Everything the detail pane and the map say about the selected subject, or about a spot on the ground. Immutable; computed off the FX thread.
///
/// @param subject what it is about; `null` for a spot on the ground
/// @param severity 1…5; 0 when it has none
/// @param title what it is
/// @param since since when; `null` when that means nothing
/// @param lines what, where, why, state: label and words
/// @param place where; empty when unknown
/// @param cameras what can be looked through there
/// @param forces who can come
/// @param reach what is reached from there in some minutes along the streets; empty when that is not known
/// @param history what happened to it, the newest first
/// @param alert the alert; empty when it is something else
/// @param whole what is near it has been looked up; until then nothing found means nothing
record Detail(@Nullable Subject subject, int severity, String title, @Nullable Instant since, List<Line> lines, Optional<LatLon> place,
              List<CameraOffer> cameras, List<UnitOffer> forces, List<Reach> reach, List<Line> history, Optional<Alert> alert,
              boolean whole) {

    /// Whether it is about a spot on the ground and no subject.
    boolean spot() {
        return subject == null;
    }

    /// Whether somebody may be sent there: an alert, an incident, or a spot.
    boolean work() {
        return severity > 0 || spot();
    }

    /// Whether it is about a subject of this kind.
    boolean is(SubjectKind kind) {
        return subject != null && subject.kind() == kind;
    }

    /// A label with its words.
    ///
    /// @param label short
    /// @param words may be long
    record Line(String label, String words) {
    }
}
