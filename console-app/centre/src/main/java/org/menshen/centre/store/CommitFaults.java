package org.menshen.centre.store;

import java.util.List;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What becomes of commands whose commit failed: each is tried alone when it was one of them that the database cannot take, and all are told when it
/// was the disk. Only under the writer's lock.
final class CommitFaults {

    private static final Logger LOG = LoggerFactory.getLogger(CommitFaults.class);

    private final Database database;
    private final Tail tail;
    private final Consumer<List<Jobs.Job>> again;
    private boolean failing;

    /// @param database where they were written
    /// @param tail closed when the centre closes
    /// @param again tries some of them once more
    CommitFaults(Database database, Tail tail, Consumer<List<Jobs.Job>> again) {
        this.database = database;
        this.tail = tail;
        this.again = again;
    }

    /// A commit is through.
    void none() {
        if (failing) {
            failing = false;
            LOG.info("the change log can be written again");
        }
    }

    /// A commit failed: nothing of it has happened.
    void fail(List<Jobs.Job> together, Throwable e) {
        if (Database.refusesData(e)) {
            // what one command brings along must not take its neighbours with it
            apart(together, e);
            return;
        }
        if (failing) {
            LOG.debug("a commit of {} jobs failed again", together.size(), e);
        } else if (!tail.closed()) {
            LOG.error("a commit of {} jobs failed", together.size(), e);
            // the store is tried several times a second: a full disk must not be filled up by the log that tells of it
            failing = true;
        }
        if (!tail.closed()) {
            database.mend();
        }
        RuntimeException failure = e instanceof StoreException own ? own : new StoreException("the change log cannot be written", e);
        together.forEach(job -> job.fail(failure));
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
