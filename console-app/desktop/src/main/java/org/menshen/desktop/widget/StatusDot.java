package org.menshen.desktop.widget;

import java.util.Locale;

import javafx.scene.layout.Region;

/// How something stands, as a small mark: round when well, a ring when it is only said to be well, a triangle that points on when it is under
/// way and in time, lozenge when late, square when down, hollow and grey when nothing is known or expected.
public final class StatusDot extends Region {

    /// How something stands.
    public enum Kind { OK, REPORTED, BUSY, LATE, DOWN, IDLE }

    private Kind kind = Kind.IDLE;

    /// A mark that shows "idle" until told.
    public StatusDot() {
        getStyleClass().addAll("dot", "idle");
    }

    /// Shows how it stands.
    public void setKind(Kind kind) {
        if (kind != this.kind) {
            getStyleClass().remove(this.kind.name().toLowerCase(Locale.ROOT));
            getStyleClass().add(kind.name().toLowerCase(Locale.ROOT));
            this.kind = kind;
        }
    }
}
