package org.menshen.domain.quality;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.menshen.domain.alert.Alert;

/// Which alerts are in the queue and still on, and from when on each of them is stale.
final class Standings {

    private final Set<String> open = new HashSet<>();
    private final Map<String, Instant> staleAt = new HashMap<>();
    private final TreeMap<Instant, Integer> stales = new TreeMap<>();

    void put(Alert alert, QualityRules rules) {
        if (!QualityRules.counts(alert) || !alert.status().isOpen()) {
            return;
        }
        open.add(alert.id());
        if (alert.clearedAt() == null) {
            Instant at = rules.habits().staleAt(alert);
            staleAt.put(alert.id(), at);
            stales.merge(at, 1, Integer::sum);
        }
    }

    void remove(String id) {
        open.remove(id);
        Instant at = staleAt.remove(id);
        if (at != null) {
            stales.merge(at, -1, (a, b) -> a + b == 0 ? null : a + b);
        }
    }

    int open() {
        return open.size();
    }

    int standing() {
        return staleAt.size();
    }

    int stale(Instant now) {
        return stales.headMap(now, false).values().stream().mapToInt(Integer::intValue).sum();
    }
}
