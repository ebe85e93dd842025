package org.menshen.map.fx.base;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.menshen.map.core.base.BaseMap;
import org.menshen.map.core.base.FeatureKind;

/// The named courses of a base map, joined at the first question: that costs some ten milliseconds for a town and is
/// asked in the background. Any thread.
final class Courses {

    /// lines that are named, the more important first
    static final FeatureKind[] KINDS = {
        FeatureKind.MOTORWAY, FeatureKind.TRUNK, FeatureKind.PRIMARY, FeatureKind.SECONDARY, FeatureKind.TERTIARY,
        FeatureKind.WATERWAY, FeatureKind.RESIDENTIAL, FeatureKind.SERVICE, FeatureKind.FOOT};

    private final BaseMap base;
    private @Nullable Map<FeatureKind, List<StreetName>> joined;

    Courses(BaseMap base) {
        this.base = base;
    }

    BaseMap base() {
        return base;
    }

    /// The courses of a kind of line.
    synchronized List<StreetName> of(FeatureKind kind) {
        Map<FeatureKind, List<StreetName>> known = joined;
        if (known == null) {
            known = new EnumMap<>(FeatureKind.class);
            for (FeatureKind each : KINDS) {
                known.put(each, StreetName.of(base, each));
            }
            joined = known;
        }
        return known.getOrDefault(kind, List.of());
    }
}
