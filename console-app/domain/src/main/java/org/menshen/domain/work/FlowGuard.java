package org.menshen.domain.work;

import org.menshen.domain.plan.Bilingual;

/// What has to hold for an item to be there at all: when it is opened, and again when its fields are corrected.
///
/// @param when expression
/// @param otherwise what is said when it does not hold
public record FlowGuard(String when, Bilingual otherwise) {
}
