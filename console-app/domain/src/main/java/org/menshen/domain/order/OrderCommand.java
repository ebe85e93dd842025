package org.menshen.domain.order;

import org.menshen.domain.fact.Command;

/// What can be asked about an order.
public sealed interface OrderCommand extends Command {

    /// Writes a draft.
    record Draft(Order.Task task) implements OrderCommand {
    }

    /// Changes a draft.
    record Amend(Order.Task task) implements OrderCommand {
    }

    /// 下达: issues a draft.
    record Issue() implements OrderCommand {
    }

    /// Writes and issues in one gesture.
    record Send(Order.Task task) implements OrderCommand {
    }

    /// 送达: it reached the unit's terminal.
    record Deliver() implements OrderCommand {
    }

    /// 接令.
    record Accept() implements OrderCommand {
    }

    /// 拒令.
    record Decline(String reason) implements OrderCommand {
    }

    /// 出动.
    record Depart() implements OrderCommand {
    }

    /// 到场.
    record Arrive() implements OrderCommand {
    }

    /// 处置.
    record StartDisposing() implements OrderCommand {
    }

    /// 反馈: the unit is done.
    record Finish(String feedback) implements OrderCommand {
    }

    /// 核销.
    record Confirm(String remark) implements OrderCommand {
    }

    /// 超时未接: given by the centre's timer.
    record TimeOut() implements OrderCommand {
    }

    /// 撤回.
    record Recall(String reason) implements OrderCommand {
    }

    /// 改派: another order takes its place.
    ///
    /// @param successorId the order to the other unit
    record Reassign(String successorId, String reason) implements OrderCommand {
    }

    /// 无需再派: nobody took it, and nobody else is needed.
    record LetGo(String reason) implements OrderCommand {
    }
}
