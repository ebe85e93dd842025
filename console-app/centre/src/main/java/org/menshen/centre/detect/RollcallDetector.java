package org.menshen.centre.detect;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.menshen.domain.code.CodeBook;
import org.menshen.domain.escalation.Ladder;
import org.menshen.domain.escalation.Receipt;
import org.menshen.domain.rollcall.Rollcall;
import org.menshen.domain.rollcall.RollcallCommand;

/// A post that does not answer a roll call in time is missed, asked again some times, and when enough posts stay missing the seat above the one
/// that called is told, the nearest that somebody has signed on at; what nobody reads there is sent again, then to the next seat.
final class RollcallDetector implements Detector {

    private final CodeBook codes;
    private final Ladder ladder;
    private final Duration read;
    private final int remind;
    private final int most;
    private Instant watchedSince = Instant.MIN;

    RollcallDetector(CodeBook codes, Supplier<String> level) {
        this.codes = codes;
        this.ladder = new Ladder(codes, level);
        this.read = Duration.ofMillis((long) (codes.figure("rollcall.read-within-s") * 1_000));
        this.remind = (int) codes.figure("rollcall.remind-most");
        this.most = (int) codes.figure("escalation.again-most");
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
            double again = rule(call, "again");
            for (Rollcall.Post post : call.posts()) {
                if (post.standing() == Rollcall.Standing.ASKED && late(post, call.within(), scene.now())) {
                    acts.add(new DetectorAct(call.subject(), new RollcallCommand.Miss(post.unitId())));
                } else if (post.standing() == Rollcall.Standing.MISSED && post.again() < again) {
                    acts.add(new DetectorAct(call.subject(), new RollcallCommand.Again(post.unitId())));
                } else if (post.standing() == Rollcall.Standing.MISSED) {
                    missing++;
                }
            }
            if (missing >= rule(call, "tellAt")) {
                up(call, scene).ifPresent(command -> acts.add(new DetectorAct(call.subject(), command)));
            }
        }
        return acts;
    }

    private double rule(Rollcall call, String key) {
        return codes.find("rollcall-kinds", call.kind()).flatMap(kind -> kind.number(key).stream().boxed().findFirst()).orElse(1.0);
    }

    /// The seat above is told, reminded as long as nobody there has read it, and after some times the next seat above is told instead.
    private Optional<RollcallCommand> up(Rollcall call, Outlook scene) {
        Receipt receipt = call.receipt();
        if (receipt == null) {
            return ladder.next(call.called().role(), scene.onShift()).map(RollcallCommand.Escalate::new);
        }
        Instant due = receipt.dueAgainAt(ladder.scaled(read));
        if (receipt.seen() || !scene.now().isAfter(due.isBefore(watchedSince) ? watchedSince : due)) {
            return Optional.empty();
        }
        Optional<RollcallCommand> next = receipt.again() < remind ? Optional.empty()
                : ladder.next(call.escalatedTo(), scene.onShift()).map(RollcallCommand.Escalate::new);
        return next.isPresent() ? next : receipt.again() < most ? Optional.of(new RollcallCommand.SendAgain()) : Optional.empty();
    }

    private boolean late(Rollcall.Post post, Duration within, Instant now) {
        Instant from = post.askedAt().isBefore(watchedSince) ? watchedSince : post.askedAt();
        return Duration.between(from, now).compareTo(within) >= 0;
    }
}
