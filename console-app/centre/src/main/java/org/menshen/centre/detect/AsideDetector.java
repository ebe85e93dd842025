package org.menshen.centre.detect;

import java.util.ArrayList;
import java.util.List;

import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.alert.AlertStatus;

/// Brings alerts back that were put aside until a time, when that time has come.
final class AsideDetector implements Detector {

    @Override
    public List<DetectorAct> look(Outlook scene) {
        List<DetectorAct> acts = new ArrayList<>();
        for (Alert alert : scene.alerts()) {
            boolean due = alert.aside() != null && alert.aside().until() != null && !alert.aside().until().isAfter(scene.now());
            if (due && alert.status() == AlertStatus.SHELVED) {
                acts.add(new DetectorAct(alert.subject(), new AlertCommand.Unshelve()));
            } else if (due && alert.status() == AlertStatus.SUPPRESSED && alert.aside().maintenanceId() == null) {
                acts.add(new DetectorAct(alert.subject(), new AlertCommand.Unsuppress()));
            }
        }
        return acts;
    }
}
