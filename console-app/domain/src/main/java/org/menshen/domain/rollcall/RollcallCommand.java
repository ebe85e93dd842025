package org.menshen.domain.rollcall;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Command;

/// What can be asked about a roll call.
public sealed interface RollcallCommand extends Command {

    /// 点名, 就绪点检, 定时报告: asks posts.
    ///
    /// @param kind a key of `rollcall-kinds`
    /// @param eventId the event that it belongs to; `null` when to none
    /// @param dueAt for when the answers are due; `null` for as long as the kind gives
    record Call(List<String> unitIds, String text, String kind, @Nullable String eventId, @Nullable Instant dueAt) implements RollcallCommand {

        /// Copies the list.
        public Call {
            unitIds = List.copyOf(unitIds);
            // one that was given before there were kinds
            kind = kind == null ? Rollcall.PRESENCE : kind;
        }

        /// Calls the roll.
        public Call(List<String> unitIds, String text) {
            this(unitIds, text, Rollcall.PRESENCE, null, null);
        }
    }

    /// 签到, 就绪, 报告: a post answers, by its terminal or by radio; also after it was missed. In a report round no words mean that there is
    /// nothing to report (零报告).
    record Answer(String unitId, String words) implements RollcallCommand {
    }

    /// 未就绪: a post says that it is not ready, and why; also after it said that it was.
    record NotReady(String unitId, String reason) implements RollcallCommand {
    }

    /// 说明: somebody knows why the post does not answer.
    record Excuse(String unitId, String reason) implements RollcallCommand {
    }

    /// Asks a post that was missed once more.
    record Again(String unitId) implements RollcallCommand {
    }

    /// 未应答: it did not answer in time; given by the centre's timer.
    record Miss(String unitId) implements RollcallCommand {
    }

    /// Tells a seat above of missing posts; given by the centre's timer.
    record Escalate(String toRole) implements RollcallCommand {
    }

    /// Sends it again to the seat above that has not read it; given by the centre's timer.
    record SendAgain() implements RollcallCommand {
    }

    /// 送达: it reached a desk of the seat above.
    record MarkDelivered() implements RollcallCommand {
    }

    /// 已阅: somebody of the seat above has seen it.
    record MarkRead() implements RollcallCommand {
    }

    /// Ends it.
    record Close(String remark) implements RollcallCommand {
    }
}
