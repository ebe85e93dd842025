package org.menshen.domain.event;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Command;
import org.menshen.domain.fact.Subject;
import org.menshen.map.core.geo.LatLon;

/// What can be asked about an event.
public sealed interface EventCommand extends Command {

    /// 拟定: makes an event, or puts another plan in the place of one that has not begun.
    record Plan(EventPlan plan) implements EventCommand {
    }

    /// Gives it another name.
    record Rename(String name) implements EventCommand {
    }

    /// One more stretch of time.
    record AddPeriod(Instant from, Instant to, String note) implements EventCommand {
    }

    /// One more place.
    record AddPlace(Subject place) implements EventCommand {
    }

    /// One more post.
    record AddPost(String name, String committee, String task) implements EventCommand {
    }

    /// One more contact.
    record AddContact(String name, String duty, String reach) implements EventCommand {
    }

    /// One more point of the checklist.
    ///
    /// @param due by when; `null` when at any time
    record AddItem(String text, String role, @Nullable Instant due) implements EventCommand {
    }

    /// Takes a part away.
    record Drop(String partId) implements EventCommand {
    }

    /// 定岗: says who staffs a post.
    ///
    /// @param unitId the unit; `null` for nobody
    record Staff(String postId, @Nullable String unitId) implements EventCommand {
    }

    /// Says where a post is, what it asks for, and when it is staffed.
    ///
    /// @param position WGS-84; `null` when not known
    /// @param skill a key of `skills`; `null` when it does not matter
    /// @param hours `null` for all the time
    record DetailPost(String postId, @Nullable LatLon position, @Nullable String skill, @Nullable DayHours hours) implements EventCommand {
    }

    /// 换岗: an approved deployment takes effect at some posts. Who stands at another post meanwhile leaves that one. Given by the centre's timer.
    ///
    /// @param deploymentId the deployment
    /// @param posts who stands where from now on
    record StaffAs(String deploymentId, List<Assignment> posts) implements EventCommand {

        /// Copies the list.
        public StaffAs {
            posts = List.copyOf(posts);
        }
    }

    /// 撤岗: a deployment was withdrawn, and whoever stands at a post by it leaves. Given by the centre's timer, once for each deployment.
    ///
    /// @param deploymentId the deployment
    /// @param posts who was put where by it
    record StandDown(String deploymentId, List<Assignment> posts) implements EventCommand {

        /// Copies the list.
        public StandDown {
            posts = List.copyOf(posts);
        }
    }

    /// A point of the checklist is done.
    record Tick(String itemId, String remark) implements EventCommand {
    }

    /// It is not done after all.
    record Untick(String itemId, String reason) implements EventCommand {
    }

    /// A point is late, and a seat above is told. The centre's own.
    ///
    /// @param toRole a key of `roles`
    record Escalate(String itemId, String toRole) implements EventCommand {
    }

    /// It begins.
    record Start() implements EventCommand {
    }

    /// It is over.
    ///
    /// @param remark what is to be said; needed while points of the checklist are open
    record End(String remark) implements EventCommand {
    }

    /// It does not take place.
    record Cancel(String reason) implements EventCommand {
    }
}
