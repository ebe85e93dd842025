package org.menshen.domain.police;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.map.core.geo.LatLon;

/// A police incident (警情) as the police's system tells of it. It holds neither callers nor arrival times: those stay on the police network
/// (domain.md §0.2 rule 1, B-11). Nobody here can change it.
///
/// @param id such as `PI-…`; `DR-…` in a drill
/// @param status how it stands
/// @param since since when it stands so
/// @param report what is told about it
/// @param crew call sign of the crew that was sent; `null` while none was
/// @param entered when each state was entered
public record PoliceIncident(String id, PoliceStatus status, Instant since, Report report, @Nullable String crew,
                             Map<PoliceStatus, Instant> entered) implements State {

    /// Copies the timers.
    public PoliceIncident {
        entered = Map.copyOf(entered);
    }

    @Override
    public Subject subject() {
        return new Subject(SubjectKind.POLICE, id);
    }

    PoliceIncident to(PoliceStatus next, @Nullable String sent, Instant at) {
        Map<PoliceStatus, Instant> times = new EnumMap<>(entered.isEmpty() ? new EnumMap<>(PoliceStatus.class) : entered);
        times.put(next, at);
        return new PoliceIncident(id, next, at, report, sent == null ? crew : sent, times);
    }

    /// What is told.
    ///
    /// @param number the police's own number
    /// @param kind what it is, in the police's words, such as `2010 盗窃`
    /// @param position where, WGS-84; `null` when the place is words only
    /// @param place where, in words
    /// @param linkageId the linkage request that it answers; `null` when it came to the police by itself
    public record Report(String number, String kind, @Nullable LatLon position, String place, @Nullable String linkageId) {
    }
}
