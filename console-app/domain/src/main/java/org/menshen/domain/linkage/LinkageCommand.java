package org.menshen.domain.linkage;

import org.menshen.domain.fact.Command;

/// What can be asked about a linkage request.
public sealed interface LinkageCommand extends Command {

    /// 发起.
    record Request(Linkage.Request request) implements LinkageCommand {
    }

    /// 来件: a body asks this centre; recorded by the seat that stands for the body.
    record Receive(Linkage.Request request) implements LinkageCommand {
    }

    /// It belongs to an incident of this centre.
    record Attach(String incidentId) implements LinkageCommand {
    }

    /// 转办: it is another body's matter (12345 ↔ 110). Id and clock stay.
    ///
    /// @param bodyCode whose, a key of `linkage-bodies`
    record Transfer(String bodyCode, String reason) implements LinkageCommand {
    }

    /// 送达: it reached the body's seat.
    record Deliver() implements LinkageCommand {
    }

    /// 受理, at the seat that answers for the body.
    record Accept(String remark) implements LinkageCommand {
    }

    /// 不受理, with a reason.
    record Refuse(String reason) implements LinkageCommand {
    }

    /// 处置中: the body works on it.
    record Handle(String remark) implements LinkageCommand {
    }

    /// 反馈.
    record FeedBack(String text) implements LinkageCommand {
    }

    /// 关闭.
    record Close(String remark) implements LinkageCommand {
    }

    /// 超时升级: nobody answered in time; given by the centre's timer.
    record Escalate(String toRole) implements LinkageCommand {
    }
}
