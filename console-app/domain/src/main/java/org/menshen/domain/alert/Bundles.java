package org.menshen.domain.alert;

import org.jspecify.annotations.Nullable;

/// When the row of one alert may stand for others: no bundle swallows what is worse, what was put aside, or what nobody has answered. Pure.
public final class Bundles {

    private static final int MOST_SEVERE = 1;

    private Bundles() {
    }

    /// What counts of an alert here.
    ///
    /// @param status how it stands
    /// @param severity 1…5
    /// @param leadId the alert that leads its bundle; `null` when it names none
    public record Standing(AlertStatus status, int severity, @Nullable String leadId) {
    }

    /// Whether the lead's row stands for a member that names it: both are in the queue, and the member is not the more severe.
    public static boolean standsFor(Standing lead, Standing member) {
        return lead.leadId() == null && lead.status().isOpen() && member.status().isOpen() && member.severity() >= lead.severity()
            && member.severity() > MOST_SEVERE;
    }

    /// Whether the lead's row stands for a member.
    ///
    /// @param lead the alert that the member names as its lead; `null` when it is not known
    public static boolean standsFor(@Nullable Alert lead, Alert member) {
        return lead != null && lead.id().equals(member.bundleId()) && standsFor(of(lead), of(member));
    }

    private static Standing of(Alert alert) {
        return new Standing(alert.status(), alert.severity(), alert.bundleId());
    }

    /// Whether an alert calls for itself: nobody has answered it, and it does not merely join a lead that calls already.
    ///
    /// @param lead the alert that it names as its lead; `null` when it names none, or one that is not known
    public static boolean calls(@Nullable Alert lead, Alert alert) {
        return alert.status().isUnanswered() && alert.ending().isEmpty()
            && !(standsFor(lead, alert) && lead.status().isUnanswered() && lead.ending().isEmpty());
    }
}
