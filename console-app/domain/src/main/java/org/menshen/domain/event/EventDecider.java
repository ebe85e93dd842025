package org.menshen.domain.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.event.EventPlan.Kind;
import org.menshen.domain.fact.Context;
import org.menshen.domain.fact.Decider;
import org.menshen.domain.fact.Decision;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.Refusal;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.text.PersonalNumbers;
import org.menshen.map.core.geo.LatLon;

/// The rules of events. A plan may be changed until the event is over; a whole other plan takes its place only before it has begun.
public final class EventDecider implements Decider<Event, EventCommand, EventFact> {

    private static final String ROLES = "roles";
    private static final String SKILLS = "skills";
    private static final String COMMITTEES = "committees";
    private static final String LEVELS = "duty-levels";

    @Override
    public Decision<EventFact> decide(@Nullable Event event, Subject subject, EventCommand command, Context context) {
        if (command instanceof EventCommand.Plan c) {
            return event != null && event.stage() != Event.Stage.PLANNED ? Decision.refuse("event.exists", "name", event.plan().name())
                : fault(c.plan(), context).map(Decision::<EventFact>refuse).orElseGet(() -> Decision.accept(new EventFact.Planned(c.plan())));
        }
        if (event == null) {
            return Decision.refuse("event.unknown", "id", subject.id());
        }
        if (event.over()) {
            return Decision.refuse("event.over", "by", Objects.requireNonNull(event.ended()).name());
        }
        EventPlan plan = event.plan();
        return switch (command) {
            case EventCommand.Plan c -> throw new IllegalStateException("answered above");
            case EventCommand.Rename c -> c.name().isBlank() ? Decision.refuse("event.needs-name") : Decision.accept(new EventFact.Renamed(c.name()));
            case EventCommand.AddPeriod c -> part(plan, new EventPlan.Period(plan.next(Kind.PERIOD), c.from(), c.to(), c.note()), context);
            case EventCommand.AddPlace c -> part(plan, new EventPlan.Place(plan.next(Kind.PLACE), c.place()), context);
            case EventCommand.AddPost c -> part(plan, new EventPlan.Post(plan.next(Kind.POST), c.name(), c.committee(), null, c.task()), context);
            case EventCommand.AddContact c -> part(plan, new EventPlan.Contact(plan.next(Kind.CONTACT), c.name(), c.duty(), c.reach()), context);
            case EventCommand.AddItem c -> part(plan, new EventPlan.Item(plan.next(Kind.ITEM), c.text(), c.role(), c.due()), context);
            case EventCommand.Drop c -> drop(plan, c);
            case EventCommand.Staff c -> staff(plan, c);
            case EventCommand.DetailPost c -> detail(plan, c, context);
            case EventCommand.StaffAs c -> staffAs(plan, c);
            case EventCommand.StandDown c -> standDown(event, c);
            case EventCommand.Tick c -> tick(event, c);
            case EventCommand.Untick c -> untick(event, c);
            case EventCommand.Escalate c -> escalate(event, c, context);
            case EventCommand.Start c -> event.running() ? Decision.refuse("event.runs-already") : Decision.accept(new EventFact.Started());
            case EventCommand.End c -> end(event, c);
            case EventCommand.Cancel c -> event.running() ? Decision.refuse("event.runs-already")
                : c.reason().isBlank() ? Decision.refuse("event.needs-reason") : Decision.accept(new EventFact.Cancelled(c.reason()));
        };
    }

    private static Decision<EventFact> part(EventPlan plan, EventPlan.Part part, Context context) {
        Optional<Refusal> fault = fault(part, context);
        if (fault.isPresent()) {
            return Decision.refuse(fault.get());
        }
        if (part instanceof EventPlan.Place p && plan.places().stream().anyMatch(place -> place.subject().equals(p.subject()))) {
            return Decision.refuse("event.place-already", "place", p.subject().id());
        }
        return Decision.accept(switch (part) {
            case EventPlan.Period p -> new EventFact.PeriodAdded(p);
            case EventPlan.Place p -> new EventFact.PlaceAdded(p);
            case EventPlan.Post p -> new EventFact.PostAdded(p);
            case EventPlan.Contact p -> new EventFact.ContactAdded(p);
            case EventPlan.Item p -> new EventFact.ItemAdded(p);
        });
    }

    private static Decision<EventFact> drop(EventPlan plan, EventCommand.Drop c) {
        if (plan.parts().noneMatch(part -> part.id().equals(c.partId()))) {
            return Decision.refuse("event.no-such-part", "part", c.partId());
        }
        boolean last = plan.periods().size() == 1 && plan.periods().getFirst().id().equals(c.partId());
        return last ? Decision.refuse("event.needs-period") : Decision.accept(new EventFact.Dropped(c.partId()));
    }

