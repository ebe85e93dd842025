package org.menshen.domain.drill;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.menshen.domain.code.Code;
import org.menshen.domain.code.CodeBook;

/// How acts become points: weights, the rule of what is late, and what a critical miss does.
///
/// @param weights what each part weighs; their sum is what can be reached
/// @param criticalWeight how many others a critical act weighs within its part
/// @param lateShare share of the points that is left just after the limit, 0…1
/// @param lateTimes times the limit from which on an act is missed, above 1; between the two the share falls evenly to 0
/// @param pass points from which on a run is passed
/// @param criticalCap most points of a run in which a critical act is missed
/// @param untrained roles whose acts do not count: the system, terminals, those who lead the drill
public record ScoreRules(Map<DrillPart, Double> weights, double criticalWeight, double lateShare, double lateTimes, double pass,
                         double criticalCap, Set<String> untrained) {

    private static final String LIST = "drill-scoring";

    /// Copies the collections.
    public ScoreRules {
        weights = Map.copyOf(new EnumMap<>(weights));
        untrained = Set.copyOf(untrained);
    }

    /// The rules of the codes: `drill-scoring.yaml`, `roles.yaml` and `figures.yaml`.
    ///
    /// @throws java.util.NoSuchElementException when a part or a figure is missing
    public static ScoreRules of(CodeBook codes) {
        Map<DrillPart, Double> weights = new EnumMap<>(DrillPart.class);
        for (DrillPart part : DrillPart.values()) {
            weights.put(part, codes.list(LIST).get(part.name()).number("weight").orElseThrow());
        }
        Set<String> untrained = codes.list("roles").all().stream().filter(role -> role.attribute("trained").filter("false"::equals).isPresent())
            .map(Code::code).collect(Collectors.toUnmodifiableSet());
        return new ScoreRules(weights, codes.figure("drill.critical-weight"), codes.figure("drill.late-share"), codes.figure("drill.late-times"),
            codes.figure("drill.pass"), codes.figure("drill.critical-cap"), untrained);
    }

    /// What an act weighs within its part, done or missed, right or wrong.
    double weight(boolean critical) {
        return critical ? criticalWeight : 1;
    }
}
