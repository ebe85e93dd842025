package org.menshen.domain.port;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import org.menshen.domain.deploy.DeployProblem;
import org.menshen.domain.deploy.DeployRules;
import org.menshen.domain.event.Assignment;

/// Works out a proposal of who stands where. It proposes only: whether anything of it is taken is a person's decision. Safe from any thread.
public interface Proposer {

    /// Begins one.
    ///
    /// @param limits how long it may take
    /// @param seen gets how far it is, on a thread of the background
    Attempt propose(DeployProblem problem, Limits limits, Consumer<Progress> seen);

    /// How long one may take.
    ///
    /// @param longest in all
    /// @param still without getting better
    record Limits(Duration longest, Duration still) {

        /// As the figures say.
        public static Limits of(DeployRules rules) {
            return new Limits(rules.solve(), rules.still());
        }
    }

    /// One that is being worked out.
    interface Attempt {

        /// What came out; fails when nothing did.
        CompletableFuture<Proposal> result();

        /// Ends it with what it has so far.
        void stop();
    }

    /// How far one is.
    ///
    /// @param share of its time that is used, 0…1
    /// @param mean expected response of the best so far
    record Progress(double share, Duration mean) {
    }

    /// What came out.
    ///
    /// @param assignments who stands where, post by post
    /// @param bound expected response that no deployment can fall below
    /// @param greedy expected response of the plain way that it began with
    /// @param took how long it took
    /// @param tries how many changes were tried
    record Proposal(List<Assignment> assignments, Duration bound, Duration greedy, Duration took, long tries) {

        /// Copies the list.
        public Proposal {
            assignments = List.copyOf(assignments);
        }
    }

    /// Where none can be made.
    static Proposer none() {
        return (problem, limits, seen) -> new Attempt() {
            @Override
            public CompletableFuture<Proposal> result() {
                return CompletableFuture.failedFuture(new IllegalStateException("no proposals are made here"));
            }

            @Override
            public void stop() {
            }
        };
    }
}
