package org.menshen.workstation.deploy;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.jspecify.annotations.NullUnmarked;
import org.menshen.domain.deploy.DeployProblem;

/// All posts and who stands there, as the solver copies them. Public with a constructor of nothing, as the solver asks.
@PlanningSolution
@NullUnmarked
public class PostPlan {

    @PlanningEntityCollectionProperty
    private List<PostSeat> seats;

    @PlanningScore
    private HardMediumSoftLongScore score;

    private DeployProblem problem;
    private AtomicLong tries;

    /// For the solver.
    public PostPlan() {
    }

    PostPlan(DeployProblem problem, List<PostSeat> seats) {
        this.problem = problem;
        this.seats = seats;
        this.tries = new AtomicLong();
    }

    List<PostSeat> seats() {
        return seats;
    }

    DeployProblem problem() {
        return problem;
    }

    /// How often it was looked what a change is worth; all copies count together.
    AtomicLong tries() {
        return tries;
    }
}
