package org.menshen.desktop.figures;

/// What the window shows.
enum FiguresSection {
    /// Indicators of the registers.
    INDICATORS,
    /// The six precisions and the three shifts.
    GOALS,
    /// How fast alerts and orders were answered.
    RESPONSE,
    /// Statistics of the police and of theft.
    STATISTICS,
    /// Daily and weekly briefs.
    BRIEFS,
    /// Scorecards of a month.
    SCORES
}
