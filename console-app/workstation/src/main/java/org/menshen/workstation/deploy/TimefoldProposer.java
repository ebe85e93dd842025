package org.menshen.workstation.deploy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import org.jspecify.annotations.Nullable;
import org.menshen.domain.deploy.DeployProblem;
import org.menshen.domain.deploy.DeployTally;
import org.menshen.domain.deploy.GreedyDeployment;
import org.menshen.domain.event.Assignment;
import org.menshen.domain.port.Proposer;

/// Proposals by Timefold's local search. It begins with what the plain way finds, so it is never worse; it ends by its own time, when nothing gets
/// better any more, or when it is stopped. One thread of the background, nothing else. The same problem gets the same changes tried, in the same
/// order.
public final class TimefoldProposer implements Proposer {

    private final Executor background;

    /// @param background where proposals are worked out; a thread is taken for as long as one lasts
    public TimefoldProposer(Executor background) {
        this.background = background;
    }

    @Override
    public Attempt propose(DeployProblem problem, Limits limits, Consumer<Progress> seen) {
        Run run = new Run(problem, limits, seen);
        CompletableFuture<Proposal> result = CompletableFuture.supplyAsync(run::work, background);
        return new Attempt() {
            @Override
            public CompletableFuture<Proposal> result() {
                return result;
            }

            @Override
            public void stop() {
                run.stop();
            }
        };
    }

    private static final class Run {

        private final DeployProblem problem;
        private final Limits limits;
        private final Consumer<Progress> seen;
        private final AtomicReference<@Nullable Solver<PostPlan>> solver = new AtomicReference<>();
        private volatile boolean stopped;

        Run(DeployProblem problem, Limits limits, Consumer<Progress> seen) {
            this.problem = problem;
            this.limits = limits;
            this.seen = seen;
        }

        Proposal work() {
            long begun = System.nanoTime();
            int[] greedy = GreedyDeployment.of(problem);
            PostPlan plan = new PostPlan(problem, seats(greedy));
            DeployTally first = tally(plan);
            PostPlan best = problem.seats() == 0 || problem.forces() == 0 ? plan : solved(plan);
            return new Proposal(assignments(best), millis(problem.bound()), millis(first.mean()), Duration.ofNanos(System.nanoTime() - begun),
                plan.tries().get());
        }

        private PostPlan solved(PostPlan plan) {
            SolverConfig config = new SolverConfig().withSolutionClass(PostPlan.class).withEntityClasses(PostSeat.class)
                .withScoreDirectorFactory(new ScoreDirectorFactoryConfig().withIncrementalScoreCalculatorClass(PostScore.class))
                .withPhases(new LocalSearchPhaseConfig()).withTerminationConfig(new TerminationConfig()
                    .withSpentLimit(limits.longest()).withUnimprovedSpentLimit(limits.still()));
            Solver<PostPlan> made = SolverFactory.<PostPlan>create(config).buildSolver();
            made.addEventListener(event -> {
                if (stopped) {
                    made.terminateEarly();
                }
                double share = (double) event.getTimeMillisSpent() / Math.max(1, limits.longest().toMillis());
                seen.accept(new Progress(Math.min(1, share), millis(tally(event.getNewBestSolution()).mean())));
            });
            solver.set(made);
            return stopped ? plan : made.solve(plan);
        }

        void stop() {
            stopped = true;
            Solver<PostPlan> running = solver.get();
            if (running != null) {
                running.terminateEarly();
            }
        }

        private List<PostSeat> seats(int[] holders) {
            List<PostSeat> seats = new ArrayList<>();
            for (int p = 0; p < holders.length; p++) {
                int seat = p;
                seats.add(new PostSeat(p, IntStream.range(0, problem.forces()).filter(force -> problem.allowed(force, seat)).boxed().toList(),
                    holders[p] == DeployTally.NOBODY ? null : holders[p]));
            }
            return seats;
        }

        private DeployTally tally(PostPlan plan) {
            DeployTally tally = new DeployTally(problem);
            plan.seats().forEach(seat -> tally.put(seat.seat(), seat.force() == null ? DeployTally.NOBODY : seat.force()));
            return tally;
        }

        private List<Assignment> assignments(PostPlan plan) {
            return plan.seats().stream().filter(seat -> seat.force() != null)
                .map(seat -> new Assignment(problem.post(seat.seat()).id(), problem.unit(seat.force()).id())).toList();
        }

        private static Duration millis(double millis) {
            return Duration.ofMillis(Math.round(millis));
        }
    }
}
