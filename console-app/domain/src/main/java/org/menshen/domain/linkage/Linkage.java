package org.menshen.domain.linkage;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.map.core.geo.LatLon;

/// A linkage request (联动请求) to a body that this centre does not command: police, 119, 120, utilities.
///
/// @param id such as `L-…`; `DR-…` in a drill
/// @param status how it stands
/// @param since since when it stands so
/// @param request what is asked
/// @param requested who asked, when
/// @param answered who accepted or refused it, when; `null` before
/// @param entered when each state was entered
/// @param refusal why it was refused; `null` unless refused
/// @param feedback what the body told; `null` before
/// @param escalation how often it was escalated
/// @param escalatedTo role it was escalated to last; `null` when not
/// @param remark of the one who closed it; `null` before
public record Linkage(String id, LinkageStatus status, Instant since, Request request, Mark requested, @Nullable Mark answered,
                      Map<LinkageStatus, Instant> entered, @Nullable String refusal, @Nullable String feedback, int escalation,
                      @Nullable String escalatedTo, @Nullable String remark) implements State {

    /// Copies the timers.
    public Linkage {
        entered = Map.copyOf(entered);
    }

    @Override
    public Subject subject() {
        return new Subject(SubjectKind.LINKAGE, id);
    }

    /// The incident it serves; `null` when it stands alone.
    public @Nullable String incidentId() {
        return request.incidentId();
    }

    /// Whom it asks, a key of `linkage-bodies`.
    public String bodyCode() {
        return request.bodyCode();
    }

    /// What is asked.
    ///
    /// @param incidentId the incident it serves; `null` when it stands alone
    /// @param bodyCode whom, a key of `linkage-bodies`, such as `POLICE`
    /// @param text what is asked
    /// @param position where, WGS-84; `null` when the place is words only
    /// @param place where, in words
    /// @param stepId step of the incident's plan that it was sent for; `null` when for none
    public record Request(@Nullable String incidentId, String bodyCode, String text, @Nullable LatLon position, String place,
                          @Nullable String stepId) {

        /// For no step of a plan.
        public Request(@Nullable String incidentId, String bodyCode, String text, @Nullable LatLon position, String place) {
            this(incidentId, bodyCode, text, position, place, null);
        }
    }
}