    private static Decision<EventFact> staff(EventPlan plan, EventCommand.Staff c) {
        Optional<EventPlan.Post> post = plan.post(c.postId());
        if (post.isEmpty()) {
            return Decision.refuse("event.no-such-part", "part", c.postId());
        }
        String unit = c.unitId() == null || c.unitId().isBlank() ? null : c.unitId();
        if (Objects.equals(post.get().unitId(), unit)) {
            return Decision.refuse("event.staffed-so", "post", post.get().name());
        }
        Optional<EventPlan.Post> other = plan.clash(post.get(), unit);
        return other.isPresent() ? Decision.refuse("event.unit-has-post", "unit", unit, "post", other.get().name())
            : Decision.accept(new EventFact.Staffed(c.postId(), unit));
    }

    private static Decision<EventFact> detail(EventPlan plan, EventCommand.DetailPost c, Context context) {
        Optional<EventPlan.Post> post = plan.post(c.postId());
        if (post.isEmpty()) {
            return Decision.refuse("event.no-such-part", "part", c.postId());
        }
        EventPlan.Post next = detailed(post.get(), c.position(), c.skill(), c.hours());
        Optional<EventPlan.Post> other = plan.clash(next, next.unitId());
        if (other.isPresent()) {
            return Decision.refuse("event.unit-has-post", "unit", String.valueOf(next.unitId()), "post", other.get().name());
        }
        return fault(next, context).map(Decision::<EventFact>refuse)
            .orElseGet(() -> Decision.accept(new EventFact.PostDetailed(c.postId(), c.position(), c.skill(), c.hours())));
    }

    private static EventPlan.Post detailed(EventPlan.Post post, @Nullable LatLon position, @Nullable String skill, @Nullable DayHours hours) {
        return new EventPlan.Post(post.id(), post.name(), post.committee(), post.unitId(), post.task(), position, skill, hours);
    }

    /// One after the other as if each were staffed by hand, but that who comes leaves the post that he cannot hold with it.
    private static Decision<EventFact> staffAs(EventPlan before, EventCommand.StaffAs c) {
        List<EventFact> facts = new ArrayList<>();
        EventPlan plan = before;
        for (Assignment each : c.posts()) {
            Optional<EventPlan.Post> post = plan.post(each.postId());
            if (post.isEmpty()) {
                return Decision.refuse("event.no-such-part", "part", each.postId());
            }
            if (!each.unitId().equals(post.get().unitId())) {
                for (Optional<EventPlan.Post> left = plan.clash(post.get(), each.unitId()); left.isPresent();
                        left = plan.clash(post.get(), each.unitId())) {
                    facts.add(new EventFact.Staffed(left.get().id(), null));
                    plan = plan.with(left.get().held(null));
                }
                facts.add(new EventFact.Staffed(each.postId(), each.unitId()));
                plan = plan.with(post.get().held(each.unitId()));
            }
        }
        return facts.isEmpty() ? Decision.refuse("event.staffed-so", "post", "") : new Decision.Accepted<>(facts);
    }

    /// Whoever was put at a post by hand meanwhile stays there.
    private static Decision<EventFact> standDown(Event event, EventCommand.StandDown c) {
        if (event.stoodDown().contains(c.deploymentId())) {
            return Decision.refuse("event.stood-down-already");
        }
        List<EventFact> facts = new ArrayList<>();
        c.posts().stream().filter(each -> event.plan().post(each.postId()).filter(post -> each.unitId().equals(post.unitId())).isPresent())
            .forEach(each -> facts.add(new EventFact.Staffed(each.postId(), null)));
        facts.add(new EventFact.StoodDown(c.deploymentId()));
        return new Decision.Accepted<>(facts);
    }

    private static Decision<EventFact> tick(Event event, EventCommand.Tick c) {
        if (event.plan().item(c.itemId()).isEmpty()) {
            return Decision.refuse("event.no-such-part", "part", c.itemId());
        }
        return event.tick(c.itemId()).<Decision<EventFact>>map(tick -> Decision.refuse("event.ticked-already", "by", tick.by().name()))
            .orElseGet(() -> Decision.accept(new EventFact.Ticked(c.itemId(), c.remark())));
    }

    private static Decision<EventFact> untick(Event event, EventCommand.Untick c) {
        return event.tick(c.itemId()).isEmpty() ? Decision.refuse("event.not-ticked", "part", c.itemId())
            : c.reason().isBlank() ? Decision.refuse("event.needs-reason") : Decision.accept(new EventFact.Unticked(c.itemId(), c.reason()));
    }

    private static Decision<EventFact> escalate(Event event, EventCommand.Escalate c, Context context) {
        EventPlan.Item item = event.plan().item(c.itemId()).orElse(null);
        if (item == null) {
            return Decision.refuse("event.no-such-part", "part", c.itemId());
        }
        if (!context.codes(ROLES).contains(c.toRole())) {
            return Decision.refuse("event.unknown-role", "role", c.toRole());
        }
        if (event.tick(c.itemId()).isPresent() || item.due() == null || context.now().isBefore(item.due())) {
            return Decision.refuse("event.item-not-late");
        }
        return event.rises().stream().anyMatch(rise -> rise.itemId().equals(c.itemId()) && rise.role().equals(c.toRole()))
            ? Decision.refuse("event.already-escalated", "role", c.toRole())
            : Decision.accept(new EventFact.Escalated(c.itemId(), c.toRole()));
    }

