package org.menshen.domain.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;

/// An event with its plan and how far it is. The same plan is rehearsed in a drill and worked from on the day, so its id does not tell them apart.
///
/// @param id such as `expo-day`
/// @param plan what is planned
/// @param stage how far it is
/// @param made who made it, when
/// @param started who started it, when; `null` before
/// @param ended who ended or cancelled it, when; `null` before
/// @param remark what was said at its end; empty before
/// @param ticks points of the checklist that are done
/// @param rises late points that seats above were told of, in the order of time; a point that is done has none
/// @param stoodDown ids of withdrawn deployments whose units have left their posts
public record Event(String id, EventPlan plan, Stage stage, Mark made, @Nullable Mark started, @Nullable Mark ended, String remark,
                    List<Tick> ticks, List<Rise> rises, List<String> stoodDown) implements State {

    /// Copies the lists.
    public Event {
        ticks = List.copyOf(ticks);
        // an event that was written before late points went up
        rises = rises == null ? List.of() : List.copyOf(rises);
        // and one from before posts were left
        stoodDown = stoodDown == null ? List.of() : List.copyOf(stoodDown);
    }

    /// How far an event is.
    public enum Stage {
        /// 筹备.
        PLANNED,
        /// 进行中.
        RUNNING,
        /// 已结束.
        ENDED,
        /// 已取消.
        CANCELLED
    }

    /// A point that is done.
    ///
    /// @param itemId the point
    /// @param by who did it, when
    /// @param remark what was said; may be empty
    public record Tick(String itemId, Mark by, String remark) {
    }

    /// A seat above was told that a point is late.
    ///
    /// @param itemId the point
    /// @param role who was told, a key of `roles`
    /// @param at when
    public record Rise(String itemId, String role, Instant at) {
    }

    @Override
    public Subject subject() {
        return subject(id);
    }

    /// The subject of an event.
    public static Subject subject(String id) {
        return new Subject(SubjectKind.EVENT, id);
    }

    /// Whether it runs.
    public boolean running() {
        return stage == Stage.RUNNING;
    }

    /// Whether it is over, one way or the other.
    public boolean over() {
        return stage == Stage.ENDED || stage == Stage.CANCELLED;
    }

    /// How a point was done; empty while it is not.
    public Optional<Tick> tick(String itemId) {
        return ticks.stream().filter(tick -> tick.itemId().equals(itemId)).findFirst();
    }

    /// The points that are still to be done, in the order of the plan.
    public List<EventPlan.Item> open() {
        return plan.items().stream().filter(item -> tick(item.id()).isEmpty()).toList();
    }

    /// Who was told last that a point is late; empty while nobody was.
    public Optional<Rise> rise(String itemId) {
        return rises.reversed().stream().filter(rise -> rise.itemId().equals(itemId)).findFirst();
    }

    Event with(EventPlan next) {
        List<Tick> kept = ticks.stream().filter(tick -> next.item(tick.itemId()).isPresent()).toList();
        // one that is due at another time now is not late for that
        List<Rise> late = rises.stream().filter(rise -> plan.item(rise.itemId()).equals(next.item(rise.itemId()))).toList();
        return new Event(id, next, stage, made, started, ended, remark, kept, late, stoodDown);
    }

    Event risen(Rise rise) {
        List<Rise> all = new ArrayList<>(rises);
        all.add(rise);
        return new Event(id, plan, stage, made, started, ended, remark, ticks, all, stoodDown);
    }

    Event ticked(Tick tick) {
        List<Tick> all = new ArrayList<>(ticks);
        all.add(tick);
        return new Event(id, plan, stage, made, started, ended, remark, all,
            rises.stream().filter(rise -> !rise.itemId().equals(tick.itemId())).toList(), stoodDown);
    }

    Event unticked(String itemId) {
        return new Event(id, plan, stage, made, started, ended, remark,
            ticks.stream().filter(tick -> !tick.itemId().equals(itemId)).toList(), rises, stoodDown);
    }

    Event starts(Mark by) {
        return new Event(id, plan, Stage.RUNNING, made, by, null, remark, ticks, rises, stoodDown);
    }

    Event ends(Stage next, Mark by, String words) {
        return new Event(id, plan, next, made, started, by, words, ticks, rises, stoodDown);
    }

    Event left(String deploymentId) {
        List<String> all = new ArrayList<>(stoodDown);
        all.add(deploymentId);
        return new Event(id, plan, stage, made, started, ended, remark, ticks, rises, all);
    }
}
