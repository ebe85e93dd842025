package org.menshen.desktop.responsibility;

/// What the window shows.
enum ResponsibilityPart {
    /// The matrix of one edition.
    MATRIX,
    /// Rounds of gate checks.
    ROUNDS,
    /// The ranking of sites.
    RANKING,
    /// The quality of base objects and collected records.
    QUALITY
}
