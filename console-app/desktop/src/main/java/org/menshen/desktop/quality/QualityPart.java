package org.menshen.desktop.quality;

/// Which list is shown.
enum QualityPart {
    /// The sources that raised most.
    WORST,
    /// How often rules, models and cameras were wrong.
    FALSE,
    /// How fast each type was answered.
    ANSWERS,
    /// Requests to tune.
    TUNING
}
