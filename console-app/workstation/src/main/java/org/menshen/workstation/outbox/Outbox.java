package org.menshen.workstation.outbox;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Command;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.Decision;
import org.menshen.domain.fact.Fact;
import org.menshen.domain.fact.Refusal;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.port.Notices.Weight;
import org.menshen.domain.port.Pin;
import org.menshen.domain.port.Workspace.Asked;
import org.menshen.domain.port.Workspace.Conflict;
import org.menshen.domain.port.Workspace.Settlement;
import org.menshen.domain.port.Workspace.Submission;
import org.menshen.workstation.cache.KeySource;
import org.menshen.workstation.cache.LocalCache;
import org.menshen.workstation.cache.StorageException;
import org.menshen.workstation.cache.StoreFile;
import org.menshen.workstation.feed.NoticeBoard;
import org.menshen.workstation.link.Answer;
import org.menshen.workstation.outbox.OutboxEntry.Progress;
import org.menshen.workstation.view.LocalView;

import tools.jackson.databind.json.JsonMapper;

/// Commands given here, from the moment they are given until the centre's word on them is shown: decided on what the seat
/// sees, written to disk, shown as pending, sent in order, settled. Safe from any thread.
public final class Outbox implements AutoCloseable {

    private static final String GIVEN = "outbox.given";
    private static final long NOTED_EVERY = 20;

    private final OutboxFile file;
    private final LocalView view;
    private final LocalCache cache;
    private final Identity identity;
    private final Executor feed;
    private final Consumer<Set<Subject>> changed;
    private final NoticeBoard notices;
    private final ConflictDesk conflicts;
    private final SecretCommands secrets;
    private final BooleanSupplier live;
    private final Object submitting = new Object();
    private final Deque<OutboxEntry> queue = new ArrayDeque<>();
    private final Map<UUID, OutboxEntry> answered = new ConcurrentHashMap<>();
    private final Map<UUID, CompletableFuture<Settlement>> promises = new ConcurrentHashMap<>();
    private volatile Runnable news = () -> { };
    private volatile boolean closing;

    /// What the outbox works with.
    ///
    /// @param view what the seat sees
    /// @param cache remembers how many commands were given, in case the outbox itself is damaged
    /// @param identity in whose name commands are given
    /// @param feed calls observers and completes promises
    /// @param changed told of subjects that look different
    /// @param notices hears of damage
    /// @param clock the system's, dates damaged files
    /// @param live whether the centre is followed
    public record Surroundings(LocalView view, LocalCache cache, Identity identity, Executor feed, Consumer<Set<Subject>> changed,
                               NoticeBoard notices, Clock clock, BooleanSupplier live) {
    }

    /// @param store makes the encrypted file, with the schema of `db/workstation/outbox`, given who hears of damage
    /// @param journal the plain file beside it
    /// @param keys the key of the journal
    /// @param json the written form of the domain
    /// @param around what the outbox works with
    public Outbox(java.util.function.Function<StoreFile.Damage, StoreFile> store, Path journal, KeySource keys, JsonMapper json,
                  Surroundings around) {
        this.file = new OutboxFile(store::apply, new OutboxJournal(journal, keys, around.clock), json, around.notices);
        this.view = around.view;
        this.cache = around.cache;
        this.identity = around.identity;
        this.feed = around.feed;
        this.changed = around.changed;
        this.notices = around.notices;
        this.live = around.live;
        this.secrets = new SecretCommands(view);
        this.conflicts = new ConflictDesk(around.feed, this::seen);
    }

    /// Takes up what an earlier run left: shows what waits, and brings unseen conflicts up again.
    public void load() {
        try {
            long known = cache.note(GIVEN).map(Long::parseLong).orElse(0L);
            for (OutboxEntry entry : file.load(known)) {
                takeUp(entry);
                // windows that show the kept picture already have to mark what waits in it
                changed.accept(Set.of(entry.envelope().subject()));
            }
        } catch (StorageException e) {
            notices.post("outbox.not-read", Weight.ERROR, "reason", String.valueOf(e.getMessage()));
        }
        news.run();
    }

    private void takeUp(OutboxEntry entry) {
        Answer answer = entry.answer();
        switch (entry.state()) {
            case LOCAL_PENDING -> {
                view.add(entry.envelope(), entry.actor());
                synchronized (queue) {
                    queue.add(entry);
                }
            }
            case ACKED -> {
                view.add(entry.envelope(), entry.actor());
                answered.put(entry.id(), entry);
                if (answer == null || view.answered(entry.envelope().subject(), entry.id(), answer.changes())) {
                    settledInView(Set.of(entry.id()));
                }
            }
            case CONFLICT, REJECTED, HELD -> {
                if (answer != null) {
                    answered.put(entry.id(), entry);
                    raise(entry, answer);
                }
            }
        }
    }

