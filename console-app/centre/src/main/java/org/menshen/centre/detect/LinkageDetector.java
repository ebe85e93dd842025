package org.menshen.centre.detect;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.menshen.domain.code.Code;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.escalation.Ladder;
import org.menshen.domain.linkage.Linkage;
import org.menshen.domain.linkage.LinkageCommand;

/// A linkage request that its body does not answer in time goes one seat up from the seat that answers for the body, to the nearest that
/// somebody has signed on at, after as long again one more (超时升级, M-LINK). Each body has its own time.
final class LinkageDetector implements Detector {

    private final CodeBook codes;
    private final Ladder ladder;
    private final Duration usual;
    private Instant watchedSince = Instant.MIN;

    LinkageDetector(CodeBook codes, Supplier<String> level) {
        this.codes = codes;
        this.ladder = new Ladder(codes, level);
        this.usual = Duration.ofMillis((long) (codes.figure("linkage.answer-within-s") * 1_000));
    }

    @Override
    public void jumped(Instant to) {
        watchedSince = to;
    }

    @Override
    public List<DetectorAct> look(Outlook scene) {
        List<DetectorAct> acts = new ArrayList<>();
        for (Linkage linkage : scene.asked()) {
            Optional<Code> body = codes.find("linkage-bodies", linkage.bodyCode());
            Optional<String> holder = Optional.ofNullable(linkage.escalatedTo())
                    .or(() -> body.flatMap(code -> code.items(linkage.answerers()).stream().findFirst()));
            Duration limit = body.flatMap(code -> code.span("answerWithin")).orElse(usual);
            Instant from = linkage.askedAt().isBefore(watchedSince) ? watchedSince : linkage.askedAt();
            boolean due = Duration.between(from, scene.now()).compareTo(limit.multipliedBy(linkage.escalation() + 1L)) > 0;
            holder.filter(role -> due).flatMap(role -> ladder.next(role, scene.onShift()))
                    .ifPresent(up -> acts.add(new DetectorAct(linkage.subject(), new LinkageCommand.Escalate(up))));
        }
        return acts;
    }
}
