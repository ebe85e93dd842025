package org.menshen.domain.maintenance;

import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;

/// Planned work on a site, a device, or on all of a type. While it runs the alerts that come of it are suppressed.
///
/// @param id such as `MW-…`; `DR-…` in a drill
/// @param scope what it is about
/// @param from when it begins
/// @param until when it ends
/// @param reason why
/// @param planned who planned it, when
/// @param lifted who ended it early, when; `null` when nobody did
/// @param remark why it was ended early; empty when it was not
public record Maintenance(String id, Scope scope, Instant from, Instant until, String reason, Mark planned, @Nullable Mark lifted,
                          String remark) implements State {

    private static final int MOST_SEVERE = 1;

    /// What it is about: all that is named has to fit.
    ///
    /// @param siteId the site; `null` for any
    /// @param deviceId the device; `null` for any
    /// @param typeCode the type of alert; `null` for any
    public record Scope(@Nullable String siteId, @Nullable String deviceId, @Nullable String typeCode) {

        /// Whether it names nothing, and so would be about everything.
        public boolean everything() {
            return siteId == null && deviceId == null && typeCode == null;
        }

        private boolean fits(Alert alert) {
            return (siteId == null || Objects.equals(siteId, alert.siteId())) && (deviceId == null || Objects.equals(deviceId, alert.deviceId()))
                && (typeCode == null || typeCode.equals(alert.typeCode()));
        }
    }

    @Override
    public Subject subject() {
        return new Subject(SubjectKind.MAINTENANCE, id);
    }

    /// Whether it runs at a time.
    public boolean runs(Instant now) {
        return lifted == null && !now.isBefore(from) && now.isBefore(until);
    }

    /// Whether it is over at a time, by its end or by hand.
    public boolean over(Instant now) {
        return lifted != null || !now.isBefore(until);
    }

    /// Whether it suppresses an alert while it runs: never one of severity 1, one that became worse, or one that somebody took out of it.
    public boolean covers(Alert alert) {
        return alert.severity() > MOST_SEVERE && !alert.worsened() && !id.equals(alert.remembered().freedFrom()) && scope.fits(alert);
    }
}
