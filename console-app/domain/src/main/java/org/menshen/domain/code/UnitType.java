package org.menshen.domain.code;

import java.util.Optional;
import java.util.OptionalDouble;

/// A unit type of `unit-types.yaml` (domain.md §3.3).
///
/// @param code its code
/// @param commandedBy who commands it, in a word
/// @param orderable whether this centre may give it an order; everyone else is asked by a linkage request
/// @param body the linkage body to ask when it may not; empty when it may
/// @param speedKmh normal speed for arrival times, km/h; empty when it does not travel for us
/// @param travel how it moves, a code of `travel-modes.yaml`; empty when that is not said
public record UnitType(Code code, String commandedBy, boolean orderable, Optional<String> body, OptionalDouble speedKmh, Optional<String> travel) {

    static UnitType of(Code code) {
        return new UnitType(code, code.attribute("commandedBy").orElseThrow(), code.attribute("orderable").orElseThrow().equals("true"),
            code.attribute("body"), code.number("speedKmh"), code.attribute("travel"));
    }
}
