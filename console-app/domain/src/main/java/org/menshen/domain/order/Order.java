package org.menshen.domain.order;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.map.core.geo.LatLon;

/// An order: a unit sent somewhere to do something.
///
/// @param id such as `O-…`; `DR-…` in a drill
/// @param status how it stands
/// @param since since when it stands so
/// @param task what is to be done, by whom and where
/// @param drafted who wrote it, when
/// @param issued who issued it, when; `null` while a draft
/// @param entered when each state was entered: the timers of the order
/// @param reason why it was declined, recalled or reassigned; `null` otherwise
/// @param successorId the order that replaces it; `null` unless reassigned
/// @param feedback what the unit told at the end; `null` before
/// @param remark of the one who confirmed it, or who said that nobody else is needed; `null` before
public record Order(String id, OrderStatus status, Instant since, Task task, Mark drafted, @Nullable Mark issued,
                    Map<OrderStatus, Instant> entered, @Nullable String reason, @Nullable String successorId,
                    @Nullable String feedback, @Nullable String remark) implements State {

    /// Copies the timers.
    public Order {
        entered = Map.copyOf(entered);
    }

    @Override
    public Subject subject() {
        return new Subject(SubjectKind.ORDER, id);
    }

    /// The incident it serves; `null` when it stands alone.
    public @Nullable String incidentId() {
        return task.incidentId();
    }

    /// The unit it is for.
    public String unitId() {
        return task.unitId();
    }

    /// When a state was entered; empty when it was not.
    public Optional<Instant> at(OrderStatus state) {
        return Optional.ofNullable(entered.get(state));
    }

    /// How long it took from one state to another, such as from `ACCEPTED` to `ON_SCENE`; empty while either is missing.
    public Optional<Duration> between(OrderStatus from, OrderStatus to) {
        return at(from).flatMap(a -> at(to).map(b -> Duration.between(a, b)));
    }

    /// Whether nobody took it and nobody has said yet that nobody else is needed.
    public boolean isUntaken() {
        return (status == OrderStatus.TIMEOUT || status == OrderStatus.DECLINED) && remark == null;
    }

    /// What is to be done.
    ///
    /// @param incidentId the incident it serves; `null` when it stands alone
    /// @param unitId the unit
    /// @param text what to do, such as `守住门口, 不追击`
    /// @param position where to, WGS-84; `null` when the place is words only
    /// @param place where to, in words
    /// @param stepId step of the incident's plan that it was given for; `null` when for none
    /// @param afterId the order that nobody took, which this one offers to another unit; `null` when it is the first
    public record Task(@Nullable String incidentId, String unitId, String text, @Nullable LatLon position, String place,
                       @Nullable String stepId, @Nullable String afterId) {

        /// For no order before it.
        public Task(@Nullable String incidentId, String unitId, String text, @Nullable LatLon position, String place, @Nullable String stepId) {
            this(incidentId, unitId, text, position, place, stepId, null);
        }

        /// For no step of a plan.
        public Task(@Nullable String incidentId, String unitId, String text, @Nullable LatLon position, String place) {
            this(incidentId, unitId, text, position, place, null, null);
        }

        /// The same for another unit.
        public Task to(String other) {
            return new Task(incidentId, other, text, position, place, stepId, null);
        }

        /// The same in other words.
        public Task saying(String words) {
            return new Task(incidentId, unitId, words, position, place, stepId, afterId);
        }

        /// The same, offered after an order that nobody took.
        public Task after(String orderId) {
            return new Task(incidentId, unitId, text, position, place, stepId, orderId);
        }
    }
}
