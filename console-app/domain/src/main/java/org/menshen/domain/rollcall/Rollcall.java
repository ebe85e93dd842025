package org.menshen.domain.rollcall;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.escalation.Receipt;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;

/// A round of posts: each unit answers in time or is missed. A roll call (点名) asks whether it is there, a readiness poll (就绪点检) whether it is
/// ready, a report round (定时报告) what there is to report; they are the same thing and differ by their kind alone.
///
/// @param id such as `RC-…`; `DR-…` in a drill
/// @param text what was asked, such as `各岗位报告`
/// @param called who called, when
/// @param within how long a post has to answer, each time it is asked
/// @param kind a key of `rollcall-kinds`
/// @param eventId the event that it belongs to; `null` when to none
/// @param dueAt for when its answers are due; `null` when that follows from `within` alone
/// @param posts the units, in the order they were named
/// @param escalatedTo role that was told of missing posts last; `null` when none was
/// @param receipt what became of that telling; `null` before
/// @param closed who ended it; `null` while it runs
/// @param remark of the one who ended it; `null` before
public record Rollcall(String id, String text, Mark called, Duration within, String kind, @Nullable String eventId,
                       @Nullable Instant dueAt, List<Post> posts, @Nullable String escalatedTo,
                       @Nullable Receipt receipt, @Nullable Mark closed, @Nullable String remark) implements State {

    /// The kind of those that only ask who is there.
    public static final String PRESENCE = "PRESENCE";
    /// The kind of those that ask who is ready.
    public static final String READINESS = "READINESS";
    /// The kind of those that ask for the report that is due.
    public static final String REPORT = "REPORT";

    /// Copies the list.
    public Rollcall {
        posts = List.copyOf(posts);
        // a roll call that was written before there were kinds
        kind = kind == null ? PRESENCE : kind;
    }

    /// How a post stands.
    public enum Standing {
        /// 待答.
        ASKED,
        /// 已签到.
        ANSWERED,
        /// 未应答.
        MISSED,
        /// 已说明.
        EXCUSED,
        /// 未就绪.
        NOT_READY
    }

    /// A post.
    ///
    /// @param unitId the unit
    /// @param standing how it stands
    /// @param askedAt when it was asked last
    /// @param again how often it was asked again
    /// @param by who answered or excused it, or the system that missed it; `null` before
    /// @param words what was said; empty for nothing
    /// @param missed whether it was missed before it answered
    public record Post(String unitId, Standing standing, Instant askedAt, int again, @Nullable Mark by, String words, boolean missed) {

        /// Until when it has to answer.
        public Instant dueAt(Duration within) {
            return askedAt.plus(within);
        }
    }

    @Override
    public Subject subject() {
        return new Subject(SubjectKind.ROLLCALL, id);
    }

    /// Whether it runs.
    public boolean open() {
        return closed == null;
    }

    /// The post of a unit; empty when it was not called.
    public Optional<Post> post(String unitId) {
        return posts.stream().filter(post -> post.unitId().equals(unitId)).findFirst();
    }

    /// How many posts stand so.
    public int count(Standing standing) {
        return (int) posts.stream().filter(post -> post.standing() == standing).count();
    }

    /// Whether nobody is waited for any more: each has answered or is explained, and none says that it is not ready.
    public boolean complete() {
        return posts.stream().allMatch(post -> post.standing() == Standing.ANSWERED || post.standing() == Standing.EXCUSED);
    }

    Rollcall with(String unitId, UnaryOperator<Post> change) {
        return new Rollcall(id, text, called, within, kind, eventId, dueAt,
            posts.stream().map(post -> post.unitId().equals(unitId) ? change.apply(post) : post).toList(),
            escalatedTo, receipt, closed, remark);
    }

    Rollcall told(@Nullable String role, @Nullable Receipt next) {
        return new Rollcall(id, text, called, within, kind, eventId, dueAt, posts, role, next, closed, remark);
    }

    Rollcall ended(Mark by, String words) {
        return new Rollcall(id, text, called, within, kind, eventId, dueAt, posts, escalatedTo, receipt, by, words);
    }
}
