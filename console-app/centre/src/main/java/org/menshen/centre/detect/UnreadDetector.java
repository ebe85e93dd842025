package org.menshen.centre.detect;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.escalation.Ladder;
import org.menshen.domain.escalation.Receipt;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.incident.IncidentCommand;

/// What was sent to a seat above and nobody read there in time is sent again, some times (domain.md G-02).
final class UnreadDetector implements Detector {

    private final Ladder ladder;
    private final int most;

    UnreadDetector(CodeBook codes, Supplier<String> level) {
        this.ladder = new Ladder(codes, level);
        this.most = (int) codes.figure("escalation.again-most");
    }

    @Override
    public List<DetectorAct> look(Outlook scene) {
        List<DetectorAct> acts = new ArrayList<>();
        for (Alert alert : scene.alerts()) {
            if (alert.status().isUnanswered() && alert.ending().isEmpty() && due(alert.receipt(), alert.severity(), scene.now())) {
                acts.add(new DetectorAct(alert.subject(), new AlertCommand.SendAgain()));
            }
        }
        for (Incident incident : scene.sent()) {
            if (due(incident.receipt(), incident.severity(), scene.now())) {
                acts.add(new DetectorAct(incident.subject(), new IncidentCommand.SendAgain()));
            }
        }
        return acts;
    }

    private boolean due(@Nullable Receipt receipt, int severity, Instant now) {
        return receipt != null && !receipt.seen() && receipt.again() < most && now.isAfter(receipt.dueAgainAt(ladder.readWithin(severity)));
    }
}
