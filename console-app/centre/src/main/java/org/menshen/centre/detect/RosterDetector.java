package org.menshen.centre.detect;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.menshen.centre.seat.RosterFile;
import org.menshen.domain.rules.States;

/// Plans the duties of the rota some time ahead. One that is known already, however it was changed, is left as it is.
final class RosterDetector implements Detector {

    private static final Duration EVERY = Duration.ofMinutes(1);

    private final RosterFile roster;
    private final ZoneId zone;
    private final States states;
    private Instant next = Instant.MIN;

    RosterDetector(RosterFile roster, ZoneId zone, States states) {
        this.roster = roster;
        this.zone = zone;
        this.states = states;
    }

    @Override
    public void jumped(Instant to) {
        next = Instant.MIN;
    }

    @Override
    public List<DetectorAct> look(Outlook scene) {
        if (scene.now().isBefore(next)) {
            return List.of();
        }
        next = scene.now().plus(EVERY);
        List<DetectorAct> acts = new ArrayList<>();
        roster.due(scene.now(), zone).forEach((subject, plan) -> {
            if (states.find(subject).isEmpty()) {
                acts.add(new DetectorAct(subject, plan));
            }
        });
        return acts;
    }
}
