package org.menshen.workstation.deploy;

import java.util.List;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import org.jspecify.annotations.NullUnmarked;

/// A post and who stands there, as the solver moves them. Public with a constructor of nothing, as the solver asks.
@PlanningEntity
@NullUnmarked
public class PostSeat {

    /// Its index in the problem.
    @PlanningId
    private Integer seat;

    /// Who may stand there, indexes of the problem.
    @ValueRangeProvider
    private List<Integer> allowed;

    /// Who does; `null` for nobody.
    @PlanningVariable(allowsUnassigned = true)
    private Integer force;

    /// For the solver.
    public PostSeat() {
    }

    PostSeat(int seat, List<Integer> allowed, Integer force) {
        this.seat = seat;
        this.allowed = allowed;
        this.force = force;
    }

    int seat() {
        return seat;
    }

    Integer force() {
        return force;
    }
}
