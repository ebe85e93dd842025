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

/// A roll call of posts: each unit answers in time or is missed.
///
/// @param id such as `RC-…`; `DR-…` in a drill
/// @param text what was asked, such as `各岗位报告`
/// @param called who called, when
/// @param within how long a post has to answer, each time it is asked
/// @param posts the units, in the order they were named
/// @param escalatedTo role that was told of missing posts last; `null` when none was
/// @param receipt what became of that telling; `null` before
/// @param closed who ended it; `null` while it runs
/// @param remark of the one who ended it; `null` before
public record Rollcall(String id, String text, Mark called, Duration within, List<Post> posts, @Nullable String escalatedTo,
                       @Nullable Receipt receipt, @Nullable Mark closed, @Nullable String remark) implements State {

    /// Copies the list.
    public Rollcall {
        posts = List.copyOf(posts);
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
        EXCUSED
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

    /// Whether nobody is waited for any more.
    public boolean complete() {
        return posts.stream().noneMatch(post -> post.standing() == Standing.ASKED || post.standing() == Standing.MISSED);
    }

    Rollcall with(String unitId, UnaryOperator<Post> change) {
        return new Rollcall(id, text, called, within, posts.stream().map(post -> post.unitId().equals(unitId) ? change.apply(post) : post).toList(),
            escalatedTo, receipt, closed, remark);
    }

    Rollcall told(@Nullable String role, @Nullable Receipt next) {
        return new Rollcall(id, text, called, within, posts, role, next, closed, remark);
    }

    Rollcall ended(Mark by, String words) {
        return new Rollcall(id, text, called, within, posts, escalatedTo, receipt, by, words);
    }
}
