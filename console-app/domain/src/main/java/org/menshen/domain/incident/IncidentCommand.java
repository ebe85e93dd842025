package org.menshen.domain.incident;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Command;
import org.menshen.domain.plan.PlanRef;
import org.menshen.map.core.geo.LatLon;

/// What can be asked about an incident.
public sealed interface IncidentCommand extends Command {

    /// 接报: enters a new incident. The one who reports it owns it.
    ///
    /// @param details what is reported
    /// @param severity product severity 1…5
    /// @param alertId the alert it comes from; `null` when none
    /// @param narrative first line of the log; empty for none
    record Report(Incident.Details details, int severity, @Nullable String alertId, String narrative) implements IncidentCommand {
    }

    /// 核实.
    record Verify(String remark) implements IncidentCommand {
    }

    /// 定级, by a person only. Also changes a grade once set: the fact tells upgrade from downgrade.
    ///
    /// @param grade legal grade 1…4
    record Grade(int grade, String reason) implements IncidentCommand {
    }

    /// Changes the product severity.
    record SetSeverity(int severity, String reason) implements IncidentCommand {
    }

    /// 处置 begins.
    record Respond() implements IncidentCommand {
    }

    /// 已控制.
    record Control(String remark) implements IncidentCommand {
    }

    /// 善后 begins.
    record StartClosing(String remark) implements IncidentCommand {
    }

    /// 结束.
    ///
    /// @param summary what happened and what was done
    /// @param disposal what becomes of personal data collected for it
    /// @param assessmentNo number of the assessment; needed when data is retained
    record Close(String summary, DataDisposal disposal, @Nullable String assessmentNo) implements IncidentCommand {
    }

    /// 复盘.
    record Review(String summary) implements IncidentCommand {
    }

    /// 移交 to another body.
    record Transfer(String to, String reason) implements IncidentCommand {
    }

    /// 误报撤销.
    record Cancel(String reason) implements IncidentCommand {
    }

    /// Writes a line into the log.
    record AddLog(String text) implements IncidentCommand {
    }

    /// Corrects a line of the log by a new line.
    ///
    /// @param number the line that is wrong
    record CorrectLog(int number, String text) implements IncidentCommand {
    }

    /// Makes one more alert part of it.
    record LinkAlert(String alertId) implements IncidentCommand {
    }

    /// Asks a role or body to take part.
    record Invite(String role, String name) implements IncidentCommand {
    }

    /// 已阅: the actor has read everything so far.
    record MarkRead() implements IncidentCommand {
    }

    /// The actor becomes responsible.
    record TakeOwnership() implements IncidentCommand {
    }

    /// Hands the responsibility to another person.
    record HandOver(String userId, String name, String role, String seat) implements IncidentCommand {
    }

    /// Corrects where it is.
    record Relocate(@Nullable LatLon position, String place, String reason) implements IncidentCommand {
    }

    /// One seat up: to a role that has to read it.
    record Escalate(String toRole, String reason) implements IncidentCommand {
    }

    /// Nobody at that seat has read it in time: it is sent there again.
    record SendAgain() implements IncidentCommand {
    }

    /// 已送达: it reached a desk of the seat it was escalated to.
    record MarkDelivered() implements IncidentCommand {
    }

    /// 批示: the seat it was escalated to says what to do; it stands in the log, too.
    record Instruct(String text) implements IncidentCommand {
    }

    /// 启动预案.
    ///
    /// @param plan the edition, in force now
    record OpenPlan(PlanRef plan) implements IncidentCommand {
    }

    /// Puts the plan away, such as a wrong one.
    record DropPlan(String reason) implements IncidentCommand {
    }

    /// The actor takes a step of the plan.
    record StartStep(String step) implements IncidentCommand {
    }

    /// A step is done.
    ///
    /// @param remark what is to be said about it; goes into the log
    record FinishStep(String step, String remark) implements IncidentCommand {
    }

    /// Leaves a step out. Not one that is mandatory.
    record SkipStep(String step, String reason) implements IncidentCommand {
    }

    /// Chooses a way where the plan branches.
    record ChooseStep(String step, String option) implements IncidentCommand {
    }

    /// Ticks a part of a step.
    record TickStep(String step, String item) implements IncidentCommand {
    }
}
