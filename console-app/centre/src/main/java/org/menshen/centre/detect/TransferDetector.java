package org.menshen.centre.detect;

import java.util.List;

import org.menshen.domain.incident.IncidentCommand;

/// Ends a transfer that the other side neither accepted nor returned in time (B-16 of domain.md): the incident stays with whoever has it.
final class TransferDetector implements Detector {

    @Override
    public List<DetectorAct> look(Outlook scene) {
        return scene.transferring().stream().filter(incident -> scene.now().isAfter(incident.dealings().transfer().dueAt()))
                .map(incident -> new DetectorAct(incident.subject(), new IncidentCommand.LapseTransfer())).toList();
    }
}
