package org.menshen.desktop.act;

import java.util.Map;
import java.util.Optional;

import org.menshen.domain.fact.Subject;

/// Which act takes back which, where the rules know a way back. What was told to others, such as an order or a request, is recalled by an act of its
/// own, never undone: they may have acted on it. Pure.
final class Undo {

    private static final Map<String, String> BACK = Map.ofEntries(
            Map.entry("alert.shelve", "alert.unshelve"),
            Map.entry("alert.suppress", "alert.unsuppress"),
            Map.entry("alert.take-out-of-service", "alert.return-to-service"),
            Map.entry("alert.bundle", "alert.unbundle"),
            Map.entry("alert.relate", "alert.withdraw-relation"),
            Map.entry("incident.relate", "incident.withdraw-relation"),
            Map.entry("incident.open-plan", "incident.drop-plan"),
            Map.entry("device.start-maintenance", "device.end-maintenance"),
            Map.entry("device.disable", "device.enable"),
            Map.entry("zone.set-thresholds", "zone.reset-thresholds"),
            Map.entry("unit.rest", "unit.stand-by"),
            Map.entry("unit.go-offline", "unit.come-online"));

    private Undo() {
    }

    /// Something that was done and can be taken back.
    ///
    /// @param act what takes it back
    /// @param subject what it was done with
    record Step(Act act, Subject subject) {
    }

    /// How an act is taken back; empty when the rules know no way back.
    static Optional<Step> of(Act done, Case c) {
        return Optional.ofNullable(BACK.get(done.id())).flatMap(id -> c.subject().map(subject -> new Step(Acts.of(id), subject)));
    }
}
