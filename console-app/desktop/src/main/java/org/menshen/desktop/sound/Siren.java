package org.menshen.desktop.sound;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Decides what is to be heard: each new alert once, and the worst that nobody has answered again after the pause of its severity, when it has
/// one; severity 5 never. Among several the worst is heard. Pure logic; one thread at a time.
final class Siren {

    private static final int SILENT = 5;

    private final Map<Integer, Duration> pauses;
    private double share = 1;
    /// severity at which an alert was heard last, by its id
    private final Map<String, Integer> heard = new HashMap<>();
    private final Map<Integer, Instant> last = new HashMap<>();
    private Map<String, Integer> unanswered = Map.of();

    /// @param pauses after which time a severity sounds again while nobody has answered; a severity without one sounds once
    Siren(Map<Integer, Duration> pauses) {
        this.pauses = Map.copyOf(pauses);
    }

    /// Tells which alerts nobody has answered.
    ///
    /// @param severityById severity by alert id
    void unanswered(Map<String, Integer> severityById) {
        unanswered = new HashMap<>(severityById);
        heard.keySet().retainAll(unanswered.keySet());
    }

    /// Shortens or lengthens all pauses.
    ///
    /// @param next the share of the usual pause, above 0
    void paced(double next) {
        share = next;
    }

    /// Marks everything that is there as heard, such as at the start from the cache: no burst of old tones. What sounds again still does.
    void settle() {
        heard.putAll(unanswered);
    }

    /// What is to be heard now.
    ///
    /// @param now the desk's own time
    /// @return the severity to sound; empty for silence
    Optional<Integer> next(Instant now) {
        int worst = unanswered.values().stream().mapToInt(Integer::intValue).min().orElse(SILENT);
        int fresh = unanswered.entrySet().stream().filter(this::fresh).mapToInt(Map.Entry::getValue).min().orElse(SILENT);
        heard.putAll(unanswered);
        int sounds = fresh < SILENT && fresh <= worst || !again(worst, now) ? fresh : worst;
        if (sounds >= SILENT) {
            return Optional.empty();
        }
        last.put(sounds, now);
        return Optional.of(sounds);
    }

    /// Whether a severity sounds again by now; a clock that was set back does not keep it silent.
    private boolean again(int severity, Instant now) {
        Duration pause = pauses.get(severity);
        Instant before = last.get(severity);
        return pause != null && (before == null || now.isBefore(before) || !now.isBefore(before.plusMillis((long) (pause.toMillis() * share))));
    }

    /// One that became worse is heard like a new one.
    private boolean fresh(Map.Entry<String, Integer> alert) {
        return heard.getOrDefault(alert.getKey(), Integer.MAX_VALUE) > alert.getValue();
    }
}
