package org.menshen.domain.rollcall;

import java.util.List;

import org.menshen.domain.fact.Command;

/// What can be asked about a roll call.
public sealed interface RollcallCommand extends Command {

    /// 点名: calls posts.
    record Call(List<String> unitIds, String text) implements RollcallCommand {

        /// Copies the list.
        public Call {
            unitIds = List.copyOf(unitIds);
        }
    }

    /// 签到: a post answers, by its terminal or by radio; also after it was missed.
    record Answer(String unitId, String words) implements RollcallCommand {
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
