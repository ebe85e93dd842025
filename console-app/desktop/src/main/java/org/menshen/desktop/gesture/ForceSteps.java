package org.menshen.desktop.gesture;

import java.util.List;

import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.linkage.Linkage;
import org.menshen.domain.linkage.LinkageCommand;
import org.menshen.domain.order.Order;
import org.menshen.domain.order.OrderCommand;
import org.menshen.domain.unit.UnitCommand;

/// The commands of sending a force, or of asking for one. Pure.
public final class ForceSteps {

    private ForceSteps() {
    }

    /// 派遣: the order is written and issued, and the unit is bound to it.
    ///
    /// @param orderId a fresh id
    public static List<Step> send(String orderId, Order.Task task) {
        return List.of(
                new Step(new Subject(SubjectKind.ORDER, orderId), new OrderCommand.Send(task)),
                new Step(new Subject(SubjectKind.UNIT, task.unitId()), new UnitCommand.Assign(orderId)));
    }

    /// 联动请求 to a body that this centre does not command.
    ///
    /// @param linkageId a fresh id
    public static List<Step> ask(String linkageId, Linkage.Request request) {
        return List.of(new Step(new Subject(SubjectKind.LINKAGE, linkageId), new LinkageCommand.Request(request)));
    }
}
