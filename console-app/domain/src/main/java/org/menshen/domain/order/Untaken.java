package org.menshen.domain.order;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Orders that were declined or timed out and that nobody else has been offered yet: each waits for the next unit. Pure.
///
/// @param waiting those orders, the one that waits longest first
/// @param tried the units that were asked before for the same task, by the id of a waiting order; its own unit is among them
public record Untaken(List<Order> waiting, Map<String, Set<String>> tried) {

    /// Copies what is given.
    public Untaken {
        waiting = List.copyOf(waiting);
        tried = Map.copyOf(tried);
    }

    /// Those among some orders.
    public static Untaken of(Collection<Order> orders) {
        Map<String, Order> byId = new HashMap<>();
        orders.forEach(order -> byId.put(order.id(), order));
        Set<String> followed = orders.stream().map(order -> order.task().afterId()).filter(Objects::nonNull).collect(Collectors.toSet());
        List<Order> waiting = orders.stream().filter(order -> order.isUntaken() && !followed.contains(order.id()))
            .sorted(Comparator.comparing(Order::since).thenComparing(Order::id)).toList();
        Map<String, Set<String>> tried = new HashMap<>();
        for (Order order : waiting) {
            Set<String> units = new HashSet<>();
            Set<String> seen = new HashSet<>();
            // a chain that leads back to itself, which no rule allows, ends there
            for (Order at = order; at != null && seen.add(at.id());) {
                units.add(at.unitId());
                at = at.task().afterId() == null ? null : byId.get(at.task().afterId());
            }
            tried.put(order.id(), Set.copyOf(units));
        }
        return new Untaken(waiting, tried);
    }
}
