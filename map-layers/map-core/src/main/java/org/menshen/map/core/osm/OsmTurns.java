package org.menshen.map.core.osm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.menshen.map.core.base.TurnRule;

/// Turn restrictions (wiki.openstreetmap.org/wiki/Relation:restriction) and barriers across streets. A barrier that stops vehicles is kept as
/// forbidden turns from one side of it to the other. Restrictions by way of a whole street and those of some hours only are left out.
final class OsmTurns {

    /// barriers that a cycle passes and a car does not
    private static final Set<String> STOP_CARS =
        Set.of("bollard", "block", "cycle_barrier", "motorcycle_barrier", "kissing_gate", "stile", "turnstile", "jersey_barrier", "log", "planter");
    private static final Set<String> CARS = Set.of("motorcar", "motor_vehicle", "vehicle");
    private static final Set<String> OPEN = Set.of("yes", "permissive", "designated", "destination", "private", "customers", "delivery");

    private final List<Restriction> restrictions = new ArrayList<>();
    private final Set<Long> barriers = new HashSet<>();

    private record Restriction(boolean only, boolean cars, boolean cycles, long from, long via, long to) {
    }

    /// Keeps a restriction relation when it holds for cars or cycles.
    void relation(List<OsmSink.Member> members, Map<String, String> tags) {
        String kind = tags.getOrDefault("restriction", tags.getOrDefault("restriction:motorcar", ""));
        Optional<Long> from = one(members, "from", false);
        Optional<Long> via = one(members, "via", true);
        Optional<Long> to = one(members, "to", false);
        if (!kind.startsWith("no_") && !kind.startsWith("only_") || from.isEmpty() || via.isEmpty() || to.isEmpty()) {
            return;
        }
        List<String> except = Arrays.asList(tags.getOrDefault("except", "").split("\\s*;\\s*"));
        boolean cars = except.stream().noneMatch(CARS::contains);
        boolean cycles = tags.containsKey("restriction") && !except.contains("bicycle");
        if (cars || cycles) {
            restrictions.add(new Restriction(kind.startsWith("only_"), cars, cycles, from.get(), via.get(), to.get()));
        }
    }

    /// The only member of a role; absent when there is none or several.
    private static Optional<Long> one(List<OsmSink.Member> members, String role, boolean node) {
        List<Long> found = members.stream().filter(member -> member.role().equals(role) && member.node() == node).map(OsmSink.Member::ref).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /// Keeps a node when it stops cars.
    void node(long id, Map<String, String> tags) {
        String barrier = tags.get("barrier");
        if (barrier == null) {
            barriers.remove(id);
            return;
        }
        String access = tags.getOrDefault("motorcar", tags.getOrDefault("motor_vehicle", tags.getOrDefault("vehicle", tags.get("access"))));
        boolean closed = access == null ? STOP_CARS.contains(barrier) : access.equals("no") || !OPEN.contains(access) && STOP_CARS.contains(barrier);
        if (closed) {
            barriers.add(id);
        } else {
            barriers.remove(id);
        }
    }

    /// The rules, once all of the file is known.
    ///
    /// @param refs nodes of a street by its number; null for what is no street
    /// @param streets nodes of every street
    /// @param place normalised world coordinates of a node; null when the file does not hold it
    List<TurnRule> rules(LongFunction<long @Nullable []> refs, Iterable<long[]> streets, Function<Long, double @Nullable []> place) {
        Set<TurnRule> rules = new LinkedHashSet<>();
        for (Restriction restriction : restrictions) {
            long[] from = refs.apply(restriction.from);
            long[] to = refs.apply(restriction.to);
            if (from != null && to != null) {
                Optional<Long> before = beside(from, restriction.via);
                Optional<Long> after = beside(to, restriction.via);
                if (before.isPresent() && after.isPresent()) {
                    rule(rules, restriction, new long[] {before.get(), restriction.via, after.get()}, place);
                }
            }
        }
        around(streets).forEach((barrier, sides) -> sides.forEach(a -> sides.forEach(b -> {
            if (!a.equals(b)) {
                rule(rules, new Restriction(false, true, false, 0, barrier, 0), new long[] {a, barrier, b}, place);
            }
        })));
        return List.copyOf(rules);
    }

    /// The next node of a street that ends at a junction; absent when it does not end there.
    private static Optional<Long> beside(long[] street, long via) {
        boolean first = street[0] == via;
        boolean last = street[street.length - 1] == via;
        return first == last ? Optional.empty() : Optional.of(first ? street[1] : street[street.length - 2]);
    }

    private Map<Long, Set<Long>> around(Iterable<long[]> streets) {
        Map<Long, Set<Long>> around = new HashMap<>();
        if (barriers.isEmpty()) {
            return around;
        }
        for (long[] street : streets) {
            for (int i = 0; i < street.length; i++) {
                if (barriers.contains(street[i])) {
                    Set<Long> sides = around.computeIfAbsent(street[i], key -> new LinkedHashSet<>());
                    if (i > 0) {
                        sides.add(street[i - 1]);
                    }
                    if (i + 1 < street.length) {
                        sides.add(street[i + 1]);
                    }
                }
            }
        }
        return around;
    }

    private static void rule(Set<TurnRule> rules, Restriction how, long[] nodes, Function<Long, double @Nullable []> place) {
        double[] xy = new double[6];
        for (int i = 0; i < 3; i++) {
            double[] at = place.apply(nodes[i]);
            if (at == null) {
                return;
            }
            xy[2 * i] = at[0];
            xy[2 * i + 1] = at[1];
        }
        rules.add(new TurnRule(how.only, how.cars, how.cycles, xy));
    }
}
