package org.menshen.domain.deploy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.DrillIds;
import org.menshen.domain.event.Assignment;
import org.menshen.domain.event.DayHours;
import org.menshen.domain.event.EventPlan;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.order.Order;

/// A deployment (部署方案): who stands where at the posts of an event for a stretch of time, such as a shift of its opening day.
///
/// @param id such as `DP-…`; `DR-…` in a drill
/// @param eventId the event whose posts these are
/// @param name what it is called
/// @param from when it begins
/// @param to when it is over
/// @param stage how far it is
/// @param made who drafted it, when
/// @param submitted who asked for its approval, when; `null` before
/// @param approved who approved it, when; `null` before
/// @param remark what was said last when it was submitted, returned or withdrawn; may be empty
/// @param assignments who stands where, in the order in which it was said
public record Deployment(String id, String eventId, String name, Instant from, Instant to, Stage stage, Mark made, @Nullable Mark submitted,
                         @Nullable Mark approved, String remark, List<Assignment> assignments) implements State {

    /// Copies the list.
    public Deployment {
        assignments = List.copyOf(assignments);
    }

    /// How far it is by what people decided.
    public enum Stage {
        /// 草稿.
        DRAFT,
        /// 待批.
        SUBMITTED,
        /// 已下达: every post has its order.
        APPROVED,
        /// 已撤回.
        WITHDRAWN
    }

    /// How far it is by what people decided and by the time.
    public enum Phase {
        /// 草稿.
        DRAFT,
        /// 待批.
        SUBMITTED,
        /// 已下达: approved, its time has not come.
        ISSUED,
        /// 执行中.
        RUNNING,
        /// 已结束.
        ENDED,
        /// 已撤回.
        WITHDRAWN
    }

    @Override
    public Subject subject() {
        return subject(id);
    }

    /// The subject of a deployment.
    public static Subject subject(String id) {
        return new Subject(SubjectKind.DEPLOYMENT, id);
    }

    /// Its stretch of time.
    public DayHours.Span span() {
        return new DayHours.Span(from, to);
    }

    /// How far it is at a time.
    public Phase phase(Instant now) {
        return switch (stage) {
            case DRAFT -> Phase.DRAFT;
            case SUBMITTED -> Phase.SUBMITTED;
            case WITHDRAWN -> Phase.WITHDRAWN;
            case APPROVED -> now.isBefore(from) ? Phase.ISSUED : now.isBefore(to) ? Phase.RUNNING : Phase.ENDED;
        };
    }

    /// Whether it binds its units at some time from now on.
    public boolean binds(Instant now) {
        return stage == Stage.APPROVED && now.isBefore(to);
    }

    /// Who stands at a post; empty for nobody.
    public Optional<String> unitAt(String postId) {
        return assignments.stream().filter(each -> each.postId().equals(postId)).map(Assignment::unitId).findFirst();
    }

    /// The id of the order of a post: one post has one order, whoever asks for it how often.
    public String orderId(String postId) {
        return DrillIds.prefix(DrillIds.drill(id)) + "O-" + DrillIds.bare(id) + "-" + postId;
    }

    /// What the order of a post says.
    public static Order.Task task(EventPlan.Post post, String unitId) {
        return new Order.Task(null, unitId, post.task().isBlank() ? post.name() : post.task(), post.position(), post.name());
    }

    Deployment at(Stage next, @Nullable Mark asks, @Nullable Mark approves, String words) {
        return new Deployment(id, eventId, name, from, to, next, made, asks, approves, words, assignments);
    }

    Deployment with(List<Assignment> next) {
        return new Deployment(id, eventId, name, from, to, stage, made, submitted, approved, remark, next);
    }

    Deployment with(String postId, @Nullable String unitId) {
        List<Assignment> all = new ArrayList<>(assignments.stream().filter(each -> !each.postId().equals(postId)).toList());
        if (unitId != null) {
            all.add(new Assignment(postId, unitId));
        }
        return with(all);
    }
}
