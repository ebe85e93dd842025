package org.menshen.desktop.sound;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Decides what is to be heard: severity 1 without end until somebody answers, severity 2 again after its pause, 3 and 4 once for each new
/// alert, 5 never. Among several the worst is heard. Pure logic; one thread at a time.
final class Siren {

    private final Duration repeat;
    /// severity at which an alert was heard last, by its id
    private final Map<String, Integer> heard = new HashMap<>();
    private Map<String, Integer> unanswered = Map.of();
    private Instant lastSecond = Instant.MIN;

    Siren(Duration repeat) {
        this.repeat = repeat;
    }

    /// Tells which alerts nobody has answered.
    ///
    /// @param severityById severity by alert id
    void unanswered(Map<String, Integer> severityById) {
        unanswered = new HashMap<>(severityById);
        heard.keySet().retainAll(unanswered.keySet());
    }

    /// Marks everything that is there as heard, such as at the start from the cache: no burst of old tones. Severity 1 and 2 still sound.
    void settle() {
        unanswered.forEach((id, severity) -> {
            if (severity > 2) {
                heard.put(id, severity);
            }
        });
    }

    /// What is to be heard now.
    ///
    /// @param now the desk's own time
    /// @return the severity to sound; empty for silence
    Optional<Integer> next(Instant now) {
        int worst = unanswered.values().stream().mapToInt(Integer::intValue).min().orElse(9);
        if (worst == 1) {
            heard.putAll(unanswered);
            return Optional.of(1);
        }
        boolean twoNew = unanswered.entrySet().stream().anyMatch(e -> e.getValue() == 2 && fresh(e));
        if (worst == 2 && (twoNew || !now.isBefore(lastSecond.plus(repeat)))) {
            lastSecond = now;
            heard.putAll(unanswered);
            return Optional.of(2);
        }
        int fresh = unanswered.entrySet().stream().filter(this::fresh)
                .mapToInt(Map.Entry::getValue).filter(s -> s < 5).min().orElse(9);
        heard.putAll(unanswered);
        return fresh == 9 ? Optional.empty() : Optional.of(fresh);
    }

    /// One that became worse is heard like a new one.
    private boolean fresh(Map.Entry<String, Integer> alert) {
        return heard.getOrDefault(alert.getKey(), Integer.MAX_VALUE) > alert.getValue();
    }
}
