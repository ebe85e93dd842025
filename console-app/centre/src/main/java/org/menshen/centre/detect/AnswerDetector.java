package org.menshen.centre.detect;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.code.AlertType;
import org.menshen.domain.code.CodeBook;

/// An alert that nobody answers in time goes one seat up, severity unchanged; after as long again one more, up to the top.
final class AnswerDetector implements Detector {

    private final CodeBook codes;

    AnswerDetector(CodeBook codes) {
        this.codes = codes;
    }

    @Override
    public List<Act> look(Scene scene) {
        List<Act> acts = new ArrayList<>();
        for (Alert alert : scene.alerts()) {
            Optional<AlertType> type = codes.alertType(alert.typeCode());
            if (!alert.status().isUnanswered() || type.isEmpty()) {
                continue;
            }
            Duration limit = type.get().ackWithin().multipliedBy(alert.escalation() + 1L);
            if (Duration.between(alert.receivedAt(), scene.now()).compareTo(limit) > 0) {
                String at = alert.escalatedTo() == null ? type.get().firstActor() : alert.escalatedTo();
                codes.find("roles", at).map(role -> role.attribute("up").orElse(at)).filter(up -> !up.equals(at))
                        .ifPresent(up -> acts.add(new Act(alert.subject(), new AlertCommand.Escalate(up))));
            }
        }
        return acts;
    }
}
