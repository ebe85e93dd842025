package org.menshen.centre.store;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.port.Pin;
import org.menshen.domain.rules.States;
import org.menshen.wire.DomainJson;
import org.menshen.wire.HashChain;
import org.menshen.wire.WrittenChange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one way in which anything becomes a fact: under a single writer, decide on the present state, write, commit, and only then
/// show. Commands that arrive while a commit runs share the next one. Safe from any thread.
public final class Ledger implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);
    private static final int TAIL = 8_192;
    /// Commands that one caller gets into one commit at most.
    private static final int PIECE = 500;
    private static final int SHARED_COMMIT = 1_000;

    private final Database database;
    private final DomainJson json;
    private final Deciding rules;
    private final Clock clock;
    private final ChangeLog log;
    private final Vault vault;
    private final WorkFlows flows;
    private final CommandResults results = new CommandResults();
    private final Optional<Recovery> recovery;
    private Present present;
    private final String identity;
    private final Tail tail;
    private final Keeper keeper;
    private final Audit audit;
    private final List<Consumer<List<Change>>> observers = new CopyOnWriteArrayList<>();
    private final ReentrantLock writer = new ReentrantLock(true);
    private final Jobs jobs = new Jobs();
    private final CommitFaults faults;
    private ChangeLog.Head head = new ChangeLog.Head(0, HashChain.ORIGIN);
    private volatile Instant lastTime = Instant.EPOCH;
    private ChangeLog.Head resumed = head;

    /// Builds the present: from what was kept of it and the changes since, whose chain is verified; [#audit] verifies the ones before. Without
    /// a kept present the whole log is read and verified.
    ///
    /// @param database the open store
    /// @param json the written form of facts
    /// @param rules how commands are decided
    /// @param clock the centre's clock
    /// @param vault where personal values go that no log may hold
    /// @throws UnprovableException when the log was altered and what proves it is gone
    /// @throws StoreException when it cannot be read
    public Ledger(Database database, DomainJson json, Deciding rules, Clock clock, Vault vault) {
        this(database, json, rules, clock, vault, false);
    }

    /// @param repairing whether to leave out what cannot be proved
    Ledger(Database database, DomainJson json, Deciding rules, Clock clock, Vault vault, boolean repairing) {
        this.database = database;
        this.json = json;
        this.rules = rules;
        this.clock = clock;
        this.vault = vault;
        this.log = new ChangeLog(json);
        this.flows = new WorkFlows(json);
        this.present = nothing();
        this.keeper = new Keeper(database.jdbi(), new Checkpoint());
        this.recovery = database.journal().map(journal -> new Recovery(database, journal, log, results, json));
        this.identity = begin(repairing);
        this.tail = new Tail(TAIL, Tail.BYTES, head.seq());
        this.faults = new CommitFaults(database, tail, clock, this::commit);
        this.audit = new Audit(database, log, resumed, recovery);
        LOG.info("the change log holds {} changes of {} subjects", head.seq(), present.size() + present.work().count());
    }

    private Present nothing() {
        return new Present(rules.emptyWorld(), new WorkShelf(database, json, rules));
    }

    private String begin(boolean repairing) {
        try {
            return read(repairing);
        } catch (JdbiException | BrokenChainException | IllegalStateException e) {
            if (recovery.isEmpty()) {
                throw OpenFault.altered(e);
            }
            recovery.get().remake(e, repairing);
            present = nothing();
            head = new ChangeLog.Head(0, HashChain.ORIGIN);
            resumed = head;
            return read(false);
        }
    }

    private String read(boolean anew) {
        recovery.ifPresent(Recovery::level);
        present.work().level(anew);
        return database.jdbi().inTransaction(handle -> {
            if (recovery.isEmpty()) {
                log.agree(handle);
            }
            keeper.read(handle).ifPresent(this::resume);
            catchUp(handle, log.lockHead(handle), false);
            return log.identity(handle);
        });
    }

    private void resume(Checkpoint.Kept kept) {
        kept.states().forEach(present::put);
        head = kept.head();
        resumed = kept.head();
        lastTime = kept.time();
    }

    /// Keeps the present for the next start, when enough has happened since the last time. A failing disk only costs that start some time.
    ///
    /// @param ending whether the centre closes: then a little is enough, but it must not take long
    public void keep(boolean ending) {
        if (keeper.due(tail.head(), present.size(), ending)) {
            keeper.keep(snapshot(), ending);
        }
    }

    /// Verifies all of the log that the start did not read.
    ///
    /// @throws UnprovableException when it was altered
    void auditAll() {
        audit.all();
        audit.refuseAltered();
    }

    /// As [#auditAll], and leaves out what cannot be proved: whether the log has to be read anew.
    boolean repair() {
        return audit.repair();
    }

    /// Verifies a piece of the log that the start did not read, and of the work items; nothing when all is verified. A log that was altered is
    /// not written to any more: commands are refused with what is wrong.
    public void audit() {
        audit.step();
        present.work().audit();
    }

    /// Answers a command.
    ///
    /// @throws StoreException when nothing could be written; nothing has happened then
    public CommandAnswer submit(Actor actor, CommandEnvelope command) {
        return submit(actor, List.of(command)).getFirst();
    }

    /// Answers commands in order. Up to [#PIECE] of them are one commit; of more, others' commands get in between the pieces.
    ///
    /// @throws StoreException when nothing could be written; the pieces before have happened then, and are answered the same when given again
    public List<CommandAnswer> submit(Actor actor, List<CommandEnvelope> commands) {
        List<CommandAnswer> answers = new ArrayList<>(commands.size());
        for (int from = 0; from < commands.size(); from += PIECE) {
            answers.addAll(piece(new Jobs.Job(actor, commands.subList(from, Math.min(commands.size(), from + PIECE)))));
        }
        return answers;
    }

    private List<CommandAnswer> piece(Jobs.Job job) {
        jobs.add(job);
        writer.lock();
        try {
            while (!job.done()) {
                commit(jobs.next(SHARED_COMMIT));
            }
        } finally {
            writer.unlock();
        }
        return job.result();
    }

    private void commit(List<Jobs.Job> together) {
        List<List<CommandAnswer>> answers = new ArrayList<>();
        Batch done;
        try {
            if (tail.closed()) {
                throw new StoreException("the centre is closing", null);
            }
            audit.refuseAltered();
            done = database.jdbi().inTransaction(handle -> {
                catchUp(handle, log.lockHead(handle), true);
                Batch batch = new Batch(handle, log, results, json, rules, present, head, now(), vault);
                batch.prepare(together);
                for (Jobs.Job job : together) {
                    answers.add(job.commands().stream().map(command -> batch.answer(job.actor(), command)).toList());
                }
                if (!batch.seals()) {
                    recovery.ifPresent(journal -> journal.begin(batch.changes(), batch.refusals()));
                }
                batch.write();
                return batch;
            });
            recovery.ifPresent(journal -> journal.await(done.changes(), done.refusals()));
        } catch (RuntimeException | Error e) {
            recovery.ifPresent(Recovery::undo);
            faults.fail(together, e);
            return;
        }
        faults.none();
        show(done.changes(), done.flows(), true);
        for (int i = 0; i < together.size(); i++) {
            together.get(i).answer(answers.get(i));
        }
    }

    /// Takes in what another node, or a commit whose success was not reported, has added to the log.
    private void catchUp(Handle handle, ChangeLog.Head end, boolean announce) {
        if (end.seq() == head.seq()) {
            if (!end.hash().equals(head.hash())) {
                throw new BrokenChainException(end.seq(), "its hash is not the one that was kept");
            }
            return;
        }
        Chain chain = new Chain(head.seq(), head.hash());
        List<WrittenChange> missed = new ArrayList<>();
        log.each(handle, head.seq(), change -> {
            chain.verify(change);
            if (announce) {
                missed.add(change);
            } else {
                take(change.change());
            }
        });
        if (chain.seq() != end.seq() || !chain.hash().equals(end.hash())) {
            throw new BrokenChainException(chain.seq() + 1, "the log ends here but should end at " + end.seq());
        }
        recovery.filter(journal -> announce).ifPresent(journal -> journal.follow(missed));
        show(missed, flows.ofChanges(handle, missed), announce);
    }

    private void take(Change change) {
        present.apply(change);
        head = new ChangeLog.Head(change.seq(), change.hash());
        lastTime = change.stamp().centreTime();
    }

    private void show(List<WrittenChange> written, Map<String, String> editions, boolean announce) {
        List<Change> changes = written.stream().map(WrittenChange::change).toList();
        changes.forEach(this::take);
        if (announce && !changes.isEmpty()) {
            tail.publish(WorkFlows.lines(written, editions));
            observers.forEach(observer -> observer.accept(changes));
        }
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
        return present;
    }

    /// The work items, of which there are too many for memory.
    public WorkShelf work() {
        return present.work();
    }

    /// The personal values that the log does not hold.
    public Vault vault() {
        return vault;
    }

    /// The present of everything, at one seq.
    public Snapshot snapshot() {
        return snapshot(Set.of());
    }

    /// The same without the items that run on some editions, which are named by their keys.
    public Snapshot snapshot(Set<String> hidden) {
        writer.lock();
        try {
            return new Snapshot(head.seq(), head.hash(), present.inMemory(), present.work().count() - present.work().count(hidden));
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
    ///
    /// @throws StoreException when it cannot be read
    public List<Tail.Line> lines(long position, int max) {
        return database.read(handle -> flows.lines(handle, log.written(handle, position, max)));
    }

    /// Changes after a position, from the log.
    public List<Change> changes(long position, int max) {
        return database.read(handle -> log.after(handle, position, max));
    }

    /// Which of these commands have been accepted, some time.
    ///
    /// @throws StoreException when it cannot be read
    public Set<UUID> accepted(Collection<UUID> commands) {
        return database.read(handle -> results.accepted(handle, commands));
    }

    /// When the last change was recorded; the epoch in an empty log.
    public Instant lastTime() {
        return lastTime;
    }

    /// What keeps anything from being written now; empty while it is.
    public Optional<StoreFault> fault() {
        return faults.fault();
    }

    /// What was found wrong with the files at the start and set right.
    public List<Mended> mended() {
        return database.mended();
    }

    /// Takes no more commands and wakes all readers of the stream for the last time; the commit that runs goes on.
    public void refuse() {
        tail.close();
        keeper.close();
    }

    /// As [#refuse], and waits a while for the commit that runs.
    @Override
    public void close() {
        refuse();
        try {
            if (writer.tryLock(1, TimeUnit.SECONDS)) {
                writer.unlock();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
