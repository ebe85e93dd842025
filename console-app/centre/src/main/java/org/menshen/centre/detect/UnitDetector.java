package org.menshen.centre.detect;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.menshen.domain.code.CodeBook;
import org.menshen.domain.reading.Reading;
import org.menshen.domain.unit.Unit;
import org.menshen.domain.unit.UnitCommand;
import org.menshen.domain.unit.UnitStatus;

/// A unit whose position has not come for too long is lost, until one comes again. Units that never told a position have no terminal
/// and are not watched.
final class UnitDetector implements Detector {

    private final Duration patience;
    private Instant watchedSince;

    UnitDetector(CodeBook codes, Instant now) {
        this.patience = Duration.ofMillis((long) (codes.figure("unit.lost-after-s") * 1_000));
        this.watchedSince = now;
    }

    @Override
    public void jumped(Instant to) {
        watchedSince = to;
    }

    @Override
    public List<DetectorAct> look(Outlook scene) {
        List<DetectorAct> acts = new ArrayList<>();
        for (Unit unit : scene.units()) {
            Optional<Instant> seen = scene.readings().latest("unit/" + unit.id()).map(Reading::at);
            if (seen.isEmpty() || unit.status() == UnitStatus.OFFLINE) {
                continue;
            }
            Instant from = seen.get().isBefore(watchedSince) ? watchedSince : seen.get();
            boolean silent = Duration.between(from, scene.now()).compareTo(patience) > 0;
            if (silent && unit.status() != UnitStatus.LOST) {
                acts.add(new DetectorAct(unit.subject(), new UnitCommand.MarkLost(seen.get())));
            } else if (unit.status() == UnitStatus.LOST && seen.get().isAfter(unit.since())) {
                acts.add(new DetectorAct(unit.subject(), new UnitCommand.Recover()));
            }
        }
        return acts;
    }
}
