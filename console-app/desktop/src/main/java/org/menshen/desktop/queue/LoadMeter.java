package org.menshen.desktop.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/// How many alerts happened of late and how fast they were answered, kept count by count: asking costs the same however many there are.
/// One thread at a time.
final class LoadMeter {

    private static final Duration ANSWER_WINDOW = Duration.ofHours(1);
    private final TreeMap<Long, Integer> occurred = new TreeMap<>();
    private final TreeMap<Long, List<Long>> answers = new TreeMap<>();
    private long asked = Long.MIN_VALUE;
    private long answerSeconds = -1;

    /// An alert came, changed or went.
    ///
    /// @param before its times so far; `null` when it was not there
    /// @param now its times from now on; `null` when it is not there any more
    void move(QueueModel.@Nullable Times before, QueueModel.@Nullable Times now) {
        if (!Objects.equals(before, now)) {
            if (before != null) {
                count(before, -1);
            }
            if (now != null) {
                count(now, 1);
            }
        }
    }

    private void count(QueueModel.Times time, int by) {
        if (time.asks()) {
            occurred.merge(time.occurred().getEpochSecond(), by, (a, b) -> a + b == 0 ? null : a + b);
        }
        if (time.answered() != null) {
            long second = time.answered().getEpochSecond();
            Long took = Math.max(0, Duration.between(time.received(), time.answered()).toSeconds());
            if (by > 0) {
                answers.computeIfAbsent(second, any -> new ArrayList<>()).add(took);
            } else {
                answers.computeIfPresent(second, (any, all) -> all.remove(took) && all.isEmpty() ? null : all);
            }
            asked = Long.MIN_VALUE;
        }
    }

    /// How many alerts that ask for an answer happened within a time.
    int recent(Instant now, Duration within) {
        return occurred.tailMap(now.minus(within).getEpochSecond(), false).values().stream().mapToInt(Integer::intValue).sum();
    }

    /// Nine of ten alerts of the last hour were answered within so many seconds; -1 while none was.
    long answerSeconds(Instant now) {
        if (now.getEpochSecond() != asked) {
            asked = now.getEpochSecond();
            List<Long> last = new ArrayList<>();
            answers.tailMap(now.minus(ANSWER_WINDOW).getEpochSecond(), false).values().forEach(last::addAll);
            last.sort(null);
            answerSeconds = last.isEmpty() ? -1 : last.get((int) Math.ceil(last.size() * 0.9) - 1);
        }
        return answerSeconds;
    }
}
