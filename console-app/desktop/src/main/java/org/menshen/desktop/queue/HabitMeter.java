package org.menshen.desktop.queue;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/// How many alerts of the queue are no good themselves: chatter ends and staleness begins with time alone, so both are kept by the time at which they
/// do. Asking costs as much as has changed, and what time has brought since it was asked last. One thread at a time.
final class HabitMeter {

    private final Until chattering = new Until();
    private final Until fresh = new Until();
    private int standing;

    /// How many there are before a time of their own has come; time never goes back but by a leap, which is counted anew.
    private static final class Until {

        private final TreeMap<Instant, Integer> ends = new TreeMap<>();
        private int ahead;
        private Instant last = Instant.MIN;

        void count(@Nullable Instant end, int by) {
            if (end != null) {
                ends.merge(end, by, (a, b) -> a + b == 0 ? null : a + b);
                ahead += end.isBefore(last) ? 0 : by;
            }
        }

        int ahead(Instant now) {
            if (now.isBefore(last)) {
                ahead = sum(ends.tailMap(now, true));
            } else {
                ahead -= sum(ends.subMap(last, true, now, false));
            }
            last = now;
            return ahead;
        }

        private static int sum(Map<Instant, Integer> counts) {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /// An alert came, changed or went; one that is not open has no habits here.
    ///
    /// @param before its row so far; `null` when it was not there
    /// @param now its row from now on; `null` when it is not there any more
    void move(@Nullable AlertRow before, @Nullable AlertRow now) {
        RowHabit was = habit(before);
        RowHabit is = habit(now);
        if (!Objects.equals(was.chattersUntil(), is.chattersUntil()) || !Objects.equals(was.staleAt(), is.staleAt())) {
            count(was, -1);
            count(is, 1);
        }
    }

    private static RowHabit habit(@Nullable AlertRow row) {
        return row != null && row.status().isOpen() ? row.habit() : RowHabit.NONE;
    }

    private void count(RowHabit habit, int by) {
        chattering.count(habit.chattersUntil(), by);
        fresh.count(habit.staleAt(), by);
        standing += habit.staleAt() == null ? 0 : by;
    }

    /// How many chatter.
    int chattering(Instant now) {
        return chattering.ahead(now);
    }

    /// How many have stood for too long.
    int stale(Instant now) {
        return standing - fresh.ahead(now);
    }
}
