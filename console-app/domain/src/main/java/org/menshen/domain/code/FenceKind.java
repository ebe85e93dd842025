package org.menshen.domain.code;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// A kind of drawing of `sketch-kinds.yaml` whose edge the centre watches.
///
/// @param code its code
/// @param marginM how far outside the edge a unit must be to count as outside, metres, 0 or more
/// @param dwell how long it must stay on the new side before it counts as crossed
public record FenceKind(Code code, double marginM, Duration dwell) {

    /// The watched kinds of a code book by their codes.
    public static Map<String, FenceKind> all(CodeBook codes) {
        Map<String, FenceKind> kinds = new HashMap<>();
        codes.list("sketch-kinds").all().stream().filter(FenceKind::watched).forEach(code -> kinds.put(code.code(), of(code)));
        return Map.copyOf(kinds);
    }

    /// Whether a kind of drawing says that it is watched.
    static boolean watched(Code code) {
        return code.attribute("marginM").isPresent() || code.attribute("dwell").isPresent();
    }

    /// @throws IllegalArgumentException when a figure is missing or makes no sense
    static FenceKind of(Code code) {
        double margin = code.number("marginM").orElse(Double.NaN);
        Duration dwell = code.span("dwell").orElseThrow(() -> new IllegalArgumentException("no dwell"));
        if (!(margin >= 0 && margin <= 1_000) || code.number("points").orElse(0) < 3) {
            throw new IllegalArgumentException("marginM is 0 … 1000 and points 3 for an area");
        }
        return new FenceKind(code, margin, dwell);
    }
}
