package org.menshen.centre.seat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.menshen.domain.fact.Actor;

/// The demonstration sign-in: synthetic officers who need no password, on the same machine only. Safe from any thread.
public final class DemoSignIn {

    private final Map<String, Officer> officers = new LinkedHashMap<>();
    private final Map<String, Officer> roles = new LinkedHashMap<>();

    /// A demonstration officer.
    ///
    /// @param user sign-in name
    /// @param name shown name, synthetic
    /// @param role a key of `roles`
    /// @param seat where the officer usually sits
    public record Officer(String user, String name, String role, String seat) {
    }

    /// @param officers all that may sign in
    /// @param roles role codes with their shown names; a role code signs in as somebody of that role
    public DemoSignIn(List<Officer> officers, Map<String, String> roles) {
        roles.forEach((role, name) -> this.roles.put(role, new Officer(role, name, role, role.toLowerCase(Locale.ROOT) + "-01")));
        officers.forEach(officer -> this.officers.put(officer.user(), officer));
    }

    /// Who signs in.
    ///
    /// @param user sign-in name
    /// @param seat the seat asked for; empty for the usual one
    /// @return empty when nobody has that name
    public Optional<Actor> actor(String user, Optional<String> seat) {
        return Optional.ofNullable(officers.getOrDefault(user, roles.get(user)))
                .map(officer -> new Actor(officer.user(), officer.name(), officer.role(), seat.orElse(officer.seat())));
    }

    /// The names that may sign in, in the configured order.
    public List<String> users() {
        return List.copyOf(officers.keySet());
    }
}
