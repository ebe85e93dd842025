package org.menshen.domain.work;

/// How personal a field is (domain.md §5.3).
public enum FieldLevel {
    /// Public: names of places, figures.
    S0,
    /// Internal: anything without persons.
    S1,
    /// Personal: on record in its masked form only; in clear at the centre alone, sealed.
    S2,
    /// Sensitive: on record only that it was given; in clear at the centre alone, sealed, and for two persons.
    S3
}
