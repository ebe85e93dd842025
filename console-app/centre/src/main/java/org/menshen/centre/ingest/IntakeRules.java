package org.menshen.centre.ingest;

import java.time.Duration;
import java.util.Optional;

import org.menshen.domain.code.CodeBook;
import org.menshen.domain.rules.Permissions;
import org.menshen.domain.rules.States;
import org.menshen.domain.time.StampRule;
import org.menshen.map.core.geo.Bounds;

/// By what the intake judges.
///
/// @param codes known types and figures
/// @param permissions what a feed may do
/// @param stamps which times are believed
/// @param limits how long rows may be
/// @param places which positions are believed
/// @param early ends that came before their beginning
public record IntakeRules(CodeBook codes, Permissions permissions, StampRule stamps, RowLimits limits, PlaceCheck places, EarlyClears early) {

    /// The rules by the figures of the house.
    ///
    /// @param states where the sites are
    /// @param extent the subdistrict; empty when only its sites are known
    /// @param memory carries early ends over a restart
    public static IntakeRules of(CodeBook codes, RowLimits limits, States states, Optional<Bounds> extent, EarlyClears.Memory memory) {
        return new IntakeRules(codes, new Permissions(codes), StampRule.of(codes::figure), limits, new PlaceCheck(states, codes, extent),
                new EarlyClears(Duration.ofMillis((long) (codes.figure("ingest.clear-kept-s") * 1_000)), memory));
    }
}
