package org.menshen.domain.archive;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.correlation.Explanation;
import org.menshen.domain.text.PersonalNumbers;

/// What is kept of an alert that is over. Nothing in it tells of a person: no attributes, remarks, names and positions; in free text numbers of
/// persons, plates and rooms are masked (domain.md §5.3), ids of sources and devices are kept as they are, however they look. Of alerts that are
/// about persons no words, no device and no id of the source are kept.
///
/// @param id the alert's id
/// @param typeCode a key of `alert-types`
/// @param severity product severity 1…5 at its end
/// @param outcome how it ended
/// @param reasonCode a key of `false-reasons`; `null` unless it was false
/// @param sourceId the source
/// @param externalId the source's own id; empty when it is not kept
/// @param siteId the site, or `null`
/// @param buildingId the building, or `null`
/// @param deviceId the device, or `null`
/// @param ruleId the edition of the rule that raised it, or `null`
/// @param place where, in words; empty when it is not kept
/// @param basis what it rests on; empty when it is not kept
/// @param raisedAt when it was raised
/// @param endedAt since when it is over
/// @param repeats how often its source raised it again
/// @param incidentIds incidents it was made part of
public record PastAlert(String id, String typeCode, int severity, Outcome outcome, @Nullable String reasonCode, String sourceId, String externalId,
                        @Nullable String siteId, @Nullable String buildingId, @Nullable String deviceId, @Nullable String ruleId, String place,
                        String basis, Instant raisedAt, Instant endedAt, int repeats, List<String> incidentIds) {

    private static final Pattern PLATE = Pattern.compile("([京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z])[·. ]?[A-Z0-9]{2,4}([A-Z0-9]{2})(?![A-Z0-9])");
    private static final Pattern ROOM = Pattern.compile("[0-9A-Za-z-]{1,8}(室)");
    private static final String STARS = "＊＊＊";

    /// Copies the list.
    public PastAlert {
        incidentIds = List.copyOf(incidentIds);
    }

    /// Whether anything is kept of an alert: it is over, and was more than a trial.
    public static boolean isKept(Alert alert) {
        return !alert.onTrial() && Outcome.of(alert).isPresent();
    }

    /// What is kept of an alert; empty while it is not over, and for what was only found on trial.
    public static Optional<PastAlert> of(Alert alert, PastRules rules) {
        if (alert.onTrial()) {
            return Optional.empty();
        }
        boolean worded = rules.worded().contains(alert.typeCode());
        return Outcome.of(alert).map(outcome -> new PastAlert(alert.id(), alert.typeCode(), alert.severity(), outcome,
            alert.verdict() == null ? null : alert.verdict().reasonCode(), alert.origin().sourceId(),
            worded ? alert.origin().externalId() : "", alert.siteId(), alert.buildingId(), worded ? alert.deviceId() : null,
            Explanation.of(alert).map(Explanation::modelId).orElse(null), worded ? masked(alert.place()) : "",
            worded ? masked(alert.basis()) : "", alert.raisedAt(), alert.since(), alert.repeats(), alert.incidentIds()));
    }

    /// A text without numbers of persons, plates and rooms.
    static String masked(String text) {
        return ROOM.matcher(PLATE.matcher(PersonalNumbers.mask(text)).replaceAll("$1·" + STARS + "$2")).replaceAll(STARS + "$1");
    }
}
