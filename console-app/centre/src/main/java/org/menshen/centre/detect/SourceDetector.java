package org.menshen.centre.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.port.Link.SourceHealth;
import org.menshen.domain.port.Link.SourceState;

/// A feed that is interrupted raises an alert, once for each silence; when it is back to normal, so is the alert.
final class SourceDetector implements Detector {

    private static final String TYPE = "FEED_STALE";
    private static final String FEED = "feed";

    private final RuleAlerts alerts;

    SourceDetector(RuleAlerts alerts) {
        this.alerts = alerts;
    }

    @Override
    public List<DetectorAct> look(Outlook scene) {
        List<DetectorAct> acts = new ArrayList<>();
        List<Alert> stale = scene.alerts().stream().filter(alert -> TYPE.equals(alert.typeCode()) && alert.clearedAt() == null).toList();
        for (SourceHealth source : scene.sources()) {
            Optional<Alert> open = stale.stream().filter(alert -> source.id().equals(alert.origin().attributes().get(FEED))).findFirst();
            if (source.state() == SourceState.INTERRUPTED && open.isEmpty()) {
                acts.add(raise(source, scene));
            } else if (source.state() == SourceState.NORMAL && open.isPresent()) {
                acts.add(new DetectorAct(open.get().subject(), new AlertCommand.ReturnToNormal(scene.now())));
            }
        }
        return acts;
    }

    private DetectorAct raise(SourceHealth source, Outlook scene) {
        String last = source.lastAt() == null ? "never" : source.lastAt().toString();
        return alerts.raise(FEED + ":" + source.id() + ":" + last, TYPE, null,
                new RuleAlerts.Where(null, null, null, null, null, source.name()),
                source.name() + " > " + (long) source.normalIntervalS() + " s", Map.of(FEED, source.id(), "lastAt", last), scene.now());
    }
}
