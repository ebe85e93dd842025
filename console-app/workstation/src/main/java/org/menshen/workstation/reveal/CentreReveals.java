package org.menshen.workstation.reveal;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.Decision;
import org.menshen.domain.fact.Fact;
import org.menshen.domain.fact.Refusal;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.port.Pin;
import org.menshen.domain.port.Reveals;
import org.menshen.domain.port.Workspace.Settlement;
import org.menshen.domain.port.Workspace.Submission;
import org.menshen.domain.work.WorkCommand;
import org.menshen.workstation.link.CentreClient;
import org.menshen.workstation.link.ShownValue;
import org.menshen.workstation.outbox.Identity;
import org.menshen.workstation.view.LocalView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks the centre for personal fields in clear. Nothing of it goes through the outbox, the cache or a log. Safe from any thread.
public final class CentreReveals implements Reveals {

    private static final Logger LOG = LoggerFactory.getLogger(CentreReveals.class);
    private static final Refusal OFFLINE = Refusal.of("workstation.reveal-offline");

    private final CentreClient centre;
    private final LocalView view;
    private final Identity identity;
    private final BooleanSupplier live;
    private final Executor feed;
    private final Executor worker;
    private final List<Consumer<News>> observers = new CopyOnWriteArrayList<>();

    /// @param view decides what the centre would refuse anyway
    /// @param identity who asks
    /// @param live whether the centre is followed
    /// @param feed calls observers and completes promises
    /// @param worker where the centre is asked
    public CentreReveals(CentreClient centre, LocalView view, Identity identity, BooleanSupplier live, Executor feed, Executor worker) {
        this.centre = centre;
        this.view = view;
        this.identity = identity;
        this.live = live;
        this.feed = feed;
        this.worker = worker;
    }

    @Override
    public Pin observe(Consumer<News> observer) {
        observers.add(observer);
        return () -> observers.remove(observer);
    }

    /// Asks, unless the rules or the line say no at once. What the centre answers goes to whoever observes.
    public Submission submit(Subject item, WorkCommand.Reveal reveal) {
        Optional<Actor> actor = identity.actor();
        if (actor.isEmpty()) {
            return new Submission.Refused(Refusal.of("workstation.not-signed-in"));
        }
        CommandEnvelope envelope = new CommandEnvelope(UUID.randomUUID(), item, view.find(item).map(Versioned::version).orElse(0L), reveal,
                identity.clock().instant());
        if (view.decide(envelope, actor.get()) instanceof Decision.Refused<Fact> refused) {
            return new Submission.Refused(refused.refusal());
        }
        if (!live.getAsBoolean()) {
            return new Submission.Refused(OFFLINE);
        }
        CompletableFuture<Settlement> settled = new CompletableFuture<>();
        worker.execute(() -> {
            Answer answer = ask(envelope);
            feed.execute(() -> {
                observers.forEach(observer -> observer.accept(new News(item, reveal.field(), answer)));
                settled.complete(answer instanceof Answer.Refused ? Settlement.REJECTED : Settlement.CONFIRMED);
            });
        });
        return new Submission.Pending(settled);
    }

    private Answer ask(CommandEnvelope envelope) {
        try {
            ShownValue shown = centre.reveal(envelope);
            return shown.refusal() != null ? new Answer.Refused(shown.refusal())
                    : shown.value() == null ? new Answer.Asked() : new Answer.Shown(shown.value(), Duration.ofSeconds(shown.seconds()));
        } catch (IOException away) {
            LOG.debug("the centre did not answer", away);
            return new Answer.Refused(OFFLINE);
        }
    }
}
