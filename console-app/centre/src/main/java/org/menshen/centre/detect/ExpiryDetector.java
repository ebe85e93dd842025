package org.menshen.centre.detect;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.alert.AlertEnd;

/// Ends warnings whose time has run out, by the centre's clock.
final class ExpiryDetector implements Detector {

    @Override
    public List<DetectorAct> look(Outlook scene) {
        List<DetectorAct> acts = new ArrayList<>();
        for (Alert alert : scene.alerts()) {
            Instant expires = alert.term() == null || alert.term().ended() != null ? null : alert.term().expires();
            if (expires != null && !expires.isAfter(scene.now())) {
                acts.add(new DetectorAct(alert.subject(), new AlertCommand.End(AlertEnd.EXPIRED, expires, "")));
            }
        }
        return acts;
    }
}
