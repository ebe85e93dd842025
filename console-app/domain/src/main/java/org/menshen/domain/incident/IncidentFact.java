package org.menshen.domain.incident;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Fact;
import org.menshen.domain.plan.PlanRef;
import org.menshen.map.core.geo.LatLon;

/// What happened to an incident.
public sealed interface IncidentFact extends Fact {

    /// It was reported.
    record Reported(Incident.Details details, int severity, @Nullable String alertId, String narrative) implements IncidentFact {
    }

    /// It was verified.
    record Verified(String remark) implements IncidentFact {
    }

    /// A person set its legal grade for the first time.
    record Graded(int grade, String reason) implements IncidentFact {
    }

    /// A person set a graver grade.
    record Upgraded(int from, int to, String reason) implements IncidentFact {
    }

    /// A person set a lighter grade.
    record Downgraded(int from, int to, String reason) implements IncidentFact {
    }

    /// Its product severity changed.
    record SeveritySet(int from, int to, String reason) implements IncidentFact {
    }

    /// The response began.
    record Responded() implements IncidentFact {
    }

    /// It is under control.
    record Controlled(String remark) implements IncidentFact {
    }

    /// The aftermath began.
    record ClosingStarted(String remark) implements IncidentFact {
    }

    /// It was closed.
    record Closed(String summary, DataDisposal disposal, @Nullable String assessmentNo) implements IncidentFact {
    }

    /// It was reviewed.
    record Reviewed(String summary) implements IncidentFact {
    }

    /// Another body has it now.
    record Transferred(String to, String reason) implements IncidentFact {
    }

    /// It was none.
    record Cancelled(String reason) implements IncidentFact {
    }

    /// A line was written into the log.
    ///
    /// @param number its number, from 1
    record LogAdded(int number, String text) implements IncidentFact {
    }

    /// A line was corrected by a new one.
    ///
    /// @param number number of the new line
    /// @param corrects number of the wrong line
    record LogCorrected(int number, int corrects, String text) implements IncidentFact {
    }

    /// One more alert belongs to it.
    record AlertLinked(String alertId) implements IncidentFact {
    }

    /// A role or body was asked to take part.
    record Invited(String role, String name) implements IncidentFact {
    }

    /// The actor read everything so far.
    ///
    /// @param upTo number of the last line of the log at that time, 0 when it was empty
    record Read(int upTo) implements IncidentFact {
    }

    /// The actor became responsible.
    record OwnershipTaken() implements IncidentFact {
    }

    /// The responsibility was offered to another person.
    record HandOverOffered(String userId, String name, String role, String seat) implements IncidentFact {
    }

    /// That person does not take it.
    record HandOverDeclined(String reason) implements IncidentFact {
    }

    /// The offer was taken back.
    record HandOverWithdrawn() implements IncidentFact {
    }

    /// A transfer was asked for.
    ///
    /// @param to a key of `centres` or `linkage-bodies`
    /// @param dueAt until when the other side can accept or return it
    record TransferRequested(String to, String reason, Instant dueAt) implements IncidentFact {
    }

    /// The other side took it over.
    ///
    /// @param here whether it goes on here under the other centre; else [Transferred] follows
    record TransferAccepted(String to, String remark, boolean here) implements IncidentFact {
    }

    /// The other side did not take it.
    record TransferReturned(String to, String reason) implements IncidentFact {
    }

    /// Whoever asked for the transfer did not want it any more.
    record TransferWithdrawn(String to, String reason) implements IncidentFact {
    }

    /// Nobody on the other side accepted in time.
    record TransferLapsed(String to) implements IncidentFact {
    }

    /// A seat was asked something.
    ///
    /// @param number its line of the log
    record Asked(int number, String toRole, String text) implements IncidentFact {
    }

    /// A question was answered.
    ///
    /// @param number the answer's line of the log
    /// @param question the question's line
    record Answered(int number, int question, String text) implements IncidentFact {
    }

    /// Somebody called about it.
    ///
    /// @param number its line of the log
    /// @param callback the caller's number, masked; empty for none
    record CallAdded(int number, String sourceCode, String words, String callback) implements IncidentFact {
    }

    /// It became a part of a larger incident.
    record AttachedTo(String parentId) implements IncidentFact {
    }

    /// It stands alone again.
    record Detached(String parentId, String reason) implements IncidentFact {
    }

    /// Its review was opened.
    ///
    /// @param reason why; empty when its level demands it
    ///
    /// @param owner who has to do it, a key of `roles`; `null` in facts from before there were owners
    /// @param dueAt until when; `null` in those, too
    record ReviewOpened(String reason, @Nullable String owner, @Nullable Instant dueAt) implements IncidentFact {
    }

    /// Something has to be done after the review.
    ///
    /// @param number from 1
    /// @param dueAt until when; `null` in facts from before there were dates
    record FollowUpAdded(int number, String toRole, String text, @Nullable Instant dueAt) implements IncidentFact {
    }

    /// A follow-up is done.
    record FollowUpFinished(int number, String result) implements IncidentFact {
    }

    /// Another person became responsible.
    record HandedOver(String userId, String name, String role, String seat) implements IncidentFact {
    }

    /// Its place was corrected.
    record Relocated(@Nullable LatLon position, String place, String reason) implements IncidentFact {
    }

    /// It went one seat up.
    record Escalated(String toRole, String reason) implements IncidentFact {
    }

    /// It was sent once more to the seat above, where nobody had read it.
    record SentAgain(int times) implements IncidentFact {
    }

    /// It reached a desk of the seat above.
    record Delivered() implements IncidentFact {
    }

    /// The seat above said what to do.
    ///
    /// @param number its line of the log
    record Instructed(int number, String text) implements IncidentFact {
    }

    /// A response plan was opened.
    ///
    /// @param plan the edition, by id, version and hash of its contents
    /// @param level the duty level in force
    /// @param factor what the level makes of each limit
    record PlanOpened(PlanRef plan, String level, double factor) implements IncidentFact {
    }

    /// The plan was put away.
    record PlanDropped(PlanRef plan, String reason) implements IncidentFact {
    }

    /// Somebody took a step of the plan.
    record StepStarted(String step) implements IncidentFact {
    }

    /// A step is done, as somebody says.
    record StepFinished(String step, String remark) implements IncidentFact {
    }

    /// A step was left out.
    record StepSkipped(String step, String reason) implements IncidentFact {
    }

    /// A way was chosen at a step.
    record StepChosen(String step, String option) implements IncidentFact {
    }

    /// A part of a step was ticked.
    record StepTicked(String step, String item) implements IncidentFact {
    }
}
