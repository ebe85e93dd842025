package org.menshen.domain.drill;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What an act looks like in the log.
///
/// @param fact written name of the fact it leads to, such as `alert.acknowledged`
/// @param values what it has to be told by: one of the values of each trait
public record ActPattern(String fact, Map<ActTrait, List<String>> values) {

    /// Copies the map.
    public ActPattern {
        Map<ActTrait, List<String>> copy = new EnumMap<>(ActTrait.class);
        values.forEach((trait, wanted) -> copy.put(trait, List.copyOf(wanted)));
        values = java.util.Collections.unmodifiableMap(copy);
    }
}
