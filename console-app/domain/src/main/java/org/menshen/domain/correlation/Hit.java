package org.menshen.domain.correlation;

import java.time.Instant;
import java.util.List;

/// What a rule has found: signals that came together.
///
/// @param first the one that the window begins with; one of the signals
/// @param signals all that came within the window at the place, in the order of time; one or more
/// @param at when the last of them came that was needed
public record Hit(Signal first, List<Signal> signals, Instant at) {

    /// Copies the list.
    public Hit {
        signals = List.copyOf(signals);
    }

    /// When the centre had heard of all of them.
    public Instant heardAt() {
        return signals.stream().map(Signal::heardAt).max(Instant::compareTo).orElseThrow();
    }

    /// The devices of the values among them, each once.
    public List<String> deviceIds() {
        return signals.stream().filter(signal -> !signal.isAlert() && signal.deviceId() != null).map(Signal::deviceId).distinct().toList();
    }

    /// The ids of the alerts among them, in the order of time.
    public List<String> alertIds() {
        return signals.stream().filter(Signal::isAlert).map(Signal::id).toList();
    }
}
