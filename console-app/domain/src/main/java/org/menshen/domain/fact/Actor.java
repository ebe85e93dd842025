package org.menshen.domain.fact;

/// Who acts: a signed-in person at a seat, or the system itself.
///
/// @param userId unique id of the user
/// @param name shown name, synthetic in drills
/// @param role role code of domain.md §3.2, such as `DUTY_OFFICER`; a key of `config/codes/roles.yaml`
/// @param seat the seat, such as `duty-01`
public record Actor(String userId, String name, String role, String seat) {

    /// The centre's own rules and feeds: detectors, ingest, timers.
    public static final Actor SYSTEM = new Actor("system", "system", "SYSTEM", "centre");
}