    private static Decision<EventFact> end(Event event, EventCommand.End c) {
        if (!event.running()) {
            return Decision.refuse("event.not-running");
        }
        int open = event.open().size();
        return open > 0 && c.remark().isBlank() ? Decision.refuse("event.items-open", "count", String.valueOf(open))
            : Decision.accept(new EventFact.Ended(c.remark()));
    }

    /// What is wrong with a whole plan; empty when nothing is.
    private static Optional<Refusal> fault(EventPlan plan, Context context) {
        if (plan.name().isBlank()) {
            return no("event.needs-name");
        }
        if (plan.level() != null && !context.codes(LEVELS).contains(plan.level())) {
            return no("event.unknown-level", "level", plan.level());
        }
        if (plan.periods().isEmpty()) {
            return no("event.needs-period");
        }
        Set<String> ids = new HashSet<>();
        Optional<String> twice = plan.parts().map(EventPlan.Part::id).filter(id -> id.isBlank() || !ids.add(id)).findFirst();
        if (twice.isPresent()) {
            return no("event.part-twice", "part", twice.get());
        }
        Optional<String> misnamed = plan.parts().map(EventPlan.Part::id).filter(id -> !EventPlan.Part.FORM.matcher(id).matches()).findFirst();
        if (misnamed.isPresent()) {
            return no("event.part-misnamed", "part", misnamed.get());
        }
        for (EventPlan.Post post : plan.posts()) {
            if (plan.clash(post, post.unitId()).isPresent()) {
                return no("event.unit-has-post", "unit", String.valueOf(post.unitId()), "post", post.name());
            }
        }
        return plan.parts().flatMap(part -> fault(part, context).stream()).findFirst();
    }

    private static Optional<Refusal> fault(EventPlan.Part part, Context context) {
        return switch (part) {
            case EventPlan.Period p -> p.from().isBefore(p.to()) ? Optional.empty() : no("event.ends-before-it-begins");
            case EventPlan.Place p -> Optional.empty();
            case EventPlan.Post p -> p.name().isBlank() ? no("event.needs-text")
                : p.skill() != null && !context.codes(SKILLS).contains(p.skill()) ? no("event.unknown-skill", "skill", p.skill())
                : context.codes(COMMITTEES).contains(p.committee()) ? clear(p.name(), p.task())
                : no("event.unknown-committee", "committee", p.committee());
            case EventPlan.Contact p -> p.name().isBlank() || p.reach().isBlank() ? no("event.needs-text") : clear(p.name(), p.duty(), p.reach());
            case EventPlan.Item p -> p.text().isBlank() ? no("event.needs-text")
                : context.codes(ROLES).contains(p.role()) ? clear(p.text())
                : no("event.unknown-role", "role", p.role());
        };
    }

    private static Optional<Refusal> clear(String... words) {
        for (String word : words) {
            if (PersonalNumbers.within(word)) {
                return no("event.number-in-clear");
            }
        }
        return Optional.empty();
    }

    private static Optional<Refusal> no(String code, String... details) {
        return Optional.of(Refusal.of(code, details));
    }

    @Override
    public Event evolve(@Nullable Event event, Subject subject, EventFact fact, Stamp stamp) {
        Mark by = Mark.of(stamp);
        return switch (fact) {
            case EventFact.Planned f -> event == null ? new Event(subject.id(), f.plan(), Event.Stage.PLANNED, by, null, null, "", List.of(),
                List.of(), List.of())
                : event.with(f.plan());
            case EventFact.Renamed f -> event.with(event.plan().named(f.name()));
            case EventFact.PeriodAdded f -> event.with(event.plan().with(f.period()));
            case EventFact.PlaceAdded f -> event.with(event.plan().with(f.place()));
            case EventFact.PostAdded f -> event.with(event.plan().with(f.post()));
            case EventFact.ContactAdded f -> event.with(event.plan().with(f.contact()));
            case EventFact.ItemAdded f -> event.with(event.plan().with(f.item()));
            case EventFact.Dropped f -> event.with(event.plan().without(f.partId()));
            case EventFact.Staffed f -> event.with(event.plan().post(f.postId())
                .map(post -> event.plan().with(post.held(f.unitId()))).orElse(event.plan()));
            case EventFact.PostDetailed f -> event.with(event.plan().post(f.postId())
                .map(post -> event.plan().with(detailed(post, f.position(), f.skill(), f.hours()))).orElse(event.plan()));
            case EventFact.StoodDown f -> event.left(f.deploymentId());
            case EventFact.Ticked f -> event.ticked(new Event.Tick(f.itemId(), by, f.remark()));
            case EventFact.Unticked f -> event.unticked(f.itemId());
            case EventFact.Escalated f -> event.risen(new Event.Rise(f.itemId(), f.toRole(), by.at()));
            case EventFact.Started f -> event.starts(by);
            case EventFact.Ended f -> event.ends(Event.Stage.ENDED, by, f.remark());
            case EventFact.Cancelled f -> event.ends(Event.Stage.CANCELLED, by, f.reason());
        };
    }
}
