package org.menshen.centre.detect;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.menshen.domain.code.CodeBook;
import org.menshen.domain.escalation.Ladder;
import org.menshen.domain.rollcall.Rollcall;
import org.menshen.domain.rollcall.RollcallCommand;

/// A post that does not answer a roll call in time is missed, asked again some times, and when enough posts stay missing the seat above the one
/// that called is told, the nearest that somebody has signed on at.
final class RollcallDetector implements Detector {

    private final Ladder ladder;
    private final int again;
    private final int fail;
    private Instant watchedSince = Instant.MIN;

    RollcallDetector(CodeBook codes) {
        this.ladder = new Ladder(codes);
        this.again = (int) codes.figure("rollcall.again-most");
        this.fail = (int) codes.figure("rollcall.fail-posts");
    }

    @Override
    public void jumped(Instant to) {
        watchedSince = to;
    }

    @Override
    public List<DetectorAct> look(Outlook scene) {
        List<DetectorAct> acts = new ArrayList<>();
        for (Rollcall call : scene.field().calls()) {
            int missing = 0;
            for (Rollcall.Post post : call.posts()) {
                if (post.standing() == Rollcall.Standing.ASKED && late(post, call.within(), scene.now())) {
                    acts.add(new DetectorAct(call.subject(), new RollcallCommand.Miss(post.unitId())));
                } else if (post.standing() == Rollcall.Standing.MISSED && post.again() < again) {
                    acts.add(new DetectorAct(call.subject(), new RollcallCommand.Again(post.unitId())));
                } else if (post.standing() == Rollcall.Standing.MISSED) {
                    missing++;
                }
            }
            if (missing >= fail && call.receipt() == null) {
                ladder.next(call.called().role(), scene.onShift())
                        .ifPresent(role -> acts.add(new DetectorAct(call.subject(), new RollcallCommand.Escalate(role))));
            }
        }
        return acts;
    }

    private boolean late(Rollcall.Post post, Duration within, Instant now) {
        Instant from = post.askedAt().isBefore(watchedSince) ? watchedSince : post.askedAt();
        return Duration.between(from, now).compareTo(within) >= 0;
    }
}
