package org.menshen.domain.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.menshen.domain.code.Code;
import org.menshen.domain.code.CodeBook;

/// Who may do what: the patterns of `roles.yaml` against permission names. `alert.*` covers every command on alerts, `*` everything.
/// A pattern that begins with `!` takes a permission away again, wherever it stands. A role marked `drillOnly` holds none in live operation.
/// What a role does `alone`, such as the centre's timers, no pattern of another role covers: that role has to name it.
public final class Permissions {

    private final Map<String, List<String>> patterns;
    private final Map<String, Set<String>> alone;
    private final Set<String> drillOnly;
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    /// The permissions of these codes.
    public Permissions(CodeBook codes) {
        Map<String, List<String>> byRole = new java.util.HashMap<>();
        for (Code role : codes.list("roles").all()) {
            byRole.put(role.code(), role.items("may"));
        }
        this.patterns = Map.copyOf(byRole);
        this.alone = codes.list("roles").all().stream().collect(Collectors.toUnmodifiableMap(Code::code, role -> Set.copyOf(role.items("alone"))));
        this.drillOnly = codes.list("roles").all().stream().filter(r -> r.attribute("drillOnly").filter("true"::equals).isPresent())
            .map(Code::code).collect(Collectors.toUnmodifiableSet());
    }

    /// Whether a role holds a permission. An unknown role holds none.
    public boolean may(String role, String permission, boolean drill) {
        return (drill || !drillOnly.contains(role)) && known.computeIfAbsent(role + " " + permission,
            key -> holds(role, patterns.getOrDefault(role, List.of()), permission));
    }

    /// Whether a role has no place outside a drill: it may not even look.
    public boolean barred(String role, boolean drill) {
        return !drill && drillOnly.contains(role);
    }

    private boolean holds(String role, List<String> may, String permission) {
        boolean denied = may.stream().anyMatch(p -> p.startsWith("!") && covers(p.substring(1), permission));
        boolean others = alone.entrySet().stream().anyMatch(each -> !each.getKey().equals(role) && each.getValue().contains(permission));
        return !denied && may.stream().anyMatch(p -> others ? p.equals(permission) : covers(p, permission));
    }

    private static boolean covers(String pattern, String permission) {
        return pattern.equals("*") || pattern.equals(permission)
            || pattern.endsWith(".*") && permission.startsWith(pattern.substring(0, pattern.length() - 1));
    }
}
