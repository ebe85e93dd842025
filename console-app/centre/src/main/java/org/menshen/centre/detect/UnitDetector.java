package org.menshen.centre.detect;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.menshen.centre.ingest.ReadingBoard;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.reading.Reading;
import org.menshen.domain.unit.Unit;
import org.menshen.domain.unit.UnitCommand;
import org.menshen.domain.unit.UnitStatus;

/// A unit whose position has not come for too long is lost, until one comes again; when all that came were refused, it says why. Units that
/// never told a position have no terminal and are not watched.
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
            String key = "unit/" + unit.id();
            Optional<Instant> seen = scene.readings().latest(key).map(Reading::at);
            Optional<ReadingBoard.Refused> refused = scene.readings().refused(key);
            Optional<Instant> since = seen.or(() -> refused.map(ReadingBoard.Refused::since));
            if (since.isEmpty() || unit.status() == UnitStatus.OFFLINE) {
                continue;
            }
            Instant from = since.get().isBefore(watchedSince) ? watchedSince : since.get();
            boolean silent = Duration.between(from, scene.now()).compareTo(patience) > 0;
            if (silent && unit.status() != UnitStatus.LOST) {
                acts.add(new DetectorAct(unit.subject(), new UnitCommand.MarkLost(seen.orElse(null),
                        refused.map(ReadingBoard.Refused::reason).orElse(null))));
            } else if (unit.status() == UnitStatus.LOST && seen.filter(at -> at.isAfter(unit.since())).isPresent()) {
                acts.add(new DetectorAct(unit.subject(), new UnitCommand.Recover()));
            }
        }
        return acts;
    }
}
