package org.menshen.domain.patrol;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

import org.menshen.domain.code.Code;

/// A stretch of time for which a patrol is assigned, such as the evening shift.
///
/// @param from when it begins
/// @param to when it ends
public record PatrolShift(Instant from, Instant to) {

    /// The stretch that an entry of `patrol-shifts.yaml` means now: what is left of the one that is under way, else the next.
    ///
    /// @param zone the zone of times of day
    public static PatrolShift of(Code code, Instant now, ZoneId zone) {
        if (code.span("length").isPresent()) {
            return new PatrolShift(now, now.plus(code.span("length").get()));
        }
        LocalTime begin = LocalTime.parse(code.attribute("from").orElseThrow());
        LocalTime end = LocalTime.parse(code.attribute("to").orElseThrow());
        ZonedDateTime here = now.atZone(zone);
        for (int day = -1; day <= 1; day++) {
            Instant from = here.toLocalDate().plusDays(day).atTime(begin).atZone(zone).toInstant();
            Instant to = here.toLocalDate().plusDays(end.isAfter(begin) ? day : day + 1).atTime(end).atZone(zone).toInstant();
            if (to.isAfter(now)) {
                return new PatrolShift(from.isBefore(now) ? now : from, to);
            }
        }
        throw new IllegalStateException(code.code() + " has no end");
    }
}
