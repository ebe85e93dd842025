package org.menshen.domain.event;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Fact;
import org.menshen.map.core.geo.LatLon;

/// What happened to an event.
public sealed interface EventFact extends Fact {

    /// It was made, or got another plan.
    record Planned(EventPlan plan) implements EventFact {
    }

    /// It got another name.
    record Renamed(String name) implements EventFact {
    }

    /// A stretch of time was added.
    record PeriodAdded(EventPlan.Period period) implements EventFact {
    }

    /// A place was added.
    record PlaceAdded(EventPlan.Place place) implements EventFact {
    }

    /// A post was added.
    record PostAdded(EventPlan.Post post) implements EventFact {
    }

    /// A contact was added.
    record ContactAdded(EventPlan.Contact contact) implements EventFact {
    }

    /// A point of the checklist was added.
    record ItemAdded(EventPlan.Item item) implements EventFact {
    }

    /// A part was taken away.
    record Dropped(String partId) implements EventFact {
    }

    /// It is said where a post is, what it asks for, and when it is staffed.
    record PostDetailed(String postId, @Nullable LatLon position, @Nullable String skill, @Nullable DayHours hours) implements EventFact {
    }

    /// Somebody staffs a post, or nobody does any more.
    ///
    /// @param unitId the unit; `null` for nobody
    record Staffed(String postId, @Nullable String unitId) implements EventFact {
    }

    /// A deployment was withdrawn, and nobody stands at a post by it any more.
    record StoodDown(String deploymentId) implements EventFact {
    }

    /// A point was done.
    record Ticked(String itemId, String remark) implements EventFact {
    }

    /// A point is not done after all.
    record Unticked(String itemId, String reason) implements EventFact {
    }

    /// A point is late, and a seat above was told.
    ///
    /// @param toRole a key of `roles`
    record Escalated(String itemId, String toRole) implements EventFact {
    }

    /// It began.
    record Started() implements EventFact {
    }

    /// It is over.
    record Ended(String remark) implements EventFact {
    }

    /// It does not take place.
    record Cancelled(String reason) implements EventFact {
    }
}
