package org.menshen.domain.gate;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Context;
import org.menshen.domain.fact.Decider;
import org.menshen.domain.fact.Decision;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.Subject;

/// The rules of published rules of rewards: what was published is never changed, only put out of force and back.
public final class RewardDecider implements Decider<Reward, RewardCommand, RewardFact> {

    @Override
    public Decision<RewardFact> decide(@Nullable Reward reward, Subject subject, RewardCommand command, Context context) {
        return switch (command) {
            case RewardCommand.Publish c -> !subject.id().startsWith(c.rule().id() + "@" + c.rule().version() + "-")
                ? Decision.refuse("reward.wrong-edition", "rule", subject.id())
                : reward != null && (reward.inForce() || !reward.rule().equals(c.rule())) ? Decision.refuse("reward.exists", "rule", subject.id())
                : Decision.accept(new RewardFact.Published(c.rule()));
            case RewardCommand.Withdraw c -> reward == null ? Decision.refuse("reward.unknown", "rule", subject.id())
                : reward.inForce() ? Decision.accept(new RewardFact.Withdrawn()) : Decision.refuse("reward.withdrawn", "rule", subject.id());
        };
    }

    @Override
    public Reward evolve(@Nullable Reward reward, Subject subject, RewardFact fact, Stamp stamp) {
        return switch (fact) {
            case RewardFact.Published f -> new Reward(subject.id(), f.rule(), Mark.of(stamp), null);
            case RewardFact.Withdrawn f -> new Reward(reward.id(), reward.rule(), reward.published(), Mark.of(stamp));
        };
    }
}
