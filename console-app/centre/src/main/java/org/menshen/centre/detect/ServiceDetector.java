package org.menshen.centre.detect;

import java.util.ArrayList;
import java.util.List;

import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.alert.AlertStatus;
import org.menshen.domain.device.Device;
import org.menshen.domain.fact.Actor;

/// Takes alerts out of service with their device, and back with it. What somebody took back by hand stays, what somebody took out by hand, too.
final class ServiceDetector implements Detector {

    @Override
    public List<DetectorAct> look(Outlook scene) {
        List<DetectorAct> acts = new ArrayList<>();
        for (Alert alert : scene.alerts()) {
            Device device = alert.deviceId() == null ? null : scene.resting().get(alert.deviceId());
            if (device != null && alert.status().canGoAside() && alert.severity() > 1 && !alert.worsened()
                    && !device.id().equals(alert.remembered().freedFrom())) {
                String reason = device.reason() == null || device.reason().isBlank() ? device.name() : device.reason();
                acts.add(new DetectorAct(alert.subject(), new AlertCommand.TakeOutOfService(reason)));
            } else if (device == null && alert.deviceId() != null && alert.status() == AlertStatus.OOS
                    && alert.aside().by().userId().equals(Actor.SYSTEM.userId())) {
                acts.add(new DetectorAct(alert.subject(), new AlertCommand.ReturnToService()));
            }
        }
        return acts;
    }
}
