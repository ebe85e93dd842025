package org.menshen.desktop.responsibility;

import java.util.List;

/// What the window shows.
enum ResponsibilityPart {
    /// The matrix of one edition.
    MATRIX,
    /// Rounds of gate checks.
    ROUNDS,
    /// The ranking of sites.
    RANKING,
    /// The quality of base objects and collected records.
    QUALITY;

    /// The keys that have a button in this part, beside the acts on what is selected.
    List<ResponsibilityKey> keys() {
        return switch (this) {
            case MATRIX -> List.of(ResponsibilityKey.WHO, ResponsibilityKey.KINDS, ResponsibilityKey.COMPARE, ResponsibilityKey.MORE);
            case ROUNDS -> List.of(ResponsibilityKey.NEW, ResponsibilityKey.MAIN, ResponsibilityKey.WHO, ResponsibilityKey.MORE);
            case RANKING -> List.of(ResponsibilityKey.NEW, ResponsibilityKey.WHO);
            case QUALITY -> List.of(ResponsibilityKey.MAIN, ResponsibilityKey.ISSUE, ResponsibilityKey.NEW, ResponsibilityKey.MORE);
        };
    }
}
