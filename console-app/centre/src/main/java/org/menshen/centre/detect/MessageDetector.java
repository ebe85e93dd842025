package org.menshen.centre.detect;

import java.time.Duration;
import java.util.List;

import org.menshen.domain.code.CodeBook;
import org.menshen.domain.message.Message;
import org.menshen.domain.message.MessageCommand;

/// A message that a unit has not read in time is sent again, some times.
final class MessageDetector implements Detector {

    private final Duration within;
    private final int most;

    MessageDetector(CodeBook codes) {
        this.within = Duration.ofMillis((long) (codes.figure("message.read-within-s") * 1_000));
        this.most = (int) codes.figure("message.again-most");
    }

    @Override
    public List<DetectorAct> look(Outlook scene) {
        return scene.field().messages().stream().filter(message -> message.copies().stream().anyMatch(copy -> due(copy, scene)))
                .map(message -> new DetectorAct(message.subject(), new MessageCommand.SendAgain())).toList();
    }

    private boolean due(Message.Copy copy, Outlook scene) {
        return !copy.receipt().seen() && copy.receipt().again() < most && scene.now().isAfter(copy.receipt().dueAgainAt(within));
    }
}
