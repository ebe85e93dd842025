package org.menshen.domain.alert;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Command;

/// What can be asked about an alert.
public sealed interface AlertCommand extends Command {

    /// Enters a new alert; given by the centre's ingest and detectors, or by an officer for a call.
    record Raise(Alert.Origin origin) implements AlertCommand {
    }

    /// The source raised it again.
    ///
    /// @param now all that it said this time; `null` when it said nothing new
    record Repeat(Instant at, String basis, Alert.@Nullable Origin now) implements AlertCommand {
    }

    /// 签收: an officer answers it.
    record Acknowledge() implements AlertCommand {
    }

    /// Another officer takes an answered alert over.
    record TakeOver(String reason) implements AlertCommand {
    }

    /// 核实: the check begins.
    record StartVerifying() implements AlertCommand {
    }

    /// 属实.
    record Confirm(String remark) implements AlertCommand {
    }

    /// 误报.
    ///
    /// @param reasonCode a key of `false-reasons`
    /// @param remark in words; needed when the reason is `OTHER`
    record MarkFalse(String reasonCode, String remark) implements AlertCommand {
    }

    /// 重复.
    ///
    /// @param targetId the alert it repeats
    record MarkDuplicate(String targetId) implements AlertCommand {
    }

    /// 测试.
    record MarkTest(String remark) implements AlertCommand {
    }

    /// 转事件: makes it part of an incident.
    record Link(String incidentId) implements AlertCommand {
    }

    /// 关闭.
    record Close(String remark) implements AlertCommand {
    }

    /// 搁置 until a time, for a reason.
    ///
    /// @param ends what ends it before that time, such as the next clear of the device (one-shot); `null` for nothing
    record Shelve(Instant until, String reason, @Nullable AsideEnd ends) implements AlertCommand {

        /// Until a time and no sooner.
        public Shelve(Instant until, String reason) {
            this(until, reason, null);
        }
    }

    /// Takes it off the shelf: by a person, or by the centre's timer at its end.
    record Unshelve() implements AlertCommand {
    }

    /// 抑制 by a rule or for maintenance.
    ///
    /// @param until until when; `null` until it is lifted
    /// @param maintenanceId the maintenance that asks for it; `null` when none does
    record Suppress(String reason, @Nullable Instant until, @Nullable String maintenanceId) implements AlertCommand {

        /// For no maintenance.
        public Suppress(String reason, @Nullable Instant until) {
            this(reason, until, null);
        }
    }

    /// Lifts the suppression.
    record Unsuppress() implements AlertCommand {
    }

    /// 停用, with its device.
    record TakeOutOfService(String reason) implements AlertCommand {
    }

    /// Its device is in service again.
    record ReturnToService() implements AlertCommand {
    }

    /// The device came back to normal by itself.
    record ReturnToNormal(Instant at) implements AlertCommand {
    }

    /// Nobody answered in time: one seat up, severity unchanged.
    ///
    /// @param toRole a key of `roles`
    record Escalate(String toRole) implements AlertCommand {
    }

    /// Nobody at the seat above has read it in time: it is sent there again.
    record SendAgain() implements AlertCommand {
    }

    /// 已送达: it reached a desk of the seat it was escalated to.
    record MarkDelivered() implements AlertCommand {
    }

    /// 已阅, by the seat it was escalated to.
    record MarkRead() implements AlertCommand {
    }

    /// 批示: the seat it was escalated to says what to do.
    record Instruct(String text) implements AlertCommand {
    }

    /// Puts it into the bundle that another alert leads. That one is never less severe.
    ///
    /// @param cause what they have in common, a key of `alert-causes`; `null` for place and time, or by hand
    record Bundle(String leadId, @Nullable String cause) implements AlertCommand {

        /// For place and time, or by hand.
        public Bundle(String leadId) {
            this(leadId, null);
        }
    }

    /// Takes it out of its bundle. The lead keeps naming it; whether an alert is in a bundle is told by the alert itself.
    /// What a person takes out no rule puts back.
    record Unbundle() implements AlertCommand {
    }

    /// Takes other alerts into the bundle this one leads, all at once: a flood of one device is one change of its lead, not one for each.
    record AddMembers(List<String> memberIds) implements AlertCommand {

        /// Copies the list.
        public AddMembers {
            memberIds = List.copyOf(memberIds);
        }
    }

    /// Makes it more severe.
    ///
    /// @param severity lower number than now, 1…5
    /// @param reason the rule that fired or the officer's reason
    record RaiseSeverity(int severity, String reason) implements AlertCommand {
    }

    /// Enters a warning that nobody here has to answer as it stands: over already, withdrawn already, for other ground, or a test. One for
    /// other ground can be told anew.
    ///
    /// @param as [AlertStatus#EXPIRED], [AlertStatus#CANCELLED], [AlertStatus#ELSEWHERE], [AlertStatus#TRIAL] or
    /// [AlertStatus#SUPPRESSED]
    /// @param term how long it holds or held
    /// @param reason why it is not in the queue
    record Note(Alert.Origin origin, AlertStatus as, Alert.Term term, String reason) implements AlertCommand {
    }

    /// Its source says how long it holds, anew after each message about it.
    ///
    /// @param from since when; `null` when not said
    /// @param expires until when; `null` when not said
    record Limit(@Nullable Instant from, @Nullable Instant expires) implements AlertCommand {
    }

    /// It holds no longer, by its source or by the clock.
    ///
    /// @param at when, by what ended it
    /// @param remark in words; empty when nothing was said
    record End(AlertEnd kind, Instant at, String remark) implements AlertCommand {
    }

    /// A warning for other ground, or what was found on trial, comes into the queue: its area grew, or an officer wants it there.
    record TakeIn(String reason) implements AlertCommand {
    }

    /// Makes it less severe, such as a crowd that thins out.
    record LowerSeverity(int severity, String reason) implements AlertCommand {
    }
}
