package org.menshen.domain.unit;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.map.core.geo.LatLon;

/// A force that can be sent, or is only mirrored (police, 119, 120).
///
/// @param id such as `U-007`
/// @param callSign how it is called by radio
/// @param typeCode a key of `unit-types`
/// @param siteId the site it belongs to; `null` for forces of the whole subdistrict
/// @param home where it stands when it has nothing to do, WGS-84
/// @param status how it stands
/// @param since since when
/// @param orderId the order it works on; `null` when it has none
/// @param reason why it rests, is lost or offline; `null` otherwise
/// @param before how it stood before it was lost; `null` unless lost
public record Unit(String id, String callSign, String typeCode, @Nullable String siteId, LatLon home, UnitStatus status, Instant since,
                   @Nullable String orderId, @Nullable String reason, @Nullable UnitStatus before) implements State {

    @Override
    public Subject subject() {
        return new Subject(SubjectKind.UNIT, id);
    }

    Unit with(UnitStatus next, Instant at, @Nullable String order, @Nullable String why) {
        return new Unit(id, callSign, typeCode, siteId, home, next, at, order, why, null);
    }
}
