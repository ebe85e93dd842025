package org.menshen.centre.store;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What becomes of commands whose commit failed: each is tried alone when it was one of them that the database cannot take, and all are told when it
/// was the disk. Only under the writer's lock.
final class CommitFaults {

    private static final Logger LOG = LoggerFactory.getLogger(CommitFaults.class);

    private final Database database;
    private final Tail tail;
    private final Clock clock;
    private final Consumer<List<Jobs.Job>> again;
    private volatile @Nullable StoreFault fault;

    /// @param database where they were written
    /// @param tail closed when the centre closes
    /// @param clock the centre's
    /// @param again tries some of them once more
    CommitFaults(Database database, Tail tail, Clock clock, Consumer<List<Jobs.Job>> again) {
        this.database = database;
        this.clock = clock;
        this.tail = tail;
        this.again = again;
    }

    /// A commit is through.
    void none() {
        if (fault != null) {
            fault = null;
            LOG.info("the change log can be written again");
        }
    }

    /// What keeps commits from being written now; empty while they are. Safe from any thread.
    Optional<StoreFault> fault() {
        return Optional.ofNullable(fault);
    }

    /// A commit failed: nothing of it has happened.
    void fail(List<Jobs.Job> together, Throwable e) {
        if (Database.refusesData(e)) {
            // what one command brings along must not take its neighbours with it
            apart(together, e);
            return;
        }
        StoreFault before = fault;
        if (before != null) {
            LOG.debug("a commit of {} jobs failed again", together.size(), e);
        } else if (!tail.closed()) {
            // the store is tried several times a second: a full disk must not be filled up by the log that tells of it
            LOG.error("a commit of {} jobs failed", together.size(), e);
        }
        if (!tail.closed()) {
            Instant now = clock.instant();
            fault = new StoreFault(before == null ? now : before.firstAt(), now, (before == null ? 0 : before.refused()) + together.size(), cause(e));
        }
        if (!tail.closed()) {
            database.mend();
        }
        RuntimeException failure = e instanceof StoreException own ? own : new StoreException("the change log cannot be written", e);
        together.forEach(job -> job.fail(failure));
    }

    private static String cause(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + (root.getMessage() == null ? "" : ": " + root.getMessage().lines().findFirst().orElse(""));
    }

    private void apart(List<Jobs.Job> together, Throwable e) {
        if (together.size() > 1) {
            together.forEach(job -> again.accept(List.of(job)));
            return;
        }
        Jobs.Job job = together.getFirst();
        if (job.commands().size() == 1) {
            LOG.error("the store cannot take command {}", job.commands().getFirst().id(), e);
            job.answer(List.of(Batch.untakable(e)));
            return;
        }
        List<Jobs.Job> alone = job.commands().stream().map(command -> new Jobs.Job(job.actor(), List.of(command))).toList();
        alone.forEach(one -> again.accept(List.of(one)));
        try {
            job.answer(alone.stream().map(one -> one.result().getFirst()).toList());
        } catch (RuntimeException failure) {
            job.fail(failure);
        }
    }
}
