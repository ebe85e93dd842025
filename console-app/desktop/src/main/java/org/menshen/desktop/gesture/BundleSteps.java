package org.menshen.desktop.gesture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertCommand;

/// The commands that make several alerts one bundle. Pure.
public final class BundleSteps {

    private BundleSteps() {
    }

    /// Whether there is anything to merge: two at least, of which no more than the one that leads stands alone by rule.
    public static boolean mergeable(List<Alert> alerts) {
        Alert lead = alerts.isEmpty() ? null : lead(alerts);
        return alerts.size() > 1 && lead.status().isOpen() && alerts.stream().filter(alert -> alert != lead)
                .allMatch(alert -> alert.status().isOpen() && alert.severity() > 1 && !alert.worsened());
    }

    private static Alert lead(List<Alert> alerts) {
        return alerts.stream().min(Comparator.comparingInt(Alert::severity).thenComparing(Alert::worsened, Comparator.reverseOrder())
                .thenComparing(Alert::raisedAt).thenComparing(Alert::id)).orElseThrow();
    }

    /// One bundle of all, led by the worst, of several the earliest; what the others stood for comes along.
    public static List<Step> merge(List<Alert> alerts, BundleMembers members) {
        Alert lead = lead(alerts);
        List<Step> steps = new ArrayList<>();
        if (lead.bundleId() != null) {
            steps.add(new Step(lead.subject(), new AlertCommand.Unbundle()));
        }
        Map<String, Alert> joining = new LinkedHashMap<>();
        for (Alert alert : alerts) {
            if (alert != lead) {
                members.of(alert).forEach(member -> joining.put(member.id(), member));
                if (!lead.id().equals(alert.bundleId())) {
                    joining.put(alert.id(), alert);
                }
            }
        }
        joining.remove(lead.id());
        for (Alert alert : joining.values()) {
            if (alert.bundleId() != null) {
                steps.add(new Step(alert.subject(), new AlertCommand.Unbundle()));
            }
            steps.add(new Step(alert.subject(), new AlertCommand.Bundle(lead.id())));
        }
        if (!joining.isEmpty()) {
            steps.add(new Step(lead.subject(), new AlertCommand.AddMembers(List.copyOf(joining.keySet()))));
        }
        return steps;
    }
}
