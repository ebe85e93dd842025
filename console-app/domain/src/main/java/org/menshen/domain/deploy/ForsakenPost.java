package org.menshen.domain.deploy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.menshen.domain.event.Event;
import org.menshen.domain.event.EventPlan;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.order.Order;
import org.menshen.domain.unit.Unit;
import org.menshen.domain.unit.UnitStatus;

/// A post of a deployment in force whose unit is lost to it: off duty or not heard of. Its order waits or stands for nothing until a person decides.
///
/// @param deployment the deployment
/// @param post the post
/// @param unit its unit
public record ForsakenPost(Deployment deployment, EventPlan.Post post, Unit unit) {

    /// Whether a unit that stands so is lost to its post.
    public static boolean gone(UnitStatus status) {
        return status == UnitStatus.OFFLINE || status == UnitStatus.LOST;
    }

    /// The posts that a unit leaves without anybody, by deployment; none while it is there.
    ///
    /// @param all all deployments
    /// @param find the state of a subject
    public static List<ForsakenPost> of(Unit unit, Collection<Deployment> all, Function<Subject, Optional<Versioned<State>>> find, Instant now) {
        List<ForsakenPost> posts = new ArrayList<>();
        if (gone(unit.status())) {
            all.stream().filter(each -> each.binds(now)).sorted(Comparator.comparing(Deployment::from).thenComparing(Deployment::id))
                .forEach(each -> each.assignments().stream()
                    .filter(assignment -> assignment.unitId().equals(unit.id()) && !ended(find, each.orderId(assignment.postId())))
                    .flatMap(assignment -> post(find, each.eventId(), assignment.postId()).stream())
                    .forEach(post -> posts.add(new ForsakenPost(each, post, unit))));
        }
        return posts;
    }

    private static boolean ended(Function<Subject, Optional<Versioned<State>>> find, String orderId) {
        return find.apply(new Subject(SubjectKind.ORDER, orderId)).map(Versioned::state).map(Order.class::cast)
            .filter(order -> order.status().isFinal()).isPresent();
    }

    private static Optional<EventPlan.Post> post(Function<Subject, Optional<Versioned<State>>> find, String eventId, String postId) {
        return find.apply(Event.subject(eventId)).map(found -> (Event) found.state()).filter(event -> !event.over())
            .flatMap(event -> event.plan().post(postId));
    }
}
