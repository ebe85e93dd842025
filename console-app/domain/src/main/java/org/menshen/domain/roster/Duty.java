package org.menshen.domain.roster;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;

/// One person at one seat for one stretch of time, as planned. Whether the person came is told by the shift.
///
/// @param id such as `DT-20260930-N-duty-01`
/// @param userId who
/// @param name shown name
/// @param role role the person acts in, a key of `roles`
/// @param seat the seat
/// @param from when it begins
/// @param to when it ends
/// @param skills what the person can do, in words of the house
/// @param cancelled why it does not take place; `null` while it does
public record Duty(String id, String userId, String name, String role, String seat, Instant from, Instant to, List<String> skills,
                   @Nullable String cancelled) implements State {

    /// Copies the skills.
    public Duty {
        skills = List.copyOf(skills);
    }

    @Override
    public Subject subject() {
        return new Subject(SubjectKind.DUTY, id);
    }

    /// Whether it is planned for an instant.
    public boolean holds(Instant at) {
        return cancelled == null && !at.isBefore(from) && at.isBefore(to);
    }
}
