package org.menshen.centre.detect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.alert.AlertEnd;
import org.menshen.domain.alert.AlertStatus;
import org.menshen.domain.maintenance.Maintenance;

/// Suppresses what comes of planned work while it runs, new and standing alerts alike, and names the work. When it ends, by its time or early,
/// what still stands comes back and has to be answered; what came and went meanwhile is over.
final class MaintenanceDetector implements Detector {

    @Override
    public List<DetectorAct> look(Outlook scene) {
        List<Maintenance> running = scene.works().stream().filter(work -> work.runs(scene.now())).toList();
        Map<String, Maintenance> byId = new HashMap<>();
        running.forEach(work -> byId.put(work.id(), work));
        List<DetectorAct> acts = new ArrayList<>();
        for (Alert alert : scene.alerts()) {
            if (alert.status() == AlertStatus.SUPPRESSED) {
                String by = alert.aside() == null ? null : alert.aside().maintenanceId();
                if (by != null && !byId.containsKey(by)) {
                    acts.add(new DetectorAct(alert.subject(), back(alert, scene)));
                }
            } else if (alert.status().canGoAside()) {
                running.stream().filter(work -> work.covers(alert)).findFirst().ifPresent(work ->
                        acts.add(new DetectorAct(alert.subject(), new AlertCommand.Suppress(work.reason(), work.until(), work.id()))));
            }
        }
        return acts;
    }

    private static AlertCommand back(Alert alert, Outlook scene) {
        boolean gone = alert.clearedAt() != null && alert.aside().before().isUnanswered();
        return gone ? new AlertCommand.End(AlertEnd.MAINTENANCE, scene.now(), alert.aside().reason()) : new AlertCommand.Unsuppress();
    }
}
