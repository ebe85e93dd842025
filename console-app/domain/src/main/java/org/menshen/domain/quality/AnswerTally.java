package org.menshen.domain.quality;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// How fast alerts were answered, second by second.
final class AnswerTally {

    private static final double HALF = 0.5;
    private static final double MOST = 0.9;

    private final TreeMap<Long, Integer> seconds = new TreeMap<>();
    private int alerts;
    private int answered;
    private int inTime;
    private int limited;

    void count(Entry entry, boolean hasLimit, int by) {
        alerts += by;
        limited += hasLimit ? by : 0;
        inTime += entry.inTime() ? by : 0;
        if (entry.answerS() != null) {
            answered += by;
            seconds.merge(entry.answerS(), by, (a, b) -> a + b == 0 ? null : a + b);
        }
    }

    int alerts() {
        return alerts;
    }

    Quality.Answers told(String type, Optional<Duration> limit) {
        return new Quality.Answers(type, alerts, answered, inTime, limited, limit.orElse(null), rank(HALF), rank(MOST));
    }

    /// The nearest rank: so many were answered within that many seconds.
    private long rank(double share) {
        long wanted = (long) Math.ceil(answered * share);
        long seen = 0;
        for (Map.Entry<Long, Integer> each : seconds.entrySet()) {
            seen += each.getValue();
            if (seen >= wanted) {
                return each.getKey();
            }
        }
        return -1;
    }
}
