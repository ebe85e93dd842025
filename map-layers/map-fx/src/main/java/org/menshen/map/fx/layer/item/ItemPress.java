package org.menshen.map.fx.layer.item;

import org.menshen.map.fx.paint.Role;

/// How pressing something is: told by a sign and by the edge of its symbol, not by colour alone.
public enum ItemPress {
    /// There is time.
    CALM("", Role.LABEL, 1.25),
    /// Little time is left.
    NEAR("\u25c6", Role.SEV_2, 2),
    /// The time is over.
    LATE("\u25b2", Role.SEV_1, 2.5);

    private final String sign;
    private final Role role;
    private final double edge;

    ItemPress(String sign, Role role, double edge) {
        this.sign = sign;
        this.role = role;
        this.edge = edge;
    }

    /// The sign at its corner; empty for none.
    String sign() {
        return sign;
    }

    Role role() {
        return role;
    }

    /// The width of its edge, pixels.
    double edge() {
        return edge;
    }
}
