package org.menshen.centre.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.CommandEnvelope;

/// The commands that wait for their commit. What a person does is let past what a feed or a timer has to say in bulk. Safe from any thread.
final class Jobs {

    /// More than this at a time is no person's doing.
    private static final int FEW = 8;

    private final Deque<Job> few = new ArrayDeque<>();
    private final Deque<Job> many = new ArrayDeque<>();

    /// Commands that are decided one after the other, in one commit.
    static final class Job {
        private final Actor actor;
        private final List<CommandEnvelope> commands;
        private @Nullable List<CommandAnswer> answers;
        private @Nullable RuntimeException failure;

        Job(Actor actor, List<CommandEnvelope> commands) {
            this.actor = actor;
            this.commands = commands;
        }

        /// Who gives them.
        Actor actor() {
            return actor;
        }

        /// The commands.
        List<CommandEnvelope> commands() {
            return commands;
        }

        /// Ends it with answers.
        void answer(List<CommandAnswer> given) {
            answers = given;
        }

        /// Ends it without.
        void fail(RuntimeException why) {
            failure = why;
        }

        boolean done() {
            return answers != null || failure != null;
        }

        /// The answers.
        ///
        /// @throws RuntimeException what kept it from being answered
        List<CommandAnswer> result() {
            if (failure != null) {
                throw failure;
            }
            return java.util.Objects.requireNonNull(answers);
        }
    }

    synchronized void add(Job job) {
        (job.commands.size() <= FEW ? few : many).add(job);
    }

    /// The jobs that share the next commit.
    ///
    /// @param most commands in it, unless a single job has more
    synchronized List<Job> next(int most) {
        List<Job> jobs = new ArrayList<>();
        int commands = 0;
        for (Deque<Job> waiting : List.of(few, many)) {
            while (!waiting.isEmpty() && (jobs.isEmpty() || commands + waiting.peek().commands.size() <= most)) {
                Job job = waiting.remove();
                jobs.add(job);
                commands += job.commands.size();
            }
        }
        return jobs;
    }
}
