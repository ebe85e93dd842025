package org.menshen.domain.incident;

import java.time.Instant;
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

    /// 转办 to another centre, 移交 to another body: it stays here until the other side accepts.
    ///
    /// @param to a key of `centres` or `linkage-bodies`
    record Transfer(String to, String reason) implements IncidentCommand {
    }

    /// 接收: the other side takes it over. A centre goes on with it under the same id and clock; with a body it ends here.
    record AcceptTransfer(String remark) implements IncidentCommand {
    }

    /// 退回: the other side does not take it.
    record ReturnTransfer(String reason) implements IncidentCommand {
    }

    /// Whoever asked for the transfer does not want it any more.
    record WithdrawTransfer(String reason) implements IncidentCommand {
    }

    /// The time is over in which the other side could have accepted: the incident stays where it is.
    record LapseTransfer() implements IncidentCommand {
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

    /// Offers the responsibility to another person, who has to accept it; until then it stays where it is.
    record HandOver(String userId, String name, String role, String seat) implements IncidentCommand {
    }

    /// The person it was offered to takes the responsibility.
    record AcceptHandOver() implements IncidentCommand {
    }

    /// The person it was offered to does not take it.
    record DeclineHandOver(String reason) implements IncidentCommand {
    }

    /// The offer is taken back.
    record WithdrawHandOver() implements IncidentCommand {
    }

    /// 提问: asks a seat something; it takes part from then on.
    ///
    /// @param toRole a key of `roles`
    record Ask(String toRole, String text) implements IncidentCommand {
    }

    /// 答复.
    ///
    /// @param question number of the question
    record Answer(int question, String text) implements IncidentCommand {
    }

    /// 来电: somebody called about it.
    ///
    /// @param sourceCode a key of `case-sources`
    /// @param words what was told, without numbers of persons
    /// @param callback the caller's number, masked; empty for none
    record AddCall(String sourceCode, String words, String callback) implements IncidentCommand {
    }

    /// Makes it a part of a larger incident, which then does not end before it.
    record AttachTo(String parentId) implements IncidentCommand {
    }

    /// It stands alone again.
    record Detach(String reason) implements IncidentCommand {
    }

    /// 启动复盘 after the end; for levels Ⅰ and Ⅱ it is open by itself.
    ///
    /// @param owner who has to do it, a key of `roles`; `null` for the seat of whoever opens it
    record OpenReview(String reason, @Nullable String owner) implements IncidentCommand {
    }

    /// 整改事项 of a review.
    ///
    /// @param toRole who has to do it, a key of `roles`
    /// @param dueAt until when; `null` for as long as a review has
    record AddFollowUp(String toRole, String text, @Nullable Instant dueAt) implements IncidentCommand {
    }

    /// A follow-up is done, also after the conclusions.
    record FinishFollowUp(int followUp, String result) implements IncidentCommand {
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

    /// Goes on with another plan, such as when it has become something else; what was done under the one before stays in the log.
    ///
    /// @param plan the edition that runs from then on
    /// @param reason why
    record ChangePlan(PlanRef plan, String reason) implements IncidentCommand {
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
