package org.menshen.domain.correlation;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/// How the values that one rule looks at have become good again, device by device. What counts is measured by the values themselves: a device that
/// falls silent is never good by that. One thread.
public final class RuleEase {

    private final RuleContent rule;
    private final Map<String, Stretch> devices = new HashMap<>();

    /// @param rule a rule that says when it ends
    public RuleEase(RuleContent rule) {
        this.rule = Objects.requireNonNull(rule);
    }

    /// What is known of one device.
    ///
    /// @param last the time of its newest value
    /// @param goodSince since when its values have been good; `null` while they are not
    private record Stretch(Instant last, @Nullable Instant goodSince) {
    }

    /// A value came in. One older than the newest of its device is passed over.
    public void heard(Signal signal) {
        RuleEnd end = rule.ends();
        Double value = signal.value();
        if (end == null || value == null || signal.deviceId() == null
            || rule.parts().stream().noneMatch(part -> part.sensors().contains(signal.sensorType()))) {
            return;
        }
        devices.compute(signal.deviceId(), (id, known) -> {
            if (known != null && signal.at().isBefore(known.last)) {
                return known;
            }
            Instant since = !end.good(value) ? null : known == null || known.goodSince == null ? signal.at() : known.goodSince;
            return new Stretch(signal.at(), since);
        });
    }

    /// When the last of these devices had been good for long enough, by its own values; empty while one of them is not, or none is named.
    public Optional<Instant> over(Collection<String> ids) {
        RuleEnd end = rule.ends();
        if (end == null || ids.isEmpty()) {
            return Optional.empty();
        }
        Instant last = Instant.MIN;
        for (String id : ids) {
            Stretch stretch = devices.get(id);
            if (stretch == null || stretch.goodSince == null || stretch.last.isBefore(stretch.goodSince.plus(end.hold()))) {
                return Optional.empty();
            }
            Instant good = stretch.goodSince.plus(end.hold());
            last = good.isAfter(last) ? good : last;
        }
        return Optional.of(last);
    }
}
