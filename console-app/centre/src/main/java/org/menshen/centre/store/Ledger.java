package org.menshen.centre.store;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.port.Pin;
import org.menshen.domain.rules.States;
import org.menshen.domain.rules.World;
import org.menshen.wire.DomainJson;
import org.menshen.wire.HashChain;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one way in which anything becomes a fact: under a single writer, decide on the present state, write, commit, and only then
/// show. Commands that arrive while a commit runs share the next one. Safe from any thread.
public final class Ledger implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);
    private static final int TAIL = 8_192;
    private static final int SHARED_COMMIT = 2_000;
    private static final int KEEP_EVERY = 2_000;
    private static final int WORTH_KEEPING = 100;

    private final Database database;
    private final DomainJson json;
    private final Deciding rules;
    private final Clock clock;
    private final ChangeLog log;
    private final CommandResults results = new CommandResults();
    private final Optional<Recovery> recovery;
    private final World world;
    private final String identity;
    private final Tail tail;
    private final Checkpoint checkpoint;
    private final Audit audit;
    private final List<Consumer<List<Change>>> observers = new CopyOnWriteArrayList<>();

    private final ReentrantLock writer = new ReentrantLock(true);
    private final Deque<Job> waiting = new ArrayDeque<>();
    private ChangeLog.Head head = new ChangeLog.Head(0, HashChain.ORIGIN);
    private Instant lastTime = Instant.EPOCH;
    private boolean failing;
    private ChangeLog.Head resumed = head;
    private volatile long kept;

    /// Builds the present: from what was kept of it and the changes since, whose chain is verified; [#audit] verifies the ones before. Without
    /// a kept present the whole log is read and verified.
    ///
    /// @param database the open store
    /// @param json the written form of facts
    /// @param rules how commands are decided
    /// @param clock the centre's clock
    /// @throws BrokenChainException when the log was altered
    /// @throws StoreException when it cannot be read
    public Ledger(Database database, DomainJson json, Deciding rules, Clock clock) {
        this.database = database;
        this.json = json;
        this.rules = rules;
        this.clock = clock;
        this.world = rules.emptyWorld();
        this.log = new ChangeLog(json);
        this.checkpoint = new Checkpoint(json);
        this.recovery = database.journal().map(journal -> new Recovery(journal, database.jdbi(), log, results, json));
        this.identity = begin();
        this.tail = new Tail(TAIL, head.seq());
        this.audit = new Audit(database.jdbi(), log, json, resumed);
        LOG.info("the change log holds {} changes of {} subjects", head.seq(), subjects());
    }

    private int subjects() {
        return Arrays.stream(SubjectKind.values()).mapToInt(kind -> world.all(kind).size()).sum();
    }

    private String begin() {
        try {
            return read();
        } catch (JdbiException e) {
            if (!database.rebuildable(e)) {
                throw new StoreException("cannot read the change log", e);
            }
            database.beginAnew(e);
            return read();
        }
    }

    private String read() {
        recovery.ifPresent(Recovery::level);
        return database.jdbi().inTransaction(handle -> {
            checkpoint.read(handle).ifPresent(this::resume);
            catchUp(handle, log.lockHead(handle), false);
            return log.identity(handle);
        });
    }

    private void resume(Checkpoint.Kept present) {
        present.states().forEach(world::put);
        head = present.head();
        resumed = present.head();
        lastTime = present.time();
        kept = head.seq();
    }

    /// Keeps the present for the next start, when enough has happened since the last time. A failing disk only costs that start some time.
    ///
    /// @param ending whether the centre closes: then a little is enough
    public void keep(boolean ending) {
        long since = tail.head() - kept;
        if (since < (ending ? WORTH_KEEPING : Math.max(KEEP_EVERY, subjects() / 2))) {
            return;
        }
        Snapshot present = snapshot();
        try {
            database.jdbi().useTransaction(handle -> checkpoint.write(handle, present));
            kept = present.seq();
        } catch (JdbiException e) {
            LOG.warn("the present could not be kept: the next start reads {} changes", since, e);
        }
    }

    /// Verifies a piece of the log that the start did not read; nothing when all of it is verified. A log that was altered is not written to
    /// any more: commands are refused with what is wrong.
    public void audit() {
        audit.step();
    }

    private static final class Job {
        private final Actor actor;
        private final List<CommandEnvelope> commands;
        private @Nullable List<CommandAnswer> answers;
        private @Nullable RuntimeException failure;

        Job(Actor actor, List<CommandEnvelope> commands) {
            this.actor = actor;
            this.commands = commands;
        }

        boolean done() {
            return answers != null || failure != null;
        }
    }

    /// Answers a command.
    ///
    /// @throws StoreException when nothing could be written; nothing has happened then
    public CommandAnswer submit(Actor actor, CommandEnvelope command) {
        return submit(actor, List.of(command)).getFirst();
    }

    /// Answers commands in order, all in one commit.
    ///
    /// @throws StoreException when nothing could be written; none of them has happened then
    public List<CommandAnswer> submit(Actor actor, List<CommandEnvelope> commands) {
        if (commands.isEmpty()) {
            return List.of();
        }
        Job job = new Job(actor, commands);
        synchronized (waiting) {
            waiting.add(job);
        }
        writer.lock();
        try {
            while (!job.done()) {
                commit(nextJobs());
            }
        } finally {
            writer.unlock();
        }
        if (job.failure != null) {
            throw job.failure;
        }
        return java.util.Objects.requireNonNull(job.answers);
    }

    private List<Job> nextJobs() {
        List<Job> jobs = new ArrayList<>();
        int commands = 0;
        synchronized (waiting) {
            while (!waiting.isEmpty() && (jobs.isEmpty() || commands + waiting.peek().commands.size() <= SHARED_COMMIT)) {
                Job job = waiting.remove();
                jobs.add(job);
                commands += job.commands.size();
            }
        }
        return jobs;
    }

    private void commit(List<Job> jobs) {
        List<List<CommandAnswer>> answers = new ArrayList<>();
        Batch done;
        try {
            audit.fault().ifPresent(broken -> {
                throw broken;
            });
            done = database.jdbi().inTransaction(handle -> {
                catchUp(handle, log.lockHead(handle), true);
                Instant now = now();
                Batch batch = new Batch(handle, log, results, json, rules, world, head, now);
                batch.prepare(jobs.stream().flatMap(job -> job.commands.stream()).map(CommandEnvelope::id).toList());
                for (Job job : jobs) {
                    answers.add(job.commands.stream().map(command -> batch.answer(job.actor, command)).toList());
                }
                batch.write();
                return batch;
            });
            recovery.ifPresent(journal -> journal.follow(done.changes(), done.refusals()));
        } catch (RuntimeException e) {
            fail(jobs, e);
            return;
        }
        if (failing) {
            failing = false;
            LOG.info("the change log can be written again");
        }
        show(done.changes(), true);
        for (int i = 0; i < jobs.size(); i++) {
            jobs.get(i).answers = answers.get(i);
        }
    }

    private void fail(List<Job> jobs, RuntimeException e) {
        if (e instanceof BadCommandException && jobs.size() > 1) {
            // one command that trips a rule must not take its neighbours with it
            jobs.forEach(job -> commit(List.of(job)));
            return;
        }
        RuntimeException failure = e instanceof BadCommandException ? e : new StoreException("the change log cannot be written", e);
        if (failing) {
            LOG.debug("a commit of {} jobs failed again", jobs.size(), e);
        } else {
            LOG.error("a commit of {} jobs failed", jobs.size(), e);
        }
        if (failure instanceof StoreException) {
            // the store is tried several times a second: a full disk must not be filled up by the log that tells of it
            failing = true;
            database.mend();
        }
        jobs.forEach(job -> job.failure = failure);
    }

    /// Takes in what another node, or a commit whose success was not reported, has added to the log.
    private void catchUp(Handle handle, ChangeLog.Head end, boolean announce) {
        if (end.seq() == head.seq()) {
            if (!end.hash().equals(head.hash())) {
                throw new BrokenChainException(end.seq(), "its hash is not the one that was kept");
            }
            return;
        }
        Chain chain = new Chain(json, head.seq(), head.hash());
        List<Change> missed = new ArrayList<>();
        log.each(handle, head.seq(), change -> {
            chain.verify(change);
            if (announce) {
                missed.add(change);
            } else {
                take(change);
            }
        });
        if (chain.seq() != end.seq() || !chain.hash().equals(end.hash())) {
            throw new BrokenChainException(chain.seq() + 1, "the log ends here but should end at " + end.seq());
        }
        recovery.filter(journal -> announce).ifPresent(journal -> journal.follow(missed, List.of()));
        show(missed, announce);
    }

    private void take(Change change) {
        world.apply(change);
        head = new ChangeLog.Head(change.seq(), change.hash());
        lastTime = change.stamp().centreTime();
    }

    private void show(List<Change> changes, boolean announce) {
        changes.forEach(this::take);
        if (announce && !changes.isEmpty()) {
            tail.publish(changes.stream().map(this::line).toList());
            observers.forEach(observer -> observer.accept(changes));
        }
    }

    private Tail.Line line(Change change) {
        return new Tail.Line(change.seq(), json.write(change));
    }

    private Instant now() {
        Instant now = clock.instant();
        return now.isBefore(lastTime) ? lastTime : now;
    }

    /// The identity of this log: another one in its place has another.
    public String identity() {
        return identity;
    }

    /// The present of all subjects, live.
    public States states() {
        return world;
    }

    /// All states at one moment.
    ///
    /// @param seq the last change they hold
    /// @param hash its hash
    /// @param states of all subjects, kind by kind
    public record Snapshot(long seq, String hash, Collection<Versioned<State>> states) {
    }

    /// The present of everything, at one seq.
    public Snapshot snapshot() {
        writer.lock();
        try {
            List<Versioned<State>> states = new ArrayList<>();
            for (SubjectKind kind : SubjectKind.values()) {
                states.addAll(world.all(kind));
            }
            return new Snapshot(head.seq(), head.hash(), states);
        } finally {
            writer.unlock();
        }
    }

    /// Tells of committed changes, in order, on the writer's thread: an observer only takes note.
    public Pin observe(Consumer<List<Change>> observer) {
        observers.add(observer);
        return () -> observers.remove(observer);
    }

    /// The newest changes, for the readers of the stream.
    public Tail tail() {
        return tail;
    }

    /// Changes after a position, from the log, as they are sent.
    public List<Tail.Line> lines(long position, int max) {
        return changes(position, max).stream().map(this::line).toList();
    }

    /// Changes after a position, from the log.
    ///
    /// @throws StoreException when it cannot be read
    public List<Change> changes(long position, int max) {
        try {
            return database.jdbi().withHandle(handle -> log.after(handle, position, max));
        } catch (JdbiException e) {
            throw new StoreException("cannot read the change log", e);
        }
    }

    /// When the last change was recorded; the epoch in an empty log.
    public Instant lastTime() {
        writer.lock();
        try {
            return lastTime;
        } finally {
            writer.unlock();
        }
    }

    /// Wakes all readers of the stream for the last time.
    @Override
    public void close() {
        tail.close();
    }
}