    /// Gives a command. When this returns [Submission.Pending] it is on disk for good.
    public Submission submit(Subject subject, Command command) {
        return submitEach(List.of(new Asked(subject, command))).getFirst();
    }

    /// Gives commands on different subjects, written together. Those that are [Submission.Pending] when this returns are on disk for good.
    ///
    /// @return what became of each, in order
    public List<Submission> submitEach(List<Asked> all) {
        List<Submission> answers;
        Set<Subject> given = new HashSet<>();
        synchronized (submitting) {
            Optional<Actor> actor = identity.actor();
            Optional<String> dataSet = identity.dataSet();
            if (actor.isEmpty() || dataSet.isEmpty()) {
                return all.stream().<Submission>map(asked -> new Submission.Refused(Refusal.of("workstation.not-signed-in"))).toList();
            }
            Map<Integer, CommandEnvelope> accepted = new TreeMap<>();
            answers = decide(all, actor.get(), accepted);
            if (accepted.isEmpty()) {
                return answers;
            }
            Map<UUID, CompletableFuture<Settlement>> promised = new HashMap<>();
            accepted.values().forEach(envelope -> promised.put(envelope.id(), new CompletableFuture<>()));
            promises.putAll(promised);
            Optional<Refusal> failed = write(dataSet.get(), actor.get(), List.copyOf(accepted.values()));
            accepted.forEach((place, envelope) -> answers.set(place, failed.<Submission>map(Submission.Refused::new)
                    .orElseGet(() -> new Submission.Pending(promised.get(envelope.id())))));
            if (failed.isPresent()) {
                promised.keySet().forEach(promises::remove);
                return answers;
            }
            accepted.values().forEach(envelope -> given.add(envelope.subject()));
        }
        changed.accept(given);
        news.run();
        return answers;
    }

    /// Decides on what the seat sees now.
    ///
    /// @param accepted takes those that hold, by their place
    /// @return the refusals at their places, nothing at the others
    private List<Submission> decide(List<Asked> all, Actor actor, Map<Integer, CommandEnvelope> accepted) {
        List<Submission> answers = new ArrayList<>(Collections.nCopies(all.size(), null));
        Instant now = identity.clock().instant();
        for (int i = 0; i < all.size(); i++) {
            Subject subject = all.get(i).subject();
            long version = view.find(subject).map(Versioned::version).orElse(0L);
            CommandEnvelope envelope = new CommandEnvelope(UUID.randomUUID(), subject, version, all.get(i).command(), now);
            if (view.decide(envelope, actor) instanceof Decision.Refused<Fact> refused) {
                answers.set(i, new Submission.Refused(refused.refusal()));
            } else if (!live.getAsBoolean() && secrets.sensitive(envelope)) {
                answers.set(i, new Submission.Refused(Refusal.of("workstation.sensitive-offline")));
            } else {
                accepted.put(i, envelope);
            }
        }
        return answers;
    }

    /// Writes commands, shows them and lets them be sent.
    ///
    /// @return why they could not be written; empty when they are
    private Optional<Refusal> write(String dataSet, Actor actor, List<CommandEnvelope> envelopes) {
        try {
            List<OutboxEntry> entries = file.append(dataSet, actor, envelopes, secrets::sensitive);
            envelopes.forEach(envelope -> view.add(envelope, actor));
            synchronized (queue) {
                queue.addAll(entries);
                queue.notifyAll();
            }
            return Optional.empty();
        } catch (StorageException e) {
            if (closing) {
                return Optional.of(Refusal.of("workstation.closing"));
            }
            notices.post("outbox.not-written", Weight.ERROR, "reason", String.valueOf(e.getMessage()));
            return Optional.of(Refusal.of("workstation.not-written", "reason", String.valueOf(e.getMessage())));
        }
    }

    /// The next command to send; waits for one.
    ///
    /// @param ready whether sending makes sense now; looked at again after [#wake]
    OutboxEntry next(BooleanSupplier ready) throws InterruptedException {
        synchronized (queue) {
            while (queue.isEmpty() || !ready.getAsBoolean()) {
                queue.wait();
            }
            return queue.peek();
        }
    }

    /// Looks again whether sending makes sense.
    void wake() {
        synchronized (queue) {
            queue.notifyAll();
        }
    }

