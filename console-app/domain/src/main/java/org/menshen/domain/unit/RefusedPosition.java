package org.menshen.domain.unit;

import java.util.Locale;
import java.util.Optional;

import org.menshen.map.core.geo.LatLon;

/// Why positions of a unit were refused, as it is written into the reason of a unit that is lost for it.
///
/// @param why the kind of reason, such as `OUTSIDE`
/// @param claimed the last position that was refused, as text
public record RefusedPosition(String why, String claimed) {

    private static final String MARK = "position-refused ";

    /// The reason as it is kept.
    public static String reason(String why, LatLon claimed) {
        return MARK + why + " " + String.format(Locale.ROOT, "%.5f, %.5f", claimed.lat(), claimed.lon());
    }

    /// What a unit is lost for; empty when it is not lost, or for another reason.
    public static Optional<RefusedPosition> of(Unit unit) {
        if (unit.status() != UnitStatus.LOST || unit.reason() == null || !unit.reason().startsWith(MARK)) {
            return Optional.empty();
        }
        String[] parts = unit.reason().substring(MARK.length()).split(" ", 2);
        return Optional.of(new RefusedPosition(parts[0], parts.length < 2 ? "" : parts[1]));
    }
}
