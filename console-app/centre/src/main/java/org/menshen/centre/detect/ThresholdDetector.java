package org.menshen.centre.detect;

import java.util.List;

import org.menshen.domain.zone.ZoneCommand;

/// Takes crowd lines that were set for a time back when that is over, so that the log and every window say so.
final class ThresholdDetector implements Detector {

    @Override
    public List<DetectorAct> look(Outlook scene) {
        return scene.zones().stream().filter(zone -> zone.thresholds() != null && !zone.thresholds().until().isAfter(scene.now()))
                .map(zone -> new DetectorAct(zone.subject(), new ZoneCommand.ResetThresholds())).toList();
    }
}
