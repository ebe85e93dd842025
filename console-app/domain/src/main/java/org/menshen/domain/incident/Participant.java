package org.menshen.domain.incident;

import org.menshen.domain.fact.Mark;

/// A role or body that was asked to take part.
///
/// @param role a key of `roles`
/// @param name who exactly, such as a department; may be empty
/// @param invited who asked, when
public record Participant(String role, String name, Mark invited) {
}
