package org.menshen.centre.detect;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.menshen.centre.ingest.AlertIds;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.alert.AlertStatus;
import org.menshen.domain.alert.RawAlert;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.correlation.Explanation;
import org.menshen.domain.fact.Subject;
import org.menshen.map.core.geo.LatLon;

/// Alerts that the centre's own rules raise.
final class RuleAlerts {

    /// The source that such alerts name.
    static final String SOURCE = Explanation.SOURCE;

    private final CodeBook codes;
    private final AlertIds ids;

    RuleAlerts(CodeBook codes, AlertIds ids) {
        this.codes = codes;
        this.ids = ids;
    }

    /// Where an alert is.
    ///
    /// @param siteId the site, or `null`
    /// @param buildingId the building, or `null`
    /// @param deviceId the device, or `null`
    /// @param zoneId the crowd zone, or `null`
    /// @param position WGS-84, or `null`
    /// @param place in words
    record Where(@Nullable String siteId, @Nullable String buildingId, @Nullable String deviceId, @Nullable String zoneId,
                 @Nullable LatLon position, String place) {
    }

    /// The alert that a rule raises under a key.
    Subject subject(String key) {
        return ids.alert(SOURCE, key);
    }

    /// Raises an alert.
    ///
    /// @param key what makes it this alert and no other
    /// @param type a key of `alert-types`
    /// @param severity product severity 1…5; `null` for the default of its type
    /// @param where where it is
    /// @param basis which rule fired, with its figures
    /// @param attributes what it rests on
    /// @param at when
    DetectorAct raise(String key, String type, @Nullable Integer severity, Where where, String basis, Map<String, String> attributes, Instant at) {
        return new DetectorAct(subject(key), new AlertCommand.Raise(origin(key, type, severity, where, basis, attributes, at)));
    }

    /// Notes what a rule on trial has found.
    ///
    /// @param model the rule
    /// @param until until when it waits to be judged
    DetectorAct tried(Alert.Origin origin, String model, Instant until) {
        return new DetectorAct(subject(origin.externalId()), new AlertCommand.Note(origin, AlertStatus.TRIAL,
                new Alert.Term(origin.raisedAt(), until, null), model));
    }

    /// What such an alert says. Its parts are those of [#raise].
    Alert.Origin origin(String key, String type, @Nullable Integer severity, Where where, String basis, Map<String, String> attributes, Instant at) {
        RawAlert raw = new RawAlert(key, type, severity, where.siteId(), where.buildingId(), where.deviceId(), where.zoneId(), where.position(),
                where.place(), basis, at, false, attributes);
        int usual = codes.alertType(type).orElseThrow(() -> new IllegalStateException("alert-types.yaml has no " + type)).severity();
        return Alert.Origin.of(SOURCE, raw, usual);
    }
}
