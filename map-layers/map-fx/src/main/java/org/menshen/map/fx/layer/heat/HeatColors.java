package org.menshen.map.fx.layer.heat;

import java.util.List;
import org.menshen.map.fx.paint.Role;

/// The colours of a heat and how much they hide of what lies below.
public enum HeatColors {
    /// people: from blue to red; few are nearly clear, and where they are most they hide the streets, since nothing matters more
    PEOPLE(0.8, 2.4, 0.35, Role.HEAT_0, Role.HEAT_1, Role.HEAT_2, Role.HEAT_3, Role.HEAT_4),
    /// how often something happened: one hue that no severity and no crowd has; a single time is seen, and the streets are readable everywhere
    EVENTS(0.6, 5, 0.55, Role.EVENTS_0, Role.EVENTS_1, Role.EVENTS_2, Role.EVENTS_3, Role.EVENTS_4);

    private final double strongest;
    private final double rise;
    private final double weak;
    private final List<Role> stops;

    /// @param strongest opacity at full
    /// @param rise how many times as fast as the heat the colour comes in
    /// @param weak share of the strongest opacity that little heat has once the colour is in
    HeatColors(double strongest, double rise, double weak, Role... stops) {
        this.strongest = strongest;
        this.rise = rise;
        this.weak = weak;
        this.stops = List.of(stops);
    }

    /// The opacity of a share of full, both 0…1.
    double opacity(double share) {
        return strongest * Math.min(1, share * rise) * (weak + (1 - weak) * Math.min(1, share * 1.6));
    }

    /// The colours at equal distances from nothing to full.
    List<Role> stops() {
        return stops;
    }
}
