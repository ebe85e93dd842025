package org.menshen.centre.detect;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.menshen.domain.work.ClockRun;
import org.menshen.domain.work.WorkItem;

/// Which work items wait for the centre: by when the first of their deadlines passes, and which have an item to be opened. Keeps some tens of bytes
/// an item, so that many thousand open ones cost nothing while nothing is due. Used from one thread.
final class WorkWaits {

    private final Map<String, Instant> dues = new HashMap<>();
    private final TreeMap<Instant, Set<String>> order = new TreeMap<>();
    private final Set<String> following = new HashSet<>();

    /// Takes in how an item stands now.
    void take(WorkItem item) {
        Instant before = dues.remove(item.id());
        if (before != null) {
            Set<String> same = order.get(before);
            same.remove(item.id());
            if (same.isEmpty()) {
                order.remove(before);
            }
        }
        item.clocks().stream().filter(run -> run.running() && !run.late()).map(ClockRun::due).min(Instant::compareTo).ifPresent(due -> {
            dues.put(item.id(), due);
            order.computeIfAbsent(due, at -> new HashSet<>()).add(item.id());
        });
        if (item.next().stream().anyMatch(follower -> follower.opened().isEmpty())) {
            following.add(item.id());
        } else {
            following.remove(item.id());
        }
    }

    /// The items that wait at a time, each once.
    Collection<String> due(Instant now) {
        Map<Instant, Set<String>> passed = order.headMap(now, false);
        if (passed.isEmpty() && following.isEmpty()) {
            return List.of();
        }
        Set<String> all = new HashSet<>(following);
        passed.values().forEach(all::addAll);
        return all;
    }
}
