package org.menshen.desktop.sound;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/// Decides what is said next: the most severe alert that nobody has answered before the others, among equals the newest; each once, and once more
/// when it became worse. More than a few do not wait: they are counted in one sentence. Pure logic; one thread at a time.
final class Announcements {

    private int least;
    private final int most;
    /// severity at which an alert was taken last, by its id
    private final Map<String, Integer> taken = new HashMap<>();
    private final List<Line> waiting = new ArrayList<>();
    /// those that did not wait, by their ids
    private final Set<String> beside = new HashSet<>();
    private int number;
    private @Nullable Line speaking;

    /// What is to be said of one alert.
    ///
    /// @param id the alert's
    /// @param severity 1…5
    /// @param words what is said
    /// @param number higher for one that came later
    record Line(String id, int severity, String words, int number) {
    }

    /// What is to be said next: one alert, or how many there are beside those that were said.
    ///
    /// @param line the alert; `null` for the count
    /// @param more how many; 0 for an alert
    record Next(@Nullable Line line, int more) {
    }

    /// @param least the last severity that is said
    /// @param most alerts that wait at most
    Announcements(int least, int most) {
        this.least = least;
        this.most = most;
    }

    /// Says alerts down to another severity from now on; one that was passed over before is said as soon as it calls again.
    void speaks(int severity) {
        least = severity;
    }

    /// Marks an alert as said, such as one that is there at the start.
    void settle(String id, int severity) {
        if (severity <= least) {
            taken.put(id, severity);
        }
    }

    /// Whether an alert that calls is still to be taken: it is severe enough, and was not taken at this severity.
    boolean wants(String id, int severity) {
        return severity <= least && taken.getOrDefault(id, Integer.MAX_VALUE) > severity;
    }

    /// Takes an alert that calls.
    ///
    /// @return whether what is being said has to give way to it
    boolean take(String id, int severity, String words) {
        taken.put(id, severity);
        waiting.removeIf(line -> line.id().equals(id));
        beside.remove(id);
        waiting.add(new Line(id, severity, words, ++number));
        waiting.sort(Comparator.comparingInt(Line::severity).thenComparing(Comparator.comparingInt(Line::number).reversed()));
        if (waiting.size() > most) {
            beside.add(waiting.removeLast().id());
        }
        return speaking != null && severity < speaking.severity();
    }

    /// An alert calls no longer.
    ///
    /// @return whether it is what is being said
    boolean drop(String id) {
        taken.remove(id);
        beside.remove(id);
        waiting.removeIf(line -> line.id().equals(id));
        return speaking != null && speaking.id().equals(id);
    }

    /// What is to be said now; it counts as being said until [#over].
    Optional<Next> next() {
        if (!waiting.isEmpty()) {
            speaking = waiting.removeFirst();
            return Optional.of(new Next(speaking, 0));
        }
        int more = beside.size();
        beside.clear();
        return more == 0 ? Optional.empty() : Optional.of(new Next(null, more));
    }

    /// Whether anything waits.
    boolean waits() {
        return !waiting.isEmpty() || !beside.isEmpty();
    }

    /// It was said, or had to give way.
    ///
    /// @param whole whether it was said; else it waits again
    void over(boolean whole) {
        Line line = speaking;
        speaking = null;
        if (line != null && !whole && taken.getOrDefault(line.id(), 0) == line.severity()) {
            waiting.addFirst(line);
            waiting.sort(Comparator.comparingInt(Line::severity).thenComparing(Comparator.comparingInt(Line::number).reversed()));
        }
    }

    /// Forgets what waits: somebody wants silence.
    void clear() {
        waiting.clear();
        beside.clear();
    }
}
