package org.menshen.centre.detect;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.code.CodeBook;
import org.menshen.map.core.geo.Geodesy;

/// Groups alerts that tell of one thing: same site, close in time, close in place. The earliest leads; severity 1 never hides in a bundle, nor
/// does what became worse; what a lead stood for stands for itself when the lead is over.
final class BundleDetector implements Detector {

    private final Duration within;
    private final double metres;

    BundleDetector(CodeBook codes) {
        this.within = Duration.ofMillis((long) (codes.figure("bundle.window-s") * 1_000));
        this.metres = codes.figure("bundle.radius-m");
    }

    @Override
    public List<DetectorAct> look(Outlook scene) {
        List<DetectorAct> acts = new ArrayList<>(orphans(scene));
        Map<String, List<Alert>> bySite = scene.alerts().stream()
                .filter(alert -> alert.siteId() != null && alert.position() != null && alert.bundleId() == null && !alert.worsened())
                .filter(alert -> alert.status().isOpen())
                .filter(alert -> Duration.between(alert.receivedAt(), scene.now()).compareTo(within.multipliedBy(3)) < 0)
                .sorted(Comparator.comparing(Alert::raisedAt).thenComparing(Alert::id))
                .collect(Collectors.groupingBy(Alert::siteId));
        for (List<Alert> atSite : bySite.values()) {
            Set<String> joined = new HashSet<>();
            for (int i = 1; i < atSite.size(); i++) {
                Alert alert = atSite.get(i);
                if (!alert.status().isUnanswered() || alert.severity() == 1 || !alert.memberIds().isEmpty()) {
                    continue;
                }
                Optional<Alert> lead = atSite.subList(0, i).stream().filter(other -> !joined.contains(other.id()) && near(other, alert))
                        .findFirst();
                if (lead.isPresent()) {
                    joined.add(alert.id());
                    acts.add(new DetectorAct(alert.subject(), new AlertCommand.Bundle(lead.get().id())));
                    acts.add(new DetectorAct(lead.get().subject(), new AlertCommand.AddMember(alert.id())));
                }
            }
        }
        return acts;
    }

    /// Alerts whose lead is finished or put aside: nothing stands for them any more, so they stand for themselves.
    private static List<DetectorAct> orphans(Outlook scene) {
        List<Alert> members = scene.alerts().stream().filter(alert -> alert.bundleId() != null).toList();
        if (members.isEmpty()) {
            return List.of();
        }
        Set<String> open = scene.alerts().stream().filter(alert -> alert.status().isOpen()).map(Alert::id).collect(Collectors.toSet());
        return members.stream().filter(alert -> !open.contains(alert.bundleId()))
                .map(alert -> new DetectorAct(alert.subject(), new AlertCommand.Unbundle())).toList();
    }

    private boolean near(Alert lead, Alert alert) {
        return Duration.between(lead.raisedAt(), alert.raisedAt()).compareTo(within) < 0
                && Geodesy.distance(lead.position(), alert.position()) < metres;
    }
}
