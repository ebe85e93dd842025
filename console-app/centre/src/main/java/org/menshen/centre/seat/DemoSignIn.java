package org.menshen.centre.seat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.menshen.domain.fact.Actor;

/// The demonstration sign-in: synthetic officers who need no password, on the same machine only. Safe from any thread.
public final class DemoSignIn {

    private static final Pattern ANOTHER = Pattern.compile("([A-Z_]+)-([2-9]|[1-9][0-9])");

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
    /// @param roles role codes with their shown names; a role code signs in as somebody of that role, and with a number behind it, such as
    ///        `FIELD_UNIT-3`, as another one
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
        return Optional.ofNullable(officers.getOrDefault(user, roles.get(user))).or(() -> another(user))
                .map(officer -> new Actor(officer.user(), officer.name(), officer.role(), seat.orElse(officer.seat())));
    }

    /// Another one of a role.
    private Optional<Officer> another(String user) {
        Matcher written = ANOTHER.matcher(user);
        return written.matches() ? Optional.ofNullable(roles.get(written.group(1))).map(first -> new Officer(user,
                first.name() + " " + written.group(2), first.role(), String.format(Locale.ROOT, "%s-%02d", first.role().toLowerCase(Locale.ROOT),
                        Integer.parseInt(written.group(2))))) : Optional.empty();
    }

    /// The names that may sign in, in the configured order.
    public List<String> users() {
        return List.copyOf(officers.keySet());
    }
}
