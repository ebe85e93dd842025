package org.menshen.domain.correlation;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/// One thing that has to come in: alerts of some types, or values of some sensors.
///
/// @param alerts keys of `alert-types`; empty when values of sensors count
/// @param sensors keys of `sensor-types`; empty when alerts count
/// @param above a value counts when it is this or more; `null` for no such line
/// @param below a value counts when it is this or less; `null` for no such line
/// @param confidence an alert counts when its source is so sure, 0…1; one whose source does not say does not count; 0 for any
/// @param severity an alert counts when it is so severe, 1…5; 0 for any
/// @param with what its source has to have said, by name; empty for anything
/// @param says an alert counts when its words hold one of these, in any case; empty for anything
/// @param count how many there have to be, 1 or more
/// @param points whether several of one device count once
public record RulePart(List<String> alerts, List<String> sensors, @Nullable Double above, @Nullable Double below, double confidence,
                       int severity, Map<String, String> with, List<String> says, int count, boolean points) {

    /// Copies the lists.
    public RulePart {
        alerts = List.copyOf(alerts);
        sensors = List.copyOf(sensors);
        with = Map.copyOf(with);
        // an edition from before there were words
        says = says == null ? List.of() : List.copyOf(says);
    }

    /// Whether a signal counts here.
    public boolean takes(Signal signal) {
        Double value = signal.value();
        if (value != null) {
            return sensors.contains(signal.sensorType()) && (above == null || value >= above) && (below == null || value <= below);
        }
        Double sure = signal.confidence();
        return alerts.contains(signal.alertType()) && (confidence <= 0 || sure != null && sure >= confidence)
            && (severity == 0 || signal.severity() <= severity)
            && (says.isEmpty() || says.stream().anyMatch(word -> signal.words().toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT))))
            && with.entrySet().stream().allMatch(said -> said.getValue().equals(signal.attributes().get(said.getKey())));
    }

    /// How many of these signals count here.
    int among(Collection<Signal> signals) {
        return (int) (points ? signals.stream().filter(this::takes).map(Signal::point).distinct().count()
            : signals.stream().filter(this::takes).count());
    }
}
