package org.menshen.desktop.dispatch;

import java.util.ArrayList;
import java.util.List;

import org.menshen.desktop.gesture.Step;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.fact.Command;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.linkage.Linkage;
import org.menshen.domain.linkage.LinkageCommand;
import org.menshen.domain.linkage.LinkageStatus;
import org.menshen.domain.order.Order;
import org.menshen.domain.order.OrderCommand;
import org.menshen.domain.order.OrderStatus;

/// What makes sense to do with the orders and requests of an incident. Pure.
final class OrderOffers {

    private final DispatchRows rows;
    private final Texts texts;

    OrderOffers(DispatchRows rows, Texts texts) {
        this.rows = rows;
        this.texts = texts;
    }

    /// What can be done, the most pressing first.
    List<OrderRow.Offer> of(List<Versioned<State>> orders, List<Versioned<State>> linkages) {
        List<OrderRow.Offer> offers = new ArrayList<>();
        for (Versioned<State> versioned : orders) {
            Order order = (Order) versioned.state();
            String who = rows.callSign(order.unitId());
            if (order.status() == OrderStatus.DONE) {
                add(offers, "offer.confirm", who, order, new OrderCommand.Confirm(""));
            } else if (order.status().isBinding()) {
                add(offers, "offer.recall", who, order, new OrderCommand.Recall(texts.get("recall.reason")));
            }
        }
        for (Versioned<State> versioned : linkages) {
            Linkage linkage = (Linkage) versioned.state();
            if (linkage.status() == LinkageStatus.FED_BACK) {
                add(offers, "offer.close-linkage", linkage.request().text(), linkage, new LinkageCommand.Close(""));
            } else if (linkage.status().isUnanswered()) {
                add(offers, "offer.accept-linkage", linkage.request().text(), linkage, new LinkageCommand.Accept(""));
            }
        }
        return List.copyOf(offers);
    }

    private void add(List<OrderRow.Offer> offers, String key, String who, State state, Command command) {
        offers.add(new OrderRow.Offer(texts.get(key, who), List.of(new Step(state.subject(), command))));
    }

    /// Orders that nobody carries out: another unit has to be found.
    List<OrderRow.Again> again(List<Versioned<State>> orders) {
        return orders.stream().map(versioned -> (Order) versioned.state())
                .filter(order -> order.status() == OrderStatus.TIMEOUT || order.status() == OrderStatus.DECLINED)
                .map(order -> new OrderRow.Again(texts.get("offer.again", rows.callSign(order.unitId())), order)).toList();
    }
}
