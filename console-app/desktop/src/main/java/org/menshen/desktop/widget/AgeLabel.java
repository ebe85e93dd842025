package org.menshen.desktop.widget;

import java.time.Duration;
import java.time.Instant;

import javafx.scene.control.Label;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.text.Numbers;

/// The age of a datum. It looks stale from a limit on; the owner ticks it with the present time.
public final class AgeLabel extends Label {

    private static final String STALE = "stale";

    private final Duration staleAfter;
    private final String never;
    private @Nullable Instant at;

    /// An age.
    ///
    /// @param staleAfter from which age on it looks stale
    /// @param never shown while there is no datum at all
    public AgeLabel(Duration staleAfter, String never) {
        super(never);
        this.staleAfter = staleAfter;
        this.never = never;
        getStyleClass().addAll("note", STALE);
    }

    /// The datum's time; `null` when there is none.
    public void setAt(@Nullable Instant at) {
        this.at = at;
    }

    /// Shows the age as of now.
    ///
    /// @return whether it is stale
    public boolean tick(Instant now) {
        Duration age = at == null ? null : Duration.between(at, now);
        setText(age == null ? never : Numbers.age(age));
        boolean stale = age == null || age.compareTo(staleAfter) > 0;
        if (stale != getStyleClass().contains(STALE)) {
            if (stale) {
                getStyleClass().add(STALE);
            } else {
                getStyleClass().remove(STALE);
            }
        }
        return stale;
    }
}
