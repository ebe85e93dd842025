package org.menshen.workstation.deploy;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.calculator.IncrementalScoreCalculator;
import org.jspecify.annotations.NullUnmarked;
import org.menshen.domain.deploy.DeployTally;

/// What a plan is worth to the solver: no rule is broken, then as many posts as can be have somebody, then what the tally of the domain says. So the
/// solver and every figure that people see count the same. Public with a constructor of nothing, as the solver asks.
@NullUnmarked
public class PostScore implements IncrementalScoreCalculator<PostPlan, HardMediumSoftLongScore> {

    private PostPlan plan;
    private DeployTally tally;

    /// For the solver.
    public PostScore() {
    }

    @Override
    public void resetWorkingSolution(PostPlan next) {
        plan = next;
        tally = new DeployTally(next.problem());
        next.seats().forEach(this::put);
    }

    private void put(PostSeat seat) {
        tally.put(seat.seat(), seat.force() == null ? DeployTally.NOBODY : seat.force());
    }

    @Override
    public void beforeEntityAdded(Object entity) {
        // nothing is added
    }

    @Override
    public void afterEntityAdded(Object entity) {
        put((PostSeat) entity);
    }

    @Override
    public void beforeVariableChanged(Object entity, String variable) {
        // the tally knows what stood there
    }

    @Override
    public void afterVariableChanged(Object entity, String variable) {
        put((PostSeat) entity);
    }

    @Override
    public void beforeEntityRemoved(Object entity) {
        tally.put(((PostSeat) entity).seat(), DeployTally.NOBODY);
    }

    @Override
    public void afterEntityRemoved(Object entity) {
        // nothing is removed
    }

    @Override
    public HardMediumSoftLongScore calculateScore() {
        plan.tries().incrementAndGet();
        return HardMediumSoftLongScore.of(-tally.breaches(), tally.filled() - (long) plan.problem().seats(), -tally.cost());
    }
}
