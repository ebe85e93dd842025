package org.menshen.workstation.outbox;

import java.io.IOException;

import org.menshen.workstation.feed.Worker;
import org.menshen.workstation.link.Answer;
import org.menshen.workstation.link.Backoff;
import org.menshen.workstation.link.CentreClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends the commands of the outbox in the order they were given, one at a time, each until the centre has answered it.
/// It sends only while the change stream has shown that the centre serves the data the commands were decided on.
public final class Sender implements Worker.Step {

    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

    private final Outbox outbox;
    private final CentreClient centre;
    private final Backoff backoff;
    private volatile boolean open;

    /// Sends nothing before [#open].
    ///
    /// @param outbox what to send
    /// @param centre where to
    /// @param backoff waits between attempts
    public Sender(Outbox outbox, CentreClient centre, Backoff backoff) {
        this.outbox = outbox;
        this.centre = centre;
        this.backoff = backoff;
    }

    /// The centre can be sent to.
    public void open() {
        open = true;
        outbox.wake();
    }

    /// The centre cannot be sent to for now. A command on its way is finished; what may not wait on this disk is given up.
    public void shut() {
        open = false;
        outbox.holdUnwritten();
    }

    @Override
    public void run() throws InterruptedException {
        OutboxEntry entry = outbox.next(() -> open);
        try {
            Answer answer = centre.command(entry.envelope());
            backoff.reset();
            outbox.settle(entry, answer);
        } catch (IOException e) {
            LOG.debug("{} will be sent again", entry.id(), e);
            Thread.sleep(backoff.next());
        }
    }
}
