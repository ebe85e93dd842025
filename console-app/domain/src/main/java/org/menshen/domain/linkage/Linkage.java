package org.menshen.domain.linkage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.map.core.geo.LatLon;

/// A linkage request (联动请求) between this centre and a body that it does not command: police, 119, 120, utilities, the 12345 hotline. Either
/// side may ask.
///
/// @param id such as `L-…`; `DR-…` in a drill
/// @param status how it stands
/// @param since since when it stands so
/// @param request what is asked
/// @param requested who asked or recorded it, when: the clock, which a transfer does not set back
/// @param answered who accepted or refused it, when; `null` before
/// @param entered when each state was entered
/// @param refusal why it was refused; `null` unless refused
/// @param feedback what was told at the end; `null` before
/// @param escalation how often it was escalated
/// @param escalatedTo role it was escalated to last; `null` when not
/// @param remark of the one who closed it; `null` before
/// @param handed to whom it was handed on, the first time first
public record Linkage(String id, LinkageStatus status, Instant since, Request request, Mark requested, @Nullable Mark answered,
                      Map<LinkageStatus, Instant> entered, @Nullable String refusal, @Nullable String feedback, int escalation,
                      @Nullable String escalatedTo, @Nullable String remark, List<Handed> handed) implements State {

    /// Copies the timers; a request of before was handed on to nobody.
    public Linkage {
        entered = Map.copyOf(entered);
        handed = handed == null ? List.of() : List.copyOf(handed);
    }

    /// One that was handed on to nobody.
    public Linkage(String id, LinkageStatus status, Instant since, Request request, Mark requested, @Nullable Mark answered,
                   Map<LinkageStatus, Instant> entered, @Nullable String refusal, @Nullable String feedback, int escalation,
                   @Nullable String escalatedTo, @Nullable String remark) {
        this(id, status, since, request, requested, answered, entered, refusal, feedback, escalation, escalatedTo, remark, List.of());
    }

    /// Who asks whom.
    public enum Way {
        /// This centre asks.
        OUT,
        /// This centre is asked.
        IN
    }

    /// One hand-over from body to body.
    ///
    /// @param fromBody whose it was
    /// @param toBody whose it became
    /// @param reason why
    /// @param by who handed it on, when
    public record Handed(String fromBody, String toBody, String reason, Mark by) {
    }

    @Override
    public Subject subject() {
        return new Subject(SubjectKind.LINKAGE, id);
    }

    /// The incident it serves; `null` when it stands alone.
    public @Nullable String incidentId() {
        return request.incidentId();
    }

    /// Whom it asks, or who asks, a key of `linkage-bodies`.
    public String bodyCode() {
        return request.bodyCode();
    }

    /// Whether this centre is asked.
    public boolean incoming() {
        return request.way() == Way.IN;
    }

    /// The attribute of the body that names the roles which answer: those who stand for it, or those of this centre whom it asks.
    public String answerers() {
        return incoming() ? "receivedBy" : "answeredBy";
    }

    /// Since when the one who has to answer has it.
    public Instant askedAt() {
        return handed.isEmpty() ? requested.at() : handed.getLast().by().at();
    }

    Linkage to(LinkageStatus next, Mark by, @Nullable Mark who, @Nullable String why, @Nullable String told) {
        Map<LinkageStatus, Instant> times = new EnumMap<>(entered);
        times.put(next, by.at());
        return new Linkage(id, next, by.at(), request, requested, who, times, why, told, escalation, escalatedTo, remark, handed);
    }

    Linkage closed(Mark by, String words) {
        Linkage over = to(LinkageStatus.CLOSED, by, answered, refusal, feedback);
        return new Linkage(id, over.status, over.since, request, requested, answered, over.entered, refusal, feedback, escalation, escalatedTo,
            words, handed);
    }

    Linkage escalated(int level, String role) {
        return new Linkage(id, status, since, request, requested, answered, entered, refusal, feedback, level, role, remark, handed);
    }

    Linkage attached(String incident) {
        return new Linkage(id, status, since, request.with(incident, request.bodyCode(), request.way()), requested, answered, entered, refusal,
            feedback, escalation, escalatedTo, remark, handed);
    }

    /// The new body has not got it yet and nobody was told above; the clock runs on.
    Linkage handedOn(LinkageFact.Transferred fact, Mark by) {
        Map<LinkageStatus, Instant> times = new EnumMap<>(entered);
        times.remove(LinkageStatus.DELIVERED);
        List<Handed> all = new ArrayList<>(handed);
        all.add(new Handed(fact.fromBody(), fact.toBody(), fact.reason(), by));
        return new Linkage(id, LinkageStatus.REQUESTED, by.at(), request.with(request.incidentId(), fact.toBody(), Way.OUT), requested, null, times,
            null, null, 0, null, null, all);
    }

    /// What is asked.
    ///
    /// @param incidentId the incident it serves; `null` when it stands alone
    /// @param bodyCode whom, or who asks, a key of `linkage-bodies`, such as `POLICE`
    /// @param text what is asked
    /// @param position where, WGS-84; `null` when the place is words only
    /// @param place where, in words
    /// @param stepId step of the incident's plan that it was sent for; `null` when for none
    /// @param way who asks whom; `null` is [Way#OUT]
    public record Request(@Nullable String incidentId, String bodyCode, String text, @Nullable LatLon position, String place,
                          @Nullable String stepId, @Nullable Way way) {

        /// What this centre asks.
        public Request(@Nullable String incidentId, String bodyCode, String text, @Nullable LatLon position, String place,
                       @Nullable String stepId) {
            this(incidentId, bodyCode, text, position, place, stepId, null);
        }

        /// What this centre asks, for no step of a plan.
        public Request(@Nullable String incidentId, String bodyCode, String text, @Nullable LatLon position, String place) {
            this(incidentId, bodyCode, text, position, place, null, null);
        }

        /// What a body asks of this centre.
        public static Request in(String bodyCode, String text, @Nullable LatLon position, String place) {
            return new Request(null, bodyCode, text, position, place, null, Way.IN);
        }

        Request with(@Nullable String incident, String body, @Nullable Way to) {
            return new Request(incident, body, text, position, place, stepId, to);
        }
    }
}
