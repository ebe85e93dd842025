package org.menshen.desktop.sound;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Decides what is to be heard: severity 1 without end until somebody answers, severity 2 again after its pause, 3 and 4 once for each new
/// alert, 5 never. Among several the worst is heard. Pure logic; one thread at a time.
final class Siren {

    private final Duration repeat;
    private final Set<String> heard = new HashSet<>();
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
        heard.retainAll(unanswered.keySet());
    }

    /// Marks everything that is there as heard, such as at the start from the cache: no burst of old tones. Severity 1 and 2 still sound.
    void settle() {
        unanswered.forEach((id, severity) -> {
            if (severity > 2) {
                heard.add(id);
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
            heard.addAll(unanswered.keySet());
            return Optional.of(1);
        }
        boolean twoNew = unanswered.entrySet().stream().anyMatch(e -> e.getValue() == 2 && !heard.contains(e.getKey()));
        if (worst == 2 && (twoNew || !now.isBefore(lastSecond.plus(repeat)))) {
            lastSecond = now;
            heard.addAll(unanswered.keySet());
            return Optional.of(2);
        }
        int fresh = unanswered.entrySet().stream().filter(e -> !heard.contains(e.getKey()))
                .mapToInt(Map.Entry::getValue).filter(s -> s < 5).min().orElse(9);
        heard.addAll(unanswered.keySet());
        return fresh == 9 ? Optional.empty() : Optional.of(fresh);
    }
}
