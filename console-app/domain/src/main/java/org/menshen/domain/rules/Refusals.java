package org.menshen.domain.rules;

import java.util.Set;

/// Every reason the rules give for a refusal, so that whoever shows them can see that none lacks a text.
public final class Refusals {

    /// The codes of all refusals; each is a key of the desktop's texts (`refusal.<code>`).
    public static final Set<String> CODES = Set.of(
        "alert.already-acknowledged", "alert.already-bundled", "alert.already-ended", "alert.already-escalated", "alert.already-linked",
        "alert.already-normal", "alert.already-yours", "alert.bad-severity", "alert.bundle-full", "alert.cannot-lead",
        "alert.close-needs-answer", "alert.delivered-already", "alert.duplicate-needs-target", "alert.escalates-up-only", "alert.exists",
        "alert.false-needs-reason", "alert.false-needs-remark", "alert.is-aside", "alert.is-final", "alert.needs-reason", "alert.not-bundled",
        "alert.not-escalated", "alert.not-less-severe", "alert.not-more-severe", "alert.not-sent-to-you", "alert.not-to-note",
        "alert.raised-since", "alert.read-already", "alert.same-term", "alert.severity-1-not-aside", "alert.severity-1-stands-alone",
        "alert.shelve-too-long", "alert.split-by-hand", "alert.target-is-duplicate", "alert.target-was-nothing", "alert.unknown",
        "alert.unknown-reason", "alert.unknown-role", "alert.unknown-type", "alert.until-in-past", "alert.worse-stands-alone",
        "alert.worse-than-lead", "alert.wrong-status", "command.defect", "command.drill-mixed", "command.not-permitted", "command.too-long",
        "command.unknown", "command.wrong-subject", "debrief.needs-act", "debrief.needs-text", "debrief.said-already", "device.bad-id",
        "device.exists", "device.needs-optics", "device.needs-reason", "device.no-change", "device.unknown", "device.unknown-type",
        "device.wrong-status", "duty.cancelled", "duty.ends-before-it-begins", "duty.exists", "duty.needs-other-person",
        "duty.needs-person-and-seat", "duty.needs-reason", "duty.over", "duty.unknown", "duty.unknown-role", "incident.already-escalated",
        "incident.already-invited", "incident.already-linked", "incident.already-yours", "incident.answered-already", "incident.bad-grade",
        "incident.bad-severity", "incident.close-needs-commander", "incident.delivered-already", "incident.exists", "incident.follow-up-done",
        "incident.grade-needs-person", "incident.hand-over-to-other", "incident.is-final", "incident.linkages-open", "incident.needs-reason",
        "incident.needs-summary", "incident.needs-text", "incident.needs-title", "incident.no-offer", "incident.no-part", "incident.no-plan",
        "incident.no-review", "incident.no-such-alert", "incident.no-such-follow-up", "incident.no-such-line", "incident.no-such-question",
        "incident.no-transfer", "incident.not-asked", "incident.not-escalated", "incident.not-open", "incident.not-sent-to-you",
        "incident.nothing-new", "incident.number-in-clear", "incident.offered-already", "incident.offered-to-other", "incident.orders-open",
        "incident.own-part", "incident.owned", "incident.part-already", "incident.parts-open", "incident.plan-already-open",
        "incident.plan-not-for", "incident.plan-not-in-force", "incident.plan-unknown", "incident.read-already",
        "incident.retaining-needs-assessment", "incident.review-open", "incident.safety-first", "incident.same-centre", "incident.same-grade",
        "incident.step-already-yours", "incident.step-done", "incident.step-item-ticked", "incident.step-mandatory", "incident.step-needs-words",
        "incident.step-no-such-item", "incident.step-not-by-hand", "incident.step-off", "incident.step-over", "incident.step-taken",
        "incident.step-unknown", "incident.steps-open", "incident.transfer-late", "incident.transfer-not-late", "incident.transfer-not-yours",
        "incident.transfer-pending", "incident.two-levels-only", "incident.unknown", "incident.unknown-receiver", "incident.unknown-role",
        "incident.unknown-source", "incident.unknown-type", "incident.wrong-status", "level.asked-already", "level.in-force",
        "level.needs-other-person", "level.needs-reason", "level.not-asked", "level.nothing-asked", "level.only-one", "level.unknown",
        "linkage.already-escalated", "linkage.attached", "linkage.exists", "linkage.needs-reason", "linkage.needs-text", "linkage.no-transfer",
        "linkage.not-your-seat", "linkage.transfer-late", "linkage.transferred-before", "linkage.unknown", "linkage.unknown-body",
        "linkage.unknown-role", "linkage.wrong-status", "maintenance.ends-before-it-begins", "maintenance.exists", "maintenance.in-past",
        "maintenance.is-over", "maintenance.needs-reason", "maintenance.needs-scope", "maintenance.too-long", "maintenance.unknown",
        "maintenance.unknown-device", "maintenance.unknown-site", "maintenance.unknown-type", "message.all-read", "message.delivered-already",
        "message.exists", "message.needs-reason", "message.needs-text", "message.needs-units", "message.not-to-unit", "message.read-already",
        "message.unknown", "message.withdrawn", "model.exists", "model.needs-other-person", "model.needs-reason", "model.no-rule",
        "model.stands-so", "model.trial-first", "model.unknown", "model.withdrawn", "model.wrong-edition", "order.exists",
        "order.followed-already", "order.forbidden-word", "order.is-final", "order.needs-feedback", "order.needs-linkage", "order.needs-reason",
        "order.needs-text", "order.no-successor", "order.not-late-yet", "order.not-to-follow", "order.unit-has-order",
        "order.unit-not-available", "order.unknown", "order.unknown-unit", "order.wrong-status", "patrol.bad-time", "patrol.exists",
        "patrol.needs-name", "patrol.needs-points", "patrol.needs-reason", "patrol.no-such-point", "patrol.no-such-tour", "patrol.not-a-visit",
        "patrol.not-over", "patrol.not-yet", "patrol.too-long", "patrol.tour-runs", "patrol.unit-busy", "patrol.unknown",
        "patrol.visited-already", "patrol.wrong-status", "plan.already-withdrawn", "plan.exists", "plan.unknown", "plan.wrong-edition",
        "police.exists", "police.mirror-only", "police.not-forward", "police.unknown", "relation.needs-person", "relation.needs-reason",
        "relation.not-confirmed", "relation.nothing-there", "relation.said-already", "relation.wrong-pair", "rollcall.already-escalated",
        "rollcall.answered-already", "rollcall.closed", "rollcall.exists", "rollcall.needs-reason", "rollcall.needs-units",
        "rollcall.nobody-missing", "rollcall.nobody-to-remind", "rollcall.not-called", "rollcall.not-late-yet", "rollcall.not-sent-to-you",
        "rollcall.read-already", "rollcall.unknown", "rollcall.unknown-role", "rollcall.wrong-standing", "shift.already-off", "shift.exists",
        "shift.major-incidents-unowned", "shift.needs-relief", "shift.needs-sheet", "shift.needs-text", "shift.no-such-point",
        "shift.not-pinned", "shift.not-yours", "shift.nothing-to-pin", "shift.pinned-already", "shift.points-unread", "shift.read-by-somebody",
        "shift.read-by-the-other", "shift.seat-taken", "shift.sheet-old", "shift.sheet-taken", "shift.taken-by-other", "shift.ticked-already",
        "shift.unknown", "site.exists", "site.needs-name", "site.needs-outline", "site.number-in-clear", "site.unknown",
        "site.unknown-committee", "site.unknown-type", "sketch.already-counted", "sketch.exists", "sketch.needs-points", "sketch.needs-text",
        "sketch.no-crossing", "sketch.not-counted", "sketch.not-watched", "sketch.unknown", "sketch.unknown-kind", "tuning.answered-already",
        "tuning.asked-already", "tuning.exists", "tuning.is-closed", "tuning.needs-reason", "tuning.needs-source", "tuning.no-receiver",
        "tuning.not-your-seat", "tuning.unknown", "unit.exists", "unit.has-order", "unit.mirror-only", "unit.needs-call-sign",
        "unit.needs-reason", "unit.no-such-order", "unit.unknown", "unit.unknown-type", "unit.wrong-status", "zone.exists", "zone.needs-area",
        "zone.needs-reason", "zone.no-thresholds", "zone.thresholds-not-ordered", "zone.unknown", "zone.unknown-kind", "zone.until-in-past");

    private Refusals() {
    }
}