    /// The centre has answered the command at the head.
    void settle(OutboxEntry entry, Answer answer) {
        synchronized (queue) {
            if (!queue.removeIf(waiting -> waiting.id().equals(entry.id()))) {
                return;
            }
        }
        Subject subject = entry.envelope().subject();
        switch (answer.verdict()) {
            case ACCEPTED -> {
                OutboxEntry acked = secrets.masked(entry.at(Progress.ACKED, answer));
                answered.put(entry.id(), acked);
                if (!acked.envelope().equals(entry.envelope())) {
                    // the centre has it: nothing personal stays behind here
                    file.mark(acked);
                }
                if (view.answered(subject, entry.id(), answer.changes())) {
                    settledInView(Set.of(entry.id()));
                } else {
                    file.mark(acked);
                }
                settle(entry.id(), Settlement.CONFIRMED);
            }
            case CONFLICT -> overtaken(entry.at(Progress.CONFLICT, answer), answer, Settlement.CONFLICT);
            case REFUSED -> overtaken(entry.at(Progress.REJECTED, answer), answer, Settlement.REJECTED);
        }
        noteGiven(entry.no());
        changed.accept(Set.of(subject));
        news.run();
    }

    /// Now and then the cache is told how many were given: often enough to notice an outbox that fell back.
    private void noteGiven(long no) {
        if (no != OutboxEntry.UNWRITTEN && (no % NOTED_EVERY == 0 || waiting() == 0)) {
            cache.keepNote(GIVEN, Long.toString(no));
        }
    }

    /// Keeps commands back that must not reach the centre as it is now, and tells the person who gave them.
    ///
    /// @param which the commands
    /// @param code why, a refusal's code
    /// @return how many
    int hold(Predicate<OutboxEntry> which, String code) {
        List<OutboxEntry> held;
        synchronized (queue) {
            held = queue.stream().filter(which).toList();
            queue.removeAll(held);
        }
        Answer answer = new Answer(Answer.Verdict.REFUSED, Refusal.of(code), List.of());
        for (OutboxEntry entry : held) {
            overtaken(entry.at(Progress.HELD, answer), answer, Settlement.CONFLICT);
            changed.accept(Set.of(entry.envelope().subject()));
        }
        if (!held.isEmpty()) {
            notices.post("outbox.held", Weight.WARNING, "count", Integer.toString(held.size()), "reason", code);
            news.run();
        }
        return held.size();
    }

    /// Gives up what may not lie on this disk and cannot be sent now.
    void holdUnwritten() {
        hold(entry -> entry.no() == OutboxEntry.UNWRITTEN, "workstation.sensitive-unsent");
    }

    /// Keeps back what was given for other data than this.
    public void holdAllBut(String dataSet) {
        hold(entry -> !entry.dataSet().equals(dataSet), "workstation.other-data-set");
    }

    /// Keeps everything back: the centre went back in time or serves other data.
    public void holdAll() {
        hold(entry -> true, "workstation.other-data-set");
    }

    /// Keeps back what another person gave at this seat: it would be recorded under the wrong name.
    public void holdAllButOf(Actor actor) {
        hold(entry -> !entry.actor().userId().equals(actor.userId()), "workstation.other-person");
    }

    /// The stream brought all changes of these commands.
    public void settledInView(Set<UUID> ids) {
        if (!ids.isEmpty()) {
            file.remove(ids);
            ids.forEach(answered::remove);
        }
    }

    /// Hands out conflicts, each once.
    public Pin observeConflicts(Consumer<Conflict> observer) {
        return conflicts.observe(observer);
    }

    /// Commands that wait for the centre.
    public int waiting() {
        synchronized (queue) {
            return queue.size();
        }
    }

    /// Tells when the number of waiting commands may have changed.
    public void onNews(Runnable listener) {
        news = listener;
    }

    @Override
    public void close() {
        closing = true;
        file.close();
    }

    private void overtaken(OutboxEntry clear, Answer answer, Settlement settlement) {
        OutboxEntry entry = secrets.masked(clear);
        answered.put(entry.id(), entry);
        file.mark(entry);
        view.drop(entry.envelope().subject(), entry.id());
        raise(entry, answer);
        settle(entry.id(), settlement);
    }

    private void raise(OutboxEntry entry, Answer answer) {
        Refusal refusal = answer.refusal() == null ? Refusal.of("centre.refused") : answer.refusal();
        conflicts.raise(entry.id(), new Conflict(entry.envelope().subject(), entry.envelope().command(), refusal, answer.changes()));
    }

    private void settle(UUID id, Settlement settlement) {
        @Nullable CompletableFuture<Settlement> promise = promises.remove(id);
        if (promise != null) {
            promise.completeAsync(() -> settlement, feed);
        }
    }

    /// A conflict was shown. What is held stays on record; the rest is done.
    private void seen(UUID id) {
        OutboxEntry entry = answered.remove(id);
        if (entry == null) {
            return;
        }
        if (entry.state() == Progress.HELD) {
            file.mark(entry.at(Progress.HELD, null));
        } else {
            file.remove(Set.of(id));
        }
    }
}
