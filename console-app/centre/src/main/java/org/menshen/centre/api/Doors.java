package org.menshen.centre.api;

import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/// Which roles may come in, and how far.
///
/// @param watchers roles that only watch
/// @param feeders roles that may send to `/v1/ingest`
/// @param barred roles that have no place at this centre, such as those of drills in live operation: they may not even look
/// @param instructors roles that see what the seats of a drill look at
/// @param may whether a role holds a permission
public record Doors(Set<String> watchers, Set<String> feeders, Predicate<String> barred, Predicate<String> instructors,
                    BiPredicate<String, String> may) {
}
