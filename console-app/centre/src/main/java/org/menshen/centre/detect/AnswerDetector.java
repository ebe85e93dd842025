package org.menshen.centre.detect;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.code.AlertType;
import org.menshen.domain.code.CodeBook;

/// An alert that nobody answers in time goes one seat up, severity unchanged; after as long again one more, up to the top. What its source
/// has ended waits to be seen, but no longer calls anybody.
final class AnswerDetector implements Detector {

    private final CodeBook codes;
    private final SeatsUp seats;

    AnswerDetector(CodeBook codes) {
        this.codes = codes;
        this.seats = new SeatsUp(codes);
    }

    @Override
    public List<Act> look(Outlook scene) {
        List<Act> acts = new ArrayList<>();
        for (Alert alert : scene.alerts()) {
            Optional<AlertType> type = codes.alertType(alert.typeCode());
            if (alert.status().isUnanswered() && alert.ending().isEmpty() && type.isPresent()) {
                String at = alert.escalatedTo() == null ? type.get().firstActor() : alert.escalatedTo();
                seats.next(at, alert.escalation(), type.get().ackWithin(), Duration.between(alert.waitingSince(), scene.now()))
                        .ifPresent(up -> acts.add(new Act(alert.subject(), new AlertCommand.Escalate(up))));
            }
        }
        return acts;
    }
}
