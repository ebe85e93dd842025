package org.menshen.domain.plan;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Edition;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.Subject;

/// An edition of a plan as the centre published it. It stays for the incidents that were opened with it, also when another edition is in force.
///
/// @param ref which edition it is
/// @param content what it says
/// @param published who published it, when
/// @param withdrawn who took it out of force, when; `null` while it can be opened
public record Plan(PlanRef ref, PlanContent content, Mark published, @Nullable Mark withdrawn) implements Edition {

    @Override
    public Subject subject() {
        return ref.subject();
    }
}
